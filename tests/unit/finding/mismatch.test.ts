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
  test('is found', () => {
    const [finding] = hits('对毁坏抗旱设施的处罚', { city: [{ text: '立案审批；' }, { text: '送达决定书；' }] });
    expect(finding?.sentence.zh).toContain('都没有提到');
  });
  test('another word for it is enough', () =>
    expect(hits('文明养犬管理', { city: [{ text: '捕捉流浪犬；' }] })).toEqual([]));
});

describe('the township in the city column', () => {
  test('is found with the clause', () => {
    expect(
      hits('餐厨垃圾监管', {
        city: [{ text: '市水利局、白水乡共同开展餐厨垃圾宣传；', actors: ['市水利局', '白水乡'] }]
      })[0]
    ).toMatchObject({ clauses: ['shared-1.c1'], strength: 0.75 });
  });
  test('not where it is a partner', () => {
    expect(
      hits('餐厨垃圾监管', { city: [{ text: '会同白水乡监管餐厨垃圾；', actors: ['市水利局'], partners: ['白水乡'] }] })
    ).toEqual([]);
  });
});
