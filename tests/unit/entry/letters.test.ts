// Letters of a pasted text made alike.
import { describe, expect, it } from 'vitest';
import { alike } from '../../../src/lib/entry/letters.ts';

describe('alike', () => {
  it('makes traditional characters simple and full-width letters narrow', () => {
    expect(alike('車庫１２樓ＡＢ').text).toBe('车库12楼AB');
  });
  it('joins a line that was broken inside a sentence, not one that begins anew', () => {
    expect(alike('我们村里的自来水已经停了三天老人\n孩子都没有水喝').text).toBe(
      '我们村里的自来水已经停了三天老人孩子都没有水喝'
    );
    expect(alike('我们村里的自来水已经停了三天。\n请派人来修').text).toContain('\n');
    expect(alike('我们村里的自来水已经停了三天老人\n请派人来修').text).toContain('\n');
  });
  it('leaves out pictures and unseen signs and remembers where each letter stood', () => {
    const pasted = '狗\u200b咬人😀了[抱拳]';
    const { text, at } = alike(pasted);
    expect(text).toBe('狗咬人了');
    expect(at.map((from) => pasted.charAt(from)).join('')).toBe(text);
  });
});
