/** The main menu: 188 px with names, or a 52 px rail where names become tooltips. */
import { classNames } from '../components/class-names.ts';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { ariaKeys, keyCaps } from '../components/key-names.ts';
import { Tooltip } from '../components/Tooltip.tsx';
import { shell } from '../messages/shell.ts';
import { useAppPart } from './context.ts';
import type { NavigationWidth } from './layout-store.ts';
import { SCREEN_GROUPS, type ScreenEntry } from './screens.ts';
import styles from './SideNavigation.module.css';
import { useOpenWork, type OpenWork } from './open-work.ts';
import { goTo, type ScreenId } from './view-store.ts';
import { windowRegion } from '../components/window-region.ts';

interface SideNavigationProps {
  readonly screen: ScreenId;
  readonly width: NavigationWidth;
  readonly canPin: boolean;
  readonly onToggleWidth: () => void;
}

export function SideNavigation({ screen, width, canPin, onToggleWidth }: SideNavigationProps) {
  const isRail = width === 'rail';
  const openWork = useOpenWork();
  return (
    <nav
      className={classNames(styles['navigation'], isRail && styles['rail'])}
      aria-label={shell.navigation}
      {...windowRegion}
    >
      {SCREEN_GROUPS.map((group) => (
        <div key={group.title ?? ''} className={group.title === null ? styles['foot'] : styles['group']}>
          {group.title !== null && !isRail && <div className={styles['title']}>{group.title}</div>}
          {group.screens.map((entry) => (
            <NavigationLink
              key={entry.id}
              entry={entry}
              isCurrent={entry.id === screen}
              isRail={isRail}
              open={openWork[entry.id]}
            />
          ))}
        </div>
      ))}
      <div className={styles['bottom']}>
        {!isRail && <Evaluator />}
        {canPin && (
          <IconButton
            icon="panel"
            label={isRail ? shell.pinWide : shell.pinRail}
            shortcut="Ctrl+B"
            onClick={onToggleWidth}
          />
        )}
      </div>
    </nav>
  );
}

/** Wider numbers would not fit beside an icon. */
const MOST_SHOWN = 99;

interface NavigationLinkProps {
  readonly entry: ScreenEntry;
  readonly isCurrent: boolean;
  readonly isRail: boolean;
  /** What waits there to be done. */
  readonly open: OpenWork | undefined;
}

function NavigationLink({ entry, isCurrent, isRail, open }: NavigationLinkProps) {
  const name = open ? `${entry.name}, ${open.label}` : entry.name;
  const link = (
    <a
      href={`#/${entry.id}`}
      className={styles['link']}
      aria-label={name}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={ariaKeys(entry.keys)}
      onClick={(event) => {
        // Keeps year, stage and region, which the bare address does not carry.
        event.preventDefault();
        goTo(entry.id);
      }}
    >
      <Icon name={entry.icon} />
      {!isRail && <span className={styles['label']}>{entry.name}</span>}
      {open && (
        <span className={styles['badge']} aria-hidden="true">
          {open.count > MOST_SHOWN ? `${MOST_SHOWN}+` : open.count}
        </span>
      )}
      {!isRail && (
        <span className={styles['key']} aria-hidden="true">
          {keyCaps(entry.keys).at(-1)}
        </span>
      )}
    </a>
  );
  return (
    <Tooltip text={name} keys={entry.keys} side="right">
      {link}
    </Tooltip>
  );
}

/** Who works here, for the history of changes. */
function Evaluator() {
  const settings = useAppPart((state) => state.settings);
  if (!settings?.evaluator && !settings?.device) return <span className={styles['who']} />;
  return (
    <span className={styles['who']}>
      <b>{settings.evaluator}</b>
      <span>{settings.device}</span>
    </span>
  );
}
