/** The result in a few sentences and figures. */
import { STAGE_LABELS, indexName, withoutCell } from '../../../shared/messages/papers.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { compare, parseExact } from '../../../shared/scoring/exact.ts';
import { bandDependsOnRounding, nextBand } from '../../../shared/scoring/predikat.ts';
import { bold, cellOf, heading, headerCell, paragraph, row, space, table } from '../build.ts';
import { predikatBall } from '../figures.ts';
import type { Block, Run } from '../model.ts';
import { gap, MISSING, shown, shownDifference } from './figures-in-words.ts';
import type { LheInput } from './input.ts';

function resultSentence(input: LheInput): readonly Run[] {
  const { result, score, year, instrument, levelStage } = input;
  const { assessment, index, predikat } = result;
  const what = `${indexName(instrument.id)} ${assessment.region.name} tahun ${year}`;
  const source = withoutCell(assessment.published?.source ?? '');
  switch (result.status) {
    case 'ranked':
      return [
        { text: `Indeks ${what} adalah ` },
        bold(shown(index)),
        { text: ' dengan predikat ' },
        bold(predikat ?? MISSING),
        {
          text:
            result.basis === 'published'
              ? `, menurut ${source}.`
              : `, dihitung dari ${score.filled} indikator pada tahap ${levelStage ? STAGE_LABELS[levelStage] : MISSING}.`,
        },
      ];
    case 'predikat-only':
      return [
        { text: `Predikat ${what} adalah ` },
        bold(predikat ?? MISSING),
        { text: `, menurut ${source}. Indeksnya tidak dipublikasikan.` },
      ];
    case 'incomplete':
      return [
        { text: `Penilaian ${what} ` },
        bold('belum lengkap'),
        {
          text: `: terisi ${score.filled} dari ${score.total} indikator. Indeks akhir berada antara ${shown(score.range.low)} dan ${shown(score.range.high)}, bergantung pada indikator yang belum diisi. Indikator yang belum diisi tidak dihitung sebagai level terendah maupun nol.`,
        },
      ];
    case 'tidak-mengikuti': {
      const reason =
        assessment.participationReason === ''
          ? ''
          : ` Keterangan: ${withoutCell(assessment.participationReason)}`;
      return [
        { text: `${assessment.region.name} ` },
        bold('tidak mengikuti'),
        { text: ` evaluasi ${indexName(instrument.id)} tahun ${year}.${reason}` },
      ];
    }
    case 'no-data':
      return [{ text: `Belum ada nilai ${what} pada tahap yang diminta.` }];
  }
}

function furtherSentences(input: LheInput): string[] {
  const { result, averages, instrument, score, bandRule, place } = input;
  const { index } = result;
  const said: string[] = [];
  if (result.assessment.published?.note) said.push(`${result.assessment.published.note}.`.replace('..', '.'));
  if (result.assessment.published?.sample && result.basis === 'published')
    said.push('Angka ini data contoh.');
  if (index && place) {
    const tie = place.tie ? ' (seri)' : '';
    said.push(`Peringkat ${place.rank}${tie} dari ${place.ranked} kabupaten/kota yang berindeks.`);
  }
  if (index && averages.index && averages.count > 1) {
    said.push(
      `Rata-rata ${averages.count} kabupaten/kota yang berindeks adalah ${shown(averages.index)}; selisihnya ${shownDifference(index, averages.index)}.`,
    );
  }
  if (index && instrument.target !== null) {
    const reached = compare(index, parseExact(instrument.target)) >= 0;
    const target = formatDecimal(instrument.target);
    said.push(`Target nasional ${target} ${reached ? 'tercapai' : 'belum tercapai'}.`);
  }
  const next = index && nextBand(instrument, index);
  if (next) said.push(`Predikat ${next.predikat} memerlukan tambahan indeks ${gap(next.gap)}.`);
  if (index && bandDependsOnRounding(instrument, index)) {
    const other = bandRule === 'exact' ? 'dua desimal' : 'indeks tanpa pembulatan';
    said.push(`Predikat berbeda bila dibaca dari ${other}.`);
  }
  if (result.basis === 'published' && score.index && index && shown(score.index) !== shown(index)) {
    said.push(`Indeks dari level indikator yang tersimpan adalah ${shown(score.index)}.`);
  }
  return said;
}

function keyFigures({ result, score, place, instrument }: LheInput): Block {
  const { predikat } = result;
  const figure = (text: string) =>
    cellOf([paragraph([bold(text)], { align: 'center', size: 18, after: 0, before: 2 })]);
  const ball = predikat === null ? [] : [predikatBall(instrument, predikat, 14)];
  const word = paragraph([bold(predikat ?? MISSING)], { align: 'center', size: 11, before: 2, after: 0 });
  const rank = place ? `${place.rank}${place.tie ? '=' : ''}` : MISSING;
  return table(
    [1, 1, 1, 1],
    [
      row(
        figure(shown(result.index)),
        cellOf([...ball, word]),
        figure(rank),
        figure(score.filled === 0 ? MISSING : `${score.filled}/${score.total}`),
      ),
    ],
    {
      header: [
        row(
          headerCell('Indeks'),
          headerCell('Predikat'),
          headerCell('Peringkat kabupaten/kota'),
          headerCell('Indikator terisi'),
        ),
      ],
      together: true,
    },
  );
}

export function summary(input: LheInput): Block[] {
  return [
    heading('1. Ringkasan', { startsPage: true }),
    paragraph(resultSentence(input)),
    ...furtherSentences(input).map((text) => paragraph(text, { after: 3 })),
    space(6),
    keyFigures(input),
  ];
}
