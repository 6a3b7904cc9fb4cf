/** What a template says in words, so that a person finds the way and an ordinary reader finds region, year and stage. */
import type { DataValidation } from 'exceljs';
import type { Scale } from '../../../../shared/instrument/instrument.ts';
import { bareProvinceName, indexName, STAGE_LABELS } from '../../../../shared/messages/papers.ts';
import { LEVEL_HEADINGS } from '../../recognise/template-format.ts';
import type { TemplateDescription } from './input.ts';

/** "Level", or "Nilai" where the scale has decimals. */
export function levelHeading({ decimals }: Scale): string {
  return decimals === 0 ? LEVEL_HEADINGS.whole : LEVEL_HEADINGS.decimal;
}

/** "1 sampai 5", "1,00 sampai 5,00". */
function scaleWords({ min, max, decimals }: Scale): string {
  const written = (bound: number): string => bound.toFixed(decimals).replace('.', ',');
  return `${written(min)} sampai ${written(max)}`;
}

export function letterhead({ instrument, region, provinceName, year, stage }: TemplateDescription) {
  const name = indexName(instrument.id);
  const province = bareProvinceName(provinceName);
  const isProvince = !region.code.includes('.');
  const stageWords = `Tahap: ${STAGE_LABELS[stage]}`;
  return {
    government: `PEMERINTAH ${region.name.toUpperCase()}`,
    title: `LEMBAR KERJA EVALUASI ${name.toUpperCase()} TAHUN ${year}`,
    stage: province === '' || isProvince ? stageWords : `${stageWords} · Provinsi ${province}`,
    howTo: howTo(instrument.scale),
    indexLabel: `Indeks ${name}`,
  };
}

function howTo(scale: Scale): string {
  const heading = levelHeading(scale);
  const which = scale.decimals === 0 ? `pilih ${scaleWords(scale)}` : `ketik ${scaleWords(scale)}`;
  return (
    `Cara mengisi: ${which} di kolom ${heading}, lalu tulis penjelasan (fakta), analisis, dan data dukung. ` +
    'Sel kosong berarti belum diisi. Lembar dilindungi tanpa kata sandi.'
  );
}

export function criteriaNote(isDraft: boolean): string {
  const note = 'Ringkasan dengan kata-kata aplikasi; kriteria lengkap ada pada sumber yang disebut.';
  return isDraft ? `${note} Kriteria instrumen ini baru diketahui dari rancangan.` : note;
}

/** What the cells of levels accept, and what a person reads there. */
export function levelValidation(scale: Scale): DataValidation {
  const { min, max, decimals } = scale;
  const words = scaleWords(scale);
  const shared = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    promptTitle: `${levelHeading(scale)} ${words}`,
  } as const;
  if (decimals === 0) {
    const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
    return {
      ...shared,
      type: 'list',
      formulae: [`"${levels.join(',')}"`],
      prompt:
        'Pilih level tertinggi yang kriterianya terpenuhi. Semua kriteria ada di lembar Kriteria. Kosongkan bila belum dinilai.',
      errorTitle: 'Bukan level',
      error: `Level adalah bilangan bulat ${words}. Kosongkan sel bila belum dinilai.`,
    };
  }
  return {
    ...shared,
    type: 'decimal',
    operator: 'between',
    formulae: [min, max],
    prompt: `Ketik nilai dengan paling banyak dua desimal. Semua kriteria ada di lembar Kriteria. Kosongkan bila belum dinilai.`,
    errorTitle: 'Di luar skala',
    error: `Nilai adalah bilangan ${words}, paling banyak dua desimal. Kosongkan sel bila belum dinilai.`,
  };
}

/** "Templat SPBE 2024 Kabupaten Ngada mandiri". */
export function templateTitle({ instrument, region, year, stage }: TemplateDescription): string {
  return `Templat ${indexName(instrument.id)} ${year} ${region.name} ${stage}`;
}
