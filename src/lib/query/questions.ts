// Every named question, in one list: what an engine elsewhere can be asked by name.
import type { Question } from '../db/engine.ts';
import { ACTION_WORKLOAD } from './action-workload.ts';
import { LISTED_BUREAUS } from './bureau-list.ts';
import { BUREAU_DUTIES } from './bureau-sheet.ts';
import { TIMING } from './cadence.ts';
import { LISTED_CATEGORIES } from './category-list.ts';
import { CLAUSE_COUNT, CLAUSE_FACET, CLAUSE_PAGE } from './clause-list.ts';
import { CLAUSES } from './clauses.ts';
import { COMPOSITION } from './composition.ts';
import { DUTY_COUNT, DUTY_PAGE, FOUND_CLAUSES } from './duties.ts';
import { CLAUSE_ACTIONS, CLAUSE_ACTORS, CLAUSE_RECIPIENTS, DUTY_CLAUSES } from './duty-clauses.ts';
import { DUTY_AFTER, DUTY_BEFORE, DUTY_EXTRA, DUTY_FLAGS, DUTY_HEAD, DUTY_IDS } from './duty-detail.ts';
import { ALL_ACTORS } from './entry-records.ts';
import { ACTION_FACET, BUREAU_FACET, CATEGORY_FACET, LIST_FACET, TIER_FACET } from './facets.ts';
import { ALL_SPANS, BUREAU_STEMS } from './edition-records.ts';
import { EDITION_TABLE } from './edition-table.ts';
import { FAMILY_TEXTS } from './family-texts.ts';
import { CATEGORY_WORKLOAD, TIER_WORKLOAD } from './group-workload.ts';
import { HELD_LIST, HELD_LISTS } from './held-lists.ts';
import { KNOWN_BUREAUS, KNOWN_CATEGORIES, KNOWN_EDITIONS, NEXT_KEYS } from './known.ts';
import { DUTY_PLACES } from './duty-places.ts';
import { LISTED_ROLES, LISTING } from './listing.ts';
import { MATCHING_DUTIES } from './matching-duties.ts';
import { MATRIX } from './matrix.ts';
import { BUREAU_NAMES, CATEGORY_NAMES, LIST_SIZES } from './names.ts';
import { PLACE_BUREAU_COUNTS, PLACE_BUREAUS, PLACE_CATEGORIES } from './place-cells.ts';
import { ALL_EXTRA, ALL_FLAGS, PRINTED_BUREAUS } from './printed-lists.ts';
import { REGION_BUREAUS, REGION_CATEGORIES, REGION_CELLS } from './region-cells.ts';
import { NAMED_REPORTING, UNNAMED_REPORTING } from './reporting.ts';
import { CATEGORY_PAIRS, ROLE_CELLS, ROLE_ROWS } from './roles.ts';
import { DUTY_ROLES, SELECTED_DUTIES, SELECTED_TOTALS } from './selection.ts';
import { BUREAU_SETS, SHARING_BUREAUS, SHARING_DUTIES, SHARING_TIES } from './sharing.ts';
import { DUTY_LINES, DUTY_SPANS } from './source-lines.ts';
import { BODIES_OF_EDITIONS } from './spanning.ts';
import { TOTALS } from './totals.ts';
import { ALL_CLAUSES, ALL_COLUMNS, ALL_DUTIES } from './whole-lists.ts';
import { WORKLOAD } from './workload.ts';

/** All questions of query/; a name stands for one of them. */
export const QUESTIONS: readonly Question<never, unknown>[] = [
  ACTION_FACET,
  ACTION_WORKLOAD,
  ALL_ACTORS,
  ALL_CLAUSES,
  ALL_COLUMNS,
  ALL_DUTIES,
  ALL_EXTRA,
  ALL_FLAGS,
  ALL_SPANS,
  BODIES_OF_EDITIONS,
  BUREAU_DUTIES,
  BUREAU_FACET,
  BUREAU_NAMES,
  BUREAU_SETS,
  BUREAU_STEMS,
  CATEGORY_FACET,
  CATEGORY_NAMES,
  CATEGORY_PAIRS,
  CATEGORY_WORKLOAD,
  CLAUSES,
  CLAUSE_ACTIONS,
  CLAUSE_ACTORS,
  CLAUSE_COUNT,
  CLAUSE_FACET,
  CLAUSE_PAGE,
  CLAUSE_RECIPIENTS,
  COMPOSITION,
  DUTY_AFTER,
  DUTY_BEFORE,
  DUTY_CLAUSES,
  DUTY_COUNT,
  DUTY_EXTRA,
  DUTY_FLAGS,
  DUTY_HEAD,
  DUTY_IDS,
  DUTY_LINES,
  DUTY_PAGE,
  DUTY_ROLES,
  DUTY_SPANS,
  EDITION_TABLE,
  FOUND_CLAUSES,
  HELD_LIST,
  HELD_LISTS,
  KNOWN_BUREAUS,
  KNOWN_CATEGORIES,
  KNOWN_EDITIONS,
  FAMILY_TEXTS,
  LISTED_BUREAUS,
  LISTED_CATEGORIES,
  LISTED_ROLES,
  LISTING,
  DUTY_PLACES,
  LIST_FACET,
  LIST_SIZES,
  MATCHING_DUTIES,
  MATRIX,
  NAMED_REPORTING,
  NEXT_KEYS,
  PLACE_BUREAU_COUNTS,
  PLACE_BUREAUS,
  PLACE_CATEGORIES,
  PRINTED_BUREAUS,
  REGION_BUREAUS,
  REGION_CATEGORIES,
  REGION_CELLS,
  ROLE_CELLS,
  ROLE_ROWS,
  SELECTED_DUTIES,
  SELECTED_TOTALS,
  SHARING_BUREAUS,
  SHARING_DUTIES,
  SHARING_TIES,
  TIER_FACET,
  TIER_WORKLOAD,
  TIMING,
  TOTALS,
  UNNAMED_REPORTING,
  WORKLOAD
];
