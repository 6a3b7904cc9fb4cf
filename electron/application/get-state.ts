/** What the shell shows around every screen. */
import type { AppState } from '../../shared/contract/state.ts';
import { STAGES } from '../../shared/assessment/stages.ts';
import type { YearOverview } from '../database/assessments-repository.ts';
import { sealCode } from '../../shared/sealing/seal-code.ts';
import { sealInForce } from './sealing/seals.ts';
import type { Services } from './services.ts';

function stagesOf(overview: YearOverview): AppState['years'][number]['stages'] {
  const present = new Set(overview.stages?.split(','));
  return STAGES.filter((stage) => present.has(stage));
}

function sealCodeOf(services: Services, { year, instrument_id: id }: YearOverview): string | null {
  const seal = sealInForce(services, year, services.instruments.get(id));
  return seal && sealCode(seal.hash);
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
      seal: sealCodeOf(services, overview),
    })),
    undo: changes.nextUndo(),
    redo: changes.nextRedo(),
    savedAt: changes.list(1)[0]?.at ?? null,
    sampleLoaded: assessments.samplePublished().length > 0,
    dataFolder: services.dataFolder,
  };
}
