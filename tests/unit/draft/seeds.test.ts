// A library file among the seeds: drafts in it are no lists of a place.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPath } from '../../../scripts/documents.ts';
import { isAtlas, readAtlas, writeAtlas, type AtlasDocument } from '../../../src/lib/duty/atlas.ts';
import { ReadError } from '../../../src/lib/errors.ts';

const TEXT = ['云台县大坪乡基本履职事项清单', '序号\t类别\t事项名称', '1\t党的建设\t加强乡党委自身建设'].join('\n');
const document: AtlasDocument = {
  file: 'a.txt',
  opened: '2026-01-01T00:00:00Z',
  files: [{ name: 'a.txt', bytes: new TextEncoder().encode(TEXT) }],
  answers: [],
  corrections: [],
  editions: []
};
const atlas = (documents: AtlasDocument[]) =>
  writeAtlas({ app: '1', made: '', documents, register: '', confirmed: '', pairings: '', answers: '' }, 'a.atlas');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drafts-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a draft stays out of what is built, and a file of drafts alone is refused by name', async () => {
  const path = join(folder, 'a.atlas');
  await writeFile(path, atlas([document, { ...document, draft: { id: 'x' } }]));
  expect((await readPath(path)).map(({ readings }) => readings[0]?.duties.length)).toEqual([1]);
  await writeFile(path, atlas([{ ...document, draft: { id: 'x' } }]));
  await expect(readPath(path)).rejects.toThrow(expect.objectContaining({ code: 'only-drafts' }));
  await expect(readPath(path)).rejects.toBeInstanceOf(ReadError);
});

test('a file with drafts is of a later form, one without as before', () => {
  for (const [documents, version] of [
    [[document], 1],
    [[{ ...document, draft: { id: 'x' } }], 2]
  ] as const) {
    const bytes = atlas([...documents]);
    expect(isAtlas(bytes)).toBe(true);

    expect(readAtlas(bytes, 'a.atlas').documents[0]?.draft).toEqual(version === 2 ? { id: 'x' } : undefined);
  }
});
