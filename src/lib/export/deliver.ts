// Hands files to the reader: downloads, prints and the clipboard.
import { escapeXml } from '../chart/xml.ts';

/** Media types by ending of the file name. */
export const MEDIA: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  zip: 'application/zip',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

/** Saves a file through the browser; the media type follows from the ending of `name`. */
export function save(name: string, content: string | Uint8Array): void {
  const part = typeof content === 'string' ? content : content.slice();
  const url = URL.createObjectURL(
    new Blob([part], { type: MEDIA[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' })
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Prints an SVG on one sheet of so many mm, without the page around it; the browser's dialog can save it as PDF,
 *  called `name`. */
export function printSheet(name: string, svg: string, [width, height]: readonly [number, number]): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0; visibility: hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.srcdoc =
    `<!doctype html><title>${escapeXml(name)}</title><style>@page { size: ${width}mm ${height}mm; margin: 0 } ` +
    `html, body { margin: 0 } svg { display: block; width: ${width}mm; height: ${height - 1}mm }</style>${svg}`;
  frame.onload = () => {
    const inner = frame.contentWindow;
    inner?.addEventListener('afterprint', () => frame.remove(), { once: true });
    inner?.print();
  };
  document.body.append(frame);
}

/** Puts a PNG on the clipboard. False where the browser keeps the clipboard closed (plain http, no permission). */
export async function copyPng(png: Promise<Uint8Array>): Promise<boolean> {
  const blob = png.then((bytes) => new Blob([bytes.slice()], { type: MEDIA['png'] ?? '' }));
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined) {
    await blob;
    return false;
  }
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]).then(
    () => true,
    () => blob.then(() => false)
  );
}

/** Puts a table on the clipboard as HTML and text; where the clipboard is closed, by selecting it in the page. False
 *  where neither works. */
export async function copyTable({ text, html }: { text: string; html: string }): Promise<boolean> {
  if (typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined) {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' })
    });
    if (
      await navigator.clipboard.write([item]).then(
        () => true,
        () => false
      )
    )
      return true;
  }
  return copyBySelection({ 'text/html': html, 'text/plain': text });
}

/** Puts text on the clipboard; where the clipboard is closed (plain http), by the browser's copy command. False where
 *  neither works. Call it from a click. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard?.writeText !== undefined) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false
    );
    if (copied) return true;
  }
  return copyBySelection({ 'text/plain': text });
}

function copyBySelection(content: Record<string, string>): boolean {
  const take = (event: ClipboardEvent) => {
    for (const [type, value] of Object.entries(content)) event.clipboardData?.setData(type, value);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', take, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', take, true);
  }
}
