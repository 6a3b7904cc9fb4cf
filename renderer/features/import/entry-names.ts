/** Names entries of a file by what tells them apart: region, year, stage. */
import type { ImportEntry } from '../../../shared/contract/import.ts';
import { importTexts } from '../../messages/import.ts';
import { shortRegionName, stageName } from '../../messages/terms.ts';
import { stagesOf, yearsOf } from './import-model.ts';

export interface EntryNames {
  /** What the names speak of. */
  readonly subject: 'region' | 'stage' | 'year';
  readonly nameOf: (entry: ImportEntry) => string;
}

function regionOf(entry: ImportEntry): string {
  if (entry.region) return shortRegionName(entry.region.name);
  return entry.regionWritten === '' ? importTexts.regionUnnamed : `“${entry.regionWritten}”`;
}

/** Where nothing tells entries apart, they are named by their region. */
export function entryNames(entries: readonly ImportEntry[]): EntryNames {
  const regions = new Set(entries.map(({ regionWritten, region }) => region?.code ?? regionWritten));
  const hasYears = yearsOf(entries).length > 1;
  const hasStages = stagesOf(entries).length > 1;
  const hasRegions = regions.size > 1 || (!hasYears && !hasStages);
  const nameOf = (entry: ImportEntry) =>
    [
      hasRegions && regionOf(entry),
      hasStages && entry.stage !== null && stageName(entry.stage),
      hasYears && entry.year !== null && String(entry.year),
    ]
      .filter((part) => typeof part === 'string')
      .join(' ');
  return { subject: hasRegions ? 'region' : hasStages ? 'stage' : 'year', nameOf };
}

/** What a column or row of a sheet holds: for a single entry its stage says more than its region. */
export function placeName(entries: readonly ImportEntry[]): (entry: ImportEntry) => string {
  const { nameOf } = entryNames(entries);
  return (entry) => {
    if (entries.length > 1) return nameOf(entry);
    return entry.stage === null ? importTexts.level : stageName(entry.stage);
  };
}
