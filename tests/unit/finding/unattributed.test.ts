import { expect, test } from 'vitest';
import { unattributed } from '../../../src/lib/finding/unattributed.ts';
import { duty, ground } from '../../support/duty.ts';

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
  expect(found[0]?.sentence.zh).toMatch(/；写明主体的条款又都没有[^；]*市委组织部。$/u);
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
  expect(said(['市委组织部', '市人社局'])).toMatch(/中的任何一个。$/u);
  expect(said([])).toMatch(/中的任何一个。$/u);
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
