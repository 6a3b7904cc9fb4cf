/** What a comparison of years says in words. */
import {
  bandRuleNote,
  bareProvinceName,
  generatedLine,
  RESERVATION,
  STAGE_LABELS,
} from '../../../../shared/messages/papers.ts';
import type { ComparisonInput } from './input.ts';

function yearsWords({ years }: ComparisonInput): string {
  const [first, last] = [years.at(0)?.year, years.at(-1)?.year];
  return first === last ? String(first) : `${first}–${last}`;
}

export function comparisonTitle(input: ComparisonInput): string {
  const ending = input.stage ? ` ${input.stage}` : '';
  return `Perbandingan ${yearsWords(input)} ${bareProvinceName(input.provinceName)}${ending}`;
}

export function comparisonWords(input: ComparisonInput, what: string): { title: string; subtitle: string } {
  const place = `PROVINSI ${bareProvinceName(input.provinceName).toUpperCase()}`;
  return { title: what.toUpperCase(), subtitle: `${place} TAHUN ${yearsWords(input)}` };
}

export function stageWords({ stage }: ComparisonInput): string {
  return stage
    ? `Tahap: ${STAGE_LABELS[stage]}`
    : 'Tahap: terjauh yang dicapai tiap pemerintah daerah; hasil terpublikasi didahulukan';
}

/** Which instrument stands behind which years. */
export function instrumentsWords({ years }: ComparisonInput): string {
  const groups = Map.groupBy(years, ({ instrument }) => instrument);
  const said = [...groups].map(
    ([instrument, list]) => `${instrument.regulation} (${list.map(({ year }) => year).join(', ')})`,
  );
  return `Instrumen: ${said.join('; ')}`;
}

export function comparisonNotes(input: ComparisonInput): string[] {
  const said = ['Perubahan adalah selisih indeks dua desimal, sehingga kolom dapat dicocokkan dengan mata.'];
  if (new Set(input.years.map(({ instrument }) => instrument.id)).size > 1) {
    said.push(
      'Kolom berarsir: instrumen berganti. Indeks sebelum dan sesudahnya tidak sebanding, sehingga perubahan tidak dihitung.',
    );
  }
  said.push(
    bandRuleNote(input.bandRule),
    'Rata-rata memuat kabupaten/kota yang memiliki indeks pada tahun itu; keanggotaannya dapat berbeda antartahun.',
    'Indeks adalah hasil aplikasi atau hasil terpublikasi, disimpan tanpa pembulatan; perubahan, predikat, rata-rata, dan jumlah adalah rumus.',
  );
  said.push(...reservations(input));
  const hasSample = input.years.some(({ results }) =>
    [...results.values()].some(
      ({ basis, assessment }) => basis === 'published' && assessment.published?.sample,
    ),
  );
  if (hasSample) said.push('Memuat data contoh bawaan aplikasi.');
  said.push(`${RESERVATION}.`, generatedLine(input));
  return said;
}

/** What must be read with a published index, such as an assumption about the region. */
function reservations({ years }: ComparisonInput): string[] {
  return years.flatMap(({ year, results }) =>
    [...results.values()].flatMap(({ basis, assessment }) => {
      const note = basis === 'published' ? assessment.published?.note : null;
      return note ? [`${assessment.region.name} ${year}: ${note.replaceAll(/\s+/g, ' ').trim()}`] : [];
    }),
  );
}
