import { describe, expect, test } from 'vitest';
import { mismatch } from '../../../src/lib/finding/mismatch.ts';
import { duty, ground, type DutyNote } from '../../support/duty.ts';

const hits = (name: string, note: DutyNote) =>
  mismatch.detect(ground([duty('shared-1', name, { bureaus: ['市水利局'], ...note })]));

describe('a deed in the name, publicity in the text', () => {
  test('is found', () => {
    const [finding] = hits('农业水价调整工作', {
      city: [{ text: '制定水价宣传方案；' }, { text: '开展水价培训；' }],
      township: [{ text: '宣讲水价政策。' }]
    });
    expect(finding).toMatchObject({ clauses: ['shared-1.c1', 'shared-1.c2', 'shared-1.t1'], level: 'strong' });
    expect(finding?.sentence.zh).toContain('名为“调整”');
  });
  test('one clause that does the deed ends it', () => {
    expect(hits('农业水价调整工作', { city: [{ text: '宣传水价；' }, { text: '调整水价并公示；' }] })).toEqual([]);
  });
  test('a name that promises publicity keeps its word', () => {
    expect(hits('节水宣传培训登记', { city: [{ text: '开展节水宣传；' }] })).toEqual([]);
  });
});

describe('the matter of the name in no clause', () => {
  const DECISION = ['立案审批；', '送达决定书；', '组织听证；', '法制审核；', '结案归档。'].map((text) => ({ text }));
  test('is found', () => {
    expect(hits('对毁坏抗旱设施的处罚', { city: DECISION })[0]?.sentence.zh).toContain('都没有提到');
  });
  test('few clauses cannot tell', () =>
    expect(hits('对毁坏抗旱设施的处罚', { city: DECISION.slice(0, 2) })).toEqual([]));
  test('another word for it is enough', () =>
    expect(hits('文明养犬管理', { city: [...DECISION, { text: '捕捉流浪犬；' }] })).toEqual([]));
  test('and so is the end of a word that is put together', () =>
    expect(hits('家庭无障碍改造', { city: [...DECISION, { text: '上报改造需求；' }] })).toEqual([]));
});

describe('a reclaimed duty whose takeover text is about other work', () => {
  const taken = (text: string) =>
    mismatch.detect(ground([duty('reclaimed-1', '农业机械安全监督检查', { takeover: [{ text }] })]));
  test('is found', () => {
    expect(
      taken('负责农业机械注册登记、核发牌证；负责调查统计各合作社的机械保有量、作业面积，在12月底前完成统计年报。')
    ).toMatchObject([{ duties: ['reclaimed-1'], kind: 'mismatch' }]);
  });
  test('not where the text does what the name says', () => {
    expect(
      taken('负责农业机械注册登记、核发牌证；对合作社的农业机械开展监督检查，对存在隐患的责令整改，依法查处。')
    ).toEqual([]);
  });
  test('not where the text is too short to tell', () => expect(taken('由市局负责登记。')).toEqual([]));
});
