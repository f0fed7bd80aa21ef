// The file behind a duty of lists that the reader opened: its bytes, out of an archive where it came in one.
import type { ListDocument } from './list-store.ts';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x42, 0x4d]
];
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/** Bytes of the PDF or picture that a document was read from: the one called `file`, or the first where that is ''.
 *  Null where there is none. Rejects with ReadError where an archive cannot be opened any more. */
export async function pdfOf(
  { files }: Pick<ListDocument, 'files'>,
  file: string
): Promise<Uint8Array<ArrayBuffer> | null> {
  const fits = (name: string) => file === '' || name.replace(/^.*\//u, '') === file;
  for (const { name, bytes } of files) {
    if (hasPages(bytes) && fits(name)) return bytes.slice();
    if (!starts(bytes, ARCHIVE)) continue;
    const { unpackArchive } = await import('../read/archive.ts');
    const inside = unpackArchive(bytes, name, (entry) => /\.(?:pdf|png|jpe?g)$/iu.test(entry) && fits(entry));
    for (const found of inside.values()) if (hasPages(found)) return found.slice();
  }
  return null;
}

/** True for a picture in a format that browsers draw. */
export function isPicture(bytes: Uint8Array): boolean {
  return PICTURES.some((signature) => starts(bytes, signature));
}

function hasPages(bytes: Uint8Array): boolean {
  return starts(bytes, PDF) || isPicture(bytes);
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
