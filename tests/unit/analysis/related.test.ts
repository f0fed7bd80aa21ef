// Related duties: both ways, best first, with reasons.
import { expect, it } from 'vitest';
import { relatedOf } from '../../../src/lib/analysis/related.ts';
import { dutyTexts } from '../../../src/lib/query/duty-texts.ts';
import { smallLists } from '../../support/small-lists.ts';
import { sql } from '../../support/sql.ts';

it('reads duties with listed bureaus in printed order and their clauses', async () => {
  const texts = await dutyTexts(await smallLists());
  expect(texts.map(({ id }) => id)).toEqual(['basic-1', 'basic-2', 'shared-1', 'shared-2', 'shared-3', 'reclaimed-1']);
  expect(texts[3]).toMatchObject({ name: '水源保护', bureaus: ['某市水利局', '某州环保分局'] });
  expect(texts[3]?.clauses.map(({ id }) => id)).toEqual(['shared-2.c1', 'shared-2.c2', 'shared-2.t1']);
});

it('relates both ways, best first', async () => {
  const desk = await smallLists();
  await sql(desk.engine, "UPDATE duty SET name = '开展燃气安全排查' WHERE id = 'shared-1'");
  await sql(desk.engine, "UPDATE duty SET name = '瓶装液化气安全检查' WHERE id = 'shared-2'");
  const related = relatedOf(await dutyTexts(desk));
  expect(related.get('shared-1')?.[0]).toMatchObject({
    id: 'shared-2',
    list: 'shared',
    seq: 2,
    bureaus: ['某市水利局']
  });
  expect(related.get('shared-2')?.map(({ id }) => id)).toContain('shared-1');
  expect(related.get('shared-1')?.[0]?.subjects.length).toBeGreaterThan(0);
  for (const list of related.values())
    expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).toSorted((a, b) => b - a));
});
