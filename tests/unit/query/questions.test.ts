// The list of named questions: whole, unique, and every one of them plans on a real engine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, type Question } from '../../../src/lib/db/engine.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
import { TIMING } from '../../../src/lib/query/cadence.ts';
import { listsDesk } from '../../support/lists.ts';
import { ABOUT_ENGINE, filtersOf, samplesOf } from '../../support/questions.ts';
import type { TestDesk } from '../../support/sql.ts';
import { published } from '../../../scripts/published.ts';

const FOLDER = join(import.meta.dirname, '../../../src/lib/query');
const SAMPLED = {
  category: 'ziranziyuan',
  bureaus: ['shuiliju', 'ziranziyuanju'] as [string, string],
  text: '河道',
  duty: 'shared-1',
  keys: [107, 108, 109]
};
const SAMPLES = samplesOf(SAMPLED);

let lists: TestDesk;
beforeAll(async () => {
  lists = await listsDesk(published());
});

describe('questions', () => {
  it('are listed, all of them, each under its own name', () => {
    const written = readdirSync(FOLDER)
      .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/= question</gu)]).length;
    const names = QUESTIONS.map(({ name }) => name);
    expect(names).toHaveLength(written);
    expect(new Set(names).size).toBe(names.length);
    for (const name of SAMPLES.keys()) expect(names).toContain(name);
  });

  it.each(QUESTIONS.map((question) => [question.name, question as Question<unknown, unknown>] as const))(
    '%s plans and answers',
    async (name, question) => {
      const planned = new Set<string>();
      for (const params of SAMPLES.get(name) ?? filtersOf(SAMPLED)) {
        const { sql, values } = question.statement(params, [1]);
        expect(sql.split('?').length - 1).toBe(values.length);
        if (planned.has(sql)) continue;
        planned.add(sql);
        expect(await lists.ask(question, params)).toBeInstanceOf(Array);
      }
    }
  );

  it('look at no row where the scope is empty, but for what an engine holds', async () => {
    const byKey = ['duty-lines', 'duty-spans', 'duty-before', 'duty-after', 'found-clauses', 'duty-clauses'];
    for (const question of QUESTIONS as readonly Question<unknown, object>[]) {
      if ([...ABOUT_ENGINE, ...byKey, 'clause-actors', 'clause-recipients', 'clause-actions'].includes(question.name))
        continue;
      const [params] = SAMPLES.get(question.name) ?? filtersOf(SAMPLED);
      const rows = await lists.engine.ask(question, params, []);
      const counted = rows.flatMap((row) => Object.values(row)).filter((value) => value !== 0 && value !== null);
      expect([question.name, counted]).toEqual([question.name, []]);
    }
    const { sql } = TIMING.statement({ filter: NO_FILTER, column: 'cadence' }, [1, 12]);
    expect(sql).toContain('edition IN (1, 12)');
    expect(() => TIMING.statement({ filter: NO_FILTER, column: 'cadence' }, [1.5])).toThrow(RangeError);
  });

  it('a question that is given up is not asked', async () => {
    const stop = new AbortController();
    stop.abort();
    const answer = desk(lists.engine, [1], { signal: stop.signal }).ask(TIMING, {
      filter: NO_FILTER,
      column: 'deadline'
    });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});
