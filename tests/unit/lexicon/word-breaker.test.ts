// A browser without a word breaker of its own cuts Chinese into the same words as one that has it.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { knowledgeOf } from '../../../src/lib/entry/knowledge.ts';
import * as spelling from '../../../src/lib/entry/spelling.ts';
import type { WordBreaker } from '../../../src/lib/lexicon/cost-breaker.ts';
import { ALL_REGIONS } from '../../../src/lib/lexicon/regions.ts';
import type * as words from '../../../src/lib/lexicon/word-breaker.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const read = (folder: string, ending: string) =>
  readdirSync(new URL(folder, FIXTURES))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, FIXTURES), 'utf8'));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const own: WordBreaker = (text) => segmenter.segment(text);
const wordsBy = (breaker: WordBreaker, text: string) =>
  [...breaker(text)].flatMap(({ segment, index, isWordLike }) => (isWordLike === true ? [`${index} ${segment}`] : []));

describe('without Intl.Segmenter', () => {
  let fresh: typeof words;
  let speller: typeof spelling;

  beforeAll(async () => {
    vi.stubGlobal('Intl', Object.assign(Object.create(Intl), { Segmenter: undefined }));
    vi.resetModules();
    fresh = await import('../../../src/lib/lexicon/word-breaker.ts');
    speller = await import('../../../src/lib/entry/spelling.ts');
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('says so where words are broken too early, then is ready', async () => {
    expect(() => fresh.breakWords('水利')).toThrow('readyWords');
    await fresh.readyWords();
    expect(wordsBy(fresh.breakWords, '水利安全')).toEqual(['0 水利', '2 安全']);
  });

  it('gives the words of every list and every labelled text', () => {
    const lines = new Set(
      [...read('lists', '.txt'), ...read('labels', '.json')].flatMap((text) => text.split(/["\n]+/u))
    );
    const [hits, misses] = [{ count: 0 }, new Set<string>()];
    for (const line of lines) {
      const [here, there] = [wordsBy(fresh.breakWords, line), new Set(wordsBy(own, line))];
      for (const word of here) {
        if (there.delete(word)) hits.count += 1;
        else misses.add(`${word} too much: ${line}`);
      }
      for (const word of there) misses.add(`${word} missing: ${line}`);
    }
    expect(hits.count).toBeGreaterThan(30_000);
    expect([...misses]).toEqual([]);
  });

  it.each([
    ['⽔利工程', 'letters that look alike'],
    ['𠮷野家𡈽地', 'letters of two units'],
    ['共3.14万元，1,000户；A4纸 don’t 12:30 e.g. U.S.A', 'figures and Latin words'],
    ['  \r\n《〇一〇》——“第十二条”…（2025年）😀', 'signs'],
    ['', 'nothing']
  ])('%j (%s)', (text) => {
    expect(wordsBy(fresh.breakWords, text)).toEqual(wordsBy(own, text));
    expect([...fresh.breakWords(text)].map(({ segment }) => segment).join('')).toBe(text);
  });

  it.each(['能不能给办个地保啊', '想伴残急证', '地里的庄稼旱死了'])('puts right as elsewhere: %s', (text) => {
    const knowledge = knowledgeOf(ALL_REGIONS);
    expect(speller.spelled(text, knowledge)).toBe(spelling.spelled(text, knowledge));
  });
});
