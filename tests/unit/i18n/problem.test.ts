import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/lib/duty/problem.ts';
import { problem } from '../../../src/lib/i18n/messages/problem.ts';

describe('problem messages', () => {
  it('has words in both languages for every code of the reader', () => {
    expect(Object.keys(PROBLEMS).filter((code) => !(code in problem.zh) || !(code in problem.en))).toEqual([]);
  });
});
