/** Loads the regulation's full criteria from a workbook of the office, shows what that would do, and takes them away. */
import type { CriteriaPreview, OfficialCriterion } from '../../shared/contract/criteria.ts';
import type { OperationOutput, ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { FileOutput } from '../../shared/contract/terms.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { CriterionTextRow } from '../database/entities.ts';
import { readCriteria, type ReadCriteria } from '../excel/criteria/read-criteria.ts';
import {
  buildCriteriaWorkbook,
  criteriaFileName,
} from '../excel/export/official-criteria/criteria-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../excel/media-type.ts';
import { configureReader } from './import/preview.ts';
import type { Services } from './services.ts';

type FileInput = ParsedInput<'criteria.preview'>;
type Done = { changeSet: string | null };

const placeOf = (indicator: string, level: number) => `${indicator} ${level}`;

function storedByPlace(services: Services, instrument: string): Map<string, CriterionTextRow> {
  return new Map(
    services.criteria
      .ofInstrument(instrument)
      .map((row) => [placeOf(row.indicator_id, row.level), row] as const),
  );
}

export function getCriteria(
  services: Services,
  { instrument: id }: ParsedInput<'criteria.get'>,
): OfficialCriterion[] {
  const { indicators } = services.instruments.get(id);
  const rows = Map.groupBy(services.criteria.ofInstrument(id), (row) => row.indicator_id);
  return indicators.flatMap(({ id: indicator }) =>
    (rows.get(indicator) ?? [])
      .toSorted((a, b) => a.level - b.level)
      .map(({ level, text, source }) => ({ indicator, level, text, source })),
  );
}

export function summariseCriteria(services: Services): OperationOutput<'criteria.summary'> {
  const { criteria } = services;
  return {
    stamp: criteria.newestChange(),
    instruments: criteria.summary().map(({ instrument_id: instrument, indicators, texts }) => ({
      instrument,
      indicators,
      texts,
      sources: criteria.sources(instrument),
    })),
  };
}

/** @throws {Refusal} for a file that cannot be read as a workbook */
async function read(
  services: Services,
  { instrument: id, file }: FileInput,
): Promise<{ instrument: Instrument; found: ReadCriteria }> {
  const instrument = services.instruments.get(id);
  configureReader(services);
  const sheets = await services.reader.readCells(file.bytes);
  return { instrument, found: readCriteria(sheets, instrument) };
}

export async function previewCriteria(services: Services, input: FileInput): Promise<CriteriaPreview> {
  const { instrument, found } = await read(services, input);
  const stored = storedByPlace(services, instrument.id);
  const before = found.criteria.map(({ indicator, level }) => stored.get(placeOf(indicator, level))?.text);
  const { min, max } = instrument.scale;
  const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const lacking = instrument.indicators.map(({ id }) => {
    const there = new Set(found.criteria.filter((text) => text.indicator === id).map(({ level }) => level));
    return { indicator: id, levels: levels.filter((level) => !there.has(level)) };
  });
  const isMissing = (entry: (typeof lacking)[number]) => entry.levels.length === levels.length;
  const missing = lacking.filter(isMissing).map(({ indicator }) => indicator);
  return {
    file: input.file.name,
    indicators: instrument.indicators.length - missing.length,
    total: instrument.indicators.length,
    new: before.filter((text) => text === undefined).length,
    changed: before.filter((text, at) => text !== undefined && text !== found.criteria[at]?.text).length,
    same: before.filter((text, at) => text === found.criteria[at]?.text).length,
    missing,
    partial: lacking.filter((entry) => entry.levels.length > 0 && !isMissing(entry)),
    unclear: [...found.unclear],
  };
}

/** Texts that say the same keep the name of the file they came from. @throws {Refusal} nothing-to-apply */
export async function loadCriteria(services: Services, input: FileInput): Promise<Done> {
  const { instrument, found } = await read(services, input);
  if (found.criteria.length === 0) {
    throw new Refusal('nothing-to-apply', `${input.file.name} has no criteria of ${instrument.id}`);
  }
  const stored = storedByPlace(services, instrument.id);
  const changed = found.criteria.filter(
    ({ indicator, level, text }) => stored.get(placeOf(indicator, level))?.text !== text,
  );
  const source = input.file.name;
  const changeSet = services.journal.commit(
    { summary: { kind: 'official-criteria', file: source, texts: changed.length } },
    (changes) => {
      for (const { indicator, level, text } of changed) {
        const existing = stored.get(placeOf(indicator, level));
        if (existing) changes.update('criterion_text', existing.id, { text, source });
        else {
          const place = { instrument_id: instrument.id, indicator_id: indicator, level };
          changes.insert('criterion_text', { id: services.newId(), ...place, text, source });
        }
      }
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

export function removeCriteria(services: Services, { instrument }: ParsedInput<'criteria.remove'>): Done {
  const rows = services.criteria.ofInstrument(services.instruments.get(instrument).id);
  const changeSet = services.journal.commit(
    { summary: { kind: 'official-criteria', file: null, texts: rows.length } },
    (changes) => {
      for (const { id } of rows) changes.remove('criterion_text', id);
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

export async function exportCriteriaTemplate(
  services: Services,
  { instrument: id }: ParsedInput<'criteria.template'>,
): Promise<FileOutput> {
  const instrument = services.instruments.get(id);
  const bytes = await buildCriteriaWorkbook({
    instrument,
    texts: getCriteria(services, { instrument: id }),
    generatedAt: services.clock(),
    appVersion: services.version,
  });
  return { fileName: criteriaFileName(instrument), mediaType: XLSX_MEDIA_TYPE, bytes };
}
