// Parameters to ask every named question with.
import { DUTY_ORDERS, DUTY_PAGE, FIRST_DUTIES, FOUND_CLAUSES } from '../../src/lib/query/duties.ts';
import { LISTED_BUREAUS } from '../../src/lib/query/bureau-list.ts';
import { LISTED_CATEGORIES } from '../../src/lib/query/category-list.ts';
import { BUREAU_DUTIES } from '../../src/lib/query/bureau-sheet.ts';
import { TIMING } from '../../src/lib/query/cadence.ts';
import { CLAUSE_COUNT, CLAUSE_FACET, CLAUSE_ORDERS, CLAUSE_PAGE, FACET_KEYS } from '../../src/lib/query/clause-list.ts';
import { CLAUSE_ACTIONS, CLAUSE_ACTORS, CLAUSE_RECIPIENTS, DUTY_CLAUSES } from '../../src/lib/query/duty-clauses.ts';
import {
  DUTY_AFTER,
  DUTY_BEFORE,
  DUTY_EXTRA,
  DUTY_FLAGS,
  DUTY_HEAD,
  DUTY_IDS
} from '../../src/lib/query/duty-detail.ts';
import { ALL_ACTORS } from '../../src/lib/query/entry-records.ts';
import type { Conditions } from '../../src/lib/address/conditions.ts';
import { NO_FILTER, type Filter } from '../../src/lib/address/filter.ts';
import { ALL_SPANS, BUREAU_STEMS } from '../../src/lib/query/edition-records.ts';
import { EDITION_TABLE } from '../../src/lib/query/edition-table.ts';
import { FAMILY_TEXTS } from '../../src/lib/query/family-texts.ts';
import { HELD_LIST, HELD_LISTS } from '../../src/lib/query/held-lists.ts';
import { KNOWN_BUREAUS, KNOWN_CATEGORIES, KNOWN_EDITIONS, NEXT_KEYS } from '../../src/lib/query/known.ts';
import { MATRIX, MEASURES } from '../../src/lib/query/matrix.ts';
import { BUREAU_NAMES, CATEGORY_NAMES, LIST_SIZES } from '../../src/lib/query/names.ts';
import { ALL_EXTRA, ALL_FLAGS, PRINTED_BUREAUS } from '../../src/lib/query/printed-lists.ts';
import { REGION_BUREAUS, REGION_CATEGORIES, REGION_CELLS } from '../../src/lib/query/region-cells.ts';
import { DUTY_ROLES, SELECTED_DUTIES, SELECTED_TOTALS } from '../../src/lib/query/selection.ts';
import { SHARING_DUTIES } from '../../src/lib/query/sharing.ts';
import { BODIES_OF_EDITIONS } from '../../src/lib/query/spanning.ts';
import { DUTY_LINES, DUTY_SPANS } from '../../src/lib/query/source-lines.ts';
import { ALL_CLAUSES, ALL_COLUMNS, ALL_DUTIES } from '../../src/lib/query/whole-lists.ts';
import { TABLES } from '../../src/lib/duty/schema.ts';

/** Questions about what an engine holds, whatever is looked at. */
export const ABOUT_ENGINE = [HELD_LIST, HELD_LISTS, KNOWN_BUREAUS, KNOWN_CATEGORIES, KNOWN_EDITIONS, NEXT_KEYS].map(
  ({ name }) => name
);

/** The edition of the seed. */
const PUBLISHED = 'changji-ashili';

/** What exists in the lists that are asked: ids and words of a filter, one duty by id, and duties by key. */
export interface Sampled {
  category: string;
  bureaus: [string, string];
  text: string;
  duty: string;
  keys: number[];
}

/** Several parameters for each question, by name; for those that are not here any filter of `filtersOf`. */
export function samplesOf(of: Sampled): Map<string, unknown[]> {
  const { category, bureaus, text, duty, keys } = of;
  const [bureau, other] = bureaus;
  const filters = filtersOf(of);
  const some = [filters[0], filters[6], filters.at(-1)];
  const each = <Rest>(rest: readonly Rest[]) => some.flatMap((filter) => rest.map((more) => ({ filter, ...more })));
  /** Each of `rest` under one filter, the filters in turn. */
  const inTurn = <Rest>(rest: readonly Rest[], from = 0) =>
    rest.map((more, at) => ({ filter: some[(at + from) % some.length], ...more }));
  const conditions: { of: Conditions }[] = [
    { of: {} },
    { of: { cat: [category], list: ['shared'], duty: [duty], sharers: ['1', '2'], role: ['first'], tier: ['any'] } },
    { of: { side: ['township', 'others', 'takeover'], every: ['period', 'year'], due: ['within', '7-day'] } },
    { of: { bureau: [bureau], by: [bureau, 'none'], to: [other], work: ['report'], up: ['yes'] } },
    { of: { sharers: ['0'] } },
    { of: { part: ['periodic', 'rest'], names: [bureau], totier: ['government'], to: ['none'] } }
  ];
  const selected = each(
    [
      { kind: 'duty', id: duty },
      { kind: 'bureau', bureau, list: null },
      { kind: 'bureau', bureau, list: 'shared' },
      { kind: 'category', category, list: null },
      { kind: 'cell', bureau, category, list: null },
      { kind: 'cell', bureau: null, category, list: null },
      { kind: 'pair', bureaus },
      { kind: 'set', bureaus: [bureau] },
      { kind: 'set', bureaus: [bureau, other] },
      ...conditions.map((conditions) => ({ kind: 'duties', ...conditions })),
      { kind: 'finding', id: 'none' }
    ].map((selection) => ({ selection }))
  );
  const page = inTurn(
    DUTY_ORDERS.flatMap((order) =>
      [false, true].map((descending) => ({ page: { ...FIRST_DUTIES, order, descending, limit: 4 } }))
    )
  );
  const byKeys = [keys, keys.slice(0, 1), null];
  const plain = [
    ALL_ACTORS,
    ALL_CLAUSES,
    ALL_COLUMNS,
    ALL_DUTIES,
    ALL_EXTRA,
    ALL_FLAGS,
    ALL_SPANS,
    BODIES_OF_EDITIONS,
    REGION_BUREAUS,
    REGION_CATEGORIES,
    REGION_CELLS,
    BUREAU_NAMES,
    BUREAU_STEMS,
    CATEGORY_NAMES,
    DUTY_IDS,
    LIST_SIZES,
    KNOWN_BUREAUS,
    KNOWN_CATEGORIES,
    KNOWN_EDITIONS,
    NEXT_KEYS,
    PRINTED_BUREAUS
  ];
  return new Map<string, unknown[]>([
    ...plain.map(({ name }): [string, unknown[]] => [name, [null]]),
    ...[DUTY_CLAUSES, CLAUSE_ACTORS, CLAUSE_RECIPIENTS, CLAUSE_ACTIONS].map(({ name }): [string, unknown[]] => [
      name,
      byKeys
    ]),
    ...[DUTY_BEFORE, DUTY_AFTER, DUTY_EXTRA, DUTY_FLAGS, DUTY_LINES, DUTY_SPANS].map(
      ({ name }): [string, unknown[]] => [name, keys]
    ),
    [EDITION_TABLE.name, TABLES.map((table) => ({ table }))],
    [HELD_LIST.name, [{ id: PUBLISHED }, { id: 'none' }]],
    [HELD_LISTS.name, ['', '乡', PUBLISHED, '%'].map((text) => ({ text, offset: 0, limit: 20 }))],
    [DUTY_ROLES.name, byKeys.slice(0, 2)],
    [DUTY_HEAD.name, [duty, 'basic-999']],
    [FAMILY_TEXTS.name, [[duty], [duty, 'basic-1', 'basic-999']]],
    [BUREAU_DUTIES.name, [...bureaus, 'nobody']],
    [FOUND_CLAUSES.name, [{ duties: keys, sought: [text, '巡查'] }]],
    [LISTED_BUREAUS.name, each(conditions)],
    [LISTED_CATEGORIES.name, each(conditions)],
    [CLAUSE_COUNT.name, each(conditions)],
    [
      CLAUSE_FACET.name,
      conditions.flatMap((of, at) =>
        inTurn(
          FACET_KEYS.map((key) => ({ ...of, key })),
          at
        )
      )
    ],
    [
      CLAUSE_PAGE.name,
      inTurn(
        CLAUSE_ORDERS.flatMap((order) =>
          [false, true].map((descending) => ({
            ...conditions.at(descending ? -1 : 0),
            page: { order, descending, offset: 1, limit: 4 }
          }))
        )
      )
    ],
    [TIMING.name, each([{ column: 'cadence' }, { column: 'deadline' }])],
    [MATRIX.name, each([{ measures: MEASURES }, { measures: ['duties'] }])],
    [
      SHARING_DUTIES.name,
      each([
        { least: 2, most: 10 },
        { least: 1, most: 2 }
      ])
    ],
    [DUTY_PAGE.name, page],
    [SELECTED_TOTALS.name, selected],
    [SELECTED_DUTIES.name, selected]
  ]);
}

/** Filters that use every side, alone and together. */
export function filtersOf({ category, bureaus, text }: Sampled): Filter[] {
  const [bureau] = bureaus;
  return [
    NO_FILTER,
    { ...NO_FILTER, lists: ['shared', 'reclaimed'] },
    { ...NO_FILTER, categories: [category] },
    { ...NO_FILTER, bureaus: [bureau] },
    { ...NO_FILTER, tiers: ['government'] },
    { ...NO_FILTER, actions: ['上报反馈'] },
    { ...NO_FILTER, text },
    { ...NO_FILTER, text: `${bureau} 不会有的词` },
    { ...NO_FILTER, text: String.raw`${text} 5%_\ ` },
    {
      lists: ['shared'],
      categories: [category],
      bureaus: [...bureaus],
      tiers: ['government'],
      actions: ['上报反馈'],
      text
    }
  ];
}
