/** Whether the stored data is sound: the file, its references, every value against its instrument, and all files. */
import { effectiveValues, STAGES } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Check, Verification } from '../../shared/contract/verify.ts';
import { compare, exact, sum } from '../../shared/scoring/exact.ts';
import { trace } from '../../shared/scoring/trace.ts';
import { brokenForeignKeys, integrityCheck } from '../database/integrity.ts';
import type { AssessmentRow } from '../database/entities.ts';
import { stageValues } from './assessment-reader.ts';
import { brokenSeals } from './sealing/seals.ts';
import type { Services } from './services.ts';
import { verifyFiles } from './verify-files.ts';

/** Recomputes one assessment two ways: bottom-up through the trace, and straight. */
function recompute(services: Services, assessment: AssessmentRow): string | null {
  const instrument = services.instruments.get(assessment.instrument_id);
  const stages = stageValues(services.assessments.values(assessment.id));
  for (const stage of STAGES) {
    try {
      const { score, aspects } = trace(instrument, effectiveValues(stages, stage));
      if (!score.index) continue;
      const parts = aspects.flatMap((aspect) =>
        aspect.indicators.map((indicator) => indicator.contribution ?? exact(0)),
      );
      if (compare(sum(parts), score.index) !== 0) return `${assessment.id} ${stage}: jumlah berbeda`;
      const outside =
        compare(score.index, exact(instrument.scale.min)) < 0 ||
        compare(score.index, exact(instrument.scale.max)) > 0;
      if (outside) return `${assessment.id} ${stage}: indeks di luar skala`;
    } catch (error) {
      return `${assessment.id} ${stage}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}

/** Whether every sealed year still holds what was sealed. */
function checkSeals(services: Services): Check {
  const broken = brokenSeals(services);
  return {
    name: 'seals',
    ok: broken.length === 0,
    detail: broken.length === 0 ? String(services.seals.active().length) : broken.join('; '),
  };
}

function checkDatabase(services: Services): Check[] {
  const integrity = integrityCheck(services.database);
  const broken = brokenForeignKeys(services.database);
  const assessments = services.assessments.all();
  const faults = assessments.flatMap((assessment) => recompute(services, assessment) ?? []);
  return [
    { name: 'integrity', ok: integrity === 'ok', detail: integrity },
    { name: 'foreign-keys', ok: broken === 0, detail: String(broken) },
    {
      name: 'recomputed-indices',
      ok: faults.length === 0,
      detail: faults.length === 0 ? String(assessments.length) : faults.slice(0, 10).join('; '),
    },
    checkSeals(services),
  ];
}

/** @throws {Refusal} cancelled */
export function verifyDatabase(
  services: Services,
  { task: name }: ParsedInput<'database.verify'>,
): Promise<Verification> {
  return services.tasks.run(name, async (task) => {
    const { checked, faults } = await verifyFiles(services, task);
    const files: Check = {
      name: 'files',
      ok: faults.length === 0,
      detail: String(faults.length === 0 ? checked : faults.length),
    };
    const checks = [...checkDatabase(services), files];
    return { ok: checks.every((check) => check.ok), checks, files: [...faults] };
  });
}
