/** All shortcuts that work right now, by where they belong. */
import { Dialog } from '../components/Dialog.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { currentHotkeys, useHotkeyGroups } from '../components/use-hotkeys.ts';
import { scrollRegion } from '../components/window-region.ts';
import { shell } from '../messages/shell.ts';
import styles from './ShortcutsDialog.module.css';

interface LayerProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ open, onClose }: LayerProps) {
  const groups = useHotkeyGroups((state) => state.groups);
  return (
    <Dialog open={open} onClose={onClose} title={shell.shortcuts} size="large">
      {/* Nothing in it takes the focus: it is a stop itself, so that keys can scroll it. */}
      <section className={styles['groups']} aria-label={shell.shortcuts} {...scrollRegion}>
        {groups.map((group) => (
          <section key={group.title} className={styles['group']}>
            <h3 className={styles['title']}>{group.title}</h3>
            <dl className={styles['list']}>
              {currentHotkeys(group.id)
                .filter(({ label }) => label !== undefined)
                .map(({ keys, label }) => (
                  <div key={`${keys} ${label ?? ''}`} className={styles['line']}>
                    <dt>{label}</dt>
                    <dd>
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
