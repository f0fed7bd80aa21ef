// The agenda holds what is recorded and nothing else: blanks stay blank in the list and on the paper.
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { agendaPaper } from '../../../src/lib/export/agenda-paper.ts';
import { agendaTable } from '../../../src/lib/export/agenda.ts';
import { csv } from '../../../src/lib/export/table.ts';
import { translator } from '../../../src/lib/i18n/language.ts';
import { agenda } from './agenda-fixture.ts';

test('the list has a row for each finding, numbered through, empty where nothing is recorded', () => {
  const { columns, rows } = agendaTable(agenda('zh'), translator('zh'));
  expect(columns.map(({ label }) => label)).toContain('责任人');
  expect(rows.map(({ number, matter, owner, date, note }) => [number, matter, owner, date, note])).toEqual([
    [1, '取水', '李四', '2025-07-01', '先问\n再定'],
    [2, '取水', null, null, null],
    [3, '@学校', null, null, null]
  ]);
  expect(csv({ columns, rows })).toContain("'@学校");
});

test('the paper follows up first, then takes each matter with a row to fill in for each finding', async () => {
  const zip = await JSZip.loadAsync(await agendaPaper(agenda('zh')));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const text = (part: string) => part.replaceAll(/<[^>]+>/g, '');
  expect(text(xml)).toMatch(/上次所定事项办理情况.*甲与乙重叠.*无问题.*过期3天.*本次研究的事项.*取水.*@学校/su);
  expect(text(xml)).toContain('另有依据1处');
  const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? [];
  const cells = rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map(text));
  expect(cells).toContainEqual(['2', '', '', '', '']);
  expect(cells).toContainEqual(['3', '', '', '', '']);
});

test('the rows to fill in stay on the page of what is asked', async () => {
  const zip = await JSZip.loadAsync(await agendaPaper(agenda('zh')));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const before = [...xml.matchAll(/(<w:p>(?:(?!<w:p>).)*<\/w:p>)<w:tbl>/gsu)].map(([, paragraph = '']) => paragraph);
  expect(before.length).toBeGreaterThan(1);
  for (const paragraph of before.slice(1)) expect(paragraph).toContain('<w:keepNext/>');
});

test('the paper without anything recorded has no follow-up', async () => {
  const zip = await JSZip.loadAsync(await agendaPaper({ ...agenda('en'), followed: [], matters: [] }));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  expect(xml).not.toContain('What became');
  expect(xml).toContain('No findings.');
});
