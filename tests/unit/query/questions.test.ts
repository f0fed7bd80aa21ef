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
import { listsDesk } from '../../support/lists.ts';
import type { TestDesk } from '../../support/sql.ts';
import { published } from '../../../scripts/published.ts';

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
  [MATRIX.name]: { filter: FILTER, measures: ['reports'] },
  [SHARING_DUTIES.name]: { filter: FILTER, least: 2, most: 10 },
  [DUTY_PAGE.name]: { filter: FILTER, page: { ...FIRST_DUTIES, order: 'township' } },
  [SELECTED_TOTALS.name]: { filter: FILTER, selection: { kind: 'pair', bureaus: ['shuiliju', 'jiaoyuju'] } },
  [SELECTED_DUTIES.name]: {
    filter: FILTER,
    selection: { kind: 'cell', bureau: 'shuiliju', category: 'x', list: null }
  },
  'bureau-duties': 'shuiliju',
  'found-clauses': { duties: [107], sought: ['河道'] },
  'duty-clauses': [107],
  'clause-actors': [107, 108, 109],
  'clause-recipients': null,
  'clause-actions': [107],
  'duty-head': 'shared-1',
  'duty-before': 3,
  'duty-after': 3,
  'duty-lines': 107,
  'duty-spans': 107,
  'duty-roles': [107],
  'bureau-names': null,
  'category-names': null,
  'list-sizes': null,
  'duty-ids': null,
  'all-duties': null,
  'all-columns': null,
  'all-clauses': null,
  'all-actors': null,
  'all-spans': null
};

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
    for (const name of Object.keys(PARAMS)) expect(names).toContain(name);
  });

  it.each(QUESTIONS.map((question) => [question.name, question] as const))('%s plans', async (name, question) => {
    const params = name in PARAMS ? PARAMS[name] : FILTER;
    const explained: Question<unknown, Record<string, string>> = {
      name,
      statement: (given, scope) => {
        const { sql, values } = (question as Question<unknown, unknown>).statement(given, scope);
        return { sql: `EXPLAIN ${sql}`, values };
      }
    };
    const plan = await lists.engine.ask(explained, params, [1]);
    expect(plan.length).toBeGreaterThan(0);
    const wide = name in PARAMS ? params : NO_FILTER;
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
