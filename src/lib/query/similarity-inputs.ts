// Duties in the form that the similarity of duties is computed from.
import type { SimilarityInput } from '../analysis/profile.ts';
import type { Engine } from '../db/engine.ts';

/** All duties in official order, bureaus in printed order, clauses by side and position. Throws QueryError. */
export async function similarityInputs(engine: Engine): Promise<SimilarityInput[]> {
  const duties = await engine.query<Omit<SimilarityInput, 'bureaus' | 'clauses'>>(
    'SELECT id, list, category, name FROM duty ORDER BY rank'
  );
  const listed = await engine.query<{ id: string; bureau: string }>(
    'SELECT duty_id AS id, bureau FROM participation WHERE listed ORDER BY duty_id, position'
  );
  const clauses = await engine.query<{ id: string; dutyId: string; side: string; text: string }>(
    'SELECT id, duty_id AS "dutyId", side, text FROM clause ORDER BY duty_id, side, position'
  );
  const inputs = new Map(
    duties.map((duty) => [
      duty.id,
      { ...duty, bureaus: [] as string[], clauses: [] as { id: string; side: string; text: string }[] }
    ])
  );
  for (const { id, bureau } of listed) inputs.get(id)?.bureaus.push(bureau);
  for (const { dutyId, ...clause } of clauses) inputs.get(dutyId)?.clauses.push(clause);
  return [...inputs.values()];
}
