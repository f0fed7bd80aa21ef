// How good the rules are on the labelled halves: npm run score. One line a figure, with what is asked for.
import { scoreActions } from './score-actions.ts';
import { scoreEntry } from './score-entry.ts';
import { scoreOverlap } from './score-overlap.ts';

/** One printed figure: `value` 0..1, `aim` the least that is asked for, null for a figure that only stands beside it.
 *  */
interface Figure {
  name: string;
  value: number;
  aim: number | null;
}

const SCORERS: (() => Figure[] | Promise<Figure[]>)[] = [scoreActions, scoreOverlap, scoreEntry];

for (const scorer of SCORERS) {
  for (const { name, value, aim } of await scorer()) {
    const verdict = aim === null ? '' : `  asked ${aim.toFixed(2)}  ${value >= aim ? 'reached' : 'missed'}`;
    process.stdout.write(`${value.toFixed(3)}  ${name}${verdict}\n`);
  }
}
