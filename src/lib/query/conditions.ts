// The conditions of a number as WHERE clauses on duties and their clauses.
import { DEADLINE_CLASSES, CADENCE_CLASSES } from '../duty/timing-class.ts';
import { ACTION_ID, type Filter } from '../address/filter.ts';
import { CLAUSE_KEYS, narrowedBy, NOBODY, UNSAID, type ClauseSide, type Conditions } from '../address/conditions.ts';
import { ACTIONS } from '../duty/record.ts';
import type { Scope } from '../db/engine.ts';
import { bureauWhere, dutyWhere, marks, type Where } from './filter.ts';
import { inScope } from './scope.ts';

const SIDES: Record<ClauseSide, string> = {
  city: "k.side = 'city'",
  township: "k.doer = 'township'",
  others: "k.side = 'township' AND k.doer <> 'township'",
  takeover: "k.side = 'takeover'"
};

/** Part of the township's clauses that a clause (alias k) stands in, as query/workload.ts parts them. */
export const CLAUSE_PART = `CASE WHEN k.upward THEN 'reporting' WHEN k.cadence_class = 'period' THEN 'periodic'
           WHEN k.deadline_class IN ('date', 'within') THEN 'limited' ELSE 'rest' END`;

/** Condition on a row of `duty` (alias d): in the filter as the conditions narrow it, and what they say of the duty;
 *  where they speak of clauses, it has one that they hold for. */
export function dutiesWhere(of: Conditions, filter: Filter, scope: Scope): Where {
  const own = ownWhere(of, filter, scope);
  if (!CLAUSE_KEYS.some((key) => of[key] !== undefined)) return own;
  const clause = saidWhere(of, filter, scope);
  return {
    sql: `${own.sql} AND d.duty IN (SELECT k.duty FROM clause k WHERE ${inScope(scope, 'k')} AND ${clause.sql})`,
    values: [...own.values, ...clause.values]
  };
}

/** Condition on a row of `clause` (alias k) joined to its `duty` (alias d): all that the conditions say. */
export function clausesWhere(of: Conditions, filter: Filter, scope: Scope): Where {
  const [own, said] = [ownWhere(of, filter, scope), saidWhere(of, filter, scope)];
  return { sql: `${own.sql} AND ${said.sql}`, values: [...own.values, ...said.values] };
}

function ownWhere(of: Conditions, filter: Filter, scope: Scope): Where {
  const narrowed = narrowedBy(filter, of);
  const where = dutyWhere(narrowed, scope);
  const parts = [where.sql];
  const values = [...where.values];
  if (of.duty !== undefined) {
    parts.push(`d.id IN (${marks(of.duty)})`);
    values.push(...of.duty);
  }
  if (of.role !== undefined) {
    const bureau = bureauWhere(narrowed, scope, 'p');
    parts.push(`d.duty IN (SELECT p.duty FROM participation p WHERE p.role IN (${marks(of.role)}) AND ${bureau.sql})`);
    values.push(...of.role, ...bureau.values);
  }
  if (of.sharers !== undefined) {
    const listed = `SELECT p.duty FROM participation p WHERE ${inScope(scope, 'p')} AND p.listed`;
    const many = `d.duty IN (${listed} GROUP BY p.duty HAVING CAST(count(*) AS VARCHAR) IN (${marks(of.sharers)}))`;
    parts.push(of.sharers.includes('0') ? `(${many} OR d.duty NOT IN (${listed}))` : many);
    values.push(...of.sharers);
  }
  if (of.with !== undefined) {
    parts.push(`d.duty IN (SELECT p.duty FROM participation p WHERE p.listed AND p.bureau IN
         (SELECT b.bureau FROM bureau b WHERE ${inScope(scope, 'b')} AND b.id IN (${marks(of.with)})))`);
    values.push(...of.with);
  }
  return { sql: parts.join(' AND '), values };
}

function saidWhere(of: Conditions, filter: Filter, scope: Scope): Where {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, ...given: readonly string[]) => {
    parts.push(sql);
    values.push(...given);
  };
  const named = (ids: readonly string[]) =>
    `(SELECT b.bureau FROM bureau b WHERE ${inScope(scope, 'b')} AND b.id IN (${marks(ids)}))`;
  const { side, every, due, work, by, to, totier, part, names } = of;
  if (side !== undefined)
    add(
      `(${Object.entries(SIDES)
        .filter(([each]) => side.includes(each))
        .map(([, sql]) => `(${sql})`)
        .join(' OR ')})`
    );
  for (const [column, given, classes] of [
    ['cadence', every, CADENCE_CLASSES],
    ['deadline', due, DEADLINE_CLASSES]
  ] as const) {
    if (given === undefined) continue;
    const kinds = classes.filter((each) => given.includes(each));
    const forms = given.filter((each) => !(classes as readonly string[]).includes(each));
    const either = [
      ...(kinds.length === 0 ? [] : [`k.${column}_class IN (${marks(kinds)})`]),
      ...(forms.length === 0 ? [] : [`k.${column}_form IN (${marks(forms)})`])
    ];
    add(`(${either.join(' OR ')})`, ...kinds, ...forms);
  }
  if (work !== undefined) {
    const actions = ACTIONS.filter((action) => work.includes(ACTION_ID[action]));
    add(`k.clause IN (SELECT a.clause FROM action a WHERE a.action IN (${marks(actions)}))`, ...actions);
  }
  const actors = "SELECT a.clause FROM clause_actor a WHERE a.kind = 'actor'";
  const receives = 'SELECT r.clause FROM clause_recipient r WHERE r.bureau';
  for (const [given, rows] of [
    [by, `${actors} AND a.bureau`],
    [to, receives]
  ] as const) {
    if (given === undefined) continue;
    const ids = given.filter((id) => id !== NOBODY && id !== UNSAID);
    const either = [
      ...(ids.length === 0 ? [] : [`k.clause IN (${rows} IN ${named(ids)})`]),
      ...(given.includes(NOBODY) ? [`k.clause NOT IN (${rows} IS NOT NULL)`] : []),
      ...(given.includes(UNSAID) ? [`k.clause NOT IN (${actors})`] : [])
    ];
    add(`(${either.join(' OR ')})`, ...ids);
  }
  if (totier !== undefined) {
    const { bureaus } = narrowedBy(filter, of);
    const chosen = bureaus.length === 0 ? '' : ` AND b.id IN (${marks(bureaus)})`;
    add(
      `k.clause IN (SELECT r.clause FROM clause_recipient r JOIN bureau b ON b.bureau = r.bureau
         JOIN participation p ON p.duty = r.duty AND p.bureau = r.bureau AND p.listed
         WHERE ${inScope(scope, 'b')} AND b.tier IN (${marks(totier)})${chosen})`,
      ...totier,
      ...bureaus
    );
  }
  if (of.up !== undefined) add('k.upward');
  if (part !== undefined) add(`${CLAUSE_PART} IN (${marks(part)})`, ...part);
  if (names !== undefined) {
    const own = named(names);
    add(
      `(k.duty IN (SELECT p.duty FROM participation p WHERE p.listed AND p.sharers = 1 AND p.bureau IN ${own})
         OR k.clause IN (SELECT a.clause FROM clause_actor a WHERE a.bureau IN ${own})
         OR k.clause IN (${receives} IN ${own}))`,
      ...names,
      ...names,
      ...names
    );
  }
  return { sql: parts.length === 0 ? 'TRUE' : parts.join(' AND '), values };
}
