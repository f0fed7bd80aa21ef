// How long some work takes, for the benchmarks.
import { median } from 'd3';

/** Median of the milliseconds of so many rounds of some work; a first round is not counted. */
export async function timed(work: () => unknown, rounds = 9): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return median(took.slice(1)) ?? Number.NaN;
}
