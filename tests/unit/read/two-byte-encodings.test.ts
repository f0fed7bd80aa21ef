// Encodings of Chinese text files, told apart by their bytes.
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/lib/read/decode.ts';

const TRADITIONAL = '基本履職事項清單\n序號 事項類別 事項名稱\n1 黨的建設 加強鄉黨委自身建設，落實全面從嚴治黨責任\n';
const SIMPLIFIED = '基本履职事项清单\n序号 事项类别 事项名称\n1 党的建设 加强乡党委自身建设，落实全面从严治党责任\n';

/** Bytes of a text in an encoding of two bytes, by turning the decoder round. */
function encoded(text: string, encoding: 'big5' | 'gbk'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  return new Uint8Array(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f])
    )
  );
}

describe('decode', () => {
  it.each([
    ['big5', encoded(TRADITIONAL, 'big5'), TRADITIONAL],
    ['gb18030', encoded(TRADITIONAL, 'gbk'), TRADITIONAL],
    ['gb18030', encoded(SIMPLIFIED, 'gbk'), SIMPLIFIED],
    ['utf-8', new TextEncoder().encode(TRADITIONAL), TRADITIONAL]
  ])('%s', (encoding, bytes, text) => {
    expect(decode(bytes, 'list.txt')).toEqual({ text, encoding, blankedControls: 0 });
  });
});
