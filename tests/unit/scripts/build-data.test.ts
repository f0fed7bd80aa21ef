// npm run data says exactly what it did, and never leaves another document's data behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildData } from '../../../scripts/app-data.ts';
import { published } from '../../../scripts/published.ts';
import { writeAtlas } from '../../../src/lib/duty/atlas.ts';
import type { DatasetManifest, EditionManifest, FurtherEditions } from '../../../src/lib/duty/dataset.ts';
import { LISTS } from '../../../src/lib/duty/record.ts';
import { decodeRegionTable } from '../../../src/lib/region/arrow.ts';
import { REGION_TABLES } from '../../../src/lib/region/schema.ts';
import { PLAIN, writeDocument } from '../../support/township-document.ts';

/** Files of a folder of seeds by name: text, bytes, or a list for null; undefined for no folder. */
type Seeds = Record<string, string | Uint8Array | null> | undefined;

let root: string;
/** A list that can be read: every tenth duty of the published one. */
const LIST = writeDocument(
  published().duties.filter((_, index) => index % 10 === 0),
  PLAIN
);

beforeEach(() => {
  mkdirSync('.setup', { recursive: true });
  root = mkdtempSync(join('.setup', 'data-test-'));
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'out', 'manifest.json'), '{"file":"the last place"}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Makes data from seeds of these names: text, or a list for null; `said` is what the terminal shows. */
async function data(seeds: Seeds): Promise<{ code: number; said: string; shown: string }> {
  const [folder, out] = lay(seeds);
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const code = await buildData({ seeds: folder, out, work: root })
    .then(() => 0)
    .catch((error: Error) => said.push(error.message) && 1);
  for (const spy of [log, write]) spy.mockRestore();
  return { code, said: said.join('\n'), shown: shownIn(out) };
}

/** The same by the command. */
async function command(seeds: Seeds): Promise<{ code: number; said: string; shown: string }> {
  const [folder, out] = lay(seeds);
  const child = spawn(process.execPath, [
    ...['--import', 'tsx', 'scripts/build-data.ts'],
    ...['--seeds', folder, '--out', out, '--work', root]
  ]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said, shown: shownIn(out) };
}

function lay(seeds: Seeds): [string, string] {
  const folder = join(root, 'seeds');
  if (seeds !== undefined) mkdirSync(folder);
  for (const [name, text] of Object.entries(seeds ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text ?? LIST);
  }
  return [folder, join(root, 'out')];
}

function shownIn(out: string): string {
  const manifest = join(out, 'manifest.json');
  return existsSync(manifest) ? String((JSON.parse(readFileSync(manifest, 'utf8')) as { file: string }).file) : '';
}

test.each([
  ['no folder', undefined, /没有 .*seeds 文件夹[\s\S]*there is no folder/],
  ['an empty folder', {}, /没有可读的清单文件[\s\S]*no list that can be read/],
  ['only files of other kinds', { 'list.ofd': 'OFD' }, /只有：list\.ofd[\s\S]*only list\.ofd/],
  ['an empty file', { 'a.txt': '' }, /a\.txt：文件是空的[\s\S]*a\.txt: the file is empty/],
  ['a text of something else', { 'a.txt': '会议通知' }, /a\.txt：没有找到履职事项表[\s\S]*a\.txt: /],
  [
    'a first file that cannot be read beside one that can',
    { 'a.txt': '', 'b.txt': null },
    /seeds\/a\.txt[\s\S]*seeds\/default/
  ],
  [
    'an address of another site',
    { 'b.txt': null, engine: 'http://x/' },
    /seeds\/engine 里应是本站的一个路径[\s\S]*not http/
  ],
  ['a mark that names nothing there', { 'b.txt': null, default: 'c.txt' }, /指定的文件“c\.txt”不在[\s\S]*names c\.txt/]
])('%s: fails, names the reason, and the last place is gone', async (_, seeds, words) => {
  const { code, said, shown } = await data(seeds as Seeds);
  expect(said).toMatch(words);
  expect(said).toMatch(/^\[履职图谱\] .*旧数据已清除/m);
  expect({ code, shown }).toEqual({ code: 1, shown: '' });
});

test('the address of an engine beside the app is no list, and goes to the manifest', async () => {
  const { code, said } = await data({ 'b.txt': null, engine: '/engine/\n' });
  expect(code).toBe(0);
  expect(said).not.toContain('没有读取');
  expect(JSON.parse(readFileSync(join(root, 'out', 'manifest.json'), 'utf8'))).toMatchObject({ door: '/engine/' });
});

test('a name in capitals is read', async () => {
  const { code, said, shown } = await data({ 'LIST.TXT': null });
  expect(said).toMatch(/已读 .*LIST\.TXT：.+，\d+项[\s\S]*read .*LIST\.TXT: .+, \d+ duties/);
  expect(said).toMatch(/1个清单版本，\d+个文件[\s\S]*: 1 edition, \d+ files/);
  expect({ code, shown }).toEqual({ code: 0, shown: 'LIST.TXT' });
});

test('of several the first by name is shown, or the one that is marked; the unreadable rest is named', async () => {
  const several = { 'b.txt': null, 'c.txt': null, 'd.txt': '', 'e.ofd': 'x', 'README.md': 'about' };
  const first = await data(several);
  expect(first.said).toMatch(/没有读出 .*d\.txt：文件是空的/);
  expect(first.said).toMatch(/没有读取 .*e\.ofd/);
  expect(first.said).not.toContain('README');
  expect(first).toMatchObject({ code: 0, shown: 'b.txt' });
  expect(first.said).toMatch(/2个清单版本.*首先显示 b\.txt[\s\S]*: 2 editions, \d+ files/);
  rmSync(join(root, 'seeds'), { recursive: true });
  expect(await data({ ...several, default: 'c.txt\n' })).toMatchObject({ code: 0, shown: 'c.txt' });
});

test('documents in folders are read, those beside the folders first; hidden folders are not', async () => {
  const seeds = {
    'z.txt': null,
    'a/b.txt': null,
    'a/deep/c.txt': null,
    'a/d.ofd': 'x',
    'a/e.txt': '',
    '.git/f.txt': null
  };
  const { code, said, shown } = await data(seeds);
  expect({ code, shown }).toEqual({ code: 0, shown: 'z.txt' });
  for (const words of [
    /已读 .*a\/b\.txt/u,
    /已读 .*a\/deep\/c\.txt/u,
    /没有读取 .*a\/d\.ofd/u,
    /没有读出 .*a\/e\.txt：文件是空的/u,
    /3个清单版本/u
  ])
    expect(said).toMatch(words);
  expect(said).not.toContain('f.txt');
  rmSync(join(root, 'seeds'), { recursive: true });
  expect(await data({ ...seeds, default: 'a/b.txt' })).toMatchObject({ code: 0, shown: 'b.txt' });
  rmSync(join(root, 'seeds'), { recursive: true });
  expect(await data({ 'a/b.txt': null })).toMatchObject({ code: 0, shown: 'b.txt' });
});

/** The lists of the document, a file for each. */
const PARTS = Object.fromEntries(
  LISTS.map((list) => [
    `${list}.txt`,
    writeDocument(
      published().duties.filter((duty) => duty.list === list),
      PLAIN
    )
  ])
);

test('three files of one place with a list each are one edition, kept with its files', async () => {
  const made = await data({ ...PARTS, 'z.txt': LIST });
  expect(made.said).toMatch(/2个清单版本/);
  const manifest = JSON.parse(readFileSync(join(root, 'out', 'manifest.json'), 'utf8')) as DatasetManifest;
  const [first, second] = manifest.editions as [EditionManifest, EditionManifest];
  expect([first.counts['basic'], first.counts['shared'], first.counts['reclaimed']]).toEqual([106, 101, 34]);
  expect(first.source.files.map(({ name }) => name)).toEqual(Object.keys(PARTS).sort());
  for (const { path, bytes } of first.source.files) expect(readFileSync(join(root, 'out', path)).length).toBe(bytes);
  const further = JSON.parse(readFileSync(join(root, 'out', manifest.further), 'utf8')) as FurtherEditions;
  expect(further.editions).toEqual([second]);
  expect(further.bureaus.length).toBeGreaterThanOrEqual(first.counts['bureaus'] ?? 0);
});

test('two places give tables over all places, named with their sizes; one place gives none', async () => {
  const manifestOf = () => JSON.parse(readFileSync(join(root, 'out', 'manifest.json'), 'utf8')) as DatasetManifest;
  await data({ 'a.txt': null });
  expect(manifestOf().region).toEqual([]);
  rmSync(join(root, 'seeds'), { recursive: true });
  await data({ 'a.txt': null, 'b.txt': LIST.replaceAll('昌吉市', '青石县').replaceAll('阿什里', '大坪') });
  const { region } = manifestOf();
  expect(region.map(({ name }) => name)).toEqual([...REGION_TABLES]);
  for (const { file, bytes, packed } of region) {
    expect(file).toMatch(/^region\/\w+\.[0-9a-f]{10}\.arrow$/u);
    expect(readFileSync(join(root, 'out', file)).length).toBe(bytes);
    expect(packed).toBeLessThan(bytes);
  }
  const place = region.find(({ name }) => name === 'place');
  expect(place?.rows).toBe(2);
  const { id } = decodeRegionTable('place', readFileSync(join(root, 'out', place?.file ?? '')));
  expect([...id].sort()).toEqual(
    manifestOf()
      .editions.map((edition) => edition.id)
      .sort()
  );
});

test('the file of a library in seeds/ gives its editions, named as they were named in it', async () => {
  const bytes = writeAtlas(
    {
      app: '1',
      made: '2025-06-01T00:00:00Z',
      documents: [
        {
          file: 'list.txt',
          opened: '',
          files: [{ name: 'list.txt', bytes: new TextEncoder().encode(LIST) }],
          answers: [],
          corrections: [{ city: '青石县', township: '大坪乡', date: '2025-05' }],
          editions: []
        }
      ],
      register: '',
      confirmed: '',
      pairings: '',
      answers: ''
    },
    'a.atlas'
  );
  const { code, said } = await data({ 'a.atlas': bytes });
  expect([code, /清单版本：(\S+)/u.exec(said)?.[1]]).toEqual([0, 'qingshi-daping@2025-05']);
  const broken = bytes.slice();
  broken.fill(0, 60, 90);
  rmSync(join(root, 'seeds'), { recursive: true });
  expect(await data({ 'a.atlas': broken })).toMatchObject({ code: 1, shown: '' });
});

test('the command ends with what it says', async () => {
  const failed = await command({ 'a.txt': '' });
  expect(failed.said).toMatch(/a\.txt：文件是空的[\s\S]*a\.txt: the file is empty/);
  expect(failed).toMatchObject({ code: 1, shown: '' });
  rmSync(join(root, 'seeds'), { recursive: true });
  expect(await command({ 'b.txt': null })).toMatchObject({ code: 0, shown: 'b.txt' });
});
