// One-sentence statements about the lists, computed from the data, each with the view that proves it.
import { greatest, sort, sum } from 'd3';
import { opening, writeMark, type Mark, type Selection } from '../address/mark.ts';
import { fewestReaching, gini, topShare } from '../analysis/concentration.ts';
import { LISTS, UNSORTED, type ListId } from '../duty/record.ts';
import type { CompositionRow } from '../query/composition.ts';
import type { Filter } from '../address/filter.ts';
import type { SharingTie } from '../query/sharing.ts';
import type { Totals } from '../query/totals.ts';
import type { WorkloadRow } from '../query/workload.ts';
import { bureausMark, groupMark, loadMark, type GroupCount } from '../chart/load-mark.ts';
import { formatShare } from '../i18n/numbers.ts';
import { giniWord } from '../chart/lorenz-curve.ts';
import { listed, type Naming } from '../naming/naming.ts';

/** A sentence whose numbers know what they count (i18n/counted.ts), ended by `quote`, words of the source in Chinese,
 *  where that is not ''; `page` names the view that proves it, `path` is its address, `duty` the duty whose page it is,
 *  null for a page of the rail; `narrow` is what to narrow the filter to there, `settings` are that view's own. */
export interface Statement {
  id: string;
  text: string;
  quote: string;
  page: string;
  path: string;
  duty: string | null;
  narrow: Partial<Filter>;
  settings: Record<string, string>;
}

export interface OverviewRows {
  totals: Totals;
  composition: readonly CompositionRow[];
  workload: readonly WorkloadRow[];
  ties: readonly SharingTie[];
  /** The list that ties are of; null where the filter names lists. */
  only: ListId | null;
}

/** Up to eight sentences, most telling first. A sentence without ground in the data is left out. */
export function overviewStatements(
  { totals, composition, workload, ties, only }: OverviewRows,
  { t, bureau, category, language }: Naming
): Statement[] {
  const found: Statement[] = [];
  const marked = (count: GroupCount) => groupMark({}, count);
  const say = (
    id: string,
    text: string,
    page: string,
    path: string,
    narrow: Partial<Filter> = {},
    settings: Record<string, string> = {},
    quote = '',
    duty: string | null = null
  ) => {
    found.push({ id, text, quote, page, path, duty, narrow, settings });
  };

  const takers = fewestReaching(
    workload.map((row) => row.full.reclaimed),
    0.5
  ).flatMap((index) => workload[index] ?? []);
  if (totals.reclaimed >= 4 && takers.length > 0 && takers.length <= 4) {
    const part = sum(takers, ({ full }) => full.reclaimed);
    const takenBack: Selection = { kind: 'duties', of: { list: ['reclaimed'] } };
    const taken: Selection = { kind: 'duties', of: { list: ['reclaimed'], with: takers.map(({ id }) => id) } };
    say(
      'takeback',
      t('overview:readTakeback', {
        total: opening(totals.reclaimed, marked('reclaimed')),
        names: listed(
          takers.map((row) => bureau(row.bureau)),
          language
        ),
        part: opening(part, taken),
        share: opening(formatShare(part / totals.reclaimed), { kind: 'ratio', part: taken, whole: takenBack })
      }),
      t('overview:pageHeatmap'),
      '/heatmap/',
      { lists: ['reclaimed'] }
    );
  }

  const top = sort(workload, ({ full }) => -full.shared)
    .slice(0, 3)
    .filter(({ full }) => full.shared > 0);
  if (top.length > 1) {
    say(
      'top',
      t('overview:readTop', {
        names: listed(
          top.map((row) =>
            t('overview:readTopName', {
              name: bureau(row.bureau),
              count: opening(row.full.shared, loadMark(row.id, 'shared', 'full')) as never
            })
          ),
          language
        )
      }),
      t('overview:pageWorkload'),
      '/workload/',
      { lists: ['shared'] }
    );
  }

  const loads = workload.map((row) => row.full.shared);
  const coefficient = gini(loads);
  const share = topShare(loads, 5);
  if (coefficient !== null && share !== null && workload.length > 5) {
    say(
      'concentration',
      t('overview:readConcentration', {
        bureaus: opening(workload.length, bureausMark(workload, totals.bureaus)),
        share: opening(formatShare(share), { kind: 'formula', name: 'top', of: 'shared' }),
        gini: opening(coefficient.toFixed(2), { kind: 'formula', name: 'gini', of: 'shared' }),
        word: giniWord(coefficient, t)
      }),
      t('overview:pageWorkload'),
      '/workload/'
    );
  }

  /** Lengths of the bureau column from two up. */
  const several = Array.from({ length: Math.max(0, totals.mostBureaus - 1) }, (_, index) => String(index + 2));
  if (totals.many > 0 && totals.mostDuty !== null) {
    say(
      'many',
      t('overview:readMany', {
        shared: opening(totals.shared, marked('shared')),
        many: opening(totals.many, { kind: 'duties', of: { list: ['shared'], sharers: several } }),
        most: opening(totals.mostBureaus, { kind: 'bureaus', of: { duty: [totals.mostDuty] } })
      }),
      t('overview:pageDuty'),
      '/duty/',
      {},
      {},
      totals.mostName ?? '',
      totals.mostDuty
    );
  }

  const tie = greatest(ties, ({ duties }) => duties);
  const name = (id: string) => bureau(workload.find((row) => row.id === id)?.bureau ?? id);
  if (tie !== undefined && tie.duties > 1) {
    const pair: Mark = { kind: 'pair', bureaus: [tie.one, tie.two], list: only };
    say(
      'pair',
      t('overview:readPair', { one: name(tie.one), two: name(tie.two), count: opening(tie.duties, pair) as never }),
      t('overview:pageNetwork'),
      '/network/',
      {},
      { open: writeMark(pair) }
    );
  }

  const ratio: Mark = {
    kind: 'ratio',
    part: { kind: 'clauses', of: { up: ['yes'] } },
    whole: { kind: 'clauses', of: { side: ['township'] } }
  };
  if (totals.reports > 0) {
    say(
      'reports',
      t('overview:readReports', {
        every: opening((totals.townshipClauses / totals.reports).toFixed(1).replace(/\.0$/, ''), ratio),
        reports: opening(totals.reports, marked('reports')),
        share: opening(formatShare(totals.reports / totals.townshipClauses), ratio),
        named: opening(totals.reportsNamed, {
          kind: 'clauses',
          of: { up: ['yes'], to: workload.filter(({ full }) => full.reports > 0).map(({ id }) => id) }
        })
      }),
      t('overview:pageNetwork'),
      '/network/',
      {},
      { view: 'flow' }
    );
    say(
      'timing',
      t('overview:readTiming', {
        clauses: opening(totals.townshipClauses, marked('townshipClauses')),
        period: opening(totals.period, marked('period')),
        regular: opening(totals.regular, marked('regular')),
        event: opening(totals.event, marked('event')),
        dated: opening(totals.dated, marked('dated'))
      }),
      t('overview:pageWorkload'),
      '/workload/'
    );
  }

  const size = (row: CompositionRow) => sum(LISTS, (list) => row[list]);
  const sorted = composition.filter((row) => row.category !== UNSORTED);
  const single = sorted.filter((row) => LISTS.filter((list) => row[list] > 0).length === 1);
  if (single.length > 0 && sorted.some((row) => !single.includes(row))) {
    say(
      'single',
      t('overview:readSingle', {
        count: opening(single.length, { kind: 'categories', of: { cat: single.map(({ id }) => id) } }) as never,
        names: listed(
          single.map((row) => category(row.category)),
          language
        )
      }),
      t('overview:pageHeatmap'),
      '/heatmap/',
      { categories: single.map((row) => row.id) }
    );
  }
  const largest = greatest(sorted, size);
  const all = sum(composition, size);
  if (found.length < 8 && largest !== undefined && sorted.length > 1) {
    say(
      'category',
      t('overview:readCategory', {
        name: category(largest.category),
        count: opening(size(largest), { kind: 'category', category: largest.id }) as never,
        share: opening(formatShare(size(largest) / all), {
          kind: 'ratio',
          part: { kind: 'category', category: largest.id },
          whole: { kind: 'duties', of: {} }
        })
      }),
      t('overview:pageDuties'),
      '/duties/',
      { categories: [largest.id] }
    );
  }
  return found.slice(0, 8);
}
