/** Reads one sheet of an import again with the columns that a person pointed at. Nothing here writes to the database. */
import type { ImportAnswer, ImportSession as SessionReport } from '../../../shared/contract/import.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { WorkbookReading } from '../../excel/reading.ts';
import type { Services } from '../services.ts';
import { sessionReport } from './file-report.ts';
import { configureReader } from './preview.ts';
import { requireFile, type ImportSession, type SessionFile } from './sessions.ts';

/** True for answers that still mean something: their entry stands, and is about the same instrument. */
function stillFits(answer: ImportAnswer, before: WorkbookReading, after: WorkbookReading): boolean {
  if (!('entry' in answer) || answer.entry === null) return true;
  const entryIn = ({ entries }: WorkbookReading) => entries.find(({ key }) => key === answer.entry);
  const entry = entryIn(after);
  return entry !== undefined && (answer.kind !== 'value' || entry.instrument === entryIn(before)?.instrument);
}

async function reread(
  services: Services,
  file: SessionFile,
  input: ParsedInput<'import.map'>,
): Promise<SessionFile> {
  const before = file.reading;
  if (!before?.sheets.some(({ name }) => name === input.sheet)) {
    throw new Refusal('not-found', `no sheet ${input.sheet} in ${file.name}`);
  }
  const mappings = new Map(file.mappings);
  if (input.mapping) mappings.set(input.sheet, { mapping: input.mapping, remember: input.remember });
  else mappings.delete(input.sheet);
  const columns = new Map([...mappings].map(([sheet, { mapping }]) => [sheet, mapping]));
  const reading = await services.reader.readMapped(file.bytes, file.name, columns);
  const answers = file.answers.filter((answer) => stillFits(answer, before, reading));
  return { ...file, reading, mappings, answers };
}

function replace(session: ImportSession, old: SessionFile, next: SessionFile): boolean {
  const at = session.files.indexOf(old);
  if (at >= 0) session.files.splice(at, 1, next);
  return at >= 0;
}

/** @throws {Refusal} session-expired, not-found, too-large */
export async function mapSheet(services: Services, input: ParsedInput<'import.map'>): Promise<SessionReport> {
  if (input.mapping) services.instruments.get(input.mapping.instrument);
  configureReader(services);
  for (;;) {
    const session = services.sessions.get(input.session);
    const file = requireFile(session, input.file);
    const next = await reread(services, file, input);
    // Another sheet of the file may have been mapped in the meantime: then both count.
    if (replace(session, file, next)) return sessionReport(services, session);
  }
}
