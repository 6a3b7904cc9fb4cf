/** What the fixture workbooks hold, and how a reading is held against it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../electron/host/paths.ts';
import { levelsIn } from '../../electron/excel/packed-levels.ts';
import type { ReadEntry, ReadProblem, WorkbookReading } from '../../electron/excel/reading.ts';
import { exact, formatRounded } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { instrument } from './instruments.ts';
import { levelsOf, regionCode } from './excel-reader.ts';

const problemSchema = z.object({
  cell: z.string().nullable(),
  severity: z.string(),
  code: z.string(),
  indicator: z.string().optional(),
  also: z.array(z.string()).optional(),
  cellAlso: z.array(z.string()).optional(),
  optional: z.boolean().optional(),
});

const entrySchema = z.object({
  region: z.string().nullable(),
  regionName: z.string(),
  year: z.number().nullable(),
  stage: z.string().nullable(),
  values: z.record(z.string(), z.number()),
  index: z.string().nullable(),
  status: z.string().optional(),
});

const fileSchema = z.object({
  file: z.string(),
  what: z.string(),
  instrument: z.string().nullable(),
  kind: z.enum(['worksheet', 'matrix', 'index-list', 'invalid']),
  entries: z.array(entrySchema),
  problems: z.array(problemSchema),
  refusalOk: z.boolean().optional(),
});

export type ExpectedFile = z.infer<typeof fileSchema>;
type ExpectedEntry = z.infer<typeof entrySchema>;
type ExpectedProblem = z.infer<typeof problemSchema>;

export const EXPECTED_FILES = z
  .array(fileSchema)
  .parse(JSON.parse(readFileSync(join(projectFolder(), 'tests/fixtures/expected.json'), 'utf8')));

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function indexOf(entry: ReadEntry): string | null {
  if (entry.published)
    return entry.published.index === null ? null : formatRounded(exact(entry.published.index, 100));
  if (entry.instrument === null) return null;
  const { index } = score(instrument(entry.instrument), new Map(levelsIn(entry.levels)));
  return index && formatRounded(index);
}

/** One entry in the words of the expectation. */
export function asExpected(entry: ReadEntry): ExpectedEntry {
  return {
    region: regionCode(entry),
    regionName: tidy(entry.regionWritten),
    year: entry.year,
    stage: entry.stage,
    values: levelsOf(entry),
    index: indexOf(entry),
    ...(entry.published?.participation === 'tidak-mengikuti' ? { status: 'tidak-mengikuti' } : {}),
  };
}

/** The expectation with only what a reading can say. */
export function wanted(entry: ExpectedEntry): ExpectedEntry {
  const { region, regionName, year, stage, values, index, status } = entry;
  return {
    region,
    regionName: tidy(regionName),
    year,
    stage,
    values,
    index,
    ...(status === undefined ? {} : { status }),
  };
}

function answers(found: ReadProblem, expected: ExpectedProblem): boolean {
  const isCode = found.code === expected.code || (expected.also ?? []).includes(found.code);
  const isPlace =
    expected.cell === null
      ? found.indicator === expected.indicator
      : found.cell === expected.cell || (expected.cellAlso ?? []).includes(found.cell ?? '');
  return isCode && isPlace && found.severity === expected.severity;
}

/** Problems that should be told and are not, and those that are told without cause. */
export function problemDifferences(
  reading: WorkbookReading,
  expected: ExpectedFile,
): { missing: ExpectedProblem[]; unexpected: ReadProblem[] } {
  const unexpected = [...reading.problems];
  const missing: ExpectedProblem[] = [];
  for (const problem of expected.problems) {
    const at = unexpected.findIndex((found) => answers(found, problem));
    if (at >= 0) unexpected.splice(at, 1);
    else if (problem.optional !== true) missing.push(problem);
  }
  return { missing, unexpected };
}
