// How good a ranking is, against labels.

/** One ranked thing: its score and whether the labels call it a hit. */
export interface Ranked {
  score: number;
  hit: boolean;
}

/** Average precision of a ranking, 0..1: the mean, over the hits, of the share of hits among all that stand as high or
 *  higher.
 *  Equal scores keep their given order; 0 where nothing is a hit. Source: standard definition (area under the
 *  precision-recall steps). */
export function averagePrecision(items: readonly Ranked[]): number {
  const order = [...items].sort((a, b) => b.score - a.score);
  let hits = 0;
  let sum = 0;
  order.forEach(({ hit }, index) => {
    if (!hit) return;
    hits += 1;
    sum += hits / (index + 1);
  });
  return hits === 0 ? 0 : sum / hits;
}
