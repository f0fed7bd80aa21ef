// The dataset: tables with declared types, the same bytes every time, small enough to ship.
import { gzipSync } from 'node:zlib';
import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { rowCounts, TABLES, toTables } from '../../../src/lib/duty/arrow.ts';
import { datasetFiles } from '../../../src/lib/duty/dataset.ts';
import { qualityReport } from '../../../src/lib/duty/quality.ts';
import { readDocument } from '../../../src/lib/duty/read.ts';
import { seedSource } from '../../support/township-document.ts';

const reading = readDocument(seedSource(), 'seed.txt');
const { files, quality, manifest } = datasetFiles(reading);

describe('the dataset', () => {
  it('has all tables, with the rows the manifest says', () => {
    for (const name of TABLES) {
      const table = tableFromIPC(files.get(`${name}.arrow`) ?? new Uint8Array());
      expect([name, table.numRows]).toEqual([name, manifest.tables.find((one) => one.name === name)?.rows]);
    }
    expect(rowCounts(reading)).toMatchObject({ duty: 241, category: 20, bureau: 38, clause: 768, source_line: 2499 });
    expect(manifest.counts).toMatchObject({ basic: 106, shared: 101, reclaimed: 34, city: 395, township: 339 });
  });

  it('declares whole numbers as 32 bits', () => {
    for (const name of TABLES) {
      for (const { name: column, type } of tableFromIPC(files.get(`${name}.arrow`) ?? new Uint8Array()).schema.fields) {
        if ('bitWidth' in type) expect([name, column, type.bitWidth]).toEqual([name, column, 32]);
      }
    }
  });

  it('gives the same bytes from the same reading', () => {
    const again = toTables(readDocument(seedSource(), 'seed.txt'));
    for (const name of TABLES)
      expect(Buffer.compare(again[name], files.get(`${name}.arrow`) ?? new Uint8Array())).toBe(0);
    expect(datasetFiles(reading).manifest.version).toBe(manifest.version);
  });

  it('stays under 150 KB packed', () => {
    expect([...files.values()].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)).toBeLessThan(150_000);
  });

  it('tells in the report what was counted and what is doubtful', () => {
    const report = qualityReport(quality);
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
