// The findings of the built lists, read again from the document they came from.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../src/lib/analysis/finding.ts';
import { findings } from '../../src/lib/analysis/findings.ts';
import { builtManifest } from '../../src/lib/db/built.ts';
import { readDocument } from '../../src/lib/duty/read.ts';
import { bureauEnglish } from '../../src/lib/i18n/place-names.ts';

/** All findings of the lists that npm run data wrote. */
export async function builtFindings(): Promise<Finding[]> {
  const { file } = await builtManifest();
  const reading = readDocument(new Uint8Array(await readFile(join('seeds', file))), file);
  const pinyin = new Map(reading.bureaus.map((bureau) => [bureau.name, bureau.pinyin]));
  return findings({ ...reading, englishOf: (name) => bureauEnglish(name, pinyin.get(name) ?? name) });
}
