import { expect, test } from 'vitest';
import { oneListCategory } from '../../../src/lib/finding/one-list-category.ts';
import { duty, ground } from '../../support/duty.ts';

test('a category of one list is found with its duties', () => {
  const found = oneListCategory.detect(
    ground([
      duty('basic-1', '甲', { category: '民生服务' }),
      duty('basic-2', '乙', { category: '投资促进' }),
      duty('shared-1', '丙', { category: '民生服务' }),
      duty('shared-2', '丁', { category: '教育培训监管' }),
      duty('shared-3', '戊', { category: '教育培训监管' }),
      duty('basic-3', '己', { category: '水利' }),
      duty('shared-4', '庚', { category: '水利' })
    ])
  );
  expect(found.map(({ duties, strength }) => [duties, strength])).toEqual([
    [['basic-2'], 0.4],
    [['shared-2', 'shared-3'], 0.65]
  ]);
  expect(found[1]?.sentence.en).toContain('2 duties');
});

test('a document of one list cannot tell', () => {
  expect(oneListCategory.detect(ground([duty('basic-1', '甲', { category: '投资促进' })]))).toEqual([]);
});

test('where most categories stand in one list, that says nothing', () => {
  expect(
    oneListCategory.detect(
      ground([
        duty('basic-1', '甲', { category: '民生服务' }),
        duty('basic-2', '乙', { category: '投资促进' }),
        duty('shared-1', '丙', { category: '水利' })
      ])
    )
  ).toEqual([]);
});

test('duties without a category are no category', () => {
  expect(
    oneListCategory.detect(
      ground([
        duty('basic-1', '甲', { category: '' }),
        duty('shared-1', '乙', { category: '水利' }),
        duty('basic-2', '丙', { category: '水利' })
      ])
    )
  ).toEqual([]);
});
