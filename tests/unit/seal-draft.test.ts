import { describe, expect, it } from 'vitest';
import { checkSealDraft, EMPTY_DRAFT } from '../../renderer/features/sealing/seal-draft.ts';

const WHOLE = {
  number: ' 500.12/17/BA/2024 ',
  date: '12 Desember 2024',
  place: 'Kupang',
  participants: 'Maria Tey Seran, Ketua tim, Kominfo\n\n  Yosep Bana  ',
};

describe('the form of a berita acara', () => {
  it('becomes a record: a line for each participant, the role behind the first comma', () => {
    expect(checkSealDraft(WHOLE).record).toEqual({
      number: '500.12/17/BA/2024',
      date: '2024-12-12',
      place: 'Kupang',
      participants: [
        { name: 'Maria Tey Seran', role: 'Ketua tim, Kominfo' },
        { name: 'Yosep Bana', role: '' },
      ],
    });
  });

  it('names every field that is missing', () => {
    expect(Object.keys(checkSealDraft(EMPTY_DRAFT).faults ?? {})).toEqual(['number', 'date', 'place']);
  });

  it('guesses no date', () => {
    for (const date of ['12/2024', 'Desember', '31 Februari 2024', '12-13-2024']) {
      expect(checkSealDraft({ ...WHOLE, date }).faults?.date, date).toBeTruthy();
    }
  });

  it('takes no more participants than fit', () => {
    const participants = Array.from({ length: 61 }, (_, index) => `Peserta ${String(index)}`).join('\n');
    expect(checkSealDraft({ ...WHOLE, participants }).faults?.participants).toBeTruthy();
  });
});
