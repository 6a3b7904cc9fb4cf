/** What pictures of a ranking add to a chart's title: "2022, Nusa Tenggara Timur". */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { useAppState, useProvinces } from '../../app/context.ts';
import { panelText } from '../../messages/ranking.ts';

export function useProvinceName(): string {
  const state = useAppState();
  const provinces = useProvinces();
  return provinces?.find(({ code }) => code === state?.settings.province)?.name ?? '';
}

export function useRankingName({ year, stage }: Pick<Ranking, 'year' | 'stage'>): string {
  const province = useProvinceName();
  return panelText.rankingName(year, stage && STAGE_NAMES[stage], province);
}
