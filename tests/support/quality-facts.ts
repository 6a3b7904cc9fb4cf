/** Regions to check, with everything in order unless a test says otherwise. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { TextKind } from '../../shared/assessment/texts.ts';
import type { Finding } from '../../shared/contract/quality.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { RecordedEvidence, RegionFacts } from '../../shared/quality/facts.ts';
import { findFaults } from '../../shared/quality/find-faults.ts';
import { spbe2020 } from './instruments.ts';

export const QUALITY_YEAR = 2024;

type Levels = Readonly<Record<string, number>>;

export interface Sketch {
  readonly instrument?: Instrument;
  readonly code?: string;
  readonly asked?: Stage | null;
  /** Level of every indicator at mandiri; null leaves the region empty. */
  readonly everywhere?: number | null;
  /** By stage, in levels; a null takes the level away. */
  readonly levels?: Readonly<Partial<Record<Stage, Readonly<Record<string, number | null>>>>>;
  readonly lastYear?: Levels;
  /** Texts that are missing: all are written at mandiri otherwise. */
  readonly without?: Readonly<Partial<Record<TextKind, readonly string[]>>>;
  readonly evidence?: Readonly<Record<string, readonly Partial<RecordedEvidence>[]>>;
  readonly overrides?: Readonly<Partial<Record<Stage, Readonly<Record<string, string>>>>>;
  readonly participation?: RegionFacts['participation'];
  readonly published?: Partial<NonNullable<RegionFacts['published']>>;
  readonly isPublishedOnly?: boolean;
}

function stagesOf({ instrument = spbe2020, everywhere = 2, levels = {} }: Sketch): RegionFacts['stages'] {
  const stages: Partial<Record<Stage, Map<string, number>>> = {};
  if (everywhere !== null) {
    stages.mandiri = new Map(instrument.indicators.map(({ id }) => [id, everywhere * 100] as const));
  }
  for (const [stage, changes] of Object.entries(levels) as [Stage, Record<string, number | null>][]) {
    const values = (stages[stage] ??= new Map());
    for (const [indicator, level] of Object.entries(changes)) {
      if (level === null) values.delete(indicator);
      else values.set(indicator, Math.round(level * 100));
    }
  }
  return stages;
}

function textsOf({ instrument = spbe2020, without = {} }: Sketch, kind: TextKind) {
  const written = instrument.indicators
    .filter(({ id }) => without[kind]?.includes(id) !== true)
    .map(({ id }) => [id, new Set<Stage>(['mandiri'])] as const);
  return new Map(written);
}

export function regionFacts(sketch: Sketch): RegionFacts {
  const { code = '53.01', published, evidence = {}, overrides = {} } = sketch;
  const items = Object.entries(evidence).map(
    ([indicator, documents]) =>
      [
        indicator,
        documents.map((document): RecordedEvidence => ({
          title: 'SK',
          levels: [2],
          status: 'diterima',
          year: null,
          reason: null,
          ...document,
        })),
      ] as const,
  );
  return {
    region: { code, name: `Daerah ${code}` },
    participation: sketch.participation ?? 'ikut',
    participationReason: '',
    stages: stagesOf(sketch),
    published: published
      ? {
          index: null,
          predikat: null,
          domains: new Map(),
          source: 'Keputusan',
          sourceKind: 'keputusan',
          note: null,
          sample: false,
          ...published,
        }
      : null,
    lastYear: new Map(Object.entries(sketch.lastYear ?? {}).map(([id, level]) => [id, level * 100] as const)),
    written: { penjelasan: textsOf(sketch, 'penjelasan'), bukti: textsOf(sketch, 'bukti') },
    evidence: new Map(items),
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([stage, reasons]) => [stage, new Map(Object.entries(reasons))]),
    ),
  };
}

export function findingsOf(sketch: Sketch): readonly Finding[] {
  const { instrument = spbe2020, asked = null, isPublishedOnly = false } = sketch;
  return findFaults({
    instrument,
    year: QUALITY_YEAR,
    stage: asked,
    regions: [regionFacts(sketch)],
    isPublishedOnly,
  }).findings;
}

/** "peringatan" and place left out: what kind at which indicator. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ kind, indicator }) => (indicator === null ? kind : `${kind} ${indicator}`));
}
