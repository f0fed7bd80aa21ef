// Office files are zip archives: written again so that the same content gives the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first day that an archive can name. */
const NO_DATE = '1980-01-01';

/** The day that an archive's entries bear: the data's own, or the first day there is where the lists carry none. */
export function fileDate(date: string): Date {
  const found = /(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?/.exec(date);
  if (found === null) return new Date(`${NO_DATE}T00:00:00Z`);
  return new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3] ?? 1)));
}

/** One part of an archive may be rewritten before it is stored: path, text and the paths of all parts in, text out.
 *  Only parts of XML are offered. */
export type Rewrite = (path: string, xml: string, paths: readonly string[]) => string;

/** New names for entries, given all of them: applied to paths and to the XML that points at them. */
export type Rename = (paths: readonly string[]) => (text: string) => string;

/** The archive with every entry dated `date`, in order of path with the content types first. Its properties name no
 *  time: nobody knows when the paper will have been written. */
export function stable(
  bytes: Uint8Array | ArrayBuffer,
  date: Date,
  rewrite: Rewrite = (_, xml) => xml,
  renaming: Rename = () => (text) => text
): Uint8Array {
  const source = unzipSync(new Uint8Array(bytes), { filter: ({ name }) => !name.endsWith('/') });
  const paths = Object.keys(source);
  const rename = renaming(paths);
  const first = (path: string) => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2);
  paths.sort((a, b) => first(a) - first(b) || (rename(a) < rename(b) ? -1 : 1));
  const target: Zippable = {};
  for (const path of paths) {
    const entry = source[path];
    if (entry === undefined) continue;
    if (/\.(xml|rels)$/.test(path)) {
      let xml = strFromU8(entry);
      if (path === 'docProps/core.xml')
        xml = xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
      target[rename(path)] = strToU8(rename(rewrite(path, xml, paths)));
    } else target[rename(path)] = path.endsWith('.xlsx') ? stable(entry, date) : entry;
  }
  // an archive names days as the clock on the wall does
  return zipSync(target, { mtime: new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) });
}
