// How good the rules are on all labelled sets: npm run score. One line a figure; fails where one falls below its floor.
import { scoreActions } from './score/actions.ts';
import { scoreCompare } from './score/compare.ts';
import { scoreEntry } from './score/entry.ts';
import { scoreFamilies } from './score/families.ts';
import { scoreFindings } from './score/findings.ts';
import { scoreOverlap } from './score/overlap.ts';
import { scoreReading } from './score/reading.ts';

for (const scorer of [
  scoreReading,
  scoreActions,
  scoreOverlap,
  scoreFindings,
  scoreEntry,
  scoreCompare,
  scoreFamilies
]) {
  for (const { name, value, floor } of await scorer()) {
    const fell = floor !== null && value < floor;
    if (fell) process.exitCode = 1;
    const verdict = floor === null ? '' : `  floor ${floor.toFixed(2)}${fell ? '  FELL BELOW' : ''}`;
    process.stdout.write(`${value.toFixed(3)}  ${name}${verdict}\n`);
  }
}
