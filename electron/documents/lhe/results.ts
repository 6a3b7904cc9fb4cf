/** The region's own indices beside the means of the province: as a table, and as bars on the scale. */
import { aspectsOf, type Instrument } from '../../../shared/instrument/instrument.ts';
import { formatPercent } from '../../../shared/messages/format.ts';
import { indexName } from '../../../shared/messages/papers.ts';
import type { Exact } from '../../../shared/scoring/exact.ts';
import type { PartScore } from '../../../shared/scoring/score.ts';
import {
  bold,
  cell,
  drawingCell,
  GROUP_SHADE,
  groupRow,
  HEADER_SHADE,
  heading,
  headerCell,
  paragraph,
  row,
  space,
  table,
} from '../build.ts';
import { indexBar, scaleLevels } from '../figures.ts';
import { columnWidths, SMALL_SIZE, type Block, type Row, type Run } from '../model.ts';
import { partsHeading, shown, shownDifference } from './figures-in-words.ts';
import type { LheInput } from './input.ts';

interface Part {
  readonly number: string;
  readonly name: string;
  readonly weight: string;
  readonly own: Exact | null;
  readonly average: Exact | null;
  readonly isGroup: boolean;
}

type NamedPart = { readonly id: string; readonly name: string; readonly weight: string };

function valueOf(parts: readonly PartScore[], id: string): Exact | null {
  return parts.find((part) => part.id === id)?.value ?? null;
}

/** Domains with their aspects below; aspects alone where the instrument has no domains. */
function partsOf({ instrument, result, score, averages }: LheInput): Part[] {
  const aspectPart = (aspect: NamedPart): Part => ({
    number: aspect.id,
    name: aspect.name,
    weight: aspect.weight,
    own: result.aspects.get(aspect.id) ?? valueOf(score.aspects, aspect.id),
    average: averages.aspects.get(aspect.id) ?? null,
    isGroup: false,
  });
  if (instrument.domains.length === 0) return instrument.aspects.map(aspectPart);
  return instrument.domains.flatMap((domain) => [
    {
      number: '',
      name: `Domain ${domain.id}. ${domain.name}`,
      weight: domain.weight,
      own: result.domains.get(domain.id) ?? valueOf(score.domains, domain.id),
      average: averages.domains.get(domain.id) ?? null,
      isGroup: true,
    },
    ...aspectsOf(instrument, domain.id).map(aspectPart),
  ]);
}

function partRow(part: Part): Row {
  const text = (value: string): readonly Run[] => [{ text: value, bold: part.isGroup }];
  const look = part.isGroup ? { shade: GROUP_SHADE } : {};
  const figure = (value: string) => cell(text(value), { align: 'right', ...look });
  const name = part.isGroup
    ? [cell(text(part.name), { span: 2, ...look })]
    : [cell(part.number, { align: 'center' }), cell(part.name)];
  const make = part.isGroup ? groupRow : row;
  return make(
    ...name,
    figure(formatPercent(part.weight)),
    figure(shown(part.own)),
    figure(shown(part.average)),
    figure(shownDifference(part.own, part.average)),
  );
}

function indexRow({ instrument, result, averages }: LheInput): Row {
  const figure = (value: string) => cell([bold(value)], { align: 'right', shade: HEADER_SHADE });
  return row(
    cell([bold(`Indeks ${indexName(instrument.id)}`)], { span: 2, shade: HEADER_SHADE }),
    figure(formatPercent('100')),
    figure(shown(result.index)),
    figure(shown(averages.index)),
    figure(shownDifference(result.index, averages.index)),
  );
}

/** Shares of the width: the names, one column for each level, and the figure behind the bar. */
const NAME_SHARE = 5;
const SCALE_SHARE = 7.5;
const VALUE_SHARE = 1.2;

function chart(input: LheInput, parts: readonly Part[], width: number): Block {
  const { instrument } = input;
  const levels = scaleLevels(instrument);
  const columns = [NAME_SHARE, ...levels.map(() => SCALE_SHARE / levels.length), VALUE_SHARE];
  const frame = table(columns, []);
  const scaleWidth = columnWidths(frame, width)
    .slice(1, -1)
    .reduce((sum, part) => sum + part, 0);
  const rows = parts.map((part) =>
    row(
      cell(part.name, { size: SMALL_SIZE }),
      drawingCell(indexBar(instrument, part.own, part.average, scaleWidth), levels.length),
      cell(shown(part.own), { align: 'right' }),
    ),
  );
  return {
    ...frame,
    rows,
    header: [
      row(headerCell('Aspek'), ...levels.map((level) => headerCell(String(level))), headerCell('Indeks')),
    ],
    together: true,
  };
}

function isKnown({ own, average }: Part): boolean {
  return own !== null || average !== null;
}

function aboutAverages({ averages }: LheInput): string {
  if (averages.count === 0) return 'Belum ada kabupaten/kota yang berindeks, sehingga tidak ada rata-rata.';
  return (
    `Rata-rata dihitung dari ${averages.count} kabupaten/kota yang berindeks pada tahun yang sama. ` +
    'Tanda “–” berarti tidak diketahui atau belum lengkap, bukan nol.'
  );
}

export function results(input: LheInput, width: number): Block[] {
  const parts = partsOf(input);
  const aspects = parts.filter((part) => !part.isGroup && isKnown(part));
  const charted =
    aspects.length === 0
      ? []
      : [
          space(10),
          paragraph(`Indeks aspek pada skala ${scaleWords(input.instrument)}`, { after: 4, keepNext: true }),
          chart(input, aspects, width),
          paragraph('Batang: indeks daerah. Garis tebal cokelat: rata-rata kabupaten/kota.', {
            size: SMALL_SIZE,
            before: 3,
          }),
        ];
  return [
    heading('3. Indeks daerah dan rata-rata'),
    paragraph(aboutAverages(input), { keepNext: true }),
    table([0.7, 6, 1.4, 1.3, 1.5, 1.3], [...parts.map(partRow), indexRow(input)], {
      header: [
        row(
          headerCell('No'),
          headerCell(partsHeading(input.instrument)),
          headerCell('Bobot'),
          headerCell('Daerah'),
          headerCell('Rata-rata'),
          headerCell('Selisih'),
        ),
      ],
      together: true,
    }),
    ...charted,
  ];
}

function scaleWords({ scale }: Instrument): string {
  return `${scale.min} sampai ${scale.max}`;
}
