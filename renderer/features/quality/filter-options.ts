/** What the list can be narrowed to, each choice with how many lines it leaves. Pure. */
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';
import {
  FINDING_KINDS,
  type FindingKind,
  type Quality,
  type QualityFilter,
} from '../../../shared/contract/quality.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { FINDING_KIND_NAMES } from '../../../shared/messages/findings.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { filterFindings, NO_FILTER } from '../../../shared/quality/filter-findings.ts';
import { findingLines } from '../../../shared/quality/finding-lines.ts';
import type { SelectOption } from '../../components/Select.tsx';
import { qualityText } from '../../messages/quality.ts';
import { shortRegionName } from '../../messages/terms.ts';

/** Stands for "no matter which" among the values of a control. */
export const ANY = '';
type Any = typeof ANY;

/** "domain 1": a part as a control's value. */
export function partKey(part: QualityFilter['part']): string {
  return part === null ? ANY : `${part.level} ${part.id}`;
}

export function partOf(key: string): QualityFilter['part'] {
  const [level, id] = key.split(' ');
  if (id === undefined || (level !== 'domain' && level !== 'aspect')) return null;
  return { level, id };
}

/** What of a filter still means something: another year may have other regions and another instrument. */
export function usableFilter(
  filter: QualityFilter,
  quality: Quality,
  { domains, aspects }: Instrument,
): QualityFilter {
  const { region, part } = filter;
  const isChecked = quality.regions.some((entry) => entry.region.code === region);
  const parts = part?.level === 'domain' ? domains : aspects;
  return {
    ...filter,
    region: isChecked ? region : null,
    part: part && parts.some(({ id }) => id === part.id) ? part : null,
  };
}

export interface FilterOptions {
  readonly regions: readonly SelectOption<string>[];
  readonly kinds: readonly SelectOption<FindingKind | Any>[];
  readonly stages: readonly SelectOption<Stage | Any>[];
  readonly parts: readonly SelectOption<string>[];
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly filter: Partial<QualityFilter>;
}

/** Choices that would leave nothing are not offered, unless one of them is chosen. */
export function filterOptions(
  quality: Quality,
  chosen: QualityFilter,
  instrument: Instrument,
): FilterOptions {
  const offered = <T extends string>(all: string, choices: readonly Choice<T>[], current: string | null) => {
    const options = choices.flatMap(({ value, label, filter }): SelectOption<T>[] => {
      const left = filterFindings(quality.findings, { ...NO_FILTER, ...filter }, instrument);
      if (left.length === 0 && value !== current) return [];
      return [{ value, label, note: String(findingLines(left).length) }];
    });
    return [{ value: ANY, label: all } as const, ...options];
  };
  const regions = quality.regions.map(({ region: { code, name } }) => {
    return { value: code, label: shortRegionName(name), filter: { region: code } };
  });
  const kinds = FINDING_KINDS.map((kind) => {
    return { value: kind, label: FINDING_KIND_NAMES[kind], filter: { kind } };
  });
  const stages = STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage], filter: { stage } }));
  const domains = instrument.domains.map(({ id, shortName }) => {
    const part = { level: 'domain', id } as const;
    return { value: partKey(part), label: qualityText.domain(shortName), filter: { part } };
  });
  const aspects = instrument.aspects.map(({ id, shortName }) => {
    const part = { level: 'aspect', id } as const;
    return { value: partKey(part), label: qualityText.aspect(id, shortName), filter: { part } };
  });
  return {
    regions: offered(qualityText.allRegions, regions, chosen.region),
    kinds: offered(qualityText.allKinds, kinds, chosen.kind),
    stages: offered(qualityText.allStages, stages, chosen.stage),
    parts: offered(qualityText.allParts, [...domains, ...aspects], partKey(chosen.part)),
  };
}
