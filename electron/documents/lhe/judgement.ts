/** Strengths and weaknesses by aspect, and what is recommended. */
import { strengthsAndWeaknesses, type Finding } from '../../../shared/analysis/strengths.ts';
import type { Aspect, Instrument } from '../../../shared/instrument/instrument.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { compare, subtract, type Exact } from '../../../shared/scoring/exact.ts';
import { nextBand } from '../../../shared/scoring/predikat.ts';
import { bold, cell, cellOf, heading, headerCell, listItem, paragraph, row, table } from '../build.ts';
import { TABLE_SIZE, type Block, type Cell, type Paragraph } from '../model.ts';
import { gap, shown, shownDifference } from './figures-in-words.ts';
import { followUp } from './follow-up.ts';
import type { LheInput } from './input.ts';

function listCell({ indicators }: Instrument, items: readonly Finding[]): Cell {
  if (items.length === 0) return cell('–');
  const names = new Map(indicators.map(({ id, shortName }) => [id, shortName]));
  return cellOf(
    items.map(({ indicator, value }): Paragraph => ({
      ...listItem(`${names.get(indicator) ?? ''} (level ${formatLevel(value)})`, `${indicator}.`),
      size: TABLE_SIZE,
      indent: 24,
      after: 1,
    })),
  );
}

export function strengthBlocks({ instrument, values }: LheInput): Block[] {
  if (values.size === 0) {
    return [
      heading('4. Kekuatan dan kelemahan'),
      paragraph('Level indikator tidak tersedia, sehingga kekuatan dan kelemahan tidak dapat disebut.'),
    ];
  }
  const names = new Map(instrument.aspects.map(({ id, name }) => [id, name]));
  const rows = strengthsAndWeaknesses(instrument, values).map(({ aspect, strengths, weaknesses }) =>
    row(
      cell(`${aspect}. ${names.get(aspect) ?? ''}`),
      listCell(instrument, strengths),
      listCell(instrument, weaknesses),
    ),
  );
  return [
    heading('4. Kekuatan dan kelemahan'),
    paragraph(
      'Kekuatan: indikator yang mencapai level 4 atau 5, tertinggi di atas. Kelemahan: indikator yang belum mencapai level 3, terendah di atas.',
      { keepNext: true },
    ),
    table([2.2, 3.7, 4.5], rows, {
      header: [row(headerCell('Aspek'), headerCell('Kekuatan'), headerCell('Kelemahan'))],
    }),
  ];
}

interface Compared {
  readonly aspect: Aspect;
  readonly own: Exact;
  readonly average: Exact;
  readonly difference: Exact;
}

/** Aspects that lie above or below the mean of the province. */
function compared({ instrument, score, averages }: LheInput): Compared[] {
  return instrument.aspects.flatMap((aspect) => {
    const own = score.aspects.find(({ id }) => id === aspect.id)?.value;
    const average = averages.aspects.get(aspect.id);
    return own && average ? [{ aspect, own, average, difference: subtract(own, average) }] : [];
  });
}

function comparedItems(list: readonly Compared[], none: string): Paragraph[] {
  if (list.length === 0) return [listItem(none)];
  return list.map(({ aspect, own, average }) =>
    listItem(
      `${aspect.name}: ${shown(own)}, rata-rata ${shown(average)} (${shownDifference(own, average)}).`,
    ),
  );
}

const part = (title: string) => paragraph([bold(title)], { before: 6, after: 3, keepNext: true });

function shortWords({ result, instrument, score }: LheInput): string {
  const next = result.index && nextBand(instrument, result.index);
  const blanks = score.total - score.filled;
  const said = [
    next
      ? `Predikat berikutnya, ${next.predikat}, memerlukan tambahan indeks ${gap(next.gap)}.`
      : result.index && 'Indeks sudah berada pada predikat tertinggi.',
    blanks > 0 && score.filled > 0 && `${blanks} indikator belum diisi.`,
  ];
  const text = said.filter((sentence) => typeof sentence === 'string' && sentence !== '').join(' ');
  return text === '' ? 'Belum ada indeks yang dapat dinilai.' : text;
}

function advice({ instrument, recommendations, values }: LheInput): Block[] {
  const written = instrument.indicators.flatMap((indicator) => {
    const text = recommendations.get(indicator.id);
    return text === undefined ? [] : [{ indicator, text }];
  });
  if (written.length === 0) return [listItem('Belum ada rekomendasi yang ditulis pada lembar evaluasi.')];
  return written.flatMap(({ indicator, text }) => {
    const value = values.get(indicator.id);
    const level = value === undefined ? 'belum diisi' : `level ${formatLevel(value)}`;
    return [
      paragraph([bold(`${indicator.id}. ${indicator.shortName}`), { text: ` (${level})` }], {
        after: 1,
        keepNext: true,
      }),
      paragraph(text, { indent: 14, after: 5 }),
    ];
  });
}

export function recommendations(input: LheInput): Block[] {
  const list = compared(input);
  // A region alone in its province equals the mean.
  const hasAverages = input.averages.count > 1 && list.length > 0;
  const above = list.filter(({ difference }) => difference.numerator > 0);
  const below = list.filter(({ difference }) => difference.numerator < 0);
  return [
    heading('5. Rekomendasi'),
    part('Ringkasan'),
    paragraph(shortWords(input)),
    ...(hasAverages
      ? [
          part('Keunggulan'),
          ...comparedItems(
            above.toSorted((a, b) => compare(b.difference, a.difference)),
            'Tidak ada aspek di atas rata-rata kabupaten/kota.',
          ),
          part('Kelemahan'),
          ...comparedItems(
            below.toSorted((a, b) => compare(a.difference, b.difference)),
            'Tidak ada aspek di bawah rata-rata kabupaten/kota.',
          ),
        ]
      : []),
    part('Saran'),
    ...advice(input),
    ...followUp(input),
  ];
}
