/** Which number formats make a number something else than a level. */
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../electron/excel/limits.ts';
import { formatOf, readNumberFormats } from '../../electron/excel/number-formats.ts';

describe('number formats', () => {
  it.each(['yyyy-mm-dd', 'dd/mm/yyyy', 'd" "mmmm" "yyyy', '[$-421]dd mmmm yyyy', 'hh:mm', 'm/d/yy h:mm'])(
    '%s is a date',
    (code) => expect(formatOf(code).kind).toBe('date'),
  );

  it.each(['0%', '0.00%', '[Red]0%;-0%'])('%s is a share', (code) =>
    expect(formatOf(code)).toEqual({ kind: 'percent', code }),
  );

  it.each([
    'General',
    '0',
    '0.00',
    '#,##0',
    '[Red]0;[Blue]-0',
    '"Level "0',
    '0" dari 5 hari"',
    '0\\d',
    '_-"Rp"* #,##0_-',
    '0.00E+00',
    '@',
    '',
  ])('%s is plain', (code) => expect(formatOf(code).kind).toBe('plain'));

  it('are found by the style of a cell, stated or built in', () => {
    const styles =
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>';
    const formats = readNumberFormats(Buffer.from(styles), WORKBOOK_LIMITS);
    const kinds = [null, 0, 1, 2, 3, 4].map((style) => formats.of(style).kind);
    expect(kinds).toEqual(['plain', 'plain', 'percent', 'date', 'percent', 'plain']);
  });
});
