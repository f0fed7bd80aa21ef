// The clauses of some duties of several editions, to be read side by side.
import { question, type Desk } from '../db/engine.ts';
import type { Side } from '../duty/record.ts';
import { marks } from './filter.ts';
import { inScope } from './scope.ts';

/** A clause of a duty by its edition's number and its text id. */
export interface FamilyText {
  edition: number;
  duty: string;
  side: Side;
  text: string;
}

/** Clauses of the duties of these ids in every edition looked at, in printed order. Ids name different duties in
 *  different editions: the asker keeps those that it meant. Throws QueryError. */
export async function familyTexts(desk: Desk, duties: readonly string[]): Promise<FamilyText[]> {
  return duties.length === 0 ? [] : desk.ask(FAMILY_TEXTS, [...new Set(duties)]);
}

export const FAMILY_TEXTS = question<readonly string[], FamilyText>('family-texts', (duties, scope) => ({
  sql: `SELECT d.edition, d.id AS duty, k.side, k.text
     FROM duty d JOIN clause k ON k.duty = d.duty
     WHERE ${inScope(scope, 'd')} AND d.id IN (${marks(duties)})
     ORDER BY d.edition, d.duty, k.clause`,
  values: duties
}));
