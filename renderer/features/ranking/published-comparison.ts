/** The distribution of the rows against the one a decree publishes. Pure. */
import type { Distribution, Ranking } from '../../../shared/contract/ranking.ts';
import { panelText } from '../../messages/ranking.ts';

/** Counts above zero in the order in which distributions are written: best predikat first, absences last. */
export function countedParts(order: Distribution, counts: Distribution): [string, number][] {
  const keys = [...Object.keys(order), ...Object.keys(counts).filter((key) => !(key in order))];
  return keys.flatMap((key): [string, number][] => {
    const count = counts[key] ?? 0;
    return count > 0 ? [[key, count]] : [];
  });
}

/** What the published counts say beyond the rows, in sentences. */
export function comparePublished(ranking: Ranking): string[] {
  const published = ranking.publishedDistribution?.counts;
  if (!published) return [];
  const here = ranking.distribution;
  const keys = new Set([...Object.keys(here), ...Object.keys(published)]);
  keys.delete('no-data');
  const lacking = [...keys].map((key): [string, number] => [key, (published[key] ?? 0) - (here[key] ?? 0)]);
  const differing = lacking.filter(([, difference]) => difference !== 0);
  if (differing.length === 0) return [panelText.same];
  const unknown = here['no-data'] ?? 0;
  const explained = differing.reduce((sum, [, difference]) => sum + difference, 0);
  if (explained === unknown && differing.every(([, difference]) => difference > 0)) {
    return [panelText.explained(unknown, differing)];
  }
  return differing.map(([key]) => panelText.different(key, here[key] ?? 0, published[key] ?? 0));
}
