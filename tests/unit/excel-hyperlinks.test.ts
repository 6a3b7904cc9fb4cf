/** Links of cells are read as texts, and never cost a file its reading. */
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/excel/archive.ts';
import { cellLinksIn, linkTargets, withLinks } from '../../electron/excel/hyperlinks.ts';
import { damaged } from '../../electron/excel/refusals.ts';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const NAME = 'xl/worksheets/_rels/sheet1.xml.rels';

function targetsOf(relationships: string | null): Promise<ReadonlyMap<string, string>> {
  const archive: Archive = {
    names: [NAME],
    has: (name) => name === NAME,
    read: () =>
      relationships === null
        ? Promise.reject(damaged('checksum'))
        : Promise.resolve(Buffer.from(`<Relationships>${relationships}</Relationships>`)),
  };
  return linkTargets(archive, 'xl/worksheets/sheet1.xml', 1000);
}

const relationship = (id: string, target: string, type = TYPE): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}" TargetMode="External"/>`;

describe('links of cells', () => {
  it('are those that lead out of the workbook, at the first cell of their range', () => {
    expect(
      cellLinksIn(
        '</sheetData><hyperlinks><hyperlink ref="D3:E4" r:id="rId1"/><hyperlink ref="D5" location="B!A1"/><hyperlink ref="?" r:id="x"/></hyperlinks>',
      ),
    ).toEqual([{ row: 3, column: 4, id: 'rId1' }]);
  });

  it('have addresses, relative ones too, but nothing that would run', async () => {
    const targets = await targetsOf(
      [
        relationship('a', 'https://contoh.id/?x=1&amp;y=2'),
        relationship('b', 'bukti/sk.pdf'),
        relationship('c', 'JavaScript:alert(1)'),
        relationship('d', `https://contoh.id/${'x'.repeat(3000)}`),
        relationship('e', 'https://contoh.id', 'other'),
      ].join(''),
    );
    expect([...targets]).toEqual([
      ['a', 'https://contoh.id/?x=1&y=2'],
      ['b', 'bukti/sk.pdf'],
    ]);
  });

  it('are left out where their addresses cannot be read', async () => {
    expect(await targetsOf(null)).toEqual(new Map());
  });

  it('are put on the cells that stand there', () => {
    const value = { kind: 'text', text: 'SK' } as const;
    const rows = [
      {
        row: 3,
        hidden: false,
        cells: [
          { column: 4, value },
          { column: 5, value },
        ],
      },
    ];
    const links = [
      { row: 3, column: 4, id: 'a' },
      { row: 3, column: 5, id: 'b' },
      { row: 9, column: 1, id: 'a' },
    ];
    expect(withLinks(rows, links, new Map([['a', 'https://contoh.id']]))[0]?.cells).toEqual([
      { column: 4, value, link: 'https://contoh.id' },
      { column: 5, value },
    ]);
  });
});
