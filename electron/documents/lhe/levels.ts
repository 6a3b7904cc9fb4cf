/** The table of all levels, in the instrument's order. */
import {
  aspectsOf,
  indicatorsOf,
  type Aspect,
  type Indicator,
} from '../../../shared/instrument/instrument.ts';
import { formatLevel, formatPercent } from '../../../shared/messages/format.ts';
import { STAGE_LABELS } from '../../../shared/messages/papers.ts';
import {
  bold,
  cell,
  GROUP_SHADE,
  groupRow,
  heading,
  HEADER_SHADE,
  headerCell,
  paragraph,
  row,
  table,
} from '../build.ts';
import type { Block, Row } from '../model.ts';
import { MISSING, shown } from './figures-in-words.ts';
import type { LheInput } from './input.ts';

/** Decimal values lie between the named levels. */
function hasNames({ instrument }: LheInput): boolean {
  return instrument.scale.decimals === 0;
}

/** "Terdefinisi". */
function levelName({ instrument }: LheInput, indicator: Indicator, value: number): string {
  const names = instrument.levelNames[indicator.levelNames];
  return names?.[String(value / 100)] ?? '';
}

function indicatorRow(input: LheInput, indicator: Indicator): Row {
  const value = input.values.get(indicator.id);
  return row(
    cell(indicator.id, { align: 'center' }),
    cell(indicator.name),
    cell(formatPercent(indicator.weight), { align: 'right' }),
    cell(value === undefined ? MISSING : formatLevel(value), { align: 'center' }),
    ...(hasNames(input)
      ? [cell(value === undefined ? 'belum diisi' : levelName(input, indicator, value))]
      : []),
  );
}

function partRow(input: LheInput, name: string, weight: string, index: string, shade: string): Row {
  return groupRow(
    cell([bold(name)], { span: 2, shade }),
    cell([bold(formatPercent(weight))], { align: 'right', shade }),
    cell([bold(index)], { align: 'center', shade }),
    ...(hasNames(input) ? [cell('', { shade })] : []),
  );
}

function aspectRows(input: LheInput, aspect: Aspect): Row[] {
  const { instrument, score } = input;
  const index = shown(score.aspects.find(({ id }) => id === aspect.id)?.value);
  return [
    partRow(input, `Aspek ${aspect.id}. ${aspect.name}`, aspect.weight, index, GROUP_SHADE),
    ...indicatorsOf(instrument, aspect.id).map((indicator) => indicatorRow(input, indicator)),
  ];
}

function rows(input: LheInput): Row[] {
  const { instrument, score } = input;
  if (instrument.domains.length === 0) {
    return instrument.aspects.flatMap((aspect) => aspectRows(input, aspect));
  }
  return instrument.domains.flatMap((domain) => {
    const index = shown(score.domains.find(({ id }) => id === domain.id)?.value);
    return [
      partRow(input, `Domain ${domain.id}. ${domain.name}`, domain.weight, index, HEADER_SHADE),
      ...aspectsOf(instrument, domain.id).flatMap((aspect) => aspectRows(input, aspect)),
    ];
  });
}

export function levels(input: LheInput): Block[] {
  const { values, levelStage } = input;
  if (values.size === 0) {
    return [heading('6. Level setiap indikator'), paragraph('Level indikator tidak tersedia.')];
  }
  const stage = levelStage ? ` Tahap: ${STAGE_LABELS[levelStage]}.` : '';
  return [
    heading('6. Level setiap indikator'),
    paragraph(`Level yang berlaku, termasuk yang tidak berubah sejak tahap sebelumnya.${stage}`, {
      keepNext: true,
    }),
    table([0.8, 7.6, 1.4, 1.1, ...(hasNames(input) ? [2.2] : [])], rows(input), {
      header: [
        row(
          headerCell('No'),
          headerCell('Indikator'),
          headerCell('Bobot'),
          headerCell('Level'),
          ...(hasNames(input) ? [headerCell('Tingkat')] : []),
        ),
      ],
    }),
  ];
}
