// The engine on servers that do something wrong: it starts where it can, names the true cause where it cannot, and the
// page stays readable.
import { expect, test, type Page } from '@playwright/test';
import { oddServer, type Oddity, type OddServer } from '../support/odd-server.ts';
import { settled } from '../support/site.ts';

test.use({ serviceWorkers: 'block' });

/** Errors of page and workers that nobody handled. */
function unhandled(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (/uncaught|unhandled/iu.test(message.text())) seen.push(message.text());
  });
  return seen;
}

async function on<Result>(odd: Oddity, work: (server: OddServer) => Promise<Result>): Promise<Result> {
  const server = await oddServer(odd);
  try {
    return await work(server);
  } finally {
    server.close();
  }
}

const ends = (ending: string) => (path: string) => path.endsWith(ending);
const wasm = ends('.wasm');
const arrow = (path: string) => /\/duty\.[0-9a-f]+\.arrow$/u.test(path);
const worker = (path: string) => /duckdb-eh\.worker\.[0-9a-f]+\.js$/u.test(path);

test('starts whatever type the server gives wasm and tables', async ({ page }) => {
  const typed: Oddity = (path, response, bytes) => {
    if (!/\.(?:wasm|arrow)$/u.test(path)) return false;
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(bytes);
    return true;
  };
  await on(typed, async ({ url }) => {
    const seen = unhandled(page);
    await page.goto(`${url}duties/?list=reclaimed&v=1`);
    await settled(page);
    await expect(page.locator('main')).toContainText('34');
    await expect(page.locator('main [role=alert]')).toHaveCount(0);
    expect(seen).toEqual([]);
  });
});

const status =
  (which: (path: string) => boolean, code: number): Oddity =>
  (path, response) => {
    if (!which(path)) return false;
    response.writeHead(code).end();
    return true;
  };
const html =
  (which: (path: string) => boolean): Oddity =>
  (path, response) => {
    if (!which(path)) return false;
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>login</title>');
    return true;
  };
const half =
  (which: (path: string) => boolean, announced: boolean): Oddity =>
  (path, response, bytes) => {
    if (!which(path)) return false;
    const part = bytes.subarray(0, bytes.length >> 1);
    if (announced) response.writeHead(200, { 'Content-Length': bytes.length }).write(part, () => response.destroy());
    else response.writeHead(200).end(part);
    return true;
  };
const policy: Oddity = (path, response, bytes) => {
  if (!worker(path)) return false;
  response
    .writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Security-Policy': "script-src 'self'" })
    .end(bytes);
  return true;
};

/** What goes wrong, and what the page says of it. Two that are said alike do not follow one another. */
type Faults = readonly (readonly [name: string, odd: Oddity, said: RegExp])[];
const FAULTS: Record<string, Faults> = {
  wasm: [
    ['is missing', status(wasm, 404), /服务器上没有文件duckdb-eh\.[0-9a-f]+\.wasm, 404/u],
    ['breaks off', half(wasm, true), /文件没有传完整（duckdb-eh/u],
    ['is refused', status(wasm, 403), /服务器没有给出文件duckdb-eh\.[0-9a-f]+\.wasm, 403/u],
    ['is cut', half(wasm, false), /文件没有传完整（duckdb-eh/u],
    ['is a page', html(wasm), /服务器用网页代替了文件duckdb-eh/u]
  ],
  'the worker': [
    ['is forbidden by a policy', policy, /安全策略不许它运行/u],
    ['is missing', status(worker, 404), /服务器上没有文件duckdb-eh\.worker\.[0-9a-f]+\.js, 404/u],
    ['is a page', html(worker), /服务器用网页代替了文件duckdb-eh\.worker/u]
  ],
  'a table': [
    ['is missing', status(arrow, 404), /服务器上没有文件duty\.[0-9a-f]+\.arrow, 404/u],
    ['is cut', half(arrow, false), /文件没有传完整（duty/u],
    ['is a page', html(arrow), /服务器用网页代替了文件duty/u]
  ]
};

test.describe('names the true cause', () => {
  for (const [what, faults] of Object.entries(FAULTS))
    test(`each time it is tried again, where ${what} ${faults.map(([name]) => name).join(', ')}`, async ({ page }) => {
      await on(
        () => false,
        async (server) => {
          const seen = unhandled(page);
          const alert = page.locator('main [role="alert"]');
          const again = () => alert.getByRole('button', { name: '重试' }).click();
          for (const [at, [name, odd, said]] of faults.entries()) {
            server.odd = odd;
            if (at === 0) await page.goto(`${server.url}heatmap/`);
            else await again();
            await expect(alert, name).toContainText(said, { timeout: 60_000 });
            await expect(page.locator('main table').first()).toBeVisible();
          }
          server.odd = () => false;
          await again();
          await settled(page);
          await expect(alert).toBeHidden();
          expect(seen).toEqual([]);
        }
      );
    });

  test('where a table is another one, in English', async ({ page }) => {
    const other: Oddity = (path, response, bytes) => {
      if (!arrow(path)) return false;
      response.writeHead(200).end(Buffer.from(bytes).fill(7, 400, 420));
      return true;
    };
    await on(other, async ({ url }) => {
      await page.goto(`${url}en/heatmap/`);
      const alert = page.locator('main [role="alert"]');
      await expect(alert).toContainText(/a file is not the one of this version \(duty\./u, { timeout: 60_000 });
      await expect(alert.getByRole('button', { name: 'Reload' })).toBeVisible();
    });
  });

  test('where the server falls silent', async ({ page }) => {
    const silent: Oddity = (path, response, bytes) => {
      if (!wasm(path)) return false;
      response.writeHead(200, { 'Content-Length': bytes.length }).write(bytes.subarray(0, 100_000));
      return true;
    };
    await on(silent, async ({ url }) => {
      await page.goto(`${url}heatmap/`);
      await expect(page.locator('main [role="alert"]')).toContainText('服务器一直没有回应', { timeout: 90_000 });
    });
  });
});

test('a worker that dies is noticed, and the answer comes from a new one', async ({ page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (String(url).includes('duckdb')) workers.push(this);
      }
    };
  });
  await on(
    () => false,
    async ({ url }) => {
      await page.goto(`${url}duties/`);
      await settled(page);
      await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[0]?.terminate());
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length), {
          timeout: 60_000
        })
        .toBe(2);
      await page.goto(`${url}duties/?list=reclaimed&v=1`);
      await settled(page);
      await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[0]?.terminate());
      await page.locator('main input[type=search]').fill('水利');
      await page.locator('main input[type=search]').press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('水利');
      await expect(page.locator('main tbody tr').first()).toContainText('水利', { timeout: 60_000 });
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
        timeout: 60_000
      });
      await expect(page.locator('main [role=alert]')).toHaveCount(0);
    }
  );
});

test('an opened list that failed with the engine comes back with it, whichever button is pressed', async ({ page }) => {
  test.setTimeout(300_000);
  await on(
    () => false,
    async (server) => {
      await page.goto(`${server.url}about/`);
      await settled(page);
      await page.locator('input[type=file]').first().setInputFiles('tests/fixtures/lists/D1-coastal-town.docx');
      await expect(page.locator('header .place')).toContainText('渔湾', { timeout: 60_000 });
      server.odd = status(wasm, 404);
      await page.goto(`${server.url}duties/${new URL(page.url()).search}`);
      const alert = page.locator('main [role="alert"]');
      await expect(alert).toHaveCount(2, { timeout: 60_000 });
      server.odd = () => false;
      await alert.first().getByRole('button', { name: '重试' }).click();
      await expect(page.locator('header .place')).toContainText('渔湾', { timeout: 60_000 });
      await expect(alert).toHaveCount(0);
    }
  );
});
