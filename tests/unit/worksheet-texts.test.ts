/** Texts beside the levels: edits on top, marks, and drafts that outlive a crash. */
import { describe, expect, it } from 'vitest';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import { createDraftStorage } from '../../renderer/features/worksheet/draft-storage.ts';
import type { TextPlace } from '../../renderer/features/worksheet/edits.ts';
import { sortDrafts } from '../../renderer/features/worksheet/sort-drafts.ts';
import {
  applyTextEdits,
  earlierTexts,
  textAt,
  textMarks,
  type ShownText,
} from '../../renderer/features/worksheet/worksheet-texts.ts';
import { spbe2020 } from '../support/instruments.ts';

const SHEET = { region: '53.14', year: 2024, instrument: 'spbe-2020' };

function text(parts: Partial<ShownText>): ShownText {
  return {
    indicator: '1',
    stage: 'mandiri',
    kind: 'penjelasan',
    text: 'Perbup 12/2023',
    provenance: { file: 'LKE Sikka.xlsx', sheet: 'Isian', cell: 'F17' },
    changedAt: '2024-10-01T00:00:00.000Z',
    changedBy: 'Asesor 1',
    isUnsaved: false,
    ...parts,
  };
}

function worksheet(texts: ShownText[]): Worksheet {
  return {
    region: { code: SHEET.region, name: 'Kabupaten Rote Ndao' },
    year: SHEET.year,
    instrument: SHEET.instrument,
    participation: 'ikut',
    participationReason: '',
    values: [],
    texts: texts.map(({ isUnsaved, ...stored }) => (isUnsaved ? { ...stored, text: '' } : stored)),
    previousYear: null,
    published: null,
  };
}

const place = (parts: Partial<TextPlace> = {}): TextPlace => ({
  sheet: SHEET,
  stage: 'mandiri',
  indicator: '1',
  kind: 'penjelasan',
  ...parts,
});
const edit = (value: string, parts: Partial<TextPlace> = {}) => ({
  what: 'text' as const,
  id: 1,
  at: '2024-10-16T06:32:00.000Z',
  ...place(parts),
  text: value,
});

describe('texts with edits on top', () => {
  it('win over the stored text and lose its source', () => {
    const [shown] = applyTextEdits(worksheet([text({})]), [edit('Perbup 9/2024')], 'Asesor 3');
    expect(shown).toMatchObject({ text: 'Perbup 9/2024', provenance: null, changedBy: 'Asesor 3' });
  });

  it('keep the source when they say the same, and go when they are empty', () => {
    expect(applyTextEdits(worksheet([text({})]), [edit('Perbup 12/2023')], '')[0]?.provenance?.cell).toBe(
      'F17',
    );
    expect(applyTextEdits(worksheet([text({})]), [edit('')], '')).toEqual([]);
  });

  it('stand apart by stage and kind', () => {
    const texts = [
      text({}),
      text({ stage: 'dokumen', text: 'Dokumen' }),
      text({ kind: 'catatan', text: 'C' }),
    ];
    expect(textAt(texts, place({ stage: 'dokumen' }))?.text).toBe('Dokumen');
    expect(earlierTexts(texts, place({ stage: 'interviu' })).map(({ stage }) => stage)).toEqual([
      'dokumen',
      'mandiri',
    ]);
    expect(earlierTexts(texts, place())).toEqual([]);
  });

  it('mark their rows up to the stage that is shown', () => {
    const texts = [text({}), text({ kind: 'catatan', stage: 'dokumen' }), text({ stage: 'visitasi' })];
    expect(textMarks(texts, 'dokumen').get('1')).toEqual([
      { kind: 'penjelasan', isOwn: false },
      { kind: 'catatan', isOwn: true },
    ]);
    expect(textMarks(texts, 'dokumen').get('2')).toBeUndefined();
  });
});

/** What a browser keeps for an origin. */
function fakeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

describe('drafts', () => {
  it('come back by worksheet', () => {
    const storage = fakeStorage();
    const drafts = createDraftStorage(storage, 'A');
    drafts.put({ place: place(), text: 'Setengah kal', at: '2024-10-16T06:32:00.000Z', base: '' });
    drafts.put({
      place: place({ sheet: { ...SHEET, year: 2023 } }),
      text: 'Tahun lain',
      base: '',
      at: '2024-10-16T06:32:00.000Z',
    });
    storage.setItem('layout', '{}');
    expect(createDraftStorage(storage, 'A').list(SHEET)).toEqual([
      { place: place(), text: 'Setengah kal', base: '', at: '2024-10-16T06:32:00.000Z', window: 'A' },
    ]);
  });

  it('go when what was stored is what they say, not when more was typed since', () => {
    const drafts = createDraftStorage(fakeStorage(), 'A');
    drafts.put({ place: place(), text: 'Satu dua ', base: '', at: '2024-10-16T06:32:00.000Z' });
    drafts.remove(place(), 'Satu');
    expect(drafts.list(SHEET)).toHaveLength(1);
    drafts.remove(place(), 'Satu dua');
    expect(drafts.list(SHEET)).toEqual([]);
  });

  it('that cannot be read are left out', () => {
    const storage = fakeStorage();
    storage.setItem('draf 53.14 2024 spbe-2020 mandiri 1 penjelasan A', 'rusak');
    storage.setItem('draf 53.14 2024 spbe-2020 mandiri 1 puisi A', '{"text":"a","base":"","at":"b"}');
    expect(createDraftStorage(storage, 'A').list(SHEET)).toEqual([]);
  });

  it('a full storage costs nothing but the protection', () => {
    const storage = fakeStorage();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const drafts = createDraftStorage(storage, 'A');
    expect(() => drafts.put({ place: place(), text: 'a', base: '', at: '' })).not.toThrow();
  });

  it('of two windows stand beside each other, and only one of a window that is gone is taken over', () => {
    const storage = fakeStorage();
    const [first, second] = [createDraftStorage(storage, 'A'), createDraftStorage(storage, 'B')];
    first.put({ place: place(), text: 'Dari A', base: '', at: '2024-10-16T06:32:00.000Z' });
    second.put({ place: place(), text: 'Dari B', base: '', at: '2024-10-16T06:33:00.000Z' });
    const [ofB, ofA] = first.list(SHEET);
    expect([ofB?.text, ofA?.text]).toEqual(['Dari B', 'Dari A']);
    first.remove(place());
    if (ofB) first.adopt(ofB);
    expect(first.list(SHEET)).toEqual([{ ...ofB, window: 'A' }]);
  });

  it('are put back unless another text is stored than the one that they change', () => {
    const draft = (value: string, base: string, parts: Partial<TextPlace> = {}, window = 'A') => ({
      place: place(parts),
      text: value,
      base,
      at: '2024-10-02T00:00:00.000Z',
      window,
    });
    const stored = text({}).text;
    const sorted = sortDrafts(
      [
        draft('Lanjutan', stored),
        draft('Lebih lama di jendela lain', stored, {}, 'B'),
        draft('Atas dasar lain', 'Yang dulu', { kind: 'catatan' }),
        draft('Sama', 'Yang dulu', { kind: 'justifikasi' }),
        draft('Indikator yang tidak ada', '', { indicator: '99' }),
      ],
      worksheet([text({}), text({ kind: 'catatan' }), text({ kind: 'justifikasi', text: 'Sama' })]),
      spbe2020,
    );
    const words = (list: readonly { text: string }[]) => list.map(({ text: value }) => value);
    expect(words(sorted.restored)).toEqual(['Lanjutan']);
    expect(words(sorted.conflicts)).toEqual(['Lebih lama di jendela lain', 'Atas dasar lain']);
    expect(words(sorted.idle)).toEqual(['Sama', 'Indikator yang tidak ada']);
  });
});
