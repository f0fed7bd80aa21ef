// Office files are zip archives: written again so that the same content gives the same bytes.
import type JSZip from 'jszip';

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
export async function stable(
  bytes: Uint8Array | ArrayBuffer,
  date: Date,
  rewrite: Rewrite = (_, xml) => xml,
  renaming: Rename = () => (text) => text
): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip');
  const source = await Zip.loadAsync(bytes);
  const target: JSZip = new Zip();
  const paths = Object.values(source.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name);
  const rename = renaming(paths);
  const first = (path: string) => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2);
  paths.sort((a, b) => first(a) - first(b) || (rename(a) < rename(b) ? -1 : 1));
  for (const path of paths) {
    const entry = source.file(path);
    if (entry === null) continue;
    if (/\.(xml|rels)$/.test(path)) {
      let xml = await entry.async('string');
      if (path === 'docProps/core.xml')
        xml = xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
      target.file(rename(path), rename(rewrite(path, xml, paths)), { date, createFolders: false });
    } else {
      const inner = await entry.async('uint8array');
      target.file(rename(path), path.endsWith('.xlsx') ? await stable(inner, date) : inner, {
        date,
        createFolders: false
      });
    }
  }
  return target.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS'
  });
}
