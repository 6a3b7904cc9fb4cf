/** The worksheet's keys. Arrows inside the table are the table's own; here they bring the focus back to it. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { useHotkeys, type Hotkey } from '../../components/use-hotkeys.ts';
import { evidenceText } from '../../messages/evidence.ts';
import { regionText } from '../../messages/terms.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { textHotkeys, type TextFieldName } from './text-keys.ts';
import { levelsOf } from './worksheet-model.ts';

interface WorksheetKeys {
  readonly instrument: Instrument;
  readonly stageBefore: Stage | null;
  readonly isFocusMode: boolean;
  readonly onLevel: (value: Hundredths | null) => void;
  readonly onMove: (step: number) => void;
  readonly onNextOpen: () => void;
  readonly onStepRegion: (step: 1 | -1) => void;
  readonly onToggleDetail: () => void;
  readonly onExplain: () => void;
  readonly onText: (field: TextFieldName) => void;
  readonly onEvidence: () => void;
  readonly onFocusMode: () => void;
}

/** Digits set levels where levels are whole; "0" follows the stage before unless it is a level itself. */
function levelKeys({ instrument, stageBefore, onLevel }: WorksheetKeys): Hotkey[] {
  if (instrument.scale.decimals > 0) return [];
  const follow = worksheetText.keyFollow(stageBefore);
  const levels = levelsOf(instrument);
  const { min, max } = instrument.scale;
  return [
    // Listed once for all digits.
    { keys: `${String(min)}–${String(max)}`, label: worksheetText.keyLevel },
    ...levels.map((level) => ({ keys: String(level), run: () => onLevel(level * 100) })),
    { keys: `Shift+${String(min)}–${String(max)}`, label: evidenceText.keyOverride },
    ...levels.map((level) => ({ keys: `Shift+${String(level)}`, run: () => onLevel(level * 100) })),
    ...(levels.includes(0) ? [] : [{ keys: '0', label: follow, run: () => onLevel(null) }]),
    { keys: 'Delete', label: follow, run: () => onLevel(null) },
    { keys: 'ArrowRight', label: worksheetText.keyLevelStep },
  ];
}

/** Arrows choose among radio buttons, such as the stages. */
function arrowsAreFree(): boolean {
  return !document.activeElement?.matches('[type=radio]');
}

/** The table has these itself. */
const TABLE_KEYS: readonly Hotkey[] = [
  { keys: 'PageDown', label: worksheetText.keyPage },
  { keys: 'Home', label: worksheetText.keyEnds },
];

function focusModeKeys({ onMove }: WorksheetKeys): Hotkey[] {
  return [
    { keys: 'ArrowRight', run: () => onMove(1), enabled: arrowsAreFree },
    { keys: 'ArrowLeft', run: () => onMove(-1), enabled: arrowsAreFree },
    { keys: 'PageDown', label: worksheetText.nextIndicator, run: () => onMove(1) },
    { keys: 'PageUp', label: worksheetText.previousIndicator, run: () => onMove(-1) },
  ];
}

export function useWorksheetHotkeys(keys: WorksheetKeys): void {
  useHotkeys(worksheetText.title, [
    ...levelKeys(keys),
    {
      keys: 'ArrowDown',
      label: worksheetText.nextIndicator,
      run: () => keys.onMove(1),
      enabled: arrowsAreFree,
    },
    {
      keys: 'ArrowUp',
      label: worksheetText.previousIndicator,
      run: () => keys.onMove(-1),
      enabled: arrowsAreFree,
    },
    ...(keys.isFocusMode ? focusModeKeys(keys) : TABLE_KEYS),
    { keys: 'N', label: worksheetText.nextOpenShort, run: keys.onNextOpen },
    ...textHotkeys(keys.onText),
    { keys: 'B', label: evidenceText.title, run: keys.onEvidence },
    { keys: 'F', label: worksheetText.focusMode, run: keys.onFocusMode },
    { keys: 'I', label: worksheetText.keyExplain, run: keys.onExplain },
    { keys: 'Escape', label: worksheetText.keyBack },
    { keys: 'Alt+ArrowLeft', label: regionText.previous, run: () => keys.onStepRegion(-1) },
    { keys: 'Alt+ArrowRight', label: regionText.next, run: () => keys.onStepRegion(1) },
    { keys: 'Ctrl+.', label: worksheetText.toggleDetail, run: keys.onToggleDetail },
  ]);
}
