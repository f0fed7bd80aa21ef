import { expect, test } from 'vitest';
import { loopGap } from '../../../src/lib/finding/loop-gap.ts';
import { duty, ground } from '../../support/duty.ts';

const found = (city: string[], township: string, recipients: string[] = ['市水利局'], bureaus = ['市水利局']) =>
  loopGap.detect(
    ground([
      duty('shared-1', '机电井管理', {
        bureaus,
        city: city.map((text) => ({ text })),
        township: [{ text: township, recipients }]
      })
    ])
  );

test('a report that nobody answers is found with its clause', () => {
  const [finding] = found(['审批维修申请；', '负责关停工作；'], '发现违法行为线索及时上报市水利局。');
  expect(finding).toMatchObject({ clauses: ['shared-1.t1'], bureaus: ['青山市水利局'] });
  expect(finding?.evidence[0]?.words).toContain('上报');
});

test.each([
  ['依法查处违法行为；'],
  ['对上报线索进行核实；'],
  ['及时处理事故；'],
  ['组织抢修。'],
  ['划定疫点、疫区，组织扑杀；'],
  ['组织抢险；']
])('an answer ends it: %s', (answer) =>
  expect(found(['开展宣传；', answer], '发现违法行为线索及时上报市水利局。')).toEqual([])
);

test('where the column only names deeds, enforcing is the answer; a long clause on other things is none', () => {
  expect(found(['审批、执法；'], '发现违法行为线索及时上报。')).toEqual([]);
  expect(found(['指导各单位做好水费收缴，负责周边经营场所的监督执法；'], '发现隐患及时上报。')).toHaveLength(1);
});

test('a bureau called 救援 or 处置 in its name has answered nothing', () => {
  expect(found(['市消防救援局开展宣传；'], '发现火灾隐患及时上报。', [], ['市消防救援局'])).toHaveLength(1);
});

test('lists and figures need no answer, nor what stays within the township', () => {
  expect(found(['开展宣传；'], '汇总用水量数据报市水利局。')).toEqual([]);
  expect(found(['开展宣传；'], '各村发现隐患上报乡级。', ['乡级'])).toEqual([]);
});

test('where several bureaus are listed and none is named, that is said', () => {
  const [finding] = found(['开展宣传；'], '发现问题隐患及时上报。', [], ['市水利局', '市公安局']);
  expect(finding?.sentence.zh).toContain('没有写明报给谁');
});

test('the clauses counted are those of all bureaus listed, not only of the one that takes the report', () => {
  const of = (...bureaus: string[]) => found(['开展宣传；', '监测水质。'], '发现隐患上报市水利局。', ['市水利局'], bureaus);
  const [two] = of('市水利局', '市卫生健康局');
  expect(two?.sentence.zh).toContain('市水利局、市卫生健康局的2条职责');
  expect(two?.sentence.zh).not.toContain('没有写明报给谁');
  expect(two?.bureaus).toEqual(['青山市水利局']);
  expect(of('市水利局')[0]?.sentence.zh).toContain('；市水利局的2条职责');
});

test('words of a case that stand together are one', () => {
  const [finding] = found(['审批维修申请。'], '发现违法行为线索及时上报市水利局。');
  expect(finding?.sentence.zh).toContain('“违法行为线索”');
});

test('a word that says nothing alone stands with what is before it', () => {
  const [finding] = found(['拨付补助资金。'], '发现随意丢弃病死畜禽行为及时上报市水利局。');
  expect(finding?.sentence.zh).toContain('病死畜禽行为”');
  const [water] = found(['编制供水规划。'], '出现断水、水质异常的，上报市水利局。');
  expect(water?.sentence.zh).toContain('“水质异常”');
});
