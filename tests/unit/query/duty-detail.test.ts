import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { bureauSheets } from '../../../src/lib/query/bureau-sheet.ts';
import { dutyClauses } from '../../../src/lib/query/duty-clauses.ts';
import { dutyDetail, dutyIds } from '../../../src/lib/query/duty-detail.ts';
import { sourcePieces } from '../../../src/lib/query/source-lines.ts';
import { listsDesk, readingOf } from '../../support/lists.ts';
import { SMALL } from '../../support/small-lists.ts';

const LINE = '1 自然资源 河道巡查 市水利局制定巡查办法';

/** The small lists with the first shared duty's words marked in its line. */
function marked() {
  const reading = readingOf(SMALL, ['', '2 自然资源 看山护林', LINE, '', '', '']);
  const duty = reading.duties.find(({ id }) => id === 'shared-1');
  const [clause] = duty?.clauses ?? [];
  const [actor] = clause?.actors ?? [];
  if (duty === undefined || clause === undefined || actor === undefined) throw new Error('no clause');
  const at = (words: string) => [{ line: 3, from: LINE.indexOf(words), to: LINE.indexOf(words) + words.length }];
  [duty.categorySpans, duty.nameSpans] = [at('自然资源'), at('河道巡查')];
  for (const other of duty.clauses) other.spans = [];
  clause.spans = at(clause.text);
  actor.spans = at('市水利局');
  return reading;
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await listsDesk(marked());
});

describe('dutyDetail', () => {
  it('gives one duty with roles, clauses, source and neighbours', async () => {
    const duty = await dutyDetail(desk, 'shared-1');
    expect(duty).toMatchObject({
      id: 'shared-1',
      category: '自然资源',
      fromLine: 3,
      before: { id: 'basic-2' },
      after: { id: 'shared-2' }
    });
    expect(duty?.clauses.map(({ id }) => id)).toEqual(['shared-1.c1', 'shared-1.c2', 'shared-1.t1', 'shared-1.t2']);
    expect(duty?.lines).toHaveLength(1);
  });

  it('has no neighbour at the ends and nothing for an unknown id', async () => {
    expect((await dutyDetail(desk, 'basic-1'))?.before).toBeNull();
    expect((await dutyDetail(desk, 'reclaimed-1'))?.after).toBeNull();
    expect(await dutyDetail(desk, 'basic-99')).toBeNull();
    expect(await dutyIds(desk)).toEqual(['basic-1', 'basic-2', 'shared-1', 'shared-2', 'shared-3', 'reclaimed-1']);
  });

  it('cuts a source line at every border and loses nothing', async () => {
    const [line] = (await dutyDetail(desk, 'shared-1'))?.lines ?? [];
    if (line === undefined) throw new Error('no line');
    const pieces = sourcePieces(line);
    expect(pieces.map(({ text }) => text).join('')).toBe(line.text);
    expect(pieces.filter(({ fields }) => fields.length > 0)).toEqual([
      { text: '自然资源', fields: ['category'], value: '自然资源' },
      { text: '河道巡查', fields: ['name'], value: '' },
      { text: '市水利局', fields: ['text', 'actor'], value: '某市水利局' },
      { text: '制定巡查办法', fields: ['text'], value: '' }
    ]);
  });
});

describe('dutyClauses', () => {
  it('brings everybody a clause names', async () => {
    const shared2 = 4;
    const clauses = await dutyClauses(desk, [shared2]);
    const [first, , third] = clauses;
    expect(first).toMatchObject({
      lead: true,
      actors: [{ bureau: '某市水利局', basis: 'named' }],
      partners: [{ bureau: '某市教育局' }]
    });
    expect(third).toMatchObject({
      side: 'township',
      deadline: '7日内',
      recipients: [{ bureau: '某州环保分局' }],
      actions: ['上报反馈']
    });
  });
});

describe('bureauSheets', () => {
  it('puts one bureau on one sheet', async () => {
    const [sheet] = await bureauSheets(desk, ['shuiliju']);
    expect(sheet?.shared.map(({ id, role, cityClauses }) => [id, role, cityClauses])).toEqual([
      ['shared-1', 'first', 2],
      ['shared-2', 'lead', 1]
    ]);
    expect(sheet?.reclaimed.map(({ id, clauses }) => [id, clauses[0]?.text])).toEqual([
      ['reclaimed-1', '市水利局实施处罚']
    ]);
    expect(sheet?.townshipClauses).toBe(3);
    expect(sheet?.reports.map(({ id }) => id)).toEqual(['shared-1.t1']);
    expect(sheet?.shared.flatMap(({ clauses }) => clauses.map(({ id, others }) => [id, others]))).toEqual([
      ['shared-1.t1', []],
      ['shared-1.t2', []],
      ['shared-2.t1', ['某州环保分局']]
    ]);
    expect([sheet?.ofOthers, sheet?.otherClauses]).toEqual([1, 0]);
    expect(sheet?.partners).toEqual([{ bureau: '某州环保分局', duties: ['shared-2'] }]);
    expect(sheet?.actions[0]).toEqual({ action: '上报反馈', clauses: 2 });
  });

  it('gives all bureaus in official order, and none for an unknown id', async () => {
    expect((await bureauSheets(desk, null)).map(({ bureau }) => bureau.id)).toEqual([
      'jiaoyuju',
      'shuiliju',
      'huanbaofenju'
    ]);
    expect(await bureauSheets(desk, ['nowhere'])).toEqual([]);
    expect(await bureauSheets(desk, [])).toEqual([]);
  });
});
