// What the build computes of the first edition as files of their own: named by what they hold, as its tables are.
import { builtDesk, builtManifest } from '$lib/db/built.ts';
import { bytesHash } from '$lib/duty/hash.ts';
import { builtFindings } from '$lib/finding/built.ts';
import { entryRecords } from '$lib/query/entry-records.ts';

/** A file of the build: `path` from the root of the site, with a hash of its text. */
export interface BuiltFile {
  edition: string;
  hash: string;
  path: string;
  text: string;
}

let files: Promise<{ findings: BuiltFile; entry: BuiltFile }> | undefined;

/** All findings with their details, for the panel, and all duties with their clauses, for the entry check; made once a
 *  process. */
export function builtFiles(): Promise<{ findings: BuiltFile; entry: BuiltFile }> {
  files ??= (async () => {
    const { editions } = await builtManifest();
    const edition = editions[0]?.id ?? '';
    const file = (name: string, content: unknown): BuiltFile => {
      const text = JSON.stringify(content);
      const hash = bytesHash([new TextEncoder().encode(text)]).slice(0, 10);
      return { edition, hash, path: `/data/${edition}/${name}.${hash}.json`, text };
    };
    return {
      findings: file('findings', await builtFindings()),
      entry: file('entry', await entryRecords(await builtDesk()))
    };
  })();
  return files;
}
