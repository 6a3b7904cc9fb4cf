/** Reads workbooks into an import session, takes answers. Nothing here writes to the database. */
import { columnMappingSchema, type ImportSession as SessionReport } from '../../../shared/contract/import.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import { formatHundredths, levelFault } from '../../../shared/instrument/levels.ts';
import { sha256Of } from '../../evidence/file-store.ts';
import type { LearnedMapping } from '../../excel/read-workbook.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';
import { isFileProblem, sessionReport } from './file-report.ts';
import { resolveEntry } from './resolve-entry.ts';
import { requireFile, type ImportSession, type SessionFile } from './sessions.ts';

/** What was learned may come from another version: only what still has the form of a mapping counts. */
function learnedMappings(services: Services): LearnedMapping[] {
  return services.imports.mappings().flatMap(({ fingerprint, mapping: stored }) => {
    const mapping = columnMappingSchema.safeParse(JSON.parse(stored));
    return mapping.success ? [{ fingerprint, mapping: mapping.data }] : [];
  });
}

export function configureReader(services: Services): void {
  services.reader.configure({
    instruments: [...services.instruments.all()],
    regions: [...services.resources.regions],
    aliases: services.regions.learnedAliases().map(({ written, code }) => ({ written, code })),
    homeProvince: services.settings.get().province,
    mappings: learnedMappings(services),
  });
}

async function readFile(
  services: Services,
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
): Promise<SessionFile> {
  const facts = {
    id: services.newId(),
    name: file.name,
    size: file.bytes.byteLength,
    sha256: sha256Of(file.bytes),
    bytes: file.bytes,
    answers: [],
    mappings: new Map<string, never>(),
  };
  try {
    const reading = await services.reader.read(file.bytes, file.name, signal);
    return { ...facts, reading, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal) || !isFileProblem(error.code)) throw error;
    return { ...facts, reading: null, refusal: { code: error.code, detail: error.detail } };
  }
}

/** So many wait at the reading threads, that those never wait for the next one. */
const FILES_AT_ONCE = 8;

/** @throws {Refusal} cancelled, session-expired; a file that cannot be read is reported, not thrown. */
export async function previewImport(
  services: Services,
  input: ParsedInput<'import.preview'>,
): Promise<SessionReport> {
  const session = input.session
    ? services.sessions.get(input.session)
    : services.sessions.start(input.defaults);
  configureReader(services);
  await services.tasks.run(input.task, async (task) => {
    const total = input.files.length;
    const read: SessionFile[] = [];
    let done = 0;
    const files = input.files.entries();
    const readOn = async (): Promise<void> => {
      for (const [position, file] of files) {
        task.progress('reading', done, total);
        read[position] = await readFile(services, file, task.signal);
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: Math.min(FILES_AT_ONCE, total) }, readOn));
    task.progress('comparing', total, total);
    session.files.push(...read);
  });
  return sessionReport(services, session);
}

function checkAnswer(
  services: Services,
  session: ImportSession,
  answer: ParsedInput<'import.answer'>['answers'][number],
): SessionFile {
  const file = requireFile(session, answer.file);
  const entryKey = 'entry' in answer ? answer.entry : null;
  const entry = file.reading?.entries.find((candidate) => candidate.key === entryKey);
  if (entryKey !== null && !entry) {
    throw new Refusal('not-found', `no entry ${entryKey} in ${file.name}`);
  }
  if (answer.kind === 'region') requireRegion(services, answer.region);
  if (answer.kind === 'instrument') services.instruments.get(answer.instrument);
  if (answer.kind === 'value' && answer.value !== null && entry) {
    const { instrument } = resolveEntry(file, entry, session.defaults, services.instruments);
    if (!instrument?.indicators.some((indicator) => indicator.id === answer.indicator)) {
      throw new Refusal('not-found', `no indicator ${answer.indicator}`);
    }
    if (levelFault(instrument.scale, answer.value)) {
      throw new Refusal('level-not-in-scale', `${answer.value} is not on the scale`, {
        indicator: answer.indicator,
        value: formatHundredths(answer.value),
        min: instrument.scale.min,
        max: instrument.scale.max,
      });
    }
  }
  return file;
}

export function answerImport(services: Services, input: ParsedInput<'import.answer'>): SessionReport {
  const session = services.sessions.get(input.session);
  const checked = input.answers.map((answer) => ({
    answer,
    file: checkAnswer(services, session, answer),
  }));
  for (const { answer, file } of checked) file.answers.push(answer);
  return sessionReport(services, session);
}

export function removeFile(services: Services, input: ParsedInput<'import.remove'>): SessionReport {
  const session = services.sessions.get(input.session);
  session.files.splice(session.files.indexOf(requireFile(session, input.file)), 1);
  return sessionReport(services, session);
}
