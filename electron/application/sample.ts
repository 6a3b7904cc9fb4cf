/** The sample: the published result of 2022 in NTT as the press reported it. Loaded and removed as one change set each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/contract/result.ts';
import { exactNumberSchema, regionCodeSchema, yearSchema } from '../../shared/contract/terms.ts';
import { parseExact, roundHalfUp } from '../../shared/scoring/exact.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import type { Services } from './services.ts';

const sampleSchema = z.strictObject({
  province: z.string(),
  year: yearSchema,
  instrument: z.string(),
  sources: z.record(z.string(), z.string()),
  results: z.array(
    z.strictObject({
      region: regionCodeSchema,
      index: exactNumberSchema.optional(),
      predikat: z.string().optional(),
      absent: z.literal(true).optional(),
      source: z.string(),
      note: z.string().optional(),
    }),
  ),
  distribution: z.strictObject({
    counts: z.record(z.string(), z.int()),
    source: z.string(),
  }),
});

function readSample(folder: string) {
  const sample = sampleSchema.parse(
    JSON.parse(readFileSync(join(folder, 'sample', 'ntt-2022.json'), 'utf8')),
  );
  const sourceOf = (key: string) => {
    const source = sample.sources[key];
    if (source === undefined) throw new Error(`the sample names an unknown source ${key}`);
    return source;
  };
  return { ...sample, sourceOf };
}

type Done = { changeSet: string | null };

/** @throws {Refusal} sample-needs-empty-year when results of that year are already stored. */
export function loadSample(services: Services): Done {
  const { regions, assessments, journal } = services;
  const sample = readSample(services.resources.folder);
  const taken =
    assessments.ofYear(sample.province, sample.year, sample.instrument).length > 0 ||
    assessments.distribution(sample.province, sample.year, sample.instrument) !== null;
  if (taken) {
    throw new Refusal('sample-needs-empty-year', `results of ${sample.year} are stored already`, {
      year: sample.year,
    });
  }
  const changeSet = journal.commit({ summary: { kind: 'sample', year: sample.year } }, (changes) => {
    const writer = createAssessmentWriter(services, changes);
    for (const result of sample.results) {
      const region = regions.byCode(result.region);
      if (!region) throw new Error(`the sample names an unknown region ${result.region}`);
      const assessment = writer.ensure(region.id, sample.year, sample.instrument);
      if (result.absent) writer.setParticipation(assessment.id, 'tidak-mengikuti', '');
      writer.setPublished(assessment.id, {
        index_value: result.index === undefined ? null : roundHalfUp(parseExact(result.index)),
        predikat: result.predikat ?? null,
        domains: '{}',
        source: sample.sourceOf(result.source),
        source_kind: 'media',
        note: result.note ?? null,
        sample: 1,
        import_file_id: null,
        sheet: null,
        cell: null,
      });
    }
    changes.insert('published_distribution', {
      id: services.newId(),
      province_code: sample.province,
      year: sample.year,
      instrument_id: sample.instrument,
      counts: JSON.stringify(sample.distribution.counts),
      source: sample.sourceOf(sample.distribution.source),
      sample: 1,
    });
  });
  return { changeSet: changeSet?.id ?? null };
}

/** Removes every row of the sample; what the person entered beside it stays. */
export function removeSample(services: Services): Done {
  const { assessments, journal } = services;
  const published = assessments.samplePublished();
  const distributions = assessments.sampleDistributions();
  const year = distributions[0]?.year ?? readSample(services.resources.folder).year;
  const changeSet = journal.commit({ summary: { kind: 'sample-removed', year } }, (changes) => {
    for (const row of published) {
      changes.remove('published_result', row.id);
      if (!assessments.hasContent(row.assessment_id)) changes.remove('assessment', row.assessment_id);
      else {
        createAssessmentWriter(services, changes).setParticipation(row.assessment_id, 'ikut', '');
      }
    }
    for (const row of distributions) changes.remove('published_distribution', row.id);
  });
  return { changeSet: changeSet?.id ?? null };
}
