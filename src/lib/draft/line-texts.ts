// The clauses that a draft changes, line by line of its comparison with the base, also where duties moved, were split
// or merged: what stayed word for word is not told.
import type { ClausePair, Line } from '../compare/line.ts';
import { SIDES, type Side } from '../duty/record.ts';
import type { PrintedDuty } from '../query/printed-lists.ts';
import type { DraftRow } from './replay.ts';

/** A line with the clauses that went and came where the comparison of clauses says nothing. A clause went that stands
 *  in nothing its duty became, and is told once; a clause came that its duty did not have, told where the duty goes on:
 *  of a merger on the line of the duty that took the others in. */
export function withTexts(line: Line, before: readonly PrintedDuty[], after: readonly DraftRow[]): Line {
  if (line.clauses.length > 0 || line.kinds.every((kind) => kind === 'renamed' || kind === 'bureaus')) return line;
  const one = before.find(({ id }) => id === line.a?.id);
  const other = after.find(({ id }) => id === line.b?.id);
  const became = one === undefined ? [] : after.filter(({ from }) => from.includes(one.id));
  const stays = new Set(became.flatMap(textsOf).map(keyOf));
  const was = new Set((one === undefined ? [] : textsOf(one)).map(keyOf));
  const tellsGone = other === undefined || became[0] === other;
  const tellsCome = one === undefined || other?.from[0] === one.id;
  const gone = (one === undefined || !tellsGone ? [] : textsOf(one)).filter((each) => !stays.has(keyOf(each)));
  const come = (other === undefined || !tellsCome ? [] : textsOf(other)).filter((each) => !was.has(keyOf(each)));
  return {
    ...line,
    clauses: [
      ...gone.map(({ side, text }): ClausePair => ({ side, before: text, after: null })),
      ...come.map(({ side, text }): ClausePair => ({ side, before: null, after: text }))
    ]
  };
}

interface Said {
  side: Side;
  text: string;
}

function textsOf({ clauses }: Pick<PrintedDuty, 'clauses'>): Said[] {
  return SIDES.flatMap((side) => clauses[side].map(({ text }) => ({ side, text })));
}

function keyOf({ side, text }: Said): string {
  return `${side} ${text}`;
}
