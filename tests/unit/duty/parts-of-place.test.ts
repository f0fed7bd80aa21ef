// Files of one place with a list each are parts of one document; what could be of several places stays apart.
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/lib/duty/read-file.ts';
import { partsOfOnePlace } from '../../../src/lib/duty/parts-of-place.ts';
import type { ListId, Reading } from '../../../src/lib/duty/record.ts';
import { MEANS } from '../../../scripts/score/reading.ts';

const reading = (township: string, date: string, ...lists: ListId[]) =>
  ({ place: { city: '', township }, date, duties: lists.map((list) => ({ list })) }) as unknown as Reading;
const basic = (township: string, date = '') => [reading(township, date, 'basic')];
const shared = (township: string, date = '') => [reading(township, date, 'shared')];
const all = (township: string) => [reading(township, '', 'basic', 'shared', 'reclaimed')];

test.each([
  ['lists of one place', [basic('甲乡'), shared('甲乡')], [[0, 1]]],
  ['with and without its nationality', [basic('甲乡'), shared('甲回族乡')], [[0, 1]]],
  ['of two places', [basic('甲乡'), shared('乙乡'), shared('甲乡')], [[0, 2], [1]]],
  ['of two dates', [basic('甲乡', '2024'), shared('甲乡', '2025'), shared('甲乡')], [[0, 2], [1]]],
  ['the same list twice', [basic('甲乡'), basic('甲乡')], [[0], [1]]],
  ['whole documents', [all('甲乡'), all('甲乡')], [[0], [1]]],
  ['a place unnamed in one', [basic(''), shared('甲乡')], [[0, 1]]],
  ['a place unnamed in all', [basic(''), shared('')], [[0, 1]]],
  ['an unnamed one that fits two', [basic(''), shared('甲乡'), shared('乙乡')], [[0], [1], [2]]],
  ['a document of two places', [[...basic('甲乡'), ...shared('乙乡')], shared('甲乡')], [[0], [1]]],
  ['nothing read', [[], shared('甲乡')], [[0], [1]]]
])('%s', (_, documents, groups) => {
  expect(partsOfOnePlace(documents)).toEqual(groups);
});

test('a table of one list and the running text of another make one reading, each line with its file', async () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const files = [
    file('a.csv', '青石县大坪乡基本履职事项清单,,\n序号,事项类别,事项名称\n1,民生服务,修桥补路\n2,自然资源,看山护林\n'),
    file(
      'b.txt',
      '青石县大坪乡上级部门收回事项\n序号 事项类别 事项名称 承接部门 工作方式\n1 民生服务 出具证明\n承接部门：青石县公安局 工作方式：核实后出具。\n'
    )
  ];
  const readings = await readFiles(files, 'a.csv +1', MEANS);
  expect(readings.map(({ place, duties }) => [place, duties.map(({ id }) => id)])).toEqual([
    [{ city: '青石县', township: '大坪乡' }, ['basic-1', 'basic-2', 'reclaimed-1']]
  ]);
  const [whole] = readings;
  const line = whole?.duties[2]?.nameSpans[0]?.line ?? 0;
  expect([whole?.lines[line - 1], whole?.places[line - 1]]).toEqual(['1 民生服务 出具证明', 'b.txt#line:3']);
  expect(whole?.problems.filter(({ code }) => code === 'list-missing').map(({ value }) => value)).toEqual(['shared']);
});
