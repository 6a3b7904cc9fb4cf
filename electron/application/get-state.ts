/** What the shell shows around every screen. */
import type { AppState } from '../../shared/contract/state.ts';
import { STAGES } from '../../shared/assessment/stages.ts';
import type { YearOverview } from '../database/assessments-repository.ts';
import type { Services } from './services.ts';

function stagesOf(overview: YearOverview): AppState['years'][number]['stages'] {
  const present = new Set(overview.stages?.split(','));
  return STAGES.filter((stage) => present.has(stage));
}

export function getState(services: Services): AppState {
  const { assessments, changes, settings } = services;
  const current = settings.get();
  const years = assessments.years(current.province);
  return {
    version: services.version,
    settings: current,
    years: years.map((overview) => ({
      year: overview.year,
      instrument: overview.instrument_id,
      regions: overview.regions,
      stages: stagesOf(overview),
      sample: overview.sample === 1,
    })),
    undo: changes.nextUndo(),
    redo: changes.nextRedo(),
    savedAt: changes.list(1)[0]?.at ?? null,
    sampleLoaded: assessments.samplePublished().length > 0,
    dataFolder: services.dataFolder,
  };
}
