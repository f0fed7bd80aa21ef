// The texts of all duties, for what compares duties with one another.
import type { Desk } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';
import { ALL_CLAUSES, ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';

/** One duty with its words; `bureaus` are official names, empty where the township acts alone. */
export interface DutyText {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
  clauses: { id: string; side: Side; text: string }[];
}

/** All duties in official order, bureaus in printed order, clauses by side and position. Throws QueryError. */
export async function dutyTexts(desk: Desk): Promise<DutyText[]> {
  const [duties, listed, clauses] = await Promise.all([
    desk.ask(ALL_DUTIES, null),
    desk.ask(ALL_COLUMNS, null),
    desk.ask(ALL_CLAUSES, null)
  ]);
  const texts = new Map(
    duties.map(({ key, id, list, seq, category, name }): [number, DutyText] => [
      key,
      { id, list, seq, category, name, bureaus: [], clauses: [] }
    ])
  );
  for (const { key, bureau } of listed) texts.get(key)?.bureaus.push(bureau);
  for (const { duty, id, side, text } of clauses) texts.get(duty)?.clauses.push({ id, side, text });
  return [...texts.values()];
}
