// How many answers are wanted about what files were recognised as.

import type { Recognised } from './recognise.ts';

/** How many answers are wanted before the lists can be opened. */
export function questionsOf({ tables, rows }: Recognised): number {
  const keys = new Set<string>();
  let count = rows.length;
  for (const { key, doubt, left, asks } of tables) {
    if (left) continue;
    if (doubt !== null) count++;
    if (keys.has(key)) continue;
    keys.add(key);
    count += asks.columns.length + (asks.nameless ? 1 : 0);
  }
  return count;
}
