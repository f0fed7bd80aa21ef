import { expect, test } from 'vitest';
import { fragmentation } from '../../../src/lib/finding/fragmentation.ts';
import { duty, ground } from '../../support/duty.ts';

const FOUR = ['市公安局', '市民政局', '市城市管理局', '市卫生健康局'];

test('a duty of four bureaus without a lead is found', () => {
  const [finding] = fragmentation.detect(
    ground([
      duty('shared-15', '流浪乞讨人员救助', { bureaus: FOUR, city: [{ text: '市民政局救助；', actors: ['市民政局'] }] })
    ])
  );
  expect(finding).toMatchObject({ duties: ['shared-15'], strength: 0.62, level: 'medium' });
  expect(finding?.bureaus).toHaveLength(4);
  expect(finding?.sentence.zh).toContain('没有一处写“牵头”');
});

test('the more bureaus, the stronger', () => {
  const of = (bureaus: string[]) =>
    fragmentation.detect(ground([duty('shared-15', '流浪乞讨人员救助', { bureaus })]))[0];
  expect(of(FOUR)?.strength).toBe(0.62);
  expect(of([...FOUR, '市教育局', '市财政局'])?.strength).toBe(0.79);
});

test('a named lead lowers the strength and is quoted', () => {
  const [finding] = fragmentation.detect(
    ground([
      duty('shared-15', '流浪乞讨人员救助', {
        bureaus: FOUR,
        city: [{ text: '市民政局牵头救助；', actors: ['市民政局'], lead: true }]
      })
    ])
  );
  expect(finding).toMatchObject({ strength: 0.5, clauses: ['shared-15.c1'] });
  expect(finding?.sentence.zh).toContain('由市民政局“牵头”');
});

test('who leads is told in the words of the clauses: a part is no whole, and nobody named is nobody', () => {
  const said = (text: string, note: { actors?: string[]; lead?: boolean }) =>
    fragmentation.detect(ground([duty('shared-15', '防灾减灾检查', { bureaus: FOUR, city: [{ text, ...note }] })]))[0]
      ?.sentence.zh;
  expect(said('统筹协调防灾减灾检查；', { lead: true })).toMatch(/写了“统筹”、“协调”，没有写由谁。$/u);
  expect(said('市公安局牵头对重点场所进行检查；', { actors: ['市公安局'] })).toMatch(/只就其中一段写了“牵头”。$/u);
});

test('a field of three duties with other bureaus each is found once', () => {
  const found = fragmentation.detect(
    ground([
      duty('shared-1', '防汛抗旱', { bureaus: ['市水利局', '市应急管理局'] }),
      duty('shared-2', '开展防灾减灾检查', { bureaus: ['市自然资源局'] }),
      duty('shared-3', '自然灾害救助', { bureaus: ['市民政局'] })
    ])
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.duties).toEqual(['shared-1', 'shared-2', 'shared-3']);
  expect(found[0]?.bureaus).toHaveLength(4);
  expect(found[0]?.strength).toBe(0.63);
});

test('an island is where the work is done, no field of its own; the sea is one', () => {
  const fields = (...names: string[]) =>
    fragmentation.detect(
      ground(names.map((name, at) => duty(`shared-${at + 1}`, name, { bureaus: [FOUR[at] ?? ''] })))
    );
  expect(fields('海岛医疗急救转运', '海岛地质灾害防治', '海岛居家养老', '海岛公交运营')).toEqual([]);
  expect(fields('海域使用监管', '海岸带保护', '海漂垃圾治理', '海岛保护')).toHaveLength(1);
});

test(
  'a field is the more fragmented the smaller the share of its most frequent bureau and the more ' + 'bureaus it has',
  () => {
    const strength = (...bureaus: string[][]) =>
      fragmentation.detect(
        ground(
          ['防汛抗旱', '开展防灾减灾检查', '自然灾害救助'].map((name, at) =>
            duty(`shared-${at + 1}`, name, { bureaus: bureaus[at] ?? [] })
          )
        )
      )[0]?.strength;
    const [one, two, three, four] = FOUR as [string, string, string, string];
    expect(strength([one, two], [three], [four])).toBe(0.63);
    expect(strength([one, two], [three], [four, '市水利局', '市应急管理局'])).toBe(0.71);
    const wide = FOUR.map((_, at) => `市第${at}局`);
    const apart = fragmentation.detect(
      ground([
        duty('shared-1', '防汛抗旱', { bureaus: [one, two] }),
        duty('shared-2', '开展防灾减灾检查', { bureaus: [one, three] }),
        duty('shared-3', '自然灾害救助', { bureaus: [four] }),
        duty('shared-4', '地质灾害防治', { bureaus: wide.slice(0, 1) })
      ])
    )[0];
    expect(apart?.strength).toBe(0.59);
  }
);

test('three bureaus on a duty and a field of one bureau give no finding', () => {
  expect(
    fragmentation.detect(
      ground([
        duty('shared-1', '防汛抗旱', { bureaus: ['市水利局'] }),
        duty('shared-2', '防灾减灾检查', { bureaus: ['市水利局'] }),
        duty('shared-3', '自然灾害救助', { bureaus: ['市水利局'] }),
        duty('shared-4', '见义勇为', { bureaus: FOUR.slice(0, 3) })
      ])
    )
  ).toEqual([]);
});
