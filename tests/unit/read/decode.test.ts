// Bytes to text: every encoding that lists come in, with and without a mark, and what is no text.
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../src/lib/errors.ts';
import { decode } from '../../../src/lib/read/decode.ts';

const TEXT = '序号 事项类别 事项名称\n1 民生服务 做好居民医保参保服务\n';
const utf8 = new TextEncoder().encode(TEXT);
const GB18030 = [0xd0, 0xf2, 0xba, 0xc5, 0x0a, 0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6];

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))];
  return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

function reasonOf(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, 'a.txt').encoding;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return [error.code, error.message.includes('a.txt')];
  }
}

describe('decode', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark, which is dropped', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['little UTF-16 with a mark', utf16(TEXT, true, true), 'utf-16le'],
    ['little UTF-16 without one', utf16(TEXT, true, false), 'utf-16le'],
    ['big UTF-16 with a mark', utf16(TEXT, false, true), 'utf-16be'],
    ['big UTF-16 without one', utf16(TEXT, false, false), 'utf-16be']
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes, 'a.txt')).toEqual({ text: TEXT, encoding, blankedControls: 0 });
  });

  it('GB18030, as old office programs write', () => {
    expect(decode(new Uint8Array(GB18030), 'a.txt')).toMatchObject({ text: '序号\n事项名称', encoding: 'gb18030' });
  });

  it('lines of files in two encodings that were put together', () => {
    const line = [0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6, 0xca, 0xc2, 0xcf, 0xee, 0x0a];
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8, ...line, 0xef, 0xbb, 0xbf, ...utf8]);
    expect(decode(bytes, 'a.txt')).toMatchObject({ text: `${TEXT}事项名称事项\n${TEXT}`, encoding: 'mixed' });
  });

  it('UTF-8 with one broken letter stays UTF-8, and the letter is seen to be broken', () => {
    const many = new TextEncoder().encode(TEXT.repeat(20));
    const { text, encoding } = decode(many.slice(0, -2), 'a.txt');
    expect(encoding).toBe('utf-8');
    expect([text.startsWith(TEXT), text.endsWith('\ufffd')]).toEqual([true, true]);
  });

  it('control characters become blanks of the same length, and are counted', () => {
    const { text, blankedControls } = decode(new TextEncoder().encode(`甲\u0007乙\u007f${TEXT}`), 'a.txt');
    expect(text).toBe(`甲 乙 ${TEXT}`);
    expect(blankedControls).toBe(2);
  });

  it.each([
    ['nothing', new Uint8Array(), ['empty', true]],
    ['blanks only', new TextEncoder().encode(' \n\t '), ['empty', true]],
    ['a picture', new Uint8Array(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)), ['binary', true]]
  ])('refuses %s and names the file', (_, bytes, reason) => expect(reasonOf(bytes)).toEqual(reason));
});
