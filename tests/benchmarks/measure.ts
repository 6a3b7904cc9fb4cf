/** Times alternatives in turn within one warm process and prints ratios against a named peer. */

export interface Candidate {
  readonly name: string;
  run(): Promise<unknown>;
  /** What has to be done before the next round and does not count. */
  after?(): Promise<unknown>;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds, of all rounds. */
  readonly median: number;
  readonly least: number;
  /** Median over the rounds of this time against the peer's in the same round. */
  readonly ratio: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1, middle + 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

/**
 * Runs every candidate once to warm up, then `rounds` times in turn, so that all meet the same noise.
 * @param peer name of the candidate that counts as 1.0.
 */
export async function compareInTurn(
  candidates: readonly Candidate[],
  peer: string,
  rounds: number,
): Promise<Timing[]> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const candidate of candidates) {
      const start = performance.now();
      await candidate.run();
      if (round > 0) times.get(candidate.name)?.push(performance.now() - start);
      await candidate.after?.();
    }
  }
  const base = times.get(peer) ?? [];
  return candidates.map(({ name }) => {
    const all = times.get(name) ?? [];
    const ratios = all.map((time, round) => time / (base[round] ?? time));
    return { name, median: median(all), least: Math.min(...all), ratio: median(ratios) };
  });
}

export function printTable(title: string, timings: readonly Timing[]): void {
  console.log(`\n${title}`);
  for (const { name, median: middle, least, ratio } of timings) {
    const figures = [`${middle.toFixed(0)} ms`, `least ${least.toFixed(0)} ms`, `${ratio.toFixed(2)} ×`];
    console.log(`  ${name.padEnd(46)} ${figures.map((text) => text.padStart(14)).join('')}`);
  }
}

export function printFigure(name: string, figure: string): void {
  console.log(`  ${name.padEnd(60)} ${figure.padStart(28)}`);
}
