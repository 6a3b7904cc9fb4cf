/** What is typed into the form of a berita acara. Pure. */
import { readDate } from '../../../shared/assessment/written-date.ts';
import type { BeritaAcara } from '../../../shared/contract/berita-acara.ts';
import type { Office } from '../../../shared/contract/document.ts';
import { participantsIn } from '../../../shared/sealing/participants.ts';
import { sealingText } from '../../messages/sealing.ts';

export const MOST_PARTICIPANTS = 60;

export interface SealDraft {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  /** A line for each: "name; role". */
  readonly participants: string;
}

/** What the settings know of the office's meetings stands there already; number and date are new each time. */
export function draftFrom(office: Pick<Office, 'place' | 'participants'> | undefined): SealDraft {
  return {
    number: '',
    date: '',
    place: office?.place ?? '',
    participants: office?.participants ?? '',
  };
}

export type SealFaults = Readonly<Partial<Record<keyof SealDraft, string>>>;

export type CheckedDraft =
  | { readonly record: BeritaAcara; readonly faults: null }
  | { readonly record: null; readonly faults: SealFaults };

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
