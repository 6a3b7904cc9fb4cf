/**
 * Texts from the first key until they are stored, kept outside the application: a crash, a reload or a host that
 * has ended must not cost a sentence.
 */
import { STAGES } from '../../../shared/assessment/stages.ts';
import { TEXT_KINDS } from '../../../shared/assessment/texts.ts';
import { sheetId, textId, type SheetKey, type TextPlace } from './edits.ts';

export interface Draft {
  readonly place: TextPlace;
  readonly text: string;
  /** When the last key was pressed, ISO 8601: what was stored later comes from elsewhere. */
  readonly at: string;
}

export interface DraftStorage {
  put(draft: Draft): void;
  /** @param text removes the draft only while it says this. */
  remove(place: TextPlace, text?: string): void;
  /** The drafts of one worksheet. */
  list(sheet: SheetKey): Draft[];
}

const PREFIX = 'draf ';

function parse(json: string | null): Pick<Draft, 'text' | 'at'> | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null || !('text' in value) || !('at' in value)) return null;
    const { text, at } = value;
    return typeof text === 'string' && typeof at === 'string' ? { text, at } : null;
  } catch {
    return null;
  }
}

export function createDraftStorage(storage: Storage): DraftStorage {
  const keyOf = (place: TextPlace) => `${PREFIX}${textId(place)}`;
  return {
    put({ place, text, at }) {
      try {
        storage.setItem(keyOf(place), JSON.stringify({ text, at }));
      } catch {
        // A full storage costs the protection, not the text: it still goes to the application.
      }
    },
    remove(place, text) {
      const key = keyOf(place);
      if (text !== undefined && parse(storage.getItem(key))?.text.trim() !== text) return;
      storage.removeItem(key);
    },
    list(sheet) {
      const start = `${PREFIX}${sheetId(sheet)} `;
      return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(start))
        .flatMap((key): Draft[] => {
          const [stageText, indicator = '', kindText] = key.slice(start.length).split(' ');
          const stage = STAGES.find((candidate) => candidate === stageText);
          const kind = TEXT_KINDS.find((candidate) => candidate === kindText);
          const content = parse(storage.getItem(key));
          if (!stage || !kind || !content) return [];
          return [{ place: { sheet, stage, indicator, kind }, ...content }];
        });
    },
  };
}
