/** What is typed into the form of a berita acara. Pure. */
import { readDate } from '../../../shared/assessment/written-date.ts';
import type { BeritaAcara } from '../../../shared/contract/berita-acara.ts';
import { sealingText } from '../../messages/sealing.ts';

export const MOST_PARTICIPANTS = 60;

export interface SealDraft {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  /** A line for each: "name, role". */
  readonly participants: string;
}

export const EMPTY_DRAFT: SealDraft = { number: '', date: '', place: '', participants: '' };

export type SealFaults = Readonly<Partial<Record<keyof SealDraft, string>>>;

export type CheckedDraft =
  | { readonly record: BeritaAcara; readonly faults: null }
  | { readonly record: null; readonly faults: SealFaults };

function participantsIn(text: string): BeritaAcara['participants'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const comma = line.indexOf(',');
      if (comma < 0) return { name: line, role: '' };
      return { name: line.slice(0, comma).trim(), role: line.slice(comma + 1).trim() };
    });
}

function dateFault(written: string): string | null {
  if (written.trim() === '') return sealingText.missing;
  const date = readDate(written);
  if (date.ok) return null;
  return date.fault === 'unclear' ? sealingText.dateUnclear : sealingText.noSuchDay;
}

export function checkSealDraft(draft: SealDraft): CheckedDraft {
  const participants = participantsIn(draft.participants);
  const number = draft.number.trim();
  const place = draft.place.trim();
  const date = readDate(draft.date);
  const faults: [keyof SealDraft, string | null][] = [
    ['number', number === '' ? sealingText.missing : null],
    ['date', dateFault(draft.date)],
    ['place', place === '' ? sealingText.missing : null],
    ['participants', participants.length > MOST_PARTICIPANTS ? sealingText.tooMany(MOST_PARTICIPANTS) : null],
  ];
  const found = faults.filter(([, fault]) => fault !== null);
  if (found.length > 0 || !date.ok) return { record: null, faults: Object.fromEntries(found) };
  return { record: { number, date: date.date, place, participants }, faults: null };
}
