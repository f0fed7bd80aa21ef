// What each bureau brings to the township, under three ways to count work that several bureaus share.
import { question, type Desk } from '../db/engine.ts';
import type { Tier } from '../duty/record.ts';
import type { Filter } from '../address/filter.ts';
import { pairWhere } from './filter.ts';
import { rounded } from './portable.ts';
import { bureausIn } from './scope.ts';

/** How the work of a duty with k bureaus is counted for each of them: `full` the whole duty, `even` 1/k of it (a clause
 *  that names its bureaus is shared by these), `named` only the clauses that name the bureau or are its alone. */
export const COUNTINGS = ['full', 'even', 'named'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** The counts that are shown one by one, in their order. */
export const BUREAU_COUNTS = [
  'shared',
  'reclaimed',
  'cityClauses',
  'townshipClauses',
  'reports',
  'period',
  'regular',
  'event',
  'dated'
] as const;

/** What is counted of a bureau. `shared` and `reclaimed` are duties whose bureau column lists it; `cityClauses` name it
 *  as actor; `townshipClauses` are what the township does in these duties, of them `period`, `regular` and `event`
 *  state a cadence of that class and `dated` a day or a number of days; `reports` are upward reports that it receives.
 *  `reporting`, `periodic`, `limited` and `rest` part the township clauses: each stands in the first that fits, upward
 *  reports to whomever, then those of a stated period, then those with a time limit, then all others. */
export const LOAD_COUNTS = [...BUREAU_COUNTS, 'reporting', 'periodic', 'limited', 'rest'] as const;
export type LoadCount = (typeof LOAD_COUNTS)[number];
export type LoadCounts = Record<LoadCount, number>;

/** One bureau. `duties` are all that list it; full and named counts are integers ≥ 0, even ones fractions. */
export interface WorkloadRow {
  bureau: string;
  id: string;
  tier: Tier;
  duties: number;
  full: LoadCounts;
  even: LoadCounts;
  named: LoadCounts;
}

/** Load by bureau under the filter: one row per bureau with at least one duty, in official order. In full a duty of
 *  several bureaus counts once for each, so sums over rows exceed the totals of query/totals.ts; evenly they add up to
 *  them, but for clauses and reports that name no bureau. Throws QueryError. */
export async function workload(desk: Desk, filter: Filter): Promise<WorkloadRow[]> {
  const rows = await desk.ask(WORKLOAD, filter);
  return rows.map((row) => {
    const counts = (counting: Counting) =>
      Object.fromEntries(LOAD_COUNTS.map((count) => [count, Number(row[`${counting}_${count}`])])) as LoadCounts;
    const { bureau, id, tier, duties } = row;
    return { bureau, id, tier, duties, full: counts('full'), even: counts('even'), named: counts('named') };
  });
}

type Cells = { [Key in `${Counting}_${LoadCount}`]: number };

/** Conditions on a clause of the township's column (alias k) for what is counted of it. */
const ASKED: Partial<Record<LoadCount, string>> = {
  townshipClauses: 'TRUE',
  period: "k.cadence_class = 'period'",
  regular: "k.cadence_class = 'regular'",
  event: "k.cadence_class = 'event'",
  dated: "k.deadline_class IN ('date', 'within')",
  reporting: "k.kind = 'reporting'",
  periodic: "k.kind = 'periodic'",
  limited: "k.kind = 'limited'",
  rest: "k.kind = 'rest'"
};

export const WORKLOAD = question<Filter, Pick<WorkloadRow, 'bureau' | 'id' | 'tier' | 'duties'> & Cells>(
  'workload',
  (filter, scope) => {
    const where = pairWhere(filter, scope);
    const asked = Object.entries(ASKED);
    const three = (count: string, condition: string) =>
      `count(*) FILTER (WHERE ${condition}) AS "full_${count}",
         coalesce(sum(share) FILTER (WHERE ${condition}), 0) AS "even_${count}",
         count(*) FILTER (WHERE ${condition} AND named) AS "named_${count}"`;
    const shown = (table: string, counts: readonly string[]) =>
      counts
        .flatMap((count) => COUNTINGS.map((counting) => `${counting}_${count}`))
        .map((column) => `${rounded(`coalesce(${table}."${column}", 0)`, 6)} AS "${column}"`)
        .join(', ');
    return {
      values: where.values,
      sql: `WITH pair AS MATERIALIZED (
       SELECT p.bureau, p.duty, p.list, p.sharers, 1.0 / p.sharers AS share FROM participation p WHERE ${where.sql}
     ),
     chosen AS MATERIALIZED (SELECT DISTINCT duty FROM pair),
     party AS MATERIALIZED (
       SELECT a.clause, a.duty, a.bureau, a.kind FROM clause_actor a
       WHERE a.bureau IS NOT NULL AND a.duty IN (SELECT duty FROM chosen)
     ),
     recipient AS MATERIALIZED (
       SELECT DISTINCT r.clause, r.duty, r.bureau FROM clause_recipient r
       WHERE r.bureau IS NOT NULL AND r.duty IN (SELECT duty FROM chosen)
     ),
     naming AS (
       SELECT clause, duty, bureau FROM party UNION SELECT clause, duty, bureau FROM recipient
     ),
     touched AS (SELECT DISTINCT duty, bureau FROM naming),
     asked AS (
       SELECT k.clause, k.duty, k.cadence_class, k.deadline_class,
         CASE WHEN k.upward THEN 'reporting' WHEN k.cadence_class = 'period' THEN 'periodic'
           WHEN k.deadline_class IN ('date', 'within') THEN 'limited' ELSE 'rest' END AS kind
       FROM clause k WHERE k.doer = 'township' AND k.duty IN (SELECT duty FROM chosen)
     ),
     load AS (
       SELECT bureau, ${asked.map(([count, condition]) => three(count, condition)).join(', ')}
       FROM (
         SELECT p.bureau AS bureau, p.share, p.sharers = 1 OR n.clause IS NOT NULL AS named, k.cadence_class,
           k.deadline_class, k.kind
         FROM pair p JOIN asked k ON k.duty = p.duty
           LEFT JOIN naming n ON n.clause = k.clause AND n.bureau = p.bureau
       ) k GROUP BY bureau
     ),
     listing AS (
       SELECT bureau, count(*) AS duties, ${three('shared', "list = 'shared'")},
         ${three('reclaimed', "list = 'reclaimed'")}
       FROM (
         SELECT p.bureau AS bureau, p.list, p.share, p.sharers = 1 OR t.duty IS NOT NULL AS named
         FROM pair p LEFT JOIN touched t ON t.duty = p.duty AND t.bureau = p.bureau
       ) GROUP BY bureau
     ),
     acting AS (
       SELECT bureau, ${three('cityClauses', 'TRUE')}
       FROM (
         SELECT p.bureau AS bureau, TRUE AS named, 1.0 / a.actors AS share
         FROM (
           SELECT clause, duty, bureau, count(*) OVER (PARTITION BY clause) AS actors
           FROM (SELECT DISTINCT clause, duty, bureau FROM party WHERE kind = 'actor')
         ) a JOIN clause k ON k.clause = a.clause JOIN pair p ON p.duty = a.duty AND p.bureau = a.bureau
         WHERE k.side = 'city'
       ) GROUP BY bureau
     ),
     received AS (
       SELECT bureau, ${three('reports', 'TRUE')}
       FROM (
         SELECT p.bureau AS bureau, TRUE AS named, 1.0 / r.receivers AS share
         FROM (SELECT *, count(*) OVER (PARTITION BY clause) AS receivers FROM recipient) r
           JOIN clause k ON k.clause = r.clause JOIN pair p ON p.duty = r.duty AND p.bureau = r.bureau
         WHERE k.upward
       ) GROUP BY bureau
     )
     SELECT b.name AS bureau, b.id, b.tier, l.duties,
       ${shown('l', ['shared', 'reclaimed'])},
       ${shown('acting', ['cityClauses'])},
       ${shown('received', ['reports'])},
       ${shown(
         'load',
         asked.map(([count]) => count)
       )}
     FROM listing l JOIN ${bureausIn(scope)} b ON b.bureau = l.bureau
       LEFT JOIN load ON load.bureau = l.bureau LEFT JOIN acting ON acting.bureau = l.bureau
       LEFT JOIN received ON received.bureau = l.bureau
     ORDER BY b.place, b.bureau`
    };
  }
);
