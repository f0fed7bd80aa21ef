// Logistic regression with a ridge, by Newton's method: how the weights of the overlap score are learnt.
import type { Logistic } from '../../src/lib/analysis/logistic.ts';

function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const lead = at(column, column);
    for (let row = column + 1; row < size; row += 1) {
      const factor = lead === 0 ? 0 : at(row, column) / lead;
      if (factor !== 0) rows[row] = (rows[row] ?? []).map((value, index) => value - factor * at(column, index));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = at(row, size);
    for (let column = row + 1; column < size; column += 1) sum -= at(row, column) * (solution[column] ?? 0);
    solution[row] = at(row, row) === 0 ? 0 : sum / at(row, row);
  }
  return solution;
}

function linear(beta: readonly number[], row: readonly number[]): number {
  let sum = beta[row.length] ?? 0;
  for (let index = 0; index < row.length; index += 1) sum += (beta[index] ?? 0) * (row[index] ?? 0);
  return sum;
}

function loss(
  beta: readonly number[],
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number
): number {
  let sum = 0;
  rows.forEach((row, index) => {
    const z = linear(beta, row);
    sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (targets[index] ?? 0) * z;
  });
  for (let index = 0; index + 1 < beta.length; index += 1) sum += 0.5 * ridge * (beta[index] ?? 0) ** 2;
  return sum;
}

function newton(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
  free: readonly boolean[]
): number[] {
  const size = free.length + 1;
  let beta = new Array<number>(size).fill(0);
  beta[size - 1] = -4;
  let before = loss(beta, rows, targets, ridge);
  for (let round = 0; round < 50; round += 1) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    rows.forEach((row, index) => {
      const chance = 1 / (1 + Math.exp(-linear(beta, row)));
      const error = chance - (targets[index] ?? 0);
      const spread = chance * (1 - chance);
      for (let i = 0; i < size; i += 1) {
        const x = i < row.length ? (row[i] ?? 0) : 1;
        if (x === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + error * x;
        const line = hessian[i] ?? [];
        for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + spread * x * (j < row.length ? (row[j] ?? 0) : 1);
      }
    });
    for (let i = 0; i < size; i += 1) {
      const line = hessian[i] ?? [];
      if (i < size - 1 && !free[i]) {
        line.fill(0);
        for (const other of hessian) other[i] = 0;
        line[i] = 1;
        gradient[i] = 0;
        continue;
      }
      line[i] = (line[i] ?? 0) + (i < size - 1 ? ridge : 1e-6);
      gradient[i] = (gradient[i] ?? 0) + (i < size - 1 ? ridge * (beta[i] ?? 0) : 0);
    }
    const step = solve(hessian, gradient);
    let scale = 1;
    let next = beta;
    let after = before;
    do {
      next = beta.map((value, index) => value - scale * (step[index] ?? 0));
      after = loss(next, rows, targets, ridge);
      scale /= 2;
    } while (after > before && scale > 1e-4);
    beta = next;
    if (before - after < 1e-6) break;
    before = after;
  }
  return beta;
}

/** Weights that make `1 / (1 + exp(-(intercept + Σ weight · value)))` fit the targets (0..1) of the rows. `ridge` > 0
 *  holds weights down.
 *  The first `evidence` columns may not weigh below zero: such a column is left out (weight 0) and the rest fitted
 *  again.
 *  Deterministic; rows must be of one length. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
  evidence: number
): Logistic {
  const free = new Array<boolean>(rows[0]?.length ?? 0).fill(true);
  for (;;) {
    const beta = newton(rows, targets, ridge, free);
    const wrong = free.map((yes, index) => yes && index < evidence && (beta[index] ?? 0) < 0);
    if (!wrong.includes(true)) return { weights: beta.slice(0, -1), intercept: beta.at(-1) ?? 0 };
    const worst = beta.slice(0, evidence).reduce((at, value, index, all) => (value < (all[at] ?? 0) ? index : at), 0);
    free[worst] = false;
  }
}
