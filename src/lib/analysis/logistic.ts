// Logistic weights: what a row of evidence counts for.

/** Weights learnt from rows: one per column, and the intercept. */
export interface Logistic {
  weights: number[];
  intercept: number;
}

/** The linear value of a row under learnt weights; its logistic is the chance. */
export function logit({ weights, intercept }: Logistic, row: readonly number[]): number {
  let sum = intercept;
  for (let index = 0; index < row.length; index += 1) sum += (weights[index] ?? 0) * (row[index] ?? 0);
  return sum;
}
