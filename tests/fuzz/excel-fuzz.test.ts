/** A hundred spoiled workbooks through the whole import, as `npm run fuzz` does with thousands. */
import { expect, it } from 'vitest';
import { runCampaign } from './campaign.ts';

it('every mutant ends in a refusal or a reading, and leaves the database as it was', async () => {
  const { outcomes, findings } = await runCampaign({ seed: 1, mutants: 100 });
  expect(findings).toEqual([]);
  const endings = [...outcomes.values()].flatMap((counts) => [...counts.values()]);
  expect(endings.reduce((sum, count) => sum + count, 0)).toBe(100);
  expect(new Set([...outcomes.values()].flatMap((counts) => [...counts.keys()])).size).toBeGreaterThan(3);
});
