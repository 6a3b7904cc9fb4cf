/** 40 px at the top: brand, evaluation context, palette, undo and redo, save state. Drags the window in Electron. */
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { shell } from '../messages/shell.ts';
import { BrandMark } from './BrandMark.tsx';
import { ContextSwitch } from './ContextSwitch.tsx';
import { SaveState } from './SaveState.tsx';
import styles from './TitleBar.module.css';
import { useUndo } from './use-undo.ts';
import { windowRegion } from '../components/window-region.ts';

interface TitleBarProps {
  readonly onSearch: () => void;
  /** The name stands beside the mark only where the navigation below is wide. */
  readonly showsName: boolean;
}

export function TitleBar({ onSearch, showsName }: TitleBarProps) {
  return (
    <header className={styles['bar']} aria-label={shell.titleBar} {...windowRegion}>
      <div className={showsName ? styles['brand'] : styles['brandSmall']}>
        <BrandMark />
        {showsName && shell.product}
      </div>
      <ContextSwitch />
      <button
        type="button"
        className={styles['search']}
        onClick={onSearch}
        aria-label={shell.search}
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" size={14} />
        <span className={styles['searchText']}>{shell.search}</span>
        <span className={styles['searchKeys']} aria-hidden="true">
          <Kbd keys="Ctrl+K" />
        </span>
      </button>
      <UndoButtons />
      <SaveState />
    </header>
  );
}

/** By itself, since every edit changes what would be undone. */
function UndoButtons() {
  const { undoable, redoable, undo, redo } = useUndo();
  return (
    <div className={styles['undo']}>
      <IconButton
        icon="undo"
        label={undoable === null ? shell.undo : shell.undoWhat(undoable)}
        hint={undoable === null ? shell.nothingToUndo : shell.undoWhat(undoable)}
        shortcut="Ctrl+Z"
        aria-disabled={undoable === null}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={redoable === null ? shell.redo : shell.redoWhat(redoable)}
        hint={redoable === null ? shell.nothingToRedo : shell.redoWhat(redoable)}
        shortcut="Ctrl+Y"
        aria-disabled={redoable === null}
        onClick={redo}
      />
    </div>
  );
}
