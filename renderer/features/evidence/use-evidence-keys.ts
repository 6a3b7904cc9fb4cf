/** The panel's own keys. They act while the focus is in it and not in a text field. */
import type { KeyboardEvent } from 'react';
import { levelsWithEvidence } from '../../../shared/assessment/evidence-ceiling.ts';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { evidenceText } from '../../messages/evidence.ts';
import { updateEvidence } from './evidence-actions.ts';
import type { EvidenceState } from './use-evidence-state.ts';

/** The levels of a piece with one more, or one less. */
export function toggledLevels(item: EvidenceItem, level: number): number[] {
  return item.levels.includes(level)
    ? item.levels.filter((other) => other !== level)
    : [...item.levels, level];
}

function isTextField(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input:not([type=radio], [type=checkbox]), textarea');
}

export function useEvidenceKeys(
  items: readonly EvidenceItem[],
  scale: Scale,
  state: EvidenceState,
): (event: KeyboardEvent) => void {
  const levels = levelsWithEvidence(scale);
  const range = `${String(levels[0] ?? '')}–${String(levels.at(-1) ?? '')}`;
  // Only listed: the panel hears them itself.
  useHotkeys(evidenceText.keys, [
    { keys: 'ArrowDown', label: evidenceText.keyMove },
    { keys: 'Enter', label: evidenceText.keyOpen },
    { keys: 'A', label: evidenceText.accept },
    { keys: 'V', label: evidenceText.revise },
    { keys: 'X', label: evidenceText.reject },
    { keys: range, label: evidenceText.keyLevels },
    { keys: 'L', label: evidenceText.open },
    { keys: 'Delete', label: evidenceText.remove },
  ]);

  /** @returns what a key does to the active piece, or null. */
  const deedOf = (key: string, item: EvidenceItem): (() => void) | null => {
    switch (key.toLowerCase()) {
      case 'a':
        return () => state.setStatus(item.id, 'diterima');
      case 'v':
        return () => state.setStatus(item.id, 'revisi');
      case 'x':
        return () => state.setStatus(item.id, 'ditolak');
      case 'l':
        return item.file ? () => state.preview(item.id) : null;
      case 'delete':
        return () => state.remove(item.id);
      case 'arrowdown':
        return () => state.step(1);
      case 'arrowup':
        return () => state.step(-1);
      default: {
        const level = levels.find((candidate) => String(candidate) === key);
        if (level === undefined) return null;
        return () => void updateEvidence(item.id, { levels: toggledLevels(item, level) });
      }
    }
  };

  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') {
      // One layer after the other; the last Esc leads back to the row.
      if (isTextField(event.target)) state.focusActive();
      else if (state.asking) state.stopAsking();
      else if (state.openId !== null) state.close();
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (isTextField(event.target)) return;
    const item = state.active;
    const deed = item && items.length > 0 ? deedOf(event.key, item) : null;
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
}
