// What every paper shares: rows of tables as high as their lines, numbers that end at the right, fonts with stand-ins.
import * as docx from 'docx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { headingSpacing, paperFile, paperTable, written } from '../../../src/lib/export/paper.ts';
import { imprint } from './fixture.ts';

const ROWS = [
  ['水利局', '9', '−1', '12.5%', '第3至4项', ''],
  ['公安局', '1,200', '=', '', '5', '']
];

async function parts() {
  const table = paperTable(docx, [2, 1, 1, 1, 1, 1], ['部门', '事项', '增减', '占比', '序号', '意见'], ROWS);
  const zip = await JSZip.loadAsync(await paperFile(docx, '题', imprint, [{ children: [table] }]));
  const part = async (name: string) => (await zip.file(`word/${name}.xml`)?.async('string')) ?? '';
  return { text: await part('document'), styles: await part('styles'), fonts: await part('fontTable') };
}

test('numbers of a table end at the right, where a column holds nothing else', async () => {
  const { text } = await parts();
  const [, ...rows] = [...text.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
  const right = rows.map((row) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => /<w:jc w:val="(?:right|end)"\/>/u.test(cell))
  );
  const asked = [false, true, true, true, false, false];
  expect(right).toEqual([asked, asked]);
});

test('lines of tables are not stretched to the line grid of the page', async () => {
  const { styles } = await parts();
  const cell = /<w:style [^>]*w:styleId="Cell">.*?<\/w:style>/su.exec(styles)?.[0] ?? '';
  expect(cell).toContain('<w:snapToGrid w:val="0"/>');
});

test('fonts that a machine lacks are stood in for', async () => {
  expect((await parts()).fonts).toContain('<w:altName ');
});

test.each([
  ['从“私屠滥宰”执法监管”去掉', '从“私屠滥宰”执法监管”去掉'],
  ['从““私屠滥宰”执法监管”去掉', '从“‘私屠滥宰’执法监管”去掉'],
  ['“甲“乙“丙”丁”戊”与“己”', '“甲‘乙“丙”丁’戊”与“己”'],
  ['“组织开展“五个…”与“巡查”', '“组织开展“五个…”与“巡查”'],
  ['“甲”与“乙”', '“甲”与“乙”']
])('quotation marks within quotation marks are single where all of them pair: %s', (text, asked) => {
  expect(written(text)).toBe(asked);
});

test.each([
  '一、市林业和草原局列入配合事项8项、承接收回事项1项',
  '二、乡镇承担职责35条，其中8条需向市林业和草原局报送',
  ...[24, 25, 26, 27, 28].map((count) => '一'.repeat(count)),
  ...[54, 55, 56].map((count) => '一'.repeat(count))
])('no heading leaves a letter or two alone on its line, though lines come out a little wider: %s', (heading) => {
  const WIDER = 1.015;
  const letters = [...heading].reduce((all, letter) => all + (/\p{ASCII}/u.test(letter) ? 0.56 : 1), 0);
  const gaps = heading.match(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu)?.length ?? 0;
  const em = (letters + gaps * 0.25) * WIDER;
  const each = headingSpacing(heading) / 320;
  const filled = (2 + em + [...heading].length * each) / 28;
  const alone = (filled - Math.floor(filled)) * 28;
  expect(alone > 2 || filled <= 1, `${filled} lines`).toBe(true);
});
