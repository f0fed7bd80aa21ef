// OpenDocument spreadsheets: filtered rows, merged cells and repeated rows that go on to the program's end.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readOpenDocument } from '../../../src/lib/read/open-document.ts';

const NAMES = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');

function spreadsheet(rows: string) {
  const content =
    `<office:document-content ${NAMES}><office:body><office:spreadsheet><table:table table:name="一">${rows}` +
    '</table:table></office:spreadsheet></office:body></office:document-content>';
  return readOpenDocument(zipSync({ 'content.xml': strToU8(content) }), 'a.ods');
}

const row = (cells: string, properties = '') => `<table:table-row ${properties}>${cells}</table:table-row>`;
const cell = (text: string, properties = '') =>
  `<table:table-cell ${properties}><text:p>${text}</text:p></table:table-cell>`;

it('rows that a filter hides are read and said', () => {
  const { sheets, remarks } = spreadsheet(row(cell('甲')) + row(cell('乙'), 'table:visibility="filter"'));
  expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['甲', '乙']);
  expect(remarks).toEqual([{ code: 'hidden-rows', where: 'cell:一', value: '2' }]);
});

it('a cell merged over all columns ends with the texts', () => {
  const title = cell('标题', 'table:number-columns-spanned="16384" table:number-rows-spanned="1"');
  const { sheets } = spreadsheet(row(title) + row(cell('甲') + cell('乙')));
  expect(sheets.map(({ rows, columns, cells }) => [rows, columns, cells[0]?.columns])).toEqual([[2, 2, 2]]);
});

it('says that rows were left out where one is repeated to the end', () => {
  const { sheets, remarks } = spreadsheet(row(cell('甲'), 'table:number-rows-repeated="1048576"'));
  expect(sheets[0]?.rows).toBe(60_000);
  expect(remarks).toEqual([{ code: 'rows-left-out', where: 'cell:一', value: '60000' }]);
});
