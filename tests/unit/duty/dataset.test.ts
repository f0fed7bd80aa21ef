// The dataset: tables with declared types, the same bytes every time, small enough to ship.
import { gzipSync } from 'node:zlib';
import { int16, int32, tableFromArrays, tableFromIPC, tableToIPC, utf8 } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { checkTable, encodeTables } from '../../../src/lib/duty/arrow.ts';
import { dataset } from '../../../src/lib/duty/dataset.ts';
import { qualityReport } from '../../../src/lib/duty/quality.ts';
import { columnsOf, SCHEMA, TABLES } from '../../../src/lib/duty/schema.ts';
import { tableRows } from '../../../src/lib/duty/tables.ts';
import { published, publishedBytes } from '../../../scripts/published.ts';
import { problemWords } from '../../../scripts/read-fault.ts';
import { readOne } from '../../support/township-document.ts';

const reading = published();
const {
  files,
  manifest,
  editions: [edition]
} = dataset([reading]);
if (edition === undefined) throw new Error('no edition');
const { quality, tables } = edition;

describe('the dataset', () => {
  it('has all tables in files that the manifest names, with the rows it says', () => {
    expect(manifest.tables.map(({ name }) => name)).toEqual(TABLES);
    for (const { name, file, rows, bytes } of manifest.tables) {
      const stored = files.get(file) ?? new Uint8Array();
      expect([name, tableFromIPC(stored).numRows, stored.length]).toEqual([name, rows, bytes]);
      expect(file).toMatch(new RegExp(`^changji-ashili/${name}\\.[0-9a-f]{10}\\.arrow$`, 'u'));
    }
    const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]));
    expect(rows).toMatchObject({ edition: 1, duty: 241, category: 20, bureau: 38, clause: 768, source_line: 2499 });
    expect(manifest.counts).toMatchObject({ basic: 106, shared: 101, reclaimed: 34, city: 395, township: 339 });
    expect(manifest.editions).toMatchObject([
      { edition: 1, id: 'changji-ashili', place: { id: 'changji-ashili', city: '昌吉市', township: '阿什里乡' } }
    ]);
    expect(manifest.next).toEqual({ edition: 2, document: 2, category: 21, bureau: 39, duty: 242, clause: 769 });
  });

  it('writes every table as the schema says', () => {
    for (const name of TABLES) {
      expect(() => checkTable(name, tables[name])).not.toThrow();
      const { fields } = tableFromIPC(tables[name]).schema;
      expect(fields.map((field) => field.name)).toEqual(columnsOf(name).map(([column]) => column));
      expect(Object.keys(SCHEMA[name])[0]).toBe('edition');
    }
  });

  it('names table and column of what is not as the schema says', () => {
    expect(() => checkTable('duty', tables.clause)).toThrow('table duty, column duty: clause in place 2');
    expect(() => checkTable('duty', new TextEncoder().encode('no arrow'))).toThrow('table duty: no Arrow stream of 8');
    const { rows } = tableRows([reading]).editions[0] ?? {};
    if (rows === undefined) throw new Error('no rows');
    const [first] = rows.action;
    if (first === undefined) throw new Error('no action');
    const broken = { ...rows, action: [first, { ...first, action: null as unknown as string }] };
    expect(() => encodeTables(broken)).toThrow('table action, column action: null in row 2');
    const narrow = tableToIPC(
      tableFromArrays(
        { edition: [1], clause: [1], duty: [1], action: ['上报反馈'] },
        { types: { edition: int16(), clause: int32(), duty: int32(), action: utf8() } }
      ),
      { format: 'stream' }
    );
    expect(() => checkTable('action', narrow ?? new Uint8Array())).toThrow('table action, column edition: Int for int');
  });

  it('gives the same bytes from the same reading', () => {
    const again = dataset([readOne(publishedBytes(), reading.file)]);
    expect([...again.files.keys()]).toEqual([...files.keys()]);
    for (const [file, bytes] of again.files) expect(Buffer.compare(bytes, files.get(file) ?? new Uint8Array())).toBe(0);
  });

  it('stays under 150 KB packed', () => {
    expect([...files.values()].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)).toBeLessThan(150_000);
  });

  it('tells in the report what was counted and what is doubtful', () => {
    const report = qualityReport(quality, problemWords('zh'));
    expect(report).toContain('非空字符 39617 ＝ 事项 38334 ＋ 版面 1283 ＋ 未归位 0');
    expect(report).toContain('昌吉人力资源和社会保障局 → 昌吉市人力资源和社会保障局');
    expect(quality.unattributed).toBe(13);
    expect(quality.problems.filter((problem) => problem.code === 'half-head').map((problem) => problem.line)).toContain(
      1295
    );
  });

  it('gives every bureau an ASCII slug of its own', () => {
    expect(new Set(reading.bureaus.map((bureau) => bureau.id)).size).toBe(38);
    expect(reading.bureaus.every((bureau) => /^[a-z0-9-]+$/.test(bureau.id))).toBe(true);
    expect(reading.bureaus.find((bureau) => bureau.name === '昌吉市水利局')).toMatchObject({
      id: 'shuiliju',
      initials: 'cjsslj'
    });
  });
});
