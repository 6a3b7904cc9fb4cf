/** The evidence of one worksheet, with what can be noticed about it. */
import { doubleUse, type EvidencePlace } from '../../../shared/assessment/double-use.ts';
import { staleLevels } from '../../../shared/assessment/evidence-age.ts';
import type { EvidenceItem, EvidenceList, SameFile } from '../../../shared/contract/evidence.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import type { Crosswalk } from '../../../shared/reference/crosswalk.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { EvidenceRow } from '../../database/entities.ts';
import type { FileUse } from '../../database/evidence-repository.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';
import { ceilingsOf } from './ceiling.ts';
import { storedLevels } from './stored-evidence.ts';

const NOTHING: EvidenceList = { items: [], ceilings: {}, overrides: [] };

function fileOf(row: EvidenceRow): EvidenceItem['file'] {
  if (row.sha256 === null) return null;
  return {
    sha256: row.sha256,
    name: row.file_name ?? '',
    size: row.file_size ?? 0,
    mediaType: row.media_type ?? 'application/octet-stream',
  };
}

type Owner = Omit<EvidencePlace, 'indicator'>;

function sameFileOf(
  row: EvidenceRow,
  owner: Owner,
  uses: readonly FileUse[],
  crosswalks: readonly Crosswalk[],
): SameFile[] {
  const place = { ...owner, indicator: row.indicator_id };
  return uses.flatMap((other) => {
    if (other.id === row.id || other.sha256 !== row.sha256) return [];
    const { year, instrument_id: instrument, indicator_id: indicator } = other;
    const use = doubleUse(place, { region: other.region_code, year, instrument, indicator }, crosswalks);
    const region = { code: other.region_code, name: other.region_name };
    return use === null ? [] : [{ region, year, instrument, indicator, use }];
  });
}

function toItem(row: EvidenceRow, sameFile: SameFile[]): Omit<EvidenceItem, 'stale'> {
  return {
    id: row.id,
    indicator: row.indicator_id,
    kind: row.kind,
    title: row.title,
    file: fileOf(row),
    link: row.link,
    letterNumber: row.letter_number,
    year: row.document_year,
    issuer: row.issuer,
    levels: storedLevels(row),
    status: row.status,
    reason: row.reason,
    note: row.note,
    sameFile,
    addedAt: row.added_at,
    addedBy: row.added_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}

/** The items of one indicator, each with the levels for which it is too old. */
function withAge(
  instrument: Instrument,
  year: number,
  items: readonly Omit<EvidenceItem, 'stale'>[],
): EvidenceItem[] {
  return items.map((item) => {
    const indicator = instrument.indicators.find(({ id }) => id === item.indicator);
    const rules = instrument.evidenceRules ?? [];
    return { ...item, stale: indicator ? staleLevels(item, items, indicator, rules, year) : [] };
  });
}

export function listEvidence(services: Services, input: ParsedInput<'evidence.list'>): EvidenceList {
  const { assessments, evidence } = services;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  const assessment = assessments.find(region.id, input.year, instrument.id);
  if (!assessment) return NOTHING;
  const uses = evidence.usesOfFilesIn(assessment.id);
  const owner = { region: region.code, year: input.year, instrument: instrument.id };
  const { crosswalks } = services.resources;
  const rows = evidence.ofAssessment(assessment.id);
  const items = rows.map((row) => toItem(row, sameFileOf(row, owner, uses, crosswalks)));
  const byIndicator = Map.groupBy(items, ({ indicator }) => indicator);
  const aged = new Map(
    [...byIndicator.values()]
      .flatMap((group) => withAge(instrument, input.year, group))
      .map((item) => [item.id, item] as const),
  );
  return {
    items: items.flatMap(({ id }) => aged.get(id) ?? []),
    ceilings: ceilingsOf(rows, instrument.scale),
    overrides: evidence.overrides(assessment.id).map((row) => ({
      indicator: row.indicator_id,
      stage: row.stage,
      reason: row.reason,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    })),
  };
}
