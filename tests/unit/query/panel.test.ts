import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { readSelection, type DutiesSelection, type Selection } from '../../../src/lib/address/mark.ts';
import type { PageDesk } from '../../../src/lib/db/engine.ts';
import { keptDesk, shelfOf, type Kept } from '../../../src/lib/db/kept.ts';
import { clauseLines } from '../../../src/lib/query/clause-list.ts';
import { dutyDetail } from '../../../src/lib/query/duty-detail.ts';
import { openedRows } from '../../../src/lib/query/opened-rows.ts';
import { panelAnswers, selectedOpen } from '../../../src/lib/query/panel.ts';
import { sharingTies } from '../../../src/lib/query/sharing.ts';
import { totals } from '../../../src/lib/query/totals.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { smallLists } from '../../support/small-lists.ts';
import type { TestDesk } from '../../support/sql.ts';

const chosen = (text: string): Selection => {
  const selection = readSelection(text);
  if (selection === null) throw new Error(text);
  return selection;
};
const MARKS = [
  'duty:shared-2',
  'bureau:shuiliju',
  'cell:shuiliju/ziranziyuan@shared',
  'pair:shuiliju/huanbaofenju',
  'duties:list.basic',
  'clauses:side.township',
  'bureaus:all',
  'categories:all',
  'groups:sets',
  'ratio:duties:list.shared~duties:all',
  'formula:burden/all'
];

describe('answers that the build keeps for the panel', () => {
  let desk: TestDesk;
  let answers: Kept;
  beforeAll(async () => {
    desk = await smallLists();
    answers = await panelAnswers(desk, MARKS.map(chosen));
  });

  /** A desk without an engine, as a page has it. */
  const engineless = (shelf: (name: string) => Promise<Kept>): PageDesk =>
    keptDesk(
      {
        scope: desk.scope,
        ask: ({ name }) => Promise.reject(new Error(name)),
        raw: (name) => Promise.reject(new Error(name))
      },
      shelf
    );
  const kept = () =>
    engineless((name) =>
      Promise.resolve(
        JSON.parse(
          JSON.stringify(Object.fromEntries(Object.entries(answers).filter(([each]) => shelfOf(each) === name)))
        ) as Kept
      )
    );

  it.each(MARKS)('%s is shown without the engine as the engine would answer it', async (text) => {
    const selection = chosen(text);
    const show = (at: TestDesk | PageDesk) => {
      if (selection.kind === 'duty') return dutyDetail(at, selection.id);
      if (selection.kind === 'clauses') return clauseLines(at, selection.of, NO_FILTER);
      if (selection.kind === 'formula')
        return Promise.all([workload(at, NO_FILTER), totals(at, NO_FILTER), sharingTies(at, NO_FILTER)]);
      if (selection.kind === 'ratio')
        return Promise.all([selection.part, selection.whole].map((each) => openedRows(at, each, NO_FILTER)));
      if (selection.kind === 'bureaus' || selection.kind === 'categories' || selection.kind === 'groups')
        return openedRows(at, selection, NO_FILTER);
      return selectedOpen(at, selection as DutiesSelection, NO_FILTER);
    };
    expect(await show(kept())).toEqual(await show(desk));
  });

  it('what is not kept, as anything under a filter, is asked of the engine', async () => {
    const filter = { ...NO_FILTER, lists: ['reclaimed' as const] };
    await expect(openedRows(kept(), chosen('bureau:shuiliju'), filter)).rejects.toThrow('selected-totals');
  });

  it('a shelf that does not come is as if it were empty', async () => {
    const cut = engineless(() => Promise.reject(new Error('offline')));
    await expect(dutyDetail(cut, 'shared-2')).rejects.toThrow('duty-head');
  });

  it('answers known from before are not asked again', async () => {
    const mute: TestDesk = { ...desk, ask: ({ name }) => Promise.reject(new Error(name)) };
    expect(await panelAnswers(mute, MARKS.map(chosen), answers)).toEqual(answers);
  });
});
