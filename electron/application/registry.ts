/** Which use case answers which operation. The compiler sees to it that none is missing. */
import type { OperationName, OperationOutput, ParsedInput } from '../../shared/contract/operations.ts';
import { exportAllDocuments, exportDocument } from './export-document.ts';
import { exportRanking } from './export-ranking.ts';
import { exportTemplate } from './export-template.ts';
import { exportWorkbook } from './export-workbook.ts';
import { getMatrix } from './get-matrix.ts';
import { getRanking } from './get-ranking.ts';
import { getState } from './get-state.ts';
import { applyImport } from './import/apply.ts';
import { listBatches, readOriginal } from './import/batches.ts';
import { mapSheet } from './import/map.ts';
import { answerImport, previewImport, removeFile, showGrid } from './import/preview.ts';
import { exportReport } from './import/report.ts';
import { listProvinces, listRegions } from './list-regions.ts';
import { getLogo, setLogo } from './office-logo.ts';
import { loadSample, removeSample } from './sample.ts';
import type { Services } from './services.ts';
import { setBlock } from './set-block.ts';
import { setDistribution } from './set-distribution.ts';
import { updateSettings } from './update-settings.ts';
import { verifyDatabase } from './verify-database.ts';
import { setParticipation, setText, setValue } from './edit-worksheet.ts';
import { getWorksheet } from './worksheet.ts';

export type Handlers = {
  readonly [N in OperationName]: (
    services: Services,
    input: ParsedInput<N>,
  ) => OperationOutput<N> | Promise<OperationOutput<N>>;
};

export const handlers: Handlers = {
  'app.state': (services) => getState(services),
  'settings.update': updateSettings,
  'settings.setLogo': setLogo,
  'settings.logo': (services) => getLogo(services),
  'instruments.list': (services) => [...services.instruments.all()],
  'provinces.list': (services) => listProvinces(services),
  'regions.list': (services) => listRegions(services),
  'sample.load': (services) => loadSample(services),
  'sample.remove': (services) => removeSample(services),
  'ranking.get': getRanking,
  'ranking.export': exportRanking,
  'distribution.set': setDistribution,
  'worksheet.get': getWorksheet,
  'worksheet.setValue': setValue,
  'worksheet.setText': setText,
  'matrix.get': getMatrix,
  'matrix.setBlock': setBlock,
  'participation.set': setParticipation,
  'import.preview': previewImport,
  'import.answer': answerImport,
  'import.map': mapSheet,
  'import.remove': removeFile,
  'import.grid': showGrid,
  'import.apply': applyImport,
  'import.discard': (services, { session }) => {
    services.sessions.discard(session);
    return {};
  },
  'import.report': exportReport,
  'import.batches': (services) => listBatches(services),
  'import.original': readOriginal,
  'template.export': exportTemplate,
  'workbook.export': exportWorkbook,
  'document.export': exportDocument,
  'document.exportAll': exportAllDocuments,
  'history.list': (services, { limit }) => services.changes.list(limit),
  'history.undo': (services) => services.journal.undo(),
  'history.redo': (services) => services.journal.redo(),
  'history.revert': (services, { changeSet }) => services.journal.revert(changeSet),
  'history.blockers': (services, { changeSet }) => services.journal.blockers(changeSet),
  'database.verify': (services) => verifyDatabase(services),
  'task.cancel': (services, { task }) => {
    services.tasks.cancel(task);
    return {};
  },
};

/** Operations after which open views are out of date. */
export const CHANGING: ReadonlySet<OperationName> = new Set<OperationName>([
  'settings.update',
  'settings.setLogo',
  'sample.load',
  'sample.remove',
  'distribution.set',
  'worksheet.setValue',
  'worksheet.setText',
  'matrix.setBlock',
  'participation.set',
  'import.apply',
  'history.undo',
  'history.redo',
  'history.revert',
]);
