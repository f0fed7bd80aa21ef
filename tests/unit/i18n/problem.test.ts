import { expect, test } from 'vitest';
import { PROBLEMS } from '../../../src/lib/duty/problem.ts';
import { messageOf } from '../../../src/lib/i18n/language.ts';
import { LANGUAGES } from '../../../src/lib/i18n/languages.ts';

test.each(LANGUAGES)('every code of the reader has words in %s', (language) => {
  expect(Object.keys(PROBLEMS).filter((code) => messageOf('problem', code, language) === null)).toEqual([]);
});
