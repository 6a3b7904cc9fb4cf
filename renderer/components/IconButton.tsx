/** A button that shows only an icon; its label is the accessible name and the tooltip. */
import type { ButtonHTMLAttributes, Ref } from 'react';
import buttonStyles from './Button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { ariaKeys } from './key-names.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  readonly label: string;
  /** More than the label in the tooltip, such as what would be undone. */
  readonly hint?: string;
  readonly shortcut?: string;
  readonly variant?: 'default' | 'quiet';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  label,
  hint,
  shortcut,
  variant = 'quiet',
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const isDisabled = rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <Tooltip text={hint ?? label} {...(shortcut ? { keys: shortcut } : {})}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        {...(shortcut ? { 'aria-keyshortcuts': ariaKeys(shortcut) } : {})}
        onClick={isDisabled ? undefined : onClick}
        className={classNames(
          buttonStyles['button'],
          buttonStyles[variant],
          buttonStyles['iconOnly'],
          className,
        )}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
