// Bytes of a document to text: finds the encoding and refuses what is no text.

import { ReadError } from '../errors.ts';

export interface Decoded {
  text: string;
  encoding: string;
  blankedControls: number;
}

const SAMPLE = 1 << 16;
const MIXED = 'mixed';
/** Least share of the lines with Chinese text in each encoding of a file put together from several. */
const LEAST_LINES = 0.1;

/** Text of a document and the encoding it was in (`utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`, `mixed` for lines
 *  in UTF-8 beside lines in GB 18030), by mark, by where zero bytes stand, else by strict trial. Byte order marks are
 *  dropped; control characters become blanks of the
 *  same length and are counted. Throws ReadError `empty` or `binary` with the file's name. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) throw new ReadError('empty', file, '0');
  const plain = wideEncodingOf(bytes) === null ? strictText(bytes, 'utf-8') : null;
  const encoding = plain === null ? encodingOf(bytes) : 'utf-8';
  if (encoding === null) throw new ReadError('binary', file, describe(bytes));
  const decoded = plain ?? (encoding === MIXED ? decodeLines(bytes) : new TextDecoder(encoding).decode(bytes));
  let blankedControls = 0;
  const text = decoded.replace(/^\ufeff+/gm, '').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, () => {
    blankedControls++;
    return ' ';
  });
  if (blankedControls > decoded.length / 10) throw new ReadError('binary', file, describe(bytes));
  if (!/\S/.test(text)) throw new ReadError('empty', file, String(bytes.length));
  return { text, encoding, blankedControls };
}

/** Encoding of a text that is no strict UTF-8. */
function encodingOf(bytes: Uint8Array): string | null {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return wide;
  const head = bytes.subarray(0, SAMPLE);
  if (controlShare(head) > 0.1) return null;
  const faults = (encoding: string) => faultShare(new TextDecoder(encoding).decode(head, { stream: true }));
  if (faults('utf-8') < 0.02) return 'utf-8';
  if (isMixed(bytes)) return MIXED;
  if (looksBig5(head) && faults('big5') < 0.02) return 'big5';
  return faults('gb18030') < 0.02 ? 'gb18030' : null;
}

/** Lines of a file with the bytes that end them. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end + 1));
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** True where several files of different encodings were put together: some lines are UTF-8 through and through, the
 *  others GB 18030. */
function isMixed(bytes: Uint8Array): boolean {
  const lines = linesOf(bytes).filter((line) => line.filter((byte) => byte > 0x7f).length > 8);
  const strict = new Set(lines.filter((line) => isValid(line, 'utf-8')));
  const others = lines.filter((line) => !strict.has(line));
  const least = Math.max(1, lines.length * LEAST_LINES);
  return strict.size >= least && others.length >= least && others.every((line) => isValid(line, 'gb18030'));
}

function decodeLines(bytes: Uint8Array): string {
  const decode = (line: Uint8Array) => new TextDecoder(isValid(line, 'utf-8') ? 'utf-8' : 'gb18030').decode(line);
  return linesOf(bytes).map(decode).join('');
}

/** Whether pairs of bytes lie as Big5 has them: GB text has hardly any second byte below 0xa1 behind the first bytes
 *  that Big5 uses, Big5 has them in two characters of five. */
function looksBig5(bytes: Uint8Array): boolean {
  let [pairs, low, foreign] = [0, 0, 0];
  for (let at = 0; at + 1 < bytes.length; at++) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x81) continue;
    pairs++;
    if (first < 0xa1 || first > 0xf9) foreign++;
    else if (second >= 0x40 && second <= 0x7e) low++;
    at++;
  }
  return pairs > 0 && foreign < pairs / 50 && low > pairs / 6;
}

function wideEncodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 4) return null;
  const ends = { even: 0, odd: 0 };
  let zeros = 0;
  for (let i = 0; i < end; i += 2) {
    const [a, b] = [bytes[i], bytes[i + 1]];
    if (a === 0 || b === 0) zeros++;
    if (a === 0 && (b === 0x0a || b === 0x20)) ends.even++;
    if (b === 0 && (a === 0x0a || a === 0x20)) ends.odd++;
  }
  if (zeros < end / 200) return null;
  const encoding = ends.even > ends.odd ? 'utf-16be' : ends.odd > ends.even ? 'utf-16le' : null;
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, end));
  const han = (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\s\x21-\x7e]/g) ?? []).length;
  return han > text.length * 0.9 ? encoding : null;
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  return strictText(bytes, encoding) !== null;
}

/** Text of bytes that are valid in the encoding throughout; null for others. */
function strictText(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls / bytes.length;
}

function faultShare(text: string): number {
  return (text.match(/\ufffd/g) ?? []).length / text.length;
}

function describe(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
