import { expect, test } from 'vitest';
import { unattributed } from '../../../src/lib/finding/unattributed.ts';
import { duty, ground, type ClauseNote } from '../../support/duty.ts';

test('city clauses without anybody are one finding of the duty', () => {
  const found = unattributed.detect(
    ground([
      duty('shared-5', '干部档案工作', {
        bureaus: ['市委组织部', '市人社局'],
        city: [{ text: '梳理档案；' }, { text: '市人社局审核；', actors: ['市人社局'] }],
        township: [{ text: '收集材料；' }]
      })
    ])
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ clauses: ['shared-5.c1'], strength: 0.73, duties: ['shared-5'] });
  expect(found[0]?.sentence.zh).toContain('2条上级职责中有1条');
  expect(found[0]?.sentence.zh).toMatch(/，其中[^，]*市委组织部没有一条提到。$/u);
});

test('bureaus that other clauses name are not called silent, nor all where nobody is named', () => {
  const said = (actors: string[]) =>
    unattributed.detect(
      ground([
        duty('shared-5', '干部档案工作', {
          bureaus: ['市委组织部', '市人社局'],
          city: [{ text: '梳理档案；' }, { text: '审核；', actors }]
        })
      ])
    )[0]?.sentence.zh;
  expect(said(['市委组织部', '市人社局'])).toMatch(/部门栏列有[^，]*。$/u);
  expect(said([])).toMatch(/部门栏列有[^，]*。$/u);
});

test('a clause that joins all the others is the one bureau left, one that joins nobody is not', () => {
  const found = (...city: ClauseNote[]) =>
    unattributed.detect(
      ground([duty('shared-6', '招录公务员', { bureaus: ['市委组织部', '市委编办', '市人社局'], city })])
    );
  const joined: ClauseNote = { text: '会同市委编办、市人社局拟定计划；', partners: ['市委编办', '市人社局'] };
  expect(found(joined, { text: '组织考试；' })).toEqual([]);
  expect(found({ text: '会同市委编办拟定计划；', partners: ['市委编办'] }, { text: '组织考试；' })).toHaveLength(1);
  expect(found({ text: '组织考试；' })).toHaveLength(1);
});

test('no finding where every city clause names somebody', () => {
  expect(
    unattributed.detect(
      ground([
        duty('shared-1', '甲', {
          bureaus: ['市水利局'],
          city: [{ text: '市水利局巡查；', actors: ['市水利局'] }],
          township: [{ text: '上报；' }]
        })
      ])
    )
  ).toEqual([]);
});
