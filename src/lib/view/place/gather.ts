// Files as the browser hands them over: chosen, dropped with their folders, or pasted.

/** A file with its name, behind those of its folders where a folder was handed over, to be read when it is wanted. */
export interface Handed {
  name: string;
  size: number;
  load: () => Promise<Uint8Array>;
}

const LEFT_OUT = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/;

/** Chosen files; those that only the system keeps in folders are left out. */
export function chosen(files: Iterable<File>): Handed[] {
  return [...files].filter(({ name }) => !LEFT_OUT.test(name)).map(handed);
}

/** Dropped files and all files below dropped folders, by name. Rejects where a folder cannot be listed. */
export async function dropped(transfer: DataTransfer): Promise<Handed[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosen(transfer.files);
  const files = (await Promise.all(entries.map(filesOf))).flat();
  return files.filter(({ name }) => !LEFT_OUT.test(name.replace(/^.*\//, '')));
}

/** A pasted table: as web page where there is one, else as text; null where the clipboard holds neither. */
export function pasted(data: DataTransfer, name: string): Handed | null {
  if (data.files.length > 0 && !/<table/i.test(data.getData('text/html'))) return null;
  return written(data.getData('text/html'), data.getData('text/plain'), name);
}

/** The same of the clipboard itself, where the browser hands it over. Rejects where it does not. */
export async function clipboard(name: string): Promise<Handed | null> {
  const texts = { 'text/html': '', 'text/plain': '' };
  for (const item of await navigator.clipboard.read())
    for (const type of ['text/html', 'text/plain'] as const)
      if (texts[type] === '' && item.types.includes(type)) texts[type] = await (await item.getType(type)).text();
  return written(texts['text/html'], texts['text/plain'], name);
}

/** What files are called together. */
export function nameOf(files: readonly Handed[]): string {
  const [first] = files;
  return `${first?.name ?? ''}${files.length > 1 ? ` +${files.length - 1}` : ''}`;
}

function written(html: string, plain: string, name: string): Handed | null {
  const asPage = /<table/i.test(html);
  const text = asPage ? html : plain;
  if (text.trim() === '') return null;
  const bytes = new TextEncoder().encode(text);
  return { name: `${name}.${asPage ? 'html' : 'txt'}`, size: bytes.length, load: () => Promise.resolve(bytes) };
}

function handed(file: File): Handed {
  const { name, size, webkitRelativePath: path } = file;
  return { name: path === '' ? name : path, size, load: async () => new Uint8Array(await file.arrayBuffer()) };
}

async function filesOf(entry: FileSystemEntry): Promise<Handed[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ ...handed(file), name: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (more.length === 0) break;
    found.push(...more);
  }
  const files = await Promise.all(found.sort((a, b) => (a.name < b.name ? -1 : 1)).map(filesOf));
  return files.flat();
}
