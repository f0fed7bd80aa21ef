// The list of named questions: whole, unique, and every one of them plans on a real engine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, type Question } from '../../../src/lib/db/engine.ts';
import { NO_FILTER } from '../../../src/lib/query/filter.ts';
import { DUTY_PAGE, FIRST_DUTIES } from '../../../src/lib/query/duties.ts';
import { MATRIX } from '../../../src/lib/query/matrix.ts';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
import { SELECTED_DUTIES, SELECTED_TOTALS } from '../../../src/lib/query/selection.ts';
import { SHARING_DUTIES } from '../../../src/lib/query/sharing.ts';
import { TIMING } from '../../../src/lib/query/cadence.ts';
import { openNode } from '../../../src/lib/db/node.ts';
import { toTables } from '../../../src/lib/duty/arrow.ts';
import { testDesk, type TestDesk } from '../../support/sql.ts';
import { readSeed } from '../../../scripts/seed.ts';

const FOLDER = join(import.meta.dirname, '../../../src/lib/query');
const FILTER = {
  lists: ['shared' as const],
  categories: ['ziranziyuan'],
  bureaus: ['shuiliju'],
  tiers: ['government' as const],
  actions: ['上报反馈' as const],
  text: '河道 slj'
};

/** Parameters of each question that takes something else than a filter. */
const PARAMS: Record<string, unknown> = {
  [TIMING.name]: { filter: FILTER, column: 'cadence' },
  [MATRIX.name]: { filter: FILTER, measure: 'reports' },
  [SHARING_DUTIES.name]: { filter: FILTER, least: 2, most: 10 },
  [DUTY_PAGE.name]: { filter: FILTER, page: { ...FIRST_DUTIES, order: 'township' } },
  [SELECTED_TOTALS.name]: { filter: FILTER, selection: { kind: 'pair', bureaus: ['shuiliju', 'jiaoyuju'] } },
  [SELECTED_DUTIES.name]: {
    filter: FILTER,
    selection: { kind: 'cell', bureau: 'shuiliju', category: 'x', list: null }
  },
  'bureau-duties': '某市水利局',
  'clause-counts': ['shared-1'],
  'found-clauses': { ids: ['shared-1'], sought: ['河道'] },
  'duty-clauses': ['shared-1'],
  'clause-actors': ['shared-1', 'shared-2', 'shared-3'],
  'clause-recipients': ['shared-1'],
  'clause-actions': ['shared-1'],
  'duty-head': 'shared-1',
  'duty-before': 3,
  'duty-after': 3,
  'duty-lines': 'shared-1',
  'duty-spans': 'shared-1',
  'duty-roles': ['shared-1']
};

let lists: TestDesk;
beforeAll(async () => {
  lists = testDesk(await openNode(toTables(readSeed())));
});

describe('questions', () => {
  it('are listed, all of them, each under its own name', () => {
    const written = readdirSync(FOLDER)
      .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/= question</gu)]).length;
    const names = QUESTIONS.map(({ name }) => name);
    expect(names).toHaveLength(written);
    expect(new Set(names).size).toBe(names.length);
    for (const name of Object.keys(PARAMS)) expect(names).toContain(name);
  });

  it.each(QUESTIONS.map((question) => [question.name, question] as const))('%s plans', async (name, question) => {
    const params = PARAMS[name] ?? (question.statement.length === 0 ? null : FILTER);
    const explained: Question<unknown, Record<string, string>> = {
      name,
      statement: (given, scope) => {
        const { sql, values } = (question as Question<unknown, unknown>).statement(given, scope);
        return { sql: `EXPLAIN ${sql}`, values };
      }
    };
    const plan = await lists.engine.ask(explained, params, [1]);
    expect(plan.length).toBeGreaterThan(0);
    const wide = PARAMS[name] === undefined && params !== null ? NO_FILTER : params;
    await lists.engine.ask(question as Question<unknown, unknown>, wide, [1]);
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
