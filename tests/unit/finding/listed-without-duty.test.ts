import { expect, test } from 'vitest';
import { listedWithoutDuty } from '../../../src/lib/finding/listed-without-duty.ts';
import { duty, ground } from '../../support/duty.ts';

test('a listed bureau that is only joined is found, with the clause that joins it', () => {
  const found = listedWithoutDuty.detect(
    ground([
      duty('shared-3', '校外培训机构监管', {
        bureaus: ['市教育局', '市公安局'],
        city: [{ text: '市教育局会同市公安局开展检查；', actors: ['市教育局'], partners: ['市公安局'] }]
      })
    ])
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    duties: ['shared-3'],
    bureaus: ['青山市公安局'],
    clauses: ['shared-3.c1'],
    level: 'strong'
  });
  expect(found[0]?.evidence.map(({ words }) => words)).toEqual([['青山市公安局'], ['市公安局']]);
  expect(found[0]?.evidence[1]?.lines).toEqual([100]);
});

test('a bureau that no clause mentions at all is found more surely', () => {
  const [finding] = listedWithoutDuty.detect(
    ground([
      duty('shared-3', '残疾人证管理', {
        bureaus: ['市残联会', '市民政局'],
        city: [{ text: '市残联会审核材料；', actors: ['市残联会'] }]
      })
    ])
  );
  expect(finding).toMatchObject({ bureaus: ['青山市民政局'], clauses: [], strength: 0.95 });
});

test('whoever decides what is handed up acts, whoever only receives it does not', () => {
  const felling = (text: string) =>
    listedWithoutDuty.detect(
      ground([
        duty('shared-3', '林木采伐', {
          bureaus: ['市林业和草原局', '市行政审批局'],
          city: [{ text, actors: ['市林业和草原局'], recipients: ['市行政审批局'] }]
        })
      ])
    );
  expect(felling('市林业和草原局签署意见报市行政审批局，审核同意后出具采伐许可证；')).toEqual([]);
  expect(felling('市林业和草原局将数据报市行政审批局，并存档；')).toHaveLength(1);
});

test('where clauses name nobody, the gap is one and not told twice', () => {
  const open = duty('shared-5', '慈善募捐', {
    bureaus: ['市民政局', '市红十字会'],
    city: [{ text: '市红十字会开展募捐；', actors: ['市红十字会'] }, { text: '公示募捐情况；' }]
  });
  expect(listedWithoutDuty.detect(ground([open]))).toEqual([]);
});

test('bureaus that all act, and basic duties, give no finding', () => {
  expect(
    listedWithoutDuty.detect(
      ground([
        duty('shared-1', '打击传销工作', {
          bureaus: ['市公安局', '市市场监督管理局'],
          city: [
            { text: '市公安局立案；', actors: ['市公安局'] },
            { text: '市市场监督管理局处罚；', actors: ['市市场监督管理局'] }
          ]
        }),
        duty('basic-1', '负责档案工作')
      ])
    )
  ).toEqual([]);
});
