/** Applies an import: all chosen files in one transaction and one change set, each file whole or not at all. */
import type { Counts, FileReport, Problem } from '../../../shared/contract/import.ts';
import type { OperationOutput, ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { ConflictRule } from '../../../shared/contract/terms.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { normaliseName } from '../../../shared/regions/normalise-name.ts';
import type { ReadText } from '../../excel/reading.ts';
import type { ChangeWriter } from '../../journal/journal.ts';
import { createAssessmentWriter, splitCell, type AssessmentWriter } from '../assessment-writer.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';
import { addCounts, type Comparison } from './compare-entry.ts';
import { assessFile, type AssessedFile } from './file-report.ts';
import type { ResolvedEntry } from './resolve-entry.ts';
import { requireFile, type SessionFile } from './sessions.ts';

function conflictProblems(report: FileReport): Problem[] {
  return report.entries.flatMap((entry) =>
    [...entry.differences, ...entry.textDifferences].map((difference) => {
      const base = {
        severity: 'error',
        code: 'conflict',
        cell: difference.cell,
        entry: entry.key,
        detail: { old: difference.old ?? '', new: difference.new },
        ...(difference.indicator === null ? {} : { indicator: difference.indicator }),
      } as const;
      return { ...base, message: problemMessage(base) };
    }),
  );
}

interface Written {
  readonly values: number;
  readonly texts: number;
}

const NOTHING_WRITTEN: Written = { values: 0, texts: 0 };

class ImportWriter {
  readonly #services: Services;
  readonly #changes: ChangeWriter;
  readonly #writer: AssessmentWriter;
  #batch: string | null = null;

  constructor(services: Services, changes: ChangeWriter) {
    this.#services = services;
    this.#changes = changes;
    this.#writer = createAssessmentWriter(services, changes);
  }

  /** The batch row is made with the first file that changes anything. */
  #batchId(): string {
    if (this.#batch === null) {
      const { newId, clock, settings } = this.#services;
      this.#batch = newId();
      this.#changes.insert('import_batch', {
        id: this.#batch,
        created_at: clock().toISOString(),
        actor: settings.get().evaluator,
      });
    }
    return this.#batch;
  }

  /** Writes a file's entries. @returns how many values and texts were written. */
  write(assessed: AssessedFile, rule: ConflictRule): Written {
    const file = this.#insertFile(assessed.file);
    this.#rememberMappings(assessed.file);
    const written = { values: 0, texts: 0 };
    for (const { resolved, comparison } of assessed.entries) {
      const entry = this.#writeEntry(resolved, comparison, rule, file, assessed.file.name);
      written.values += entry.values;
      written.texts += entry.texts;
    }
    return written;
  }

  #insertFile(file: SessionFile): string {
    const id = this.#services.newId();
    this.#changes.insert('import_file', {
      id,
      batch_id: this.#batchId(),
      name: file.name,
      sha256: file.sha256,
      size: file.size,
      layout: file.reading?.layout ?? '',
    });
    return id;
  }

  #writeEntry(
    resolved: ResolvedEntry,
    comparison: Comparison,
    rule: ConflictRule,
    importFile: string,
    fileName: string,
  ): Written {
    const { region: code, year, stage, instrument } = resolved;
    if (code === null || year === null || stage === null || !instrument) return NOTHING_WRITTEN;
    const region = requireRegion(this.#services, code);
    if (resolved.excluded) return NOTHING_WRITTEN;
    if (resolved.rememberRegion) this.#rememberAlias(resolved.entry.regionWritten, region.id);
    const levels = rule === 'update' ? comparison.dueLevels : comparison.newLevels;
    const publishedDue =
      comparison.published === 'new' || (comparison.published === 'changed' && rule === 'update');
    const texts: readonly ReadText[] =
      rule === 'update' ? [...comparison.newTexts, ...comparison.changedTexts] : comparison.newTexts;
    if (levels.count === 0 && texts.length === 0 && !publishedDue) return NOTHING_WRITTEN;
    const assessment = this.#writer.ensure(region.id, year, instrument.id);
    const hasEntries = texts.length > 0 && this.#services.assessments.hasContent(assessment.id);
    this.#writer.importLevels(assessment.id, stage, levels, importFile);
    if (hasEntries) {
      for (const { indicator, kind, text, cell } of texts) {
        const source = { importFile, ...splitCell(cell) };
        this.#writer.setText(assessment.id, stage, indicator, kind, text, source);
      }
    } else this.#writer.addTexts(assessment.id, stage, texts, importFile);
    if (publishedDue) this.#writePublished(resolved, assessment.id, importFile, fileName);
    return { values: levels.count + (publishedDue ? 1 : 0), texts: texts.length };
  }

  #writePublished(resolved: ResolvedEntry, assessmentId: string, importFile: string, fileName: string): void {
    const { published } = resolved.entry;
    if (!published) return;
    const source = `${fileName}, ${published.cell}`;
    const absent = published.participation === 'tidak-mengikuti';
    this.#writer.setParticipation(assessmentId, published.participation, absent ? source : '');
    const stored = this.#services.assessments.published(assessmentId);
    if (absent) {
      if (stored) this.#changes.remove('published_result', stored.id);
      return;
    }
    this.#writer.setPublished(assessmentId, {
      index_value: published.index,
      predikat: published.predikat,
      domains: JSON.stringify(published.domains),
      source,
      // Whose figures it holds, a file does not say.
      source_kind: 'lainnya',
      note: null,
      sample: 0,
      import_file_id: importFile,
      ...splitCell(published.cell),
    });
  }

  #rememberMappings(file: SessionFile): void {
    for (const layout of file.reading?.layouts ?? []) {
      const pointed = file.mappings.get(layout.sheet);
      if (!pointed?.remember) continue;
      const fields = { mapping: JSON.stringify(pointed.mapping), learned_from: file.name };
      const known = this.#services.imports.mappingFor(layout.fingerprint);
      if (known) this.#changes.update('layout_mapping', known.id, fields);
      else {
        const id = this.#services.newId();
        this.#changes.insert('layout_mapping', { id, fingerprint: layout.fingerprint, ...fields });
      }
    }
  }

  #rememberAlias(written: string, regionId: string): void {
    const normalised = normaliseName(written);
    if (this.#services.regions.aliasExists(normalised, regionId)) return;
    this.#changes.insert('region_alias', {
      id: this.#services.newId(),
      region_id: regionId,
      written,
      normalised,
      origin: 'learned',
    });
  }
}

/** What becomes of a file, decided against the database as it is at its turn. */
function applyFile(writer: ImportWriter, assessed: AssessedFile, rule: ConflictRule) {
  const { report } = assessed;
  if (report.status !== 'ok') return { report, written: NOTHING_WRITTEN };
  const changed = report.counts.changed + report.textCounts.changed;
  if (rule === 'stop' && changed > 0) {
    const problems = [...conflictProblems(report), ...report.problems];
    return { report: { ...report, status: 'needs-answer' as const, problems }, written: NOTHING_WRITTEN };
  }
  const nothingDue = report.counts.new + report.textCounts.new === 0 && (rule === 'skip' || changed === 0);
  if (nothingDue) return { report: { ...report, status: 'unchanged' as const }, written: NOTHING_WRITTEN };
  const written = writer.write(assessed, rule);
  return { report: { ...report, status: 'applied' as const }, written };
}

/**
 * @throws {Refusal} session-expired, nothing-to-apply. A file that is refused or waits for an answer is
 * reported and left out; the others are applied.
 */
export function applyImport(
  services: Services,
  input: ParsedInput<'import.apply'>,
): OperationOutput<'import.apply'> {
  const session = services.sessions.get(input.session);
  const files = input.files?.map((id) => requireFile(session, id)) ?? session.files;
  if (files.length === 0) throw new Refusal('nothing-to-apply', 'the import holds no files');
  const reports: FileReport[] = [];
  const names: string[] = [];
  const counts: Counts[] = [];
  const summary = { kind: 'import' as const, files: names, values: 0, texts: 0 };
  const changeSet = services.journal.commit({ summary }, (changes) => {
    const writer = new ImportWriter(services, changes);
    for (const file of files) {
      const outcome = applyFile(writer, assessFile(services, session, file), input.onConflict);
      reports.push(outcome.report);
      if (outcome.report.status !== 'applied') continue;
      // Before the transaction ends: a value never names an original that is not kept.
      services.files.keep(file.bytes);
      names.push(file.name);
      counts.push(outcome.report.counts);
      summary.values += outcome.written.values;
      summary.texts += outcome.written.texts;
    }
  });
  services.sessions.settle(
    session.id,
    reports.filter((report) => report.status === 'applied').map((report) => report.id),
  );
  return { changeSet: changeSet?.id ?? null, files: reports, counts: addCounts(counts) };
}
