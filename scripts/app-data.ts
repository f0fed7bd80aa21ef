// Seeds → data of the app: tables and quality report of every edition, and the manifest; all of them or none.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataset, json, MANIFEST, NO_SOURCE, type SourceDocument } from '../src/lib/duty/dataset.ts';
import { bytesHash } from '../src/lib/duty/hash.ts';
import { qualityReport } from '../src/lib/duty/quality.ts';
import { NOTHING_KNOWN } from '../src/lib/duty/tables.ts';
import { ReadError } from '../src/lib/errors.ts';
import { exclusively } from './lock.mjs';
import { faultIn, problemWords } from './read-fault.ts';
import { regionData } from './region-data.ts';
import { counted, failure, say } from './say.mjs';
import { seedDocuments, seedFolder } from './seed.ts';
import type { PathDocument } from './documents.ts';
import { swapFolder } from './swap.mjs';

/** Where the seeds stand, where the data go, and where they are made. */
export interface Folders {
  seeds: string;
  out: string;
  work: string;
}

const besideIn = (work: string): [string, string] => [join(work, 'next-data'), join(work, 'last-data')];

/** Why a document could not be read, in Chinese and in English. */
function reason(error: unknown): [string, string] {
  if (error instanceof ReadError) return [faultIn(error, 'zh'), faultIn(error, 'en')];
  const said = error instanceof Error ? error.message : String(error);
  return [said, said];
}

/** Every document that can be read, the first one at the front; says which cannot, and why. Throws an Error in both
 *  languages when the first one cannot be read: no other document takes its place unasked. */
async function readAll(seeds: string): Promise<PathDocument[]> {
  const { first, others } = seedFolder(seeds);
  for (const name of others)
    say(`没有读取 ${seeds}/${name}：不认识这种文件`, `not read: ${seeds}/${name}, an unknown kind of file`);
  const documents = await seedDocuments(seeds, (file, error) => {
    const [zh, en] = reason(error);
    if (file === first)
      throw failure(
        `首先显示的清单读不出来：${seeds}/${file}：${zh}。换一个文件，或在 ${seeds}/default 里写上另一个文件名`,
        `the list to be shown first cannot be read: ${seeds}/${file}: ${en}. Replace the file,` +
          ` or name another one in ${seeds}/default`,
        error
      );
    say(`没有读出 ${seeds}/${file}：${zh}`, `cannot read ${seeds}/${file}: ${en}`);
  });
  for (const { name, readings } of documents)
    for (const { place, duties } of readings)
      say(
        `已读 ${seeds}/${name}：${place.city}${place.township}，${duties.length}项`,
        `read ${seeds}/${name}: ${place.city}${place.township}, ${counted(duties.length, 'duty', 'duties')}`
      );
  return documents;
}

/** Where the published files of a document stand in the folder of the dataset: under an ending that every server
 *  gives out as it is. */
function sourceOf({ files, answers }: PathDocument): SourceDocument {
  return {
    files: files.map(({ name, bytes }) => ({
      name,
      path: `sources/document.${bytesHash([bytes]).slice(0, 10)}.bin`,
      bytes: bytes.length
    })),
    answers
  };
}

/** Writes all files of the dataset beside the present ones and puts them into their place. */
async function build({ seeds, out, work }: Folders): Promise<void> {
  const [next, aside] = besideIn(work);
  rmSync(next, { recursive: true, force: true });
  const { door } = seedFolder(seeds);
  const documents = await readAll(seeds);
  const sources = new Map(
    documents.flatMap((document) => document.readings.map((reading) => [reading, sourceOf(document)] as const))
  );
  const readings = [...sources.keys()];
  const { editions, manifest, files } = dataset(
    readings,
    NOTHING_KNOWN,
    (reading) => sources.get(reading) ?? NO_SOURCE
  );
  const region = await regionData(editions, readings);
  for (const { named, content } of region) files.set(named.file, content);
  files.set(MANIFEST, json({ ...manifest, region: region.map(({ named }) => named), door }));
  let packed = 0;
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(next, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  for (const [name, bytes] of files) {
    put(name, bytes);
    packed += gzipSync(bytes).length;
  }
  for (const document of documents)
    sourceOf(document).files.forEach(({ path }, at) => put(path, document.files[at]?.bytes ?? new Uint8Array()));
  await swapFolder(next, out, aside);
  rmSync(aside, { recursive: true, force: true });
  for (const {
    manifest: { id },
    quality
  } of editions)
    process.stdout.write(`清单版本：${id}\n${qualityReport(quality, problemWords('zh'))}\n\n`);
  const [first] = editions;
  const size = `${(packed / 1000).toFixed(1)} KB`;
  say(
    `${out}：${editions.length}个清单版本，${files.size}个文件，压缩后${size}；首先显示 ${first?.manifest.file}`,
    `${out}: ${counted(editions.length, 'edition')}, ${counted(files.size, 'file')}, ${size} packed; ` +
      `${first?.manifest.file} is shown first`
  );
}

/** Makes the data and says on the terminal what was read and what is doubtful; waits for another process that makes
 *  them. Where it fails the former data go, so that they are not shown for the new list. Throws an Error in both
 *  languages. */
export async function buildData(folders: Folders): Promise<void> {
  const { out, work } = folders;
  await exclusively(() => build(folders), {
    folder: work,
    onWait: (pid) =>
      say(`另一个构建（进程${pid}）正在进行，等它结束`, `another build (process ${pid}) is at work; waiting for it`)
  }).catch((error: unknown) => {
    rmSync(besideIn(work)[0], { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
    say(
      `${out} 里的旧数据已清除，不会当作新清单显示`,
      `the former data in ${out} are removed, so that they are not shown for the new list`
    );
    throw error;
  });
}
