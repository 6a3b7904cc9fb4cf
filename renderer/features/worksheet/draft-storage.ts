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
  /** The text that it changes: where another one is stored by now, the person chooses. */
  readonly base: string;
  /** When the last key was pressed, ISO 8601. */
  readonly at: string;
  /** The window in which it was typed. */
  readonly window: string;
}

export interface DraftStorage {
  put(draft: Omit<Draft, 'window'>): void;
  /** Removes this window's draft. @param text only while it says this. */
  remove(place: TextPlace, text?: string): void;
  /** Makes the draft of a window that is gone this window's own. */
  adopt(draft: Draft): void;
  /** Removes a draft, whichever window's it is. */
  drop(draft: Draft): void;
  /** The drafts of one worksheet, of all windows, the latest first. */
  list(sheet: SheetKey): Draft[];
}

const PREFIX = 'draf ';

type Content = Pick<Draft, 'text' | 'base' | 'at'>;

function parse(json: string | null): Content | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    if (!('text' in value) || !('base' in value) || !('at' in value)) return null;
    const { text, base, at } = value;
    const areTexts = typeof text === 'string' && typeof base === 'string' && typeof at === 'string';
    return areTexts ? { text, base, at } : null;
  } catch {
    return null;
  }
}

/** @param own id of this window: two windows that type into the same text keep a draft each. */
export function createDraftStorage(storage: Storage, own: string): DraftStorage {
  const keyOf = (place: TextPlace, window: string) => `${PREFIX}${textId(place)} ${window}`;
  const put = ({ place, text, base, at }: Omit<Draft, 'window'>) => {
    try {
      storage.setItem(keyOf(place, own), JSON.stringify({ text, base, at }));
    } catch {
      // A full storage costs the protection, not the text: it still goes to the application.
    }
  };
  const drop = ({ place, window }: Draft) => storage.removeItem(keyOf(place, window));
  return {
    put,
    drop,
    remove(place, text) {
      const key = keyOf(place, own);
      if (text !== undefined && parse(storage.getItem(key))?.text.trim() !== text) return;
      storage.removeItem(key);
    },
    adopt(draft) {
      if (draft.window === own) return;
      put(draft);
      drop(draft);
    },
    list(sheet) {
      const start = `${PREFIX}${sheetId(sheet)} `;
      return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(start))
        .flatMap((key): Draft[] => {
          const [stageText, indicator = '', kindText, window = ''] = key.slice(start.length).split(' ');
          const stage = STAGES.find((candidate) => candidate === stageText);
          const kind = TEXT_KINDS.find((candidate) => candidate === kindText);
          const content = parse(storage.getItem(key));
          if (!stage || !kind || !content) return [];
          return [{ place: { sheet, stage, indicator, kind }, ...content, window }];
        })
        .toSorted((a, b) => b.at.localeCompare(a.at));
    },
  };
}
