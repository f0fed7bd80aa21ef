// A build as the next version would be: the same app under another version, every script under another name, and files
// that are named by the version under the new one.
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const TEXT = /\.(?:html|js|css|json|txt|webmanifest)$/u;
const SCRIPT = /<script>([\s\S]*?)<\/script>/gu;
const MARK = 'next';

/** Writes to `to` the build in `from` under another version; packed twins are left out. Rejects where `from` holds
 *  no build. */
export async function writeNextBuild(from: string, to: string, version: string): Promise<void> {
  const { version: before } = JSON.parse(await readFile(join(from, '_app', 'version.json'), 'utf8')) as {
    version: string;
  };
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: (path) => !/\.(?:br|gz)$/u.test(path) });
  const files = await readdir(to, { recursive: true, withFileTypes: true });
  const paths = files.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashed = paths.filter((path) => path.includes(join('_app', 'immutable')) && path.endsWith('.js'));
  const names = new Map(
    hashed.map((path) => [basename(path), basename(path).replace(/\.js$/u, `${MARK}.js`)] as const)
  );
  const known = /[\w-]+(?:\.[\w-]+)*\.js\b/gu;
  for (const path of paths.filter((each) => TEXT.test(each))) {
    const text = await readFile(path, 'utf8');
    const next = text.replaceAll(before, version).replace(known, (name) => names.get(name) ?? name);
    if (next !== text) await writeFile(path, path.endsWith('.html') ? allowed(text, next) : next);
  }
  for (const path of hashed) await rename(path, path.replace(/\.js$/u, `${MARK}.js`));
  for (const path of paths.filter((each) => basename(each).includes(before)))
    await rename(path, join(dirname(path), basename(path).replace(before, version)));
}

/** A page whose policy allows the scripts that stand in it now. */
function allowed(before: string, now: string): string {
  const [old, own] = [hashesOf(before), hashesOf(now)];
  return old.reduce((text, hash, at) => text.replaceAll(hash, own[at] ?? hash), now);
}

function hashesOf(html: string): string[] {
  return [...html.matchAll(SCRIPT)].map(([, script = '']) => createHash('sha256').update(script).digest('base64'));
}
