// Of the built pages: what each number opens, answered by the engine, so that panels need not wait for it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMark, type Selection } from '../src/lib/address/mark.ts';
import { openedBy } from '../src/lib/address/opened.ts';
import { builtDesk, builtManifest } from '../src/lib/db/built.ts';
import { shelfOf, type Kept } from '../src/lib/db/kept.ts';
import { dutyIds } from '../src/lib/query/duty-detail.ts';
import { panelAnswers } from '../src/lib/query/panel.ts';

/** Answers over the same tables, from one build to the next: they take longer than all else here. */
const CACHE = join('.setup', 'panel-answers.json');
const MARK = /data-pick="([^"]+)"/gu;
const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Marks of all pages below a folder. */
async function marksOf(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    for (const [, mark = ''] of (await readFile(join(folder, file), 'utf8')).matchAll(MARK)) found.add(plain(mark));
  }
  return found;
}

const [folder = 'build'] = process.argv.slice(2);
const { editions } = await builtManifest();
const { version } = JSON.parse(await readFile(join(folder, '_app', 'version.json'), 'utf8')) as { version: string };
const desk = await builtDesk();
const opened = new Map<string, Selection>();
for (const id of await dutyIds(desk)) opened.set(`duty:${id}`, { kind: 'duty', id });
for (const text of await marksOf(folder)) {
  const mark = readMark(text);
  const selection = mark === null ? null : openedBy(mark);
  if (selection !== null && selection.kind !== 'in') opened.set(text, selection);
}
const tables = JSON.stringify(editions[0]?.tables);
const before = await readFile(CACHE, 'utf8').then(
  (text) => JSON.parse(text) as { tables: string; answers: Kept },
  () => null
);
const answers = await panelAnswers(desk, opened.values(), before?.tables === tables ? before.answers : {});
await writeFile(CACHE, JSON.stringify({ tables, answers }));
const shelves = new Map<string, Kept>();
for (const [name, rows] of Object.entries(answers)) {
  const shelf = shelves.get(shelfOf(name)) ?? {};
  shelves.set(shelfOf(name), shelf);
  shelf[name] = rows;
}
const place = join(folder, 'data', editions[0]?.id ?? '', 'answers');
await mkdir(place, { recursive: true });
for (const [shelf, kept] of shelves) await writeFile(join(place, `${shelf}-${version}.json`), JSON.stringify(kept));
