// print -- lexicon --by file|region|source|state: how many rows of each there are and how widely they are used.
import { desc, from, op } from 'arquero';
import { UsageError } from './options.mjs';
import { lexiconRows } from './print-lexicon.ts';

/** Ways to count rows. */
export const COUNTED_BY = ['file', 'region', 'source', 'state'] as const;

/** Rows of one file, region, source or state: `rows` in all; of these `never` used, used by `one` duty only, `used` by
 *  more, `untold`, and used by duties of `one_list` only; `regional` for some kinds of places; `verbatim` as if copied
 *  from one duty. Shares are of `rows`, 0..1, to three digits. */
export interface LexiconCount {
  rows: number;
  never: number;
  one: number;
  used: number;
  untold: number;
  one_list: number;
  regional: number;
  verbatim: number;
  never_share: number;
  one_share: number;
}

/** Counts over the rows that `lexiconRows` gives for the same options, most rows first. Throws as it does, and where
 *  `by` is none of COUNTED_BY. */
export async function lexiconCounts(options: Record<string, string | undefined>): Promise<LexiconCount[]> {
  const by = COUNTED_BY.find((each) => each === options.by);
  if (by === undefined) throw new UsageError(`not a way to count: ${options.by}`);
  return from(await lexiconRows(options))
    .groupby(by)
    .rollup({
      rows: op.count(),
      never: (row: { state: string }) => op.sum(row.state === 'never' ? 1 : 0),
      one: (row: { state: string }) => op.sum(row.state === 'one' ? 1 : 0),
      used: (row: { state: string }) => op.sum(row.state === 'used' ? 1 : 0),
      untold: (row: { state: string }) => op.sum(row.state === 'untold' ? 1 : 0),
      one_list: (row: { lists: number }) => op.sum(row.lists === 1 ? 1 : 0),
      regional: (row: { region: string }) => op.sum(row.region === '' ? 0 : 1),
      verbatim: (row: { verbatim: boolean }) => op.sum(row.verbatim ? 1 : 0)
    })
    .derive({
      never_share: (row: LexiconCount) => op.round((1000 * row.never) / row.rows) / 1000,
      one_share: (row: LexiconCount) => op.round((1000 * row.one) / row.rows) / 1000
    })
    .orderby(desc('rows'))
    .objects() as LexiconCount[];
}
