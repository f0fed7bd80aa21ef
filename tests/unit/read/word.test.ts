// Word documents: automatic numbers, merged cells, tracked changes, text boxes, nested tables.
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/lib/read/word.ts';
import { docx, p, tbl } from '../../support/docx-parts.ts';

const read = (body: string, numbering = '', styles = '') =>
  readWord(docx(body, numbering, styles), 'a.docx', () => undefined);
const texts = async (...parts: [string, string?, string?]) =>
  (await read(...parts)).sheets.map(({ cells }) =>
    cells.map(({ row, column, rows, columns, text }) => [row, column, rows, columns, text])
  );
const number = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">
${level(0, 'decimal', '%1.')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '·')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;

describe('automatic numbers', () => {
  it('stand before their paragraphs, in empty cells too', async () => {
    const rows = [
      [p('', number(1)), '甲', p('一', number(3)) + p('二', number(3))],
      [p('', number(1)), '乙', p('三', number(4))]
    ];
    expect((await texts(tbl(rows), NUMBERING))[0]?.map(([, , , , text]) => text)).toEqual([
      '1.',
      '甲',
      '①一\n②二',
      '2.',
      '乙',
      '三'
    ]);
  });

  it('count on by level, begin anew below and where a list says so', async () => {
    const body = [number(1), number(1, 1), number(1, 1), number(1), number(1, 1), number(2), number(2)]
      .map((own) => p('x', own))
      .join('');
    expect((await read(body, NUMBERING)).after.map(({ text }) => text)).toEqual([
      '1.x',
      '（一）x',
      '（二）x',
      '2.x',
      '（一）x',
      '1.x',
      '2.x'
    ]);
  });

  it('come from styles, and are counted in a remark', async () => {
    const styles =
      `<w:style w:styleId="a"><w:pPr>${number(1)}</w:pPr></w:style><w:style ` +
      'w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const { after, remarks } = await read(
      p('甲', '<w:pStyle w:val="b"/>') + p('乙', '<w:pStyle w:val="b"/>'),
      NUMBERING,
      styles
    );
    expect(after.map(({ text }) => text)).toEqual(['1.甲', '2.乙']);
    expect(remarks).toEqual([{ code: 'automatic-numbers', where: '', value: '2' }]);
  });
});

describe('cells', () => {
  it('span columns and rows', async () => {
    const down = (val: string) => `<w:vMerge w:val="${val}"/>`;
    const body = tbl([
      [{ in: '甲', properties: '<w:gridSpan w:val="2"/>' }, '乙'],
      [{ in: '丙', properties: down('restart') }, '丁', '戊'],
      [{ in: '', properties: '<w:vMerge/>' }, '己', '庚']
    ]);
    expect(await texts(body)).toEqual([
      [
        [0, 0, 1, 2, '甲'],
        [0, 2, 1, 1, '乙'],
        [1, 0, 2, 1, '丙'],
        [1, 1, 1, 1, '丁'],
        [1, 2, 1, 1, '戊'],
        [2, 1, 1, 1, '己'],
        [2, 2, 1, 1, '庚']
      ]
    ]);
  });

  it('are no wider than a table can be, whatever they state', async () => {
    const wide = tbl([['甲', '乙']]).replace('<w:tc>', '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>');
    expect((await read(wide)).sheets[0]?.columns).toBeLessThan(2000);
  });

  it('keep line breaks and tell where they stand', async () => {
    const { sheets } = await read(
      p('标题') + tbl([[`<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/></w:r></w:p>`]])
    );
    expect(sheets[0]?.before.map(({ text, where }) => [text, where])).toEqual([['标题', 'paragraph:1']]);
    expect(sheets[0]?.cells[0]).toMatchObject({ text: '甲\n乙-', where: 'table:1:1:1' });
  });

  it('may hold tables: small ones become lines, real ones stand for themselves', async () => {
    const small = await read(tbl([['甲', tbl([['乙', '丙']]) + p('丁')]]));
    expect(small.sheets.map(({ cells }) => cells.map(({ text, doubts }) => [text, doubts]))).toEqual([
      [
        ['甲', []],
        ['乙\n丙\n丁', ['nested-table']]
      ]
    ]);
    const inner = tbl([
      ['序号', '类别', '名称'],
      ['1', '甲', '乙'],
      ['2', '甲', '丙']
    ]);
    expect((await read(tbl([['甲', '乙', inner]]))).sheets.map(({ rows, columns }) => [rows, columns])).toEqual([
      [1, 3],
      [3, 3]
    ]);
  });

  it('are no cells where they only frame a page: what stands in them stands in order', async () => {
    const rows = [
      ['序号', '类别', '名称'],
      ['1', '甲', '乙'],
      ['2', '甲', '丙']
    ];
    const { sheets } = await read(tbl([['题一'], [p('题二') + tbl(rows)], [p('题三') + tbl(rows) + p('')]]));
    expect(sheets.map(({ before, columns }) => [before.map(({ text }) => text), columns])).toEqual([
      [['题一', '题二'], 3],
      [['题三'], 3]
    ]);
  });
});

describe('what a reader of the paper would not see, or see elsewhere', () => {
  it('tracked changes give the final text', async () => {
    const body = tbl([
      [
        `<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新` +
          `</w:t></w:r></w:ins></w:p>`
      ],
      [`<w:p><w:moveFrom><w:r><w:t>前</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>后</w:t></w:r></w:moveTo></w:p>`]
    ]).replace('</w:tbl>', `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('删')}</w:tc></w:tr></w:tbl>`);
    const { sheets, remarks } = await read(body);
    expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['甲新', '后']);
    expect(remarks.map(({ code }) => code)).toEqual(['tracked-changes']);
  });

  it('hidden text, field codes and pictures are left out and said', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>${field('begin')}` +
      `<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}<w:r><w:t>7</w:t></w:r>` +
      `${field('end')}<w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>`;
    const { after, remarks } = await read(body);
    expect(after.map(({ text }) => text)).toEqual(['7']);
    expect(remarks.map(({ code }) => code)).toEqual(['hidden-text', 'pictures']);
  });

  it('text boxes are read once, behind their paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body =
      `<w:p><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框')}` +
      `</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}` +
      `</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('乙')}`;
    const { after, remarks } = await read(body);
    expect(after.map(({ text }) => text)).toEqual(['甲', '框', '乙']);
    expect(remarks.map(({ code }) => code)).toEqual(['text-boxes']);
  });
});

it('a document whose main part is missing is damaged', async () => {
  await expect(readWord(docx('').slice(0, 400), 'a.docx', () => undefined)).rejects.toMatchObject({ code: 'damaged' });
});

it('a text box in a cell is the text of the cell; a cell that was struck out is not there', async () => {
  const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p('丁')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
  const struck = { in: p('旧'), properties: '<w:cellDel/>' };
  const { sheets, remarks } = await read(
    tbl([
      ['甲', '乙'],
      ['丙', box],
      [struck, '戊', '己']
    ])
  );
  expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
  expect(remarks.map(({ code }) => code).sort()).toEqual(['text-boxes', 'tracked-changes']);
});
