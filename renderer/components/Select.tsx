/** A drop-down choice of one. `renderValue` decides what the closed control says. */
import { Select as BaseSelect } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import popupStyles from './Popup.module.css';
import styles from './Select.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Quiet text at the right of the option. */
  readonly note?: string;
  readonly disabled?: boolean;
}

export interface SelectProps<T extends string> {
  /** Accessible name, or the id of a visible label through `labelledBy`. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly options: readonly SelectOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly renderValue?: (option: SelectOption<T> | undefined) => ReactNode;
  /** `plain` has no border, for use inside a bar that has one. */
  readonly variant?: 'default' | 'plain';
  readonly disabled?: boolean;
  readonly className?: string;
}

export function Select<T extends string>({
  label,
  labelledBy,
  options,
  value,
  onChange,
  placeholder,
  renderValue,
  variant = 'default',
  disabled = false,
  className,
}: SelectProps<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <BaseSelect.Root
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      disabled={disabled}
      modal={false}
    >
      <BaseSelect.Trigger
        aria-label={label}
        aria-labelledby={labelledBy}
        className={classNames(styles['trigger'], styles[variant], className)}
      >
        <span className={styles['value']}>
          {renderValue ? renderValue(chosen) : (chosen?.label ?? placeholder)}
        </span>
        <Icon name="chevron-down" size={12} />
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          className={popupStyles['positioner']}
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
        >
          <BaseSelect.Popup className={popupStyles['popup']}>
            <BaseSelect.List className={popupStyles['list']}>
              {options.map((option) => (
                <BaseSelect.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={popupStyles['item']}
                >
                  <span className={popupStyles['mark']}>
                    <BaseSelect.ItemIndicator>
                      <Icon name="check" size={12} />
                    </BaseSelect.ItemIndicator>
                  </span>
                  <BaseSelect.ItemText className={popupStyles['text']}>{option.label}</BaseSelect.ItemText>
                  {option.note && <span className={popupStyles['note']}>{option.note}</span>}
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
