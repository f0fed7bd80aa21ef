import i18next from 'i18next';
import { expect, test } from 'vitest';
import { addFormats, translator, wordsOf } from '../../../src/lib/i18n/language.ts';
import { LANGUAGES } from '../../../src/lib/i18n/languages.ts';
import { levelWords } from '../../../src/lib/i18n/levels.ts';

const resources = Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(language).messages]));
const inChinese = wordsOf('zh').messages as Record<string, Record<string, string>>;
const inEnglish = wordsOf('en').messages as Record<string, Record<string, string>>;

test.each(LANGUAGES)('every message of %s is filled in as the library fills it', (language) => {
  const library = i18next.createInstance();
  void library.init({
    lng: language,
    fallbackLng: 'zh',
    ns: Object.keys(inChinese),
    resources,
    initAsync: false,
    interpolation: { escapeValue: false }
  });
  addFormats(library);
  const levels: Record<string, string> = levelWords(language, { city: '', township: '' });
  const t = translator(language) as unknown as (key: string, values: object) => string;
  const [ours, theirs]: [string[], string[]] = [[], []];
  for (const [space, messages] of Object.entries(inChinese)) {
    for (const [key, text] of Object.entries(messages)) {
      const names = [...`${text} ${String(inEnglish[space]?.[key])}`.matchAll(/\{\{(\w+)[,}]/gu)].map(
        ([, name]) => name ?? ''
      );
      for (const count of [1, 2, 1]) {
        const values = { ...Object.fromEntries(names.map((name, index) => [name, `«${name} $& ${index}»`])), count };
        const asked = `${space}:${key.replace(/_(one|other)$/u, '')}`;
        const filled = library.t(asked as 'frame:app', values);
        const plain = filled.replaceAll(/(?<!\{)\{(\w+)\}(?!\})/gu, (_, word: string) => levels[word] ?? '');
        ours.push(`${asked} ${t(asked, values)}`);
        theirs.push(`${asked} ${plain}`);
      }
    }
  }
  expect(ours.length).toBeGreaterThan(3000);
  expect(ours).toEqual(theirs);
});

test('no message names a language: each is called by itself, so that a further one needs no word of the others', () => {
  const areas = LANGUAGES.flatMap((language) => Object.values<object>(wordsOf(language).messages));
  expect(LANGUAGES.filter((language) => areas.some((messages) => language in messages))).toEqual([]);
});

test.each([
  [1, 1, '1 bureau shares 1 duty with the township, none of them with another bureau.'],
  [2, 1, '2 bureaus share 1 duty with the township, none of them with another bureau.'],
  [0, 20, '0 bureaus share 20 duties with the township, none of them with another bureau.']
])('%d and %d take the forms of their words', (bureaus, total, sentence) => {
  expect(translator('en')('network:leadAlone', { bureaus, total })).toBe(sentence);
});

/** Numbers that are never one: how many rules there are, the most letters of a search, rows of a table that is cut, the
 *  parts of a text that holds several; 1 has a message of its own in `sizesRow`. */
const NEVER_ONE = [
  'frame:searchCut',
  'frame:twinCut',
  'overview:sizesRow',
  'overview:readReports',
  'clauses:range',
  'findings:lead',
  'findings:kinds',
  'entry:several',
  'opening:leadPictured'
];

test('an English word in the plural stands only behind a number that may not be one', () => {
  const nouns = 'duties|clauses|bureaus|categories|findings|matters|records|reports|questions|pairs|groups|ties|rules';
  const plural = new RegExp(`\\{\\{(\\w+)\\}\\} (?:more )?(?:\\{\\w+\\} )?(?:${nouns}|letters|rows|kinds)\\b`, 'u');
  const found = Object.entries(inEnglish).flatMap(([space, messages]) =>
    Object.entries(messages).flatMap(([key, text]) => {
      const [, number] = plural.exec(text) ?? [];
      return number === undefined || (key.endsWith('_other') && number === 'count') ? [] : [`${space}:${key}`];
    })
  );
  expect(found.filter((key) => !NEVER_ONE.includes(key))).toEqual([]);
});
