// One-sentence statements about the lists, computed from the data, each with the view that proves it.
import { greatest, sort, sum } from 'd3';
import { writeMark } from '../address/mark.ts';
import { fewestReaching, gini, topShare } from '../analysis/concentration.ts';
import { LISTS, UNSORTED, type ListId } from '../duty/record.ts';
import type { CompositionRow } from '../query/composition.ts';
import type { Filter } from '../address/filter.ts';
import type { SharingTie } from '../query/sharing.ts';
import type { Totals } from '../query/totals.ts';
import type { WorkloadRow } from '../query/workload.ts';
import { formatShare } from '../i18n/numbers.ts';
import { giniWord } from '../chart/lorenz-curve.ts';
import { listed, type Naming } from '../naming/naming.ts';

/** A sentence, ended by `quote`, words of the source in Chinese, where that is not ''; `page` names the view that
 *  proves it, `path` is its
 *  address, `narrow` what to narrow the filter to there, `settings` that view's own. */
export interface Statement {
  id: string;
  text: string;
  quote: string;
  page: string;
  path: string;
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
  const say = (
    id: string,
    text: string,
    page: string,
    path: string,
    narrow: Partial<Filter> = {},
    settings: Record<string, string> = {},
    quote = ''
  ) => {
    found.push({ id, text, quote, page, path, narrow, settings });
  };

  const takers = fewestReaching(
    workload.map((row) => row.full.reclaimed),
    0.5
  ).flatMap((index) => workload[index] ?? []);
  if (totals.reclaimed >= 4 && takers.length > 0 && takers.length <= 4) {
    const part = sum(takers, ({ full }) => full.reclaimed);
    say(
      'takeback',
      t('overview:readTakeback', {
        total: totals.reclaimed,
        names: listed(
          takers.map((row) => bureau(row.bureau)),
          language
        ),
        part,
        share: formatShare(part / totals.reclaimed)
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
          top.map((row) => t('overview:readTopName', { name: bureau(row.bureau), count: row.full.shared })),
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
        bureaus: workload.length,
        share: formatShare(share),
        gini: coefficient.toFixed(2),
        word: giniWord(coefficient, t)
      }),
      t('overview:pageWorkload'),
      '/workload/'
    );
  }

  if (totals.many > 0 && totals.mostDuty !== null) {
    say(
      'many',
      t('overview:readMany', { shared: totals.shared, many: totals.many, most: totals.mostBureaus }),
      t('overview:pageDuty'),
      `/duty/${totals.mostDuty}/`,
      {},
      {},
      totals.mostName ?? ''
    );
  }

  const tie = greatest(ties, ({ duties }) => duties);
  const name = (id: string) => bureau(workload.find((row) => row.id === id)?.bureau ?? id);
  if (tie !== undefined && tie.duties > 1) {
    say(
      'pair',
      t('overview:readPair', { one: name(tie.one), two: name(tie.two), count: tie.duties }),
      t('overview:pageNetwork'),
      '/network/',
      {},
      { open: writeMark({ kind: 'pair', bureaus: [tie.one, tie.two], list: only }) }
    );
  }

  if (totals.reports > 0) {
    say(
      'reports',
      t('overview:readReports', {
        every: (totals.townshipClauses / totals.reports).toFixed(1).replace(/\.0$/, ''),
        reports: totals.reports,
        share: formatShare(totals.reports / totals.townshipClauses),
        named: totals.reportsNamed
      }),
      t('overview:pageNetwork'),
      '/network/',
      {},
      { view: 'flow' }
    );
    say(
      'timing',
      t('overview:readTiming', {
        clauses: totals.townshipClauses,
        period: totals.period,
        regular: totals.regular,
        event: totals.event,
        dated: totals.dated
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
        count: single.length,
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
        count: size(largest),
        share: formatShare(size(largest) / all)
      }),
      t('overview:pageDuties'),
      '/duties/',
      { categories: [largest.id] }
    );
  }
  return found.slice(0, 8);
}
