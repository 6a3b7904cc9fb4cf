/** What use cases work with. Built once per running application; tests build it on a temporary folder. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { AppEvent } from '../../shared/contract/events.ts';
import { normaliseName } from '../../shared/regions/normalise-name.ts';
import {
  createAssessmentsRepository,
  type AssessmentsRepository,
} from '../database/assessments-repository.ts';
import { createChangeStore, type ChangeStore } from '../database/change-store.ts';
import { openDatabase, type Database } from '../database/connection.ts';
import { createEvidenceRepository, type EvidenceRepository } from '../database/evidence-repository.ts';
import { createImportsRepository, type ImportsRepository } from '../database/imports-repository.ts';
import { createQualityRepository, type QualityRepository } from '../database/quality-repository.ts';
import { createCriteriaRepository, type CriteriaRepository } from '../database/criteria-repository.ts';
import { createNotesRepository, type NotesRepository } from '../database/notes-repository.ts';
import { createRegionsRepository, type RegionsRepository } from '../database/regions-repository.ts';
import { newRowId } from '../database/row-id.ts';
import { createRowStore } from '../database/row-store.ts';
import { createSealsRepository, type SealsRepository } from '../database/seals-repository.ts';
import { createSettingsRepository } from '../database/settings-repository.ts';
import { createFileStore, type FileStore } from '../evidence/file-store.ts';
import { createWorkbookReader, type WorkbookReader } from '../excel/workbook-reader.ts';
import { createJournal, type Journal } from '../journal/journal.ts';
import type { Resources } from '../resources.ts';
import { createInstrumentCatalogue, type InstrumentCatalogue } from './instrument-catalogue.ts';
import { createImportSessions, type ImportSessions } from './import/sessions.ts';
import { sealGuard } from './sealing/seal-guard.ts';
import { createSettings, type SettingsStore } from './settings-store.ts';
import { createTasks, type Tasks } from './tasks.ts';

export interface Services {
  readonly version: string;
  readonly dataFolder: string;
  readonly resources: Resources;
  readonly database: Database;
  readonly journal: Journal;
  readonly changes: ChangeStore;
  readonly regions: RegionsRepository;
  readonly assessments: AssessmentsRepository;
  readonly evidence: EvidenceRepository;
  readonly notes: NotesRepository;
  readonly criteria: CriteriaRepository;
  readonly imports: ImportsRepository;
  readonly seals: SealsRepository;
  readonly files: FileStore;
  readonly quality: QualityRepository;
  readonly instruments: InstrumentCatalogue;
  readonly settings: SettingsStore;
  readonly reader: WorkbookReader;
  readonly sessions: ImportSessions;
  readonly tasks: Tasks;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly emit: (event: AppEvent) => void;
}

export interface ServiceOptions {
  /** Holds the database, evidence and backups. Made when missing. */
  readonly dataFolder: string;
  readonly resources: Resources;
  readonly version: string;
  readonly emit: (event: AppEvent) => void;
  readonly clock?: () => Date;
  readonly newId?: () => string;
}

export const DATABASE_FILE = 'evaluasi-spbe.sqlite';

/** @throws {Refusal} when the database cannot be opened, is not ours or comes from a newer version. */
export function createServices(options: ServiceOptions): Services {
  const { dataFolder, resources, version, emit } = options;
  const clock = options.clock ?? (() => new Date());
  const newId = options.newId ?? newRowId;
  const database = openDatabase(join(dataFolder, DATABASE_FILE));
  const regions = createRegionsRepository(database);
  regions.synchronise(resources.regions, newId, normaliseName);
  const changes = createChangeStore(database);
  const settings = createSettings(createSettingsRepository(database), hostname().slice(0, 60));
  const seals = createSealsRepository(database);
  const journal = createJournal({
    rows: createRowStore(database),
    changes,
    transaction: (run) => database.transaction(run).immediate(),
    guard: () => sealGuard(seals),
    clock,
    newId,
    author: () => {
      const { evaluator, device } = settings.get();
      return { actor: evaluator, device };
    },
  });
  return {
    version,
    dataFolder,
    resources,
    database,
    journal,
    changes,
    regions,
    assessments: createAssessmentsRepository(database),
    evidence: createEvidenceRepository(database),
    notes: createNotesRepository(database),
    criteria: createCriteriaRepository(database),
    imports: createImportsRepository(database),
    seals,
    files: createFileStore(join(dataFolder, 'bukti')),
    quality: createQualityRepository(database),
    instruments: createInstrumentCatalogue(resources.instruments),
    settings,
    reader: createWorkbookReader({}),
    sessions: createImportSessions(newId),
    tasks: createTasks(emit),
    clock,
    newId,
    emit,
  };
}

export async function closeServices(services: Services): Promise<void> {
  await services.reader.close();
  services.database.close();
}
