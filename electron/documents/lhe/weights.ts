/** What an index is measured by: the weights of the instrument's parts, and the bands of the predikat. */
import {
  aspectsOf,
  indicatorsOf,
  type Aspect,
  type Instrument,
} from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatPercent } from '../../../shared/messages/format.ts';
import {
  bold,
  cell,
  cellOf,
  GROUP_SHADE,
  groupRow,
  heading,
  headerCell,
  row,
  space,
  table,
} from '../build.ts';
import { predikatBall } from '../figures.ts';
import type { Block, Row } from '../model.ts';
import { partsHeading } from './figures-in-words.ts';
import type { LheInput } from './input.ts';

function aspectRow(instrument: Instrument, aspect: Aspect): Row {
  return row(
    cell(aspect.id, { align: 'center' }),
    cell(aspect.name),
    cell(String(indicatorsOf(instrument, aspect.id).length), { align: 'right' }),
    cell(formatPercent(aspect.weight), { align: 'right' }),
  );
}

function weightRows(instrument: Instrument): Row[] {
  if (instrument.domains.length === 0)
    return instrument.aspects.map((aspect) => aspectRow(instrument, aspect));
  return instrument.domains.flatMap((domain) => {
    const aspects = aspectsOf(instrument, domain.id);
    const count = aspects.reduce((sum, { id }) => sum + indicatorsOf(instrument, id).length, 0);
    const shade = GROUP_SHADE;
    return [
      groupRow(
        cell([bold(`Domain ${domain.id}. ${domain.name}`)], { span: 2, shade }),
        cell([bold(String(count))], { align: 'right', shade }),
        cell([bold(formatPercent(domain.weight))], { align: 'right', shade }),
      ),
      ...aspects.map((aspect) => aspectRow(instrument, aspect)),
    ];
  });
}

function bandRows(instrument: Instrument): Row[] {
  const { bands, scale } = instrument;
  return bands
    .map((band, position) => {
      const next = bands[position + 1];
      const from = formatDecimal(Number(band.from).toFixed(2));
      const to = next
        ? `kurang dari ${formatDecimal(Number(next.from).toFixed(2))}`
        : formatDecimal(scale.max.toFixed(2));
      return row(
        cellOf([predikatBall(instrument, band.predikat, 9)]),
        cell(band.predikat),
        cell(`${from} sampai ${to}`),
      );
    })
    .toReversed();
}

export function weightsAndBands({ instrument }: LheInput): Block[] {
  return [
    heading('2. Bobot dan predikat'),
    table([0.7, 7, 1.6, 1.6], weightRows(instrument), {
      header: [
        row(
          headerCell('No'),
          headerCell(partsHeading(instrument)),
          headerCell('Indikator'),
          headerCell('Bobot'),
        ),
      ],
    }),
    space(10),
    table([0.7, 3, 5], bandRows(instrument), {
      header: [row(headerCell('Predikat', { span: 2 }), headerCell('Indeks'))],
      width: 0.7,
      together: true,
    }),
  ];
}
