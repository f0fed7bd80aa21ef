// Which language a page speaks, also where its address names nothing.
import { expect, test } from 'vitest';
import { load } from '../../../src/routes/+layout.ts';

type Asked = Parameters<typeof load>[0];

const asked = (path: string, lang: string | undefined, data: object | null) =>
  load({
    data,
    params: lang === undefined ? {} : { lang },
    url: new URL(path, 'http://atlas')
  } as unknown as Asked);

test.each([
  ['a page', '/en/duties/', 'en', {}, 'en'],
  ['a Chinese page in a folder called like a language', '/en/site/duties/', undefined, {}, 'zh'],
  ['an address that names nothing', '/en/nothing/', undefined, null, 'en'],
  ['the page of a duty that is not there, told no parameters', '/site/en/duty/shared-9999/', undefined, null, 'en'],
  ['a Chinese address that names nothing', '/nothing/', undefined, null, 'zh']
])('%s', async (_name, path, lang, data, language) => {
  expect(await asked(path, lang, data)).toMatchObject({ language });
});
