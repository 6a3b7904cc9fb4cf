/** The frame around every screen, with the shortcuts that work everywhere. */
import { useEffect, useState } from 'react';
import { sealWords } from '../../shared/messages/papers.ts';
import { classNames } from '../components/class-names.ts';
import { PictureMarkProvider } from '../components/picture-mark.ts';
import { useHotkeys, type Hotkey } from '../components/use-hotkeys.ts';
import { screenNames, shell } from '../messages/shell.ts';
import { SealedBar } from '../features/sealing/SealedBar.tsx';
import { ActiveScreen } from './ActiveScreen.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { useStoredYear } from './context.ts';
import { useFileDrop } from './file-drop.ts';
import { pinNavigation, useLayout } from './layout-store.ts';
import { NoticeBars } from './NoticeBars.tsx';
import { SCREEN_ENTRIES, screenEntry } from './screens.ts';
import styles from './Shell.module.css';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { useTheme } from './theme.ts';
import { TitleBar } from './TitleBar.tsx';
import { useMediaQuery } from './use-media-query.ts';
import { redoInTurn, undoInTurn } from './edit-queue.ts';
import { goTo, useView } from './view-store.ts';
import { focusRegion, focusTable, isTableWaiting } from './window-regions.ts';
import { windowRegion } from '../components/window-region.ts';

type Layer = 'palette' | 'shortcuts' | null;

export function Shell() {
  const screen = useView((view) => view.screen);
  const pinned = useLayout((layout) => layout.pinned[screen]);
  const isNarrow = useMediaQuery('(max-width: 1099px)');
  const [layer, setLayer] = useState<Layer>(null);
  const seal = useStoredYear()?.seal;
  useTheme();
  useFileDrop();

  useEffect(() => {
    document.title = `${screenNames[screen]} · ${shell.product}`;
  }, [screen]);

  const ownWidth = screenEntry(screen).prefersRail ? 'rail' : 'wide';
  const width = isNarrow ? 'rail' : (pinned ?? ownWidth);
  const toggleWidth = () => pinNavigation(screen, width === 'rail' ? 'wide' : 'rail');

  const hotkeys: Hotkey[] = [
    { keys: 'Ctrl+K', label: shell.search, run: () => setLayer('palette') },
    ...SCREEN_ENTRIES.map(({ id, name, keys }) => ({ keys, label: name, run: () => goTo(id) })),
    { keys: 'Ctrl+Z', label: shell.undo, run: undoInTurn },
    { keys: 'Ctrl+Y', label: shell.redo, run: redoInTurn },
    { keys: 'Ctrl+Shift+Z', run: redoInTurn },
    { keys: 'F6', label: shell.nextRegion, run: () => focusRegion(1) },
    { keys: 'Shift+F6', label: shell.previousRegion, run: () => focusRegion(-1) },
    {
      keys: 'Ctrl+B',
      label: width === 'rail' ? shell.pinWide : shell.pinRail,
      run: toggleWidth,
      enabled: !isNarrow,
    },
    // The arrows that a screen announces work at once, whether or not its table has the focus already.
    { keys: 'ArrowDown', run: focusTable, enabled: isTableWaiting },
    { keys: 'ArrowUp', run: focusTable, enabled: isTableWaiting },
    { keys: '?', label: shell.shortcuts, run: () => setLayer('shortcuts') },
  ];
  useHotkeys(shell.shortcutsGlobal, hotkeys);

  return (
    <div className={classNames(styles['shell'], width === 'rail' && styles['rail'])}>
      <TitleBar onSearch={() => setLayer('palette')} showsName={width === 'wide'} />
      <SideNavigation screen={screen} width={width} canPin={!isNarrow} onToggleWidth={toggleWidth} />
      <main className={styles['main']} {...windowRegion}>
        <NoticeBars />
        <SealedBar screen={screen} />
        <PictureMarkProvider value={seal ? sealWords(seal) : ''}>
          <ActiveScreen screen={screen} />
        </PictureMarkProvider>
      </main>
      <CommandPalette open={layer === 'palette'} onClose={() => setLayer(null)} />
      <ShortcutsDialog open={layer === 'shortcuts'} onClose={() => setLayer(null)} />
    </div>
  );
}
