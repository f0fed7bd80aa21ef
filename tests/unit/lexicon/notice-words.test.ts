// Phrases of notices and letters as regular expressions: room between parts, longer words first, company kept.
import { describe, expect, it } from 'vitest';
import { anyOf } from '../../../src/lib/lexicon/notice-words.ts';
import { TABLES } from '../../../src/lib/lexicon/schema.ts';

describe('anyOf', () => {
  it('makes a pattern of every class that no empty text fulfils', () => {
    for (const name of TABLES.notices.columns.class.among)
      expect('', name).not.toMatch(new RegExp(`^${anyOf(name)}$`, 'u'));
  });
  it('gives the parts of a phrase as much room as its row says', () => {
    const settled = new RegExp(anyOf('settled'), 'u');
    expect('低保的钱上个月已经都到账').toMatch(settled);
    expect('已经去村里和乡里问了三次还没到账').not.toMatch(settled);
  });
  it('takes the longest word first, and minds what must not follow', () => {
    expect(new RegExp(anyOf('handling'), 'u').exec('本周五前')?.[0]).toBe('本周五');
    expect('不是说要修路').not.toMatch(new RegExp(`^${anyOf('denies')}`, 'u'));
    expect('不是修路').toMatch(new RegExp(`^${anyOf('denies')}`, 'u'));
  });
});
