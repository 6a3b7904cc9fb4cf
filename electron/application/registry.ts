/** Which use case answers which operation. The compiler sees to it that none is missing. */
import type { OperationName, OperationOutput, ParsedInput } from '../../shared/contract/operations.ts';
import { exportAudit } from './audit/export-audit.ts';
import { listAudit } from './audit/list-audit.ts';
import { addEvidence } from './evidence/add.ts';
import { carryEvidence } from './evidence/carry.ts';
import { readEvidence, removeEvidence, updateEvidence } from './evidence/change.ts';
import { listEvidence } from './evidence/list.ts';
import { setOverride } from './evidence/override.ts';
import { comparePublished, explainPublished } from './compare-published.ts';
import { explainChange } from './explain-change.ts';
import { addComment, editComment, getNotes, removeComment } from './comments.ts';
import { exportAllDocuments, exportDocument } from './export-document.ts';
import { exportRanking } from './export-ranking.ts';
import { exportTemplate } from './export-template.ts';
import { exportWorkbook } from './export-workbook.ts';
import { getMatrix } from './get-matrix.ts';
import { getProfile } from './get-profile.ts';
import { getRanking } from './get-ranking.ts';
import { getState } from './get-state.ts';
import { getTrend } from './get-trend.ts';
import { applyImport } from './import/apply.ts';
import { listBatches, readOriginal } from './import/batches.ts';
import { showGrid } from './import/grid.ts';
import { mapSheet } from './import/map.ts';
import { answerImport, previewImport, removeFile } from './import/preview.ts';
import { exportReport } from './import/report.ts';
import { listParticipation } from './list-participation.ts';
import { listProvinces, listRegions } from './list-regions.ts';
import { getMap, previewMap, removeMap, setMap } from './province-map.ts';
import { exportQuality } from './quality/export-quality.ts';
import { getQuality, getQualitySummary } from './quality/get-quality.ts';
import {
  exportCriteriaTemplate,
  getCriteria,
  loadCriteria,
  previewCriteria,
  removeCriteria,
  summariseCriteria,
} from './official-criteria.ts';
import { listRecommendations, setRecommendation } from './recommendations.ts';
import { getLogo, setLogo } from './office-logo.ts';
import { loadSample, removeSample } from './sample.ts';
import { forget, listRemembered } from './remembered.ts';
import { sealPage } from './sealing/seal-page.ts';
import { reopenSeal, sealStatus, setSeal } from './sealing/seals.ts';
import type { Services } from './services.ts';
import { setBlock } from './set-block.ts';
import { setDistribution } from './set-distribution.ts';
import { takeBackChange } from './take-back-change.ts';
import { setPublished } from './set-published.ts';
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
  'map.get': (services) => getMap(services),
  'map.preview': previewMap,
  'map.set': setMap,
  'map.remove': (services) => removeMap(services),
  'published.set': setPublished,
  'published.compare': comparePublished,
  'published.explain': explainPublished,
  'profile.get': getProfile,
  'trend.get': getTrend,
  'change.explain': explainChange,
  'worksheet.get': getWorksheet,
  'worksheet.setValue': setValue,
  'worksheet.setText': setText,
  'worksheet.notes': getNotes,
  'comment.add': addComment,
  'comment.edit': editComment,
  'comment.remove': removeComment,
  'recommendation.set': setRecommendation,
  'recommendation.list': listRecommendations,
  'matrix.get': getMatrix,
  'matrix.setBlock': setBlock,
  'evidence.list': listEvidence,
  'evidence.add': addEvidence,
  'evidence.carry': carryEvidence,
  'evidence.update': updateEvidence,
  'evidence.remove': removeEvidence,
  'evidence.read': readEvidence,
  'worksheet.override': setOverride,
  'participation.set': setParticipation,
  'participation.list': listParticipation,
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
  'remembered.list': listRemembered,
  'remembered.forget': forget,
  'template.export': exportTemplate,
  'workbook.export': exportWorkbook,
  'seal.status': sealStatus,
  'seal.set': setSeal,
  'seal.reopen': reopenSeal,
  'seal.page': (services) => sealPage(services),
  'quality.get': getQuality,
  'quality.summary': getQualitySummary,
  'quality.export': exportQuality,
  'criteria.summary': (services) => summariseCriteria(services),
  'criteria.get': getCriteria,
  'criteria.preview': previewCriteria,
  'criteria.load': loadCriteria,
  'criteria.remove': removeCriteria,
  'criteria.template': exportCriteriaTemplate,
  'document.export': exportDocument,
  'document.exportAll': exportAllDocuments,
  'history.list': (services, { limit }) => services.changes.list(limit),
  'history.undo': (services) => services.journal.undo(),
  'history.redo': (services) => services.journal.redo(),
  'history.revert': takeBackChange,
  'history.blockers': (services, { changeSet }) => services.journal.blockers(changeSet),
  'audit.list': listAudit,
  'audit.export': exportAudit,
  'database.verify': verifyDatabase,
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
  'map.set',
  'map.remove',
  'published.set',
  'worksheet.setValue',
  'worksheet.setText',
  'comment.add',
  'comment.edit',
  'comment.remove',
  'recommendation.set',
  'matrix.setBlock',
  'evidence.add',
  'evidence.carry',
  'evidence.update',
  'evidence.remove',
  'worksheet.override',
  'participation.set',
  'import.apply',
  'remembered.forget',
  'seal.set',
  'seal.reopen',
  'criteria.load',
  'criteria.remove',
  'history.undo',
  'history.redo',
  'history.revert',
]);
