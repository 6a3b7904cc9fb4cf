/** What the use cases of evidence share about a stored piece. */
import { evidenceName } from '../../../shared/assessment/evidence.ts';
import { levelsWithEvidence } from '../../../shared/assessment/evidence-ceiling.ts';
import type { ChangeSummary, EvidenceAction } from '../../../shared/contract/history.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { EvidenceRow } from '../../database/entities.ts';
import type { EvidenceWithOwner } from '../../database/evidence-repository.ts';
import type { Services } from '../services.ts';

/** The whole levels that a stored piece of evidence supports, ascending. */
export function storedLevels(row: Pick<EvidenceRow, 'levels'>): number[] {
  return JSON.parse(row.levels) as number[];
}

/**
 * Levels as they are stored: each once, ascending.
 * @throws {Refusal} level-not-in-scale for a level that is not on the scale or needs no evidence.
 */
export function levelsToStore({ scale }: Instrument, levels: readonly number[]): string {
  const possible = levelsWithEvidence(scale);
  const strange = levels.find((level) => !possible.includes(level));
  if (strange !== undefined) {
    throw new Refusal('level-not-in-scale', `no evidence is asked for level ${strange}`, {
      value: strange,
      min: scale.min + 1,
      max: scale.max,
    });
  }
  return JSON.stringify([...new Set(levels)].toSorted((a, b) => a - b));
}

/** @throws {Refusal} not-found */
export function requireEvidence(services: Pick<Services, 'evidence'>, id: string): EvidenceWithOwner {
  const row = services.evidence.byId(id);
  if (!row) throw new Refusal('not-found', `no evidence ${id}`);
  return row;
}

export function nameOf(row: Pick<EvidenceRow, 'title' | 'file_name' | 'letter_number' | 'link'>): string {
  const { title, file_name: fileName, letter_number: letterNumber, link } = row;
  return evidenceName({ title, fileName, letterNumber, link });
}

/** What the history says of a change to a stored piece. */
export function evidenceSummary(row: EvidenceWithOwner, action: EvidenceAction, name: string): ChangeSummary {
  const region = { code: row.region_code, name: row.region_name };
  return { kind: 'evidence', region, year: row.year, indicator: row.indicator_id, action, name };
}
