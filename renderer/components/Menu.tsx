/** A menu of actions that opens from a button. */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './Popup.module.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly note?: string;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Shows a check mark; for choices inside a menu. */
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface MenuProps {
  /** The button; it takes a ref and event handlers. */
  readonly trigger: ReactElement;
  /** null draws a separator. */
  readonly items: readonly (MenuItem | null)[];
  readonly align?: 'start' | 'end';
  /** Only where a shortcut opens the menu too. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu({ trigger, items, align = 'end', open, onOpenChange }: MenuProps) {
  return (
    <BaseMenu.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={styles['positioner']} align={align} sideOffset={4}>
          <BaseMenu.Popup className={styles['popup']}>
            <div className={styles['list']}>
              {items.map((item, index) =>
                item === null ? (
                  // Separators have no identity of their own.
                  <BaseMenu.Separator key={`separator-${String(index)}`} className={styles['separator']} />
                ) : (
                  <BaseMenu.Item
                    key={item.label}
                    className={classNames(styles['item'], item.danger && styles['danger'])}
                    disabled={item.disabled ?? false}
                    onClick={item.run}
                  >
                    <span className={styles['mark']}>
                      {item.checked ? (
                        <Icon name="check" size={12} />
                      ) : (
                        item.icon && <Icon name={item.icon} size={14} />
                      )}
                    </span>
                    <span className={styles['text']}>{item.label}</span>
                    {item.note && <span className={styles['note']}>{item.note}</span>}
                    {item.shortcut && <Kbd keys={item.shortcut} />}
                  </BaseMenu.Item>
                ),
              )}
            </div>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
