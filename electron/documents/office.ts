/** The office's own parts of a paper: letterhead above, signature below. */
import { formatDate } from '../../shared/messages/format.ts';
import { bold, cellOf, paragraph, row, space, table } from './build.ts';
import { TEXT_SIZE, type Block, type Paragraph } from './model.ts';
import { TO_FILL, type PaperInput } from './paper.ts';

const FIRST_LINE = 14;
const OTHER_LINES = 10;
const RULE = '000000';
/** Points: the widest logo with the room beside it. */
const LOGO_COLUMN = 72;

function letterheadLines(text: string): Paragraph[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, position) =>
    paragraph(position === 0 ? [bold(line)] : line, {
      align: 'center',
      size: position === 0 ? FIRST_LINE : OTHER_LINES,
      after: 1,
    }),
  );
}

/** Logo, lines and a rule below them; nothing when the office has set neither. */
export function letterhead({ office, logo }: PaperInput, width: number): Block[] {
  const lines = letterheadLines(office.letterhead);
  if (lines.length === 0 && !logo) return [];
  const text = cellOf(lines.length > 0 ? lines : [paragraph('', { after: 0 })]);
  const head = logo
    ? // No empty column at the right: the long name of a province needs the room.
      table([LOGO_COLUMN, width - LOGO_COLUMN], [row(cellOf([logo]), text)], { border: 'none' })
    : table([1], [row(text)], { border: 'none' });
  const rule = { kind: 'rectangle', x: 0, y: 0, width, height: 1.5, fill: RULE } as const;
  return [head, { kind: 'drawing', width, height: 2, shapes: [rule], description: '' }, space(14)];
}

/** Points; enough for a long name with its titles. */
const SIGNATURE_WIDTH = 235;

const middle = (text: Parameters<typeof paragraph>[0], more: Partial<Paragraph> = {}) =>
  paragraph(text, { align: 'center', size: TEXT_SIZE, after: 0, ...more });

/** Room between what is signed and the signature. */
const SIGNATURE_SPACE = 18;

/**
 * The blocks above and the signature below them: place and day, position, room to sign, name, rank and NIP, at the
 * right. It never stands on a page by itself: it takes the end of what is signed with it.
 */
export function signed(blocks: readonly Block[], { office, date }: PaperInput, width: number): Block[] {
  const { place, signatoryPosition, signatoryName, signatoryRank, signatoryNip } = office;
  const content = [
    middle(place === '' ? formatDate(date) : `${place}, ${formatDate(date)}`),
    middle(signatoryPosition === '' ? TO_FILL : `${signatoryPosition},`, { after: 44 }),
    middle([bold(signatoryName === '' ? TO_FILL : signatoryName)]),
    ...(signatoryRank === '' ? [] : [middle(signatoryRank)]),
    middle(`NIP ${signatoryNip === '' ? TO_FILL : signatoryNip}`),
  ];
  const block = table([1], [row(cellOf(content))], {
    border: 'none',
    width: SIGNATURE_WIDTH / width,
    align: 'right',
    together: true,
  });
  return [...keptAtEnd(blocks), space(SIGNATURE_SPACE, { keepNext: true }), block];
}

/** The same blocks, whose end stays on the page of what follows: a paragraph or, of a table, its last row. */
function keptAtEnd(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, keepNext: true }];
  if (last?.kind !== 'table') return [...blocks];
  const rows = last.rows.map((item, position) =>
    position === last.rows.length - 1 ? { ...item, keepNext: true } : item,
  );
  return [...blocks.slice(0, -1), { ...last, rows }];
}

/** Its number, or room for one. */
export function numberLine({ number }: PaperInput): string {
  return `Nomor: ${number === '' ? TO_FILL : number}`;
}
