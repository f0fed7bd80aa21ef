// seeds/*.txt → static/data: tables and quality report of every edition, and the manifest.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataset } from '../src/lib/duty/dataset.ts';
import { qualityReport } from '../src/lib/duty/quality.ts';
import { readSeeds } from './seed.ts';

const FOLDER = join('static', 'data');

const { editions, files } = dataset(readSeeds());
rmSync(FOLDER, { recursive: true, force: true });
let packed = 0;
for (const [name, bytes] of files) {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  packed += gzipSync(bytes).length;
}
for (const { manifest, quality } of editions)
  process.stdout.write(`清单版本：${manifest.id}\n${qualityReport(quality)}\n\n`);
process.stdout.write(`数据：${FOLDER}，${files.size} 个文件，压缩后 ${(packed / 1000).toFixed(1)} KB\n`);
