/** The history in two views: what was done, step by step, and what changed, cell by cell. */
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { useUndo } from '../../app/use-undo.ts';
import { Button } from '../../components/Button.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { StatusBar, type KeyHint } from '../../components/StatusBar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { auditText } from '../../messages/audit.ts';
import { historyText } from '../../messages/history.ts';
import { shell } from '../../messages/shell.ts';
import { ChangeSetView } from './ChangeSetView.tsx';
import { showHistory, toAuditFilter, useHistoryView } from './history-view.ts';
import { TrailView } from './TrailView.tsx';

const VIEWS = [
  { value: 'changes', label: historyText.title },
  { value: 'trail', label: auditText.table },
] as const;

const ALL_SHORTCUTS: KeyHint = { keys: '?', label: shell.allShortcuts };
const CHANGE_HINTS: readonly KeyHint[] = [
  { keys: ['ArrowUp', 'ArrowDown'], label: historyText.move },
  { keys: 'Ctrl+Z', label: shell.undo.toLowerCase() },
  { keys: 'Ctrl+Y', label: shell.redo.toLowerCase() },
  ALL_SHORTCUTS,
];
const TRAIL_HINTS: readonly KeyHint[] = [
  { keys: ['ArrowUp', 'ArrowDown'], label: auditText.hints.move },
  { keys: 'Enter', label: auditText.hints.open },
  { keys: 'Ctrl+E', label: auditText.hints.export },
  ALL_SHORTCUTS,
];

export function HistoryScreen() {
  const view = useHistoryView((state) => state.view);
  const isTrail = view === 'trail';
  return (
    <Screen
      header={
        <ScreenHeader
          title={historyText.title}
          subtitle={isTrail ? auditText.subtitle : historyText.subtitle}
          actions={isTrail ? <TrailActions /> : <ChangeActions />}
        >
          <SegmentedControl label={auditText.views} options={VIEWS} value={view} onChange={showHistory} />
        </ScreenHeader>
      }
      statusBar={<StatusBar hints={isTrail ? TRAIL_HINTS : CHANGE_HINTS} />}
    >
      {isTrail ? <TrailView /> : <ChangeSetView />}
    </Screen>
  );
}

function ChangeActions() {
  const { undoable, redoable, undo, redo } = useUndo();
  return (
    <>
      <Button icon="undo" shortcut="Ctrl+Z" aria-disabled={undoable === null} onClick={undo}>
        {shell.undo}
      </Button>
      <Button icon="redo" shortcut="Ctrl+Y" aria-disabled={redoable === null} onClick={redo}>
        {shell.redo}
      </Button>
    </>
  );
}

function TrailActions() {
  const { run, pending } = useAction('audit.export');
  const save = () => {
    if (pending) return;
    void run(toAuditFilter(useHistoryView.getState().filter)).then((file) => {
      if (!file) return;
      saveFile(file);
      showToast(auditText.saved(file.fileName));
    });
  };
  useHotkeys(auditText.table, [{ keys: 'Ctrl+E', label: auditText.export, run: save }]);
  return (
    <Button icon="export" shortcut="Ctrl+E" aria-disabled={pending} onClick={save}>
      {auditText.export}
    </Button>
  );
}
