// Duties in the form that the similarity of duties is computed from.
import type { SimilarityInput } from '../analysis/profile.ts';
import type { Desk } from '../db/engine.ts';
import { ALL_CLAUSES, ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';

/** All duties in official order, bureaus in printed order, clauses by side and position. Throws QueryError. */
export async function similarityInputs(desk: Desk): Promise<SimilarityInput[]> {
  const [duties, listed, clauses] = await Promise.all([
    desk.ask(ALL_DUTIES, null),
    desk.ask(ALL_COLUMNS, null),
    desk.ask(ALL_CLAUSES, null)
  ]);
  const inputs = new Map(
    duties.map(({ key, id, list, category, name }) => [
      key,
      { id, list, category, name, bureaus: [] as string[], clauses: [] as { id: string; side: string; text: string }[] }
    ])
  );
  for (const { key, bureau } of listed) inputs.get(key)?.bureaus.push(bureau);
  for (const { duty, id, side, text } of clauses) inputs.get(duty)?.clauses.push({ id, side, text });
  return [...inputs.values()];
}
