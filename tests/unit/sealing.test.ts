/** What a seal is taken over: the same text for the same content, another for any other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalYear, type ContentRecord } from '../../shared/sealing/canonical-year.ts';
import { sealCode } from '../../shared/sealing/seal-code.ts';

const KEY = { province: '53', year: 2024, instrument: { id: 'contoh', version: 1 } };

const field = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const records = fc.array(
  fc
    .tuple(fc.string(), fc.array(field, { maxLength: 5 }))
    .map(([kind, fields]): ContentRecord => [kind, ...fields]),
  { minLength: 1, maxLength: 20 },
);

describe('the canonical text of a year', () => {
  it('does not depend on the order in which the content is stored', () => {
    fc.assert(
      fc.property(
        records.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(canonicalYear(KEY, shuffled)).toBe(canonicalYear(KEY, list));
        },
      ),
    );
  });

  it('changes with every field that changes', () => {
    fc.assert(
      fc.property(records, fc.nat(), field, (list, at, value) => {
        const index = at % list.length;
        const [kind, ...fields] = list[index] ?? ['', null];
        const changed = list.with(index, [kind, value, ...fields.slice(1)]);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(list));
        expect(canonicalYear(KEY, changed)).not.toBe(canonicalYear(KEY, list));
      }),
    );
  });

  it('tells a text that looks like two records from two records', () => {
    const joined: ContentRecord[] = [['teks', 'a"],\n["teks","b']];
    const apart: ContentRecord[] = [
      ['teks', 'a'],
      ['teks', 'b'],
    ];
    expect(canonicalYear(KEY, joined)).not.toBe(canonicalYear(KEY, apart));
  });

  it('is another one for another province, year or instrument', () => {
    const others = [
      { ...KEY, province: '52' },
      { ...KEY, year: 2025 },
      { ...KEY, instrument: { id: 'contoh', version: 2 } },
    ];
    const texts = new Set([KEY, ...others].map((key) => canonicalYear(key, [])));
    expect(texts.size).toBe(4);
  });
});

describe('the code on outputs', () => {
  it('is the beginning of the hash in groups of four', () => {
    expect(sealCode('4f2a09bc77d1e0a3'.padEnd(64, '0'))).toBe('4F2A-09BC-77D1-E0A3');
  });
});
