// Word documents of the old binary kind, saved by a word processor: every row exact, whatever the file is called.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRight } from '../../../scripts/score/lists.ts';
import { published } from '../../../scripts/published.ts';
import { listed } from '../../support/listed.ts';
import { refusal } from '../../support/refusal.ts';
import { readBytes, scoreList } from '../../support/score-lists.ts';

const FOLDER = join('tests', 'fixtures', 'lists');
const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, 'word97', name)));

describe('documents', () => {
  it.each(['D1-coastal-town', 'D3-sumu-banner', 'D5-plain-town-xlsx'])('%s', async (name) => {
    const readings = await readBytes(file(`${name}.doc`), `${name}.doc`);
    const { rows } = readRight(join(FOLDER, `${name}.right.json`));
    expect(scoreList(readings, rows)).toMatchObject({ exact: rows.length, silent: [], flagged: 0, wrong: [] });
    expect(readings[0]?.places).toContain('table:1:2:1');
  });

  it('merged cells, called .wps', async () => {
    const readings = await readBytes(file('rows-of-bureaus.doc'), '清单.wps');
    const rows = listed(published(), 12, 20);
    expect(scoreList(readings, rows)).toMatchObject({ exact: rows.length, silent: [], flagged: 0, wrong: [] });
  });
});

describe('refused', () => {
  /** Offset of the document's stream in the file: it begins with the mark of all Word files. */
  const opening = (bytes: Uint8Array) =>
    bytes.findIndex((_, at) => at % 512 === 0 && bytes[at] === 0xec && bytes[at + 1] === 0xa5);

  it('cut off', async () => {
    expect((await refusal(file('D1-coastal-town.doc').slice(0, 9000), 'a.doc'))[0]).toBe('damaged');
  });

  it('with a password', async () => {
    const bytes = file('D1-coastal-town.doc');
    bytes[opening(bytes) + 0x0b] = (bytes[opening(bytes) + 0x0b] ?? 0) | 1;
    expect(await refusal(bytes, 'a.doc')).toEqual(['password', 'doc']);
  });

  it.each([
    [
      'older than Word 97',
      (bytes: Uint8Array) =>
        bytes.fill(0x65, opening(bytes) + 2, opening(bytes) + 3).fill(0, opening(bytes) + 3, opening(bytes) + 4)
    ],
    [
      'with pieces that lie nowhere',
      (bytes: Uint8Array) => bytes.fill(0xff, opening(bytes) + 0x1a2, opening(bytes) + 0x1a6)
    ]
  ])('%s', async (_, change) => {
    expect(await refusal(change(file('D1-coastal-town.doc')), 'a.doc')).toEqual(['unsupported', 'doc']);
  });
});
