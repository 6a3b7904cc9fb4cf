/**
 * `npm run fuzz`: spoiled workbooks through the whole import. `npm run fuzz -- 5000 17` tries 5,000 mutants from
 * seed 17 on. Ends with an error when one of them ended in a way in which none may.
 */
import { runCampaign, type CampaignResult } from './campaign.ts';

const MUTANTS = 2200;

function printOutcomes({ outcomes, findings, slowestMs }: CampaignResult): void {
  const all = new Map<string, number>();
  for (const [mutation, counts] of [...outcomes].toSorted((a, b) => a[0].localeCompare(b[0]))) {
    const parts = [...counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([outcome, count]) => `${count} ${outcome}`);
    console.log(`  ${mutation.padEnd(32)} ${parts.join(', ')}`);
    for (const [outcome, count] of counts) all.set(outcome, (all.get(outcome) ?? 0) + count);
  }
  console.log('\nall together');
  for (const [outcome, count] of [...all].toSorted((a, b) => b[1] - a[1])) {
    console.log(`  ${outcome.padEnd(32)} ${String(count).padStart(6)}`);
  }
  console.log(`\nslowest mutant: ${slowestMs.toFixed(0)} ms`);
  for (const { seed, file, mutation, what } of findings) {
    console.log(`UNEXPECTED seed ${seed}, ${file}, ${mutation}: ${what}`);
  }
}

const [mutants = MUTANTS, seed = 1] = process.argv.slice(2).map(Number);
console.log(`${mutants} mutants from seed ${seed} on\n`);
const result = await runCampaign({ seed, mutants });
printOutcomes(result);
if (result.findings.length > 0) process.exitCode = 1;
