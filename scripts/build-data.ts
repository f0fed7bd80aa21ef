// seeds/*.txt → static/data: Arrow tables, manifest and quality report.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { datasetFiles } from '../src/lib/duty/dataset.ts';
import { qualityReport } from '../src/lib/duty/quality.ts';
import { readSeed, seedFiles } from './seed.ts';

const FOLDER = join('static', 'data');

for (const [index, seed] of seedFiles().entries()) {
  const folder = index === 0 ? FOLDER : join(FOLDER, seed.replace(/\.[^.]*$/, ''));
  const { files, quality } = datasetFiles(readSeed(seed));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let packed = 0;
  for (const [name, bytes] of files) {
    writeFileSync(join(folder, name), bytes);
    packed += gzipSync(bytes).length;
  }
  process.stdout.write(
    `${qualityReport(quality)}\n\n数据：${folder}，${files.size} 个文件，压缩后 ${(packed / 1000).toFixed(1)} KB\n`
  );
}
