// CSV and clipboard tables: complete, quoted, and never a formula.
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { clipboardTable, csv, guard } from '../../../src/lib/export/table.ts';
import { HOSTILE, hostileFigure } from './fixture.ts';

describe('csv', () => {
  it('begins with a byte order mark and ends every record with CRLF', () => {
    const text = csv(hostileFigure.table);
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('reads back to the same cells, hostile ones guarded', () => {
    const [head, ...rows] = csvParseRows(csv(hostileFigure.table).slice(1));
    expect(head).toEqual(['部门', '事项', '占比']);
    expect(rows.map(([name]) => name)).toEqual(HOSTILE.map((name) => guard(name.replace(/[\u0001\ud800]/g, ''))));
    expect(rows.map(([, duties]) => duties)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(rows[3]?.[2]).toBe('');
  });

  it.each(['=1', '+1', '-1', '@a', '\t=1', ' =1', '\u202e=1', '＝1', '\r1'])('guards %j', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });

  it.each(['1-2', '市水利局', 'a=b', ''])('leaves %j alone', (text) => {
    expect(guard(text)).toBe(text);
  });

  it('quotes commas, quotes and breaks', () => {
    const table = { columns: [{ key: 'a', label: 'a,b', kind: 'text' as const }], rows: [{ a: '说"是"\n否' }] };
    expect(csv(table)).toBe('\ufeff"a,b"\r\n"说""是""\n否"\r\n');
  });
});

describe('clipboardTable', () => {
  it('escapes HTML and keeps one record a line', () => {
    const { text, html } = clipboardTable(hostileFigure.table);
    expect(text.split('\n')).toHaveLength(HOSTILE.length + 1);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
