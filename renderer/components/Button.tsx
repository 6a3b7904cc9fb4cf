/** Buttons: default, primary (one per screen), quiet and danger; with icon and shortcut. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { ariaKeys } from './key-names.ts';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'default' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'large';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** Shown as key caps and announced; register the key itself with `useHotkeys`. */
  readonly shortcut?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children?: ReactNode;
}

/** With `aria-disabled` it looks disabled but keeps the focus; say beside it what is missing. */
export function Button({
  variant = 'default',
  size = 'medium',
  icon,
  iconAfter,
  shortcut,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const isDisabled = rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button
      type="button"
      {...rest}
      {...(shortcut ? { 'aria-keyshortcuts': ariaKeys(shortcut) } : {})}
      onClick={isDisabled ? undefined : onClick}
      className={classNames(
        styles['button'],
        styles[variant],
        size === 'large' && styles['large'],
        className,
      )}
    >
      {icon && <Icon name={icon} size={size === 'large' ? 16 : 14} />}
      {children}
      {iconAfter && <Icon name={iconAfter} size={12} />}
      {shortcut && (
        <span className={styles['shortcut']} aria-hidden="true">
          <Kbd keys={shortcut} />
        </span>
      )}
    </button>
  );
}
