// npm run test:soak: random use of the built app by script, for as long as is said; at the end, and often before, the
// register and the opened lists must be what a model of them says. -- --minutes 60 --seed 1 --port 4398.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { seeded } from '../../src/lib/analysis/network.ts';
import { builtManifest } from '../../src/lib/db/built.ts';
import { browserPath, launchArgs } from '../../scripts/browser.mjs';
import { commandLine } from '../../scripts/options.mjs';
import { serve } from '../../scripts/serve.mjs';
import { swapFolder } from '../../scripts/swap.mjs';
import { cp, rm } from 'node:fs/promises';
import { BUILD, DOCUMENT, PAGES, settled as settledWithin } from '../support/site.ts';
import { Model, pairKey, type Held } from './model.ts';
import { writeNextBuild } from './next-build.ts';

const { values } = commandLine(
  {
    options: {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      port: { type: 'string', default: '4398' }
    }
  },
  'npm run test:soak -- [--minutes N] [--seed N] [--port N]'
);
const minutes = Number(values.minutes);
const random = seeded(Number(values.seed));
const below = (count: number) => Math.floor(random() * count);
const some = <Item>(items: readonly Item[]): Item => {
  const item = items[below(items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
};
const say = (line: string) => void process.stdout.write(`${line}\n`);

const WORK = join('.setup', 'soak');
const LIVE = join(WORK, 'live');
/** Milliseconds; long, so that a busy machine is no fault of the app. */
const PATIENCE = 120_000;
const settled = (page: Page) => settledWithin(page, PATIENCE);
const PLACES = ['佃坝', '榆树沟', '二六工', '滨湖'] as const;
const WORDS = ['水利', '消防', '宣传', '的', '１２３', '“消防”', '不会有的词', 'slj', '安全 生产'] as const;
const NOTES = ['先问水利局', '三方会商', '已约谈；月底回复', '“引号”与 <尖括号>', '换行\n再写', '😀 表情'] as const;

const model = new Model();
const errors: string[] = [];
let home = '';
/** Editions that may be visited: the built one, '' in addresses, and those that are open. */
const editions = () => ['', ...model.lists.values()];
const inPart = (edition: string) => (edition === '' ? '' : `?in=${edition}`);

/** An odd moment of a page's life is no fault of the app: it is leaving while something is asked. */
const HARMLESS = /net::ERR_ABORTED|Failed to fetch dynamically imported module|navigat|has been closed/iu;

function listen(page: Page): Page {
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !HARMLESS.test(message.text()))
      errors.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  return page;
}

async function text(place: string): Promise<Buffer> {
  const own = await readFile(DOCUMENT, 'utf8');
  return Buffer.from(own.replaceAll(/阿什里(?:哈萨克族)?/gu, place));
}

/** What the browser itself holds. */
async function heldBy(page: Page): Promise<Held> {
  return page.evaluate(async () => {
    const read = <Row>(name: string, store: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error ?? new Error(name));
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(store)) {
            db.close();
            resolve([]);
            return;
          }
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => {
            db.close();
            resolve(asked.result as Row[]);
          };
          asked.onerror = () => reject(asked.error ?? new Error(store));
        };
      });
    interface Row {
      edition: string;
      finding: string;
      now: { status: string; note: string };
    }
    const decisions = await read<Row>('duty-atlas-register', 'decisions');
    const pairings = await read<{ a: string; dutyOfA: string; b: string; dutyOfB: string; same: boolean }>(
      'duty-atlas-lists',
      'pairings'
    );
    const documents = await read<{ file: string; editions: { id: string }[] }>('duty-atlas-lists', 'documents');
    return {
      decisions: Object.fromEntries(
        decisions
          .map(
            ({ edition, finding, now }) => [`${edition} ${finding}`, { status: now.status, note: now.note }] as const
          )
          .sort(([a], [b]) => (a < b ? -1 : 1))
      ),
      lists: Object.fromEntries(
        documents
          .map(({ file, editions: [first] }) => [file, first?.id ?? ''] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      ),
      pairings: Object.fromEntries(
        pairings
          .map(({ a, dutyOfA, b, dutyOfB, same }) => [JSON.stringify([a, dutyOfA, b, dutyOfB]), same] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      )
    };
  });
}

async function visit(page: Page, path: string, edition: string): Promise<void> {
  await page.goto(`${url}${path}${inPart(edition)}`);
  await settled(page);
}

/** Opens some finding of a page of findings in the panel; gives its id, null where the page lists none. */
async function someFinding(page: Page, edition: string): Promise<string | null> {
  await visit(page, 'findings/', edition);
  const links = page.locator('#list li a');
  const count = await links.count();
  if (count === 0) return null;
  await links.nth(below(count)).click();
  await page.locator('aside .review').waitFor();
  return new URL(page.url()).searchParams.get('open')?.replace(/^finding:/u, '') ?? null;
}

const keyOf = (edition: string, finding: string) => `${edition === '' ? home : edition} ${finding}`;

async function write(page: Page, note: string, status: string): Promise<void> {
  const form = page.locator('aside form');
  if ((await form.count()) === 0) await page.locator('aside .again').click();
  await form.locator(`input[value="${status}"]`).check();
  await form.locator('textarea[name=note]').fill(note);
}

async function save(page: Page): Promise<void> {
  await page.locator('aside form button.main').click();
  await page.locator('aside form').waitFor({ state: 'detached' });
}

const someOpen = () => (model.lists.size === 0 ? undefined : some([...model.lists.keys()]));

/** The row of an opened file in the library. */
async function rowOf(page: Page, name: string) {
  await visit(page, 'library/', '');
  const row = page.locator('main tbody tr:has(.doors)', { hasText: name });
  await row.waitFor();
  return row;
}

/** Two of the editions at hand in any order; fewer where there are none. */
function twoEditions(): string[] {
  const left = editions().map((each) => (each === '' ? home : each));
  const [a] = left.splice(below(left.length), 1);
  return left.length === 0 || a === undefined ? [] : [a, some(left)];
}

async function compare(page: Page, a: string, b: string, kind: string): Promise<void> {
  await page.goto(`${url}compare/?${new URLSearchParams({ a, b, ...(kind === '' ? {} : { kind }) }).toString()}`);
  await settled(page);
  await page.locator('#change-list').waitFor({ timeout: PATIENCE });
}

/** One thing that a reader does. Each says what it did, and changes the model with the app. */
const ACTIONS: [weight: number, act: (page: Page) => Promise<string>][] = [
  [
    6,
    async (page) => {
      const [path, edition] = [some(PAGES), some(editions())];
      await visit(page, path, edition);
      return `visit /${path} of ${edition || 'home'}`;
    }
  ],
  [
    6,
    async (page) => {
      const links = page.locator('nav.rail a');
      const count = await links.count();
      if (count === 0) return 'no links here';
      const link = links.nth(below(count));
      const to = await link.getAttribute('href');
      await link.click();
      await settled(page);
      return `follow ${to ?? ''}`;
    }
  ],
  [
    5,
    async (page) => {
      const edition = some(editions());
      await visit(page, 'duties/', edition);
      const word = some(WORDS);
      await page.locator('#duty-search').fill(word);
      await page.waitForTimeout(300);
      await settled(page);
      const rows = await page.locator('main tbody tr').count();
      if (word === '不会有的词' && rows > 0) errors.push(`a search for ${word} finds ${rows} rows`);
      if (word === '的' && rows === 0) errors.push(`a search for ${word} finds nothing`);
      return `search ${word} in ${edition || 'home'}: ${rows} rows`;
    }
  ],
  [
    3,
    async (page) => {
      const [list, path, edition] = [some(['basic', 'shared', 'reclaimed']), some(PAGES), some(editions())];
      const mark = inPart(edition) === '' ? '?' : `${inPart(edition)}&`;
      await page.goto(`${url}${path}${mark}list=${list}&v=1`);
      await settled(page);
      return `filter /${path} by ${list} in ${edition || 'home'}`;
    }
  ],
  [
    4,
    async (page) => {
      const place = some(PLACES);
      const name = `${place}.txt`;
      if (model.lists.has(name)) return `${name} is open already`;
      await visit(page, 'about/', '');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'text/plain', buffer: await text(place) });
      await page.waitForURL(/in=/u, { timeout: PATIENCE });
      await settled(page);
      model.lists.set(name, new URL(page.url()).searchParams.get('in') ?? '');
      return `open ${name}`;
    }
  ],
  [
    1,
    async (page) => {
      const [name] = [...model.lists.keys()].sort(() => random() - 0.5);
      if (name === undefined) return 'nothing to close';
      await visit(page, 'about/', '');
      const row = page.locator('main li', { hasText: name });
      await row.locator('button').last().click();
      await row.waitFor({ state: 'detached' });
      model.lists.delete(name);
      return `close ${name}`;
    }
  ],
  [
    6,
    async (page) => {
      const edition = some(editions());
      const finding = await someFinding(page, edition);
      if (finding === null) return 'no findings';
      const [note, status] = [some(NOTES), some(['to settle', 'settled', 'no issue'])];
      await write(page, note, status);
      await save(page);
      model.decisions.set(keyOf(edition, finding), { status, note });
      return `decide ${keyOf(edition, finding)}: ${status}`;
    }
  ],
  [
    3,
    async (page) => {
      const edition = some(editions());
      const finding = await someFinding(page, edition);
      if (finding === null) return 'no findings';
      // A text that no decision holds yet: a form that says what is decided already is no unsaved text.
      const [note, status] = [`${some(NOTES)} ${steps}`, some(['to settle', 'settled', 'no issue'])];
      await write(page, note, status);
      await page.waitForTimeout(400);
      await page.reload();
      await settled(page);
      const field = page.locator('aside textarea[name=note]');
      await field.waitFor();
      const left = await field.inputValue();
      if (left !== note) errors.push(`a text came back as ${JSON.stringify(left)}, not ${JSON.stringify(note)}`);
      await save(page);
      model.decisions.set(keyOf(edition, finding), { status, note });
      return `type, reload, decide ${keyOf(edition, finding)}`;
    }
  ],
  [
    2,
    async (page) => {
      const open = new Set(editions().map((each) => (each === '' ? home : each)));
      const keys = [...model.decisions.keys()].filter((key) => open.has(key.split(' ')[0] ?? ''));
      if (keys.length === 0) return 'nothing to remove';
      const key = some(keys);
      const [edition = '', finding = ''] = key.split(' ');
      const search = inPart(edition === home ? '' : edition);
      await page.goto(`${url}findings/${search}${search === '' ? '?' : '&'}open=finding:${finding}`);
      await settled(page);
      const review = page.locator('aside .review');
      await review.locator('.doors .button').last().click();
      await review.locator('.undo').waitFor();
      if (random() < 0.5) {
        await review.locator('.undo').click();
        await review.locator('.decisions').waitFor();
        return `remove and take back ${key}`;
      }
      model.decisions.delete(key);
      return `remove ${key}`;
    }
  ],
  [
    2,
    async (page) => {
      await visit(page, 'findings/', some(editions()));
      const button = page.locator('#register .doors button').first();
      if (await button.isDisabled()) return 'an empty register';
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      interface Row {
        edition: string;
        finding: string;
        now: { status: string; note: string };
      }
      const { records } = JSON.parse(await readFile(await download.path(), 'utf8')) as { records: Row[] };
      const found = records.map(({ edition, finding, now }) => [
        `${edition} ${finding}`,
        { status: now.status, note: now.note }
      ]);
      for (const line of model.differences({
        decisions: Object.fromEntries(found) as Held['decisions'],
        lists: model.held().lists,
        pairings: model.held().pairings
      }))
        errors.push(`register file: ${line}`);
      return `export the register: ${records.length} records`;
    }
  ],
  [
    3,
    async (page) => {
      const [path, edition] = [some(['heatmap/', 'workload/', 'network/', 'matrix/']), some(editions())];
      await visit(page, path, edition);
      const menu = page.locator('main .menu').first();
      await menu.locator('button[popovertarget]').click();
      const kind = some(['csv', 'xlsx', 'svg'] as const);
      const at = { svg: 2, xlsx: 4, csv: 5 }[kind];
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: PATIENCE }),
        menu.locator('.files button').nth(at).click()
      ]);
      const { length } = await readFile(await download.path());
      if (length < 200) errors.push(`${kind} of /${path} has ${length} bytes`);
      return `export /${path} as ${kind}: ${length} bytes`;
    }
  ],
  [
    2,
    async (page) => {
      const name = someOpen();
      if (name === undefined) return 'nothing to take out';
      const row = await rowOf(page, name);
      await row.locator('.doors button').nth(1).click();
      await row.waitFor({ state: 'detached' });
      if (random() < 0.7) {
        await page.locator('#undo').click();
        await row.waitFor();
        if (!(name in (await heldBy(page)).lists)) {
          const said = await page.locator('[role="alert"]').allTextContents();
          errors.push(`${name} is listed again, but the browser does not hold it: ${said.join(' ')}`);
        }
        return `take ${name} out of the library and back`;
      }
      model.lists.delete(name);
      return `take ${name} out of the library`;
    }
  ],
  [
    2,
    async (page) => {
      const name = someOpen();
      if (name === undefined) return 'nothing to name anew';
      const row = await rowOf(page, name);
      await row.locator('.doors button').first().click();
      const date = `${2000 + Math.floor(steps / 12)}-${String((steps % 12) + 1).padStart(2, '0')}`;
      const form = page.locator('main form');
      await form.locator('input').nth(2).fill(date);
      await form.locator('button.main').click();
      await form.waitFor({ state: 'detached', timeout: PATIENCE });
      await row.getByText(date).waitFor();
      // What was said of it has gone along once its button has the focus again.
      await page.waitForFunction(() => document.activeElement?.id.startsWith('edit-') === true);
      const id = await row.locator('.doors button').first().getAttribute('id');
      model.rename(name, id?.replace(/^edit-/u, '') ?? '');
      return `name ${name} anew: ${date}`;
    }
  ],
  [
    1,
    async (page) => {
      await visit(page, 'library/', '');
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: PATIENCE }),
        page.locator('main section').first().locator('> div.no-print > button').click()
      ]);
      const own = model.held();
      const elsewhere = await browser.newContext({ locale: 'zh-CN' });
      elsewhere.setDefaultTimeout(PATIENCE);
      await elsewhere.addInitScript('globalThis.__name = (named) => named');
      const other = listen(await elsewhere.newPage());
      await visit(other, 'library/', '');
      await other
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'all.atlas', mimeType: '', buffer: await readFile(await download.path()) });
      await other.locator('main [role=status] .notice').waitFor({ timeout: PATIENCE });
      for (const line of model.differences(await heldBy(other))) errors.push(`another browser: ${line}`);
      await elsewhere.close();
      return `the library as one file in another browser: ${Object.keys(own.lists).length} lists`;
    }
  ],
  [
    3,
    async (page) => {
      const [a, b] = twoEditions();
      if (a === undefined || b === undefined) return 'nothing to compare';
      await compare(page, a, b, 'same');
      const rows = page.locator('#change-list tbody tr');
      const count = await rows.count();
      if (count === 0) return `${a} and ${b} have nothing in common`;
      const row = rows.nth(below(Math.min(count, 40)));
      const duties = await row.locator('td.where a').evaluateAll((links) =>
        links.map((link) => {
          const { pathname, searchParams } = new URL((link as HTMLAnchorElement).href);
          return searchParams.get('id') ?? pathname.split('/').at(-2) ?? '';
        })
      );
      const [dutyOfA = '', dutyOfB = ''] = duties;
      await row.locator('td.what .quiet-button').last().click();
      const key = pairKey([a, dutyOfA, b, dutyOfB]);
      await page.locator('#change-list li').last().waitFor({ timeout: PATIENCE });
      await settled(page);
      model.pairings.set(key, false);
      return `two duties are not one: ${key}`;
    }
  ],
  [
    2,
    async (page) => {
      const here = new Set(editions().map((each) => (each === '' ? home : each)));
      const keys = [...model.pairings.keys()].filter((key) => {
        const [one = '', , two = ''] = JSON.parse(key) as string[];
        return here.has(one) && here.has(two);
      });
      if (keys.length === 0) return 'no pair to take back';
      const key = some(keys);
      const [a = '', , b = ''] = JSON.parse(key) as string[];
      await compare(page, a, b, '');
      const said = page.locator('#change-list section li');
      const ofThese = keys.filter((each) => {
        const [one, , two] = JSON.parse(each) as string[];
        return one === a && two === b;
      });
      const count = await said.count();
      if (count !== ofThese.length) errors.push(`${count} pairs are shown as corrected, not ${ofThese.length}`);
      if (count === 0) return 'no pair is shown';
      const before = await heldBy(page);
      await said.nth(below(count)).locator('button').click();
      await page.waitForFunction(
        (many) => document.querySelectorAll('#change-list section li').length === many,
        count - 1,
        { timeout: PATIENCE }
      );
      await settled(page);
      const after = await heldBy(page);
      const gone = Object.keys(before.pairings).filter((each) => !(each in after.pairings));
      if (gone.length !== 1 || !ofThese.includes(gone[0] ?? '')) errors.push(`taking a pair back took ${gone.join()}`);
      for (const each of gone) model.pairings.delete(each);
      return `take back ${gone.join()}`;
    }
  ],
  [
    2,
    async (page) => {
      if (model.lists.size === 0) return 'one place only';
      await visit(page, 'places/', '');
      await page.locator('#standing-table').waitFor({ timeout: PATIENCE });
      const heads = await page.locator('main table').first().locator('tbody tr').count();
      if (heads < model.lists.size + 1) errors.push(`${heads} places stand side by side, not ${model.lists.size + 1}`);
      const only = some(['', 'split', 'without', 'lead', 'odd']);
      await page.locator('#standing-table select').first().selectOption(only);
      await settled(page);
      return `${heads} places side by side, only ${only}`;
    }
  ],
  [
    2,
    async (page) => {
      await page.reload();
      await settled(page);
      return `reload ${page.url()}`;
    }
  ],
  [
    2,
    async (page) => {
      await page.goBack().catch(() => null);
      if (page.url() === 'about:blank') await page.goForward();
      await settled(page);
      return `back to ${page.url()}`;
    }
  ]
];
const ALL = ACTIONS.reduce((sum, [weight]) => sum + weight, 0);

function someAction(): (page: Page) => Promise<string> {
  let left = random() * ALL;
  for (const [weight, act] of ACTIONS) if ((left -= weight) < 0) return act;
  return some(ACTIONS)[1];
}

/** The page still says what it is about, and shows one place only; the register alone speaks of every place. */
async function sound(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  const edition = searchParams.get('in') ?? '';
  const many = /\/(?:compare|library|places)\/$/u.test(pathname);
  const state = await page.evaluate(() => ({
    main: document.querySelector('main')?.textContent?.trim().length ?? 0,
    place: document.querySelector('header .place')?.textContent ?? '',
    old: [...document.querySelectorAll('main h1, main .lead, main table, main #list, main #cases')].some(
      ({ textContent }) => textContent?.includes('阿什里')
    )
  }));
  if (state.main < 40) errors.push(`${page.url()}: the page is empty`);
  const name = [...model.lists].find(([, id]) => id === edition)?.[0].replace('.txt', '');
  if (name !== undefined && !state.place.includes(name))
    errors.push(`${page.url()}: ${name} is asked for, ${state.place.trim()} is shown`);
  if (name !== undefined && state.old && !many)
    errors.push(`${page.url()}: text of the built place under the name of ${name}`);
}

await rm(WORK, { recursive: true, force: true });
await cp(BUILD, LIVE, { recursive: true });
const next = join(WORK, 'next');
const earlier = join(WORK, 'earlier');
await writeNextBuild(BUILD, next, `soak${values.seed}`.padEnd(16, '0').slice(0, 16));
const { server, url } = await serve({ folder: LIVE, earlier, port: Number(values.port) });
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: launchArgs
});
const context = await browser.newContext({
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  acceptDownloads: true
});
context.setDefaultTimeout(PATIENCE);
await context.addInitScript('globalThis.__name = (named) => named');
home = (await builtManifest()).editions[0]?.id ?? '';
const tabs = [listen(await context.newPage()), listen(await context.newPage())];
for (const tab of tabs) await visit(tab, '', '');

say(`seed ${values.seed}, ${minutes} minutes`);
const begun = Date.now();
const end = begun + minutes * 60_000;
let updated = false;
let steps = 0;
while (Date.now() < end && errors.length === 0) {
  if (!updated && Date.now() > begun + (minutes * 60_000) / 2) {
    await swapFolder(next, LIVE, earlier);
    updated = true;
    say('    the server has a new version');
  }
  const tab = some(tabs);
  const act = someAction();
  steps += 1;
  try {
    say(`${String(steps).padStart(5)} tab ${tabs.indexOf(tab) + 1}: ${await act(tab)}`);
    await sound(tab);
  } catch (cause) {
    errors.push(
      `step ${steps} at ${tab.url()}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`
    );
    await tab.screenshot({ path: join(WORK, 'last.png') }).catch(() => undefined);
  }
  if (steps % 10 === 0) errors.push(...model.differences(await heldBy(tab)));
}
const [first] = tabs;
if (first !== undefined) {
  await visit(first, '', '');
  errors.push(...model.differences(await heldBy(first)));
  const version = await first.evaluate(async () => (await fetch('_app/version.json')).json() as Promise<unknown>);
  say(`served at the end: ${JSON.stringify(version)}`);
}
await browser.close();
server.close();
server.closeAllConnections();
say(
  `${steps} steps, ${model.decisions.size} decisions, ${model.lists.size} lists open, ` +
    `${model.pairings.size} pairs, ${errors.length} faults`
);
for (const error of [...new Set(errors)]) say(`✗ ${error}`);
process.exit(errors.length === 0 ? 0 : 1);
