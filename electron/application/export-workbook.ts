/** Matrix, worksheet, comparison of years, calculation and action plan: gathers what each workbook shows and has it built. */
import { countedStage, effectiveValues } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { FileOutput } from '../../shared/contract/terms.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import { regionResult } from '../../shared/ranking/region-result.ts';
import {
  actionPlanFileName,
  buildActionPlanWorkbook,
  type ActionPlanInput,
} from '../excel/export/action-plan/action-plan-workbook.ts';
import {
  buildCalculationWorkbook,
  calculationFileName,
  type CalculationInput,
} from '../excel/export/calculation/calculation-workbook.ts';
import {
  buildComparisonWorkbook,
  comparisonFileName,
  type ComparisonInput,
} from '../excel/export/comparison/comparison-workbook.ts';
import type { DocumentOptions } from '../excel/export/document.ts';
import {
  buildMatrixWorkbook,
  matrixFileName,
  type MatrixInput,
} from '../excel/export/matrix/matrix-workbook.ts';
import {
  buildWorksheetWorkbook,
  worksheetFileName,
  type WorksheetInput,
} from '../excel/export/worksheet/worksheet-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../excel/media-type.ts';
import { regionAssessments, stageValues } from './assessment-reader.ts';
import { changesAfterImport } from './changes-after-import.ts';
import { getNotes } from './comments.ts';
import { listEvidence } from './evidence/list.ts';
import { getRanking } from './get-ranking.ts';
import { sealMark } from './sealing/seal-mark.ts';
import { recommendationTexts } from './recommendation-texts.ts';
import type { Services } from './services.ts';
import { getWorksheet, requireRegion } from './worksheet.ts';

type Input = ParsedInput<'workbook.export'>;

function documentOptions(services: Services, { paper }: Input, seal: string): DocumentOptions {
  return {
    seal,
    paper,
    generatedAt: services.clock(),
    appVersion: services.version,
    bandRule: services.settings.get().bandRule,
  };
}

function provinceName({ regions, settings }: Services): string {
  return regions.byCode(settings.get().province)?.short_name ?? '';
}

function matrixInput(services: Services, input: Input): MatrixInput {
  const instrument = services.instruments.choose(input.instrument, input.year);
  const { province } = services.settings.get();
  return {
    ...documentOptions(services, input, sealMark(services, input.year, instrument)),
    instrument,
    provinceName: provinceName(services),
    year: input.year,
    stage: input.stage,
    regions: regionAssessments(services, province, input.year, instrument),
  };
}

/** The stored worksheet of the region, and the stage that counts: none for a region that does not take part. */
function storedWorksheet(services: Services, input: Input) {
  const region = requireRegion(services, input.region ?? '');
  const instrument = services.instruments.choose(input.instrument, input.year);
  const key = { region: region.code, year: input.year, instrument: instrument.id };
  const worksheet = getWorksheet(services, key);
  const assessment = services.assessments.find(region.id, input.year, instrument.id);
  const stages = stageValues(assessment ? services.assessments.values(assessment.id) : []);
  const stage = worksheet.participation === 'ikut' ? countedStage(stages, input.stage) : null;
  return { instrument, worksheet, assessment, stages, stage };
}

function worksheetInput(services: Services, input: Input): WorksheetInput {
  const { instrument, worksheet, assessment, stage } = storedWorksheet(services, input);
  const key = { region: worksheet.region.code, year: input.year, instrument: instrument.id };
  return {
    ...documentOptions(services, input, sealMark(services, input.year, instrument)),
    instrument,
    worksheet,
    evidence: listEvidence(services, key),
    notes: getNotes(services, key),
    asked: input.stage,
    stage,
    changes: assessment ? changesAfterImport(services, assessment.id) : [],
  };
}

/** What stands in one region at the stage that is shown. */
function shownLevels(services: Services, input: Input, stored: ReturnType<typeof storedWorksheet>) {
  const { instrument, worksheet, stages, stage } = stored;
  return {
    ...documentOptions(services, input, sealMark(services, input.year, instrument)),
    instrument,
    regionName: worksheet.region.name,
    year: input.year,
    stage,
    values: stage ? effectiveValues(stages, stage) : new Map<string, Hundredths>(),
  };
}

function calculationInput(services: Services, input: Input): CalculationInput {
  const stored = storedWorksheet(services, input);
  return { ...shownLevels(services, input, stored), published: stored.worksheet.published };
}

function actionPlanInput(services: Services, input: Input): ActionPlanInput {
  const stored = storedWorksheet(services, input);
  const { instrument, assessment, stage } = stored;
  const texts = assessment ? recommendationTexts(services, assessment.id, stage) : new Map<string, string>();
  const followUps = new Map(
    (assessment ? services.notes.recommendations(assessment.id) : []).map(
      (row) => [row.indicator_id, row] as const,
    ),
  );
  const steps = instrument.indicators.flatMap(({ id }) => {
    const row = followUps.get(id);
    const text = texts.get(id) ?? '';
    if (!row && text === '') return [];
    const { priority = null, unit = '', due = null, status = null } = row ?? {};
    return [[id, { text, priority, unit, due, status }] as const];
  });
  return { ...shownLevels(services, input, stored), steps: new Map(steps) };
}

/** @throws {Refusal} not-found when nothing is stored up to the year. */
function comparisonInput(services: Services, input: Input): ComparisonInput {
  const { province, bandRule } = services.settings.get();
  const { stage } = input;
  const stored = services.assessments
    .years(province)
    .filter((overview) => overview.year <= input.year)
    .filter((overview) => input.instrument === undefined || overview.instrument_id === input.instrument);
  if (stored.length === 0)
    throw new Refusal('not-found', `nothing stored up to ${input.year}`, { year: input.year });
  const years = stored.toReversed().map(({ year, instrument_id: id }) => {
    const instrument = services.instruments.get(id);
    const results = regionAssessments(services, province, year, instrument).map(
      (assessment) =>
        [assessment.region.code, regionResult(instrument, assessment, stage, bandRule)] as const,
    );
    const { distribution, average } = getRanking(services, { year, stage, scope: 'kabkota', instrument: id });
    return { year, instrument, results: new Map(results), distribution, average };
  });
  const marks = years.map(({ year, instrument }) => sealMark(services, year, instrument));
  return {
    ...documentOptions(services, input, marks.filter((mark) => mark !== '').join(' ')),
    provinceName: provinceName(services),
    stage,
    regions: services.regions.ofProvince(province).map(({ code, name }) => ({ code, name })),
    years,
  };
}

async function build(services: Services, input: Input): Promise<Pick<FileOutput, 'fileName' | 'bytes'>> {
  switch (input.kind) {
    case 'matrix': {
      const matrix = matrixInput(services, input);
      return { fileName: matrixFileName(matrix), bytes: await buildMatrixWorkbook(matrix) };
    }
    case 'worksheet': {
      const worksheet = worksheetInput(services, input);
      return { fileName: worksheetFileName(worksheet), bytes: await buildWorksheetWorkbook(worksheet) };
    }
    case 'comparison': {
      const comparison = comparisonInput(services, input);
      return { fileName: comparisonFileName(comparison), bytes: await buildComparisonWorkbook(comparison) };
    }
    case 'calculation': {
      const calculation = calculationInput(services, input);
      return {
        fileName: calculationFileName(calculation),
        bytes: await buildCalculationWorkbook(calculation),
      };
    }
    case 'action-plan': {
      const plan = actionPlanInput(services, input);
      return { fileName: actionPlanFileName(plan), bytes: await buildActionPlanWorkbook(plan) };
    }
  }
}

/** @throws {Refusal} not-found, instrument-not-for-year */
export async function exportWorkbook(services: Services, input: Input): Promise<FileOutput> {
  return { ...(await build(services, input)), mediaType: XLSX_MEDIA_TYPE };
}
