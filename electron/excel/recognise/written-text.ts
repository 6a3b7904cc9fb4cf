/** What a cell says as a text for people: whole, with its line breaks and its link; "" where it says nothing. */
import { LONGEST_TEXT } from '../../../shared/assessment/texts.ts';
import type { GridCell } from '../reading.ts';
import { cellText, tidyText } from './sheet-view.ts';

const BLANK = /^(?:[-–—_.…\s]*|#?n\/?a|n\.a\.?|null)$/i;

function plainText(cell: GridCell): string {
  const { value } = cell;
  switch (value.kind) {
    case 'text':
      return value.text.replaceAll(/\r\n?/g, '\n').trim();
    case 'number':
      return cellText(cell).replace('.', ',');
    case 'date':
      return cellText(cell);
    case 'boolean':
    case 'error':
    case 'formula-without-result':
      return '';
  }
}

/** The link of a cell, or the address that its HYPERLINK formula states. */
function linkOf({ link, formula }: GridCell): string {
  return (link ?? /^=?\s*HYPERLINK\(\s*"([^"]{1,2000})"/i.exec(formula ?? '')?.[1] ?? '').trim();
}

/** "teks (https://…)" where a link says something else than what is shown. */
export function writtenText(cell: GridCell | null): string {
  if (!cell) return '';
  const plain = plainText(cell);
  const text = BLANK.test(tidyText(plain)) ? '' : plain;
  const link = linkOf(cell);
  const both = text === '' || link === '' || text.includes(link) ? text || link : `${text} (${link})`;
  return both.slice(0, LONGEST_TEXT).toWellFormed();
}
