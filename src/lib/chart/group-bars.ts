// The load by category and by tier of bureau.
import { greatest } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark } from '../address/mark.ts';
import type { Totals } from '../query/totals.ts';
import type { CategoryWorkloadRow, GroupLoad, TierWorkloadRow } from '../query/group-workload.ts';
import { barColumnsHeight, drawBarColumns } from './bar-columns.ts';
import { captioned, type Figure } from './figure.ts';
import { groupMark, groupPicks } from './load-mark.ts';
import type { Naming } from '../naming/naming.ts';

const COLUMNS = ['shared', 'townshipClauses', 'reports', 'period'] as const;
const ALL = [
  'basic',
  'shared',
  'reclaimed',
  'bureaus',
  'cityClauses',
  'townshipClauses',
  'otherClauses',
  'reports',
  'period',
  'regular',
  'event',
  'dated'
] as const;

interface Group {
  name: string;
  pick: string;
  /** Which duties the group is of. */
  of: Conditions;
  load: GroupLoad;
}

/** Load of each category in official order, and of all at the foot; a row opens `category:<id>`. */
export function categoryBars(rows: readonly CategoryWorkloadRow[], totals: Totals, { t, category }: Naming): Figure {
  const top = greatest(rows, ({ townshipClauses }) => townshipClauses);
  return figure(
    'category-bars',
    t('workload:categoryTitle'),
    top === undefined
      ? ''
      : t('workload:categoryCaption', {
          name: category(top.category),
          count: opening(top.townshipClauses, groupMark({ cat: [top.id] }, 'townshipClauses')) as never
        }),
    t('frame:category'),
    rows.map((row) => ({
      name: category(row.category),
      pick: writeMark({ kind: 'category', category: row.id }),
      of: { cat: [row.id] },
      load: row
    })),
    totals,
    t
  );
}

/** Load of each tier of bureaus in official order; the foot counts once what stands in several tiers. */
export function tierBars(rows: readonly TierWorkloadRow[], totals: Totals, { t }: Naming): Figure {
  const top = greatest(rows, ({ townshipClauses }) => townshipClauses);
  return figure(
    'tier-bars',
    t('workload:tierTitle'),
    top === undefined
      ? ''
      : t('workload:tierCaption', {
          name: t(`frame:${top.tier}`),
          count: opening(top.townshipClauses, groupMark({ tier: [top.tier] }, 'townshipClauses')) as never
        }),
    t('frame:tier'),
    rows.map((row) => ({
      name: t(`frame:${row.tier}`),
      pick: writeMark({ kind: 'tier', tier: row.tier }),
      of: { tier: [row.tier] },
      load: row
    })),
    { ...totals, basic: rows.some(({ basic }) => basic > 0) ? totals.basic : 0 },
    t
  );
}

function figure(
  id: string,
  title: string,
  caption: string,
  head: string,
  groups: readonly Group[],
  totals: GroupLoad,
  t: Naming['t']
): Figure {
  const heads = { bureaus: t('workload:bureauCount') };
  return {
    id,
    title,
    ...captioned(caption),
    table: {
      columns: [
        { key: 'name', label: head, kind: 'text' },
        ...ALL.map((key) => ({
          key,
          label: key === 'bureaus' ? heads.bureaus : t(`workload:${key}`),
          kind: 'number' as const
        }))
      ],
      rows: groups.map(({ name, pick, of, load }) => ({
        name,
        pick,
        ...groupPicks(of, ALL),
        ...Object.fromEntries(ALL.map((key) => [key, load[key]]))
      })),
      ...(groups.length === 0
        ? {}
        : {
            foot: {
              name: t('workload:totalRow'),
              ...groupPicks({}, ALL),
              ...Object.fromEntries(ALL.map((key) => [key, totals[key]]))
            }
          })
    },
    height: () => barColumnsHeight(groups.length),
    drawing: {
      kind: 'svg',
      svg: drawBarColumns(
        groups.map(({ name, pick, of, load }) => ({
          label: name,
          pick,
          picks: COLUMNS.map((key) => writeMark(groupMark(of, key))),
          values: COLUMNS.map((key) => load[key])
        })),
        COLUMNS.map((key) => ({
          head: t(`workload:${key}`),
          color: (theme) => (key === 'shared' ? theme.lists.shared : theme.mark)
        }))
      )
    }
  };
}
