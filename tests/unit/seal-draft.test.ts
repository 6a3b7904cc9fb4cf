import { describe, expect, it } from 'vitest';
import { participantsIn } from '../../shared/sealing/participants.ts';
import { checkSealDraft, draftFrom } from '../../renderer/features/sealing/seal-draft.ts';

const WHOLE = {
  number: ' 500.12/17/BA/2024 ',
  date: '12 Desember 2024',
  place: 'Kupang',
  participants: 'Maria Tey Seran, M.T.; Ketua tim, Kominfo\n\n  Yosep Bana  ',
};

describe('the form of a berita acara', () => {
  it('becomes a record: a line for each participant, the role behind the first semicolon', () => {
    expect(checkSealDraft(WHOLE).record).toEqual({
      number: '500.12/17/BA/2024',
      date: '2024-12-12',
      place: 'Kupang',
      participants: [
        { name: 'Maria Tey Seran, M.T.', role: 'Ketua tim, Kominfo' },
        { name: 'Yosep Bana', role: '' },
      ],
    });
  });

  it('names every field that is missing', () => {
    expect(Object.keys(checkSealDraft(draftFrom(undefined)).faults ?? {})).toEqual([
      'number',
      'date',
      'place',
    ]);
  });

  it('begins with the place and the participants of the settings', () => {
    const office = { place: 'Kupang', participants: 'Maria Tey Seran, M.T.; Ketua tim' };
    expect(draftFrom(office)).toEqual({ number: '', date: '', ...office });
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

describe('participants', () => {
  it('are a name and what follows the first semicolon', () => {
    expect(participantsIn(' Ana; Asesor; Kupang \n\n;\nBudi')).toEqual([
      { name: 'Ana', role: 'Asesor; Kupang' },
      { name: 'Budi', role: '' },
    ]);
  });
});
