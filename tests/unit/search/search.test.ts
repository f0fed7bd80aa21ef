import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { syllablesOf } from '../../../src/lib/duty/pinyin.ts';
import { entryCheck } from '../../../src/lib/entry/check.ts';
import { buildEntryIndex } from '../../../src/lib/entry/duty-index.ts';
import { search, searchIndex, type Found, type Thing } from '../../../src/lib/search/search.ts';
import { namedIn } from '../../../src/lib/search/things.ts';

const reading = published();
const entry = buildEntryIndex(reading.duties);
const names = {
  bureaus: reading.bureaus.map((bureau) => ({ ...bureau, aliases: bureau.aliases.join('|') })),
  categories: reading.categories.map((name, rank) => ({ id: name, name, rank, pinyin: name, initials: '' })),
  lists: { basic: 0, shared: 0, reclaimed: 0 }
};
const PAGES: Thing[] = [
  { kind: 'page', id: 'heatmap', names: ['责任热力图', 'heatmap'] },
  { kind: 'page', id: 'entry', names: ['准入比对'] }
];
const FINDINGS: Thing[] = [
  { kind: 'finding', id: 'late', names: ['秸秆的事'], about: ['shared-64'], weight: 0.1 },
  { kind: 'finding', id: 'first', names: ['秸秆的事'], about: ['shared-64'], weight: 0.9 }
];
const index = searchIndex(entry, [...namedIn(names), ...PAGES, ...FINDINGS], syllablesOf);
const find = (text: string): Found => search(text, index);
const best = (text: string): string => {
  const hit = find(text).groups[0]?.hits[0];
  return hit === undefined ? '' : `${hit.kind} ${hit.id}`;
};
const duties = (text: string): string[] =>
  find(text).groups.flatMap(({ kind, hits }) => (kind === 'duty' ? hits.map(({ id }) => id) : []));
const bureauOf = (name: string): string => `bureau ${reading.bureaus.find((each) => each.shortName === name)?.id}`;

describe('a number', () => {
  it('without its list finds it in every list, in their order', () => {
    expect(duties('70')).toEqual(['basic-70', 'shared-70']);
    expect(duties('第70项')).toEqual(['basic-70', 'shared-70']);
  });

  it.each(['配合70', '配合第70项', '配合履职第70项', '配合履职事项70', 'shared-70', 'Shared 70'])(
    'with its list finds that duty alone: %s',
    (text) => expect(duties(text)).toEqual(['shared-70'])
  );

  it('is no matter to give a verdict on', () => expect(find('收回9').answer).toBeNull());
});

describe('a bureau is found first', () => {
  it.each([
    ['水利局', '市水利局'],
    ['市水利局', '市水利局'],
    ['shuiliju', '市水利局'],
    ['slj', '市水利局'],
    ['Water Resources Bureau', '市水利局'],
    ['水力局', '市水利局'],
    ['水刊局', '市水利局'],
    ['农业局', '市农业农村局']
  ])('%s → %s', (text, name) => expect(best(text)).toBe(bureauOf(name)));

  it('with its duties, those it leads the column of first, and no verdict', () => {
    const { answer, groups } = find('水利局');
    const [id = ''] = groups.find(({ kind }) => kind === 'duty')?.hits.map((hit) => hit.id) ?? [];
    expect(reading.duties.find((duty) => duty.id === id)?.bureaus[0]?.bureau).toBe('昌吉市水利局');
    expect(answer).toBeNull();
  });
});

it.each([
  ['秸秆', 'duty shared-64'],
  ['结杆', 'duty shared-64'],
  ['jiegan', 'duty shared-64'],
  ['流浪狗', 'duty shared-19'],
  ['农业水价调整工作', 'duty shared-12'],
  ['热力图', 'page heatmap'],
  ['heatmap', 'page heatmap'],
  ['应急管理及消防', 'category 应急管理及消防']
])('%s means %s', (text, hit) => expect(best(text)).toBe(hit));

it('has the entry check speak above: whose it is, who leads, what the township does', () => {
  const { answer, step } = find('流浪狗');
  expect(answer).toMatchObject({ verdict: 'shared', lead: '昌吉市公安局' });
  expect(step?.text).toContain('第一时间');
});

it.each(['流浪狗', '村里路灯坏了', '学校安全', '老人被骗钱', '有人在河道里挖沙子', '低保', '违建', '井盖丢了', '养老'])(
  'never disagrees with the entry check: %s',
  (text) => {
    const checked = entryCheck(text, entry);
    if (checked.verdict === 'none' || checked.verdict === 'near') expect(find(text).answer?.lead ?? null).toBeNull();
    else expect(duties(text)[0]).toBe(checked.hits[0]?.id);
  }
);

describe('words that each call a bureau or a category', () => {
  const idOf = (name: string) => reading.bureaus.find((each) => each.shortName === name)?.id;

  it.each([
    ['公安局 应急管理局', [idOf('市公安局'), idOf('市应急管理局')], []],
    ['公安局、市水利局', [idOf('市公安局'), idOf('市水利局')], []],
    ['水利局 水利局 乡村振兴', [idOf('市水利局')], ['乡村振兴']]
  ])('are what a page can be narrowed to: %s', (text, bureaus, categories) =>
    expect(find(text).sides).toEqual({ bureaus, categories })
  );

  it.each(['水利局 秸秆', '秸秆', '局', '70'])('%s: a word that calls none leaves nothing to narrow to', (text) =>
    expect(find(text).sides).toBeNull()
  );
});

describe('English words find duties through their topics', () => {
  it.each([
    ['flood', 'shared-90'],
    ['straw burning', 'shared-64'],
    ['stray dogs', 'shared-19'],
    ['subsidies', 'basic-32'],
    ['women', 'basic-19'],
    ['police', 'shared-19'],
    ['water', 'shared-32']
  ])('%s → %s', (text, id) => expect(duties(text)).toContain(id));

  it('and bureaus by what they are called in everyday speech', () => expect(best('police')).toBe(bureauOf('市公安局')));

  it('ahead of names that merely have the same letters in pinyin', () => {
    const [first, ...rest] = find('women').groups.flatMap(({ hits }) => hits);
    expect(first?.how).toBe('name');
    expect(rest.map(({ how }) => how)).toContain('pinyin');
  });

  it('of topics that no list writes of find nothing', () => expect(duties('kindergarten zzqq')).toEqual([]));
});

it('wants every word met', () => {
  const found = duties('slj 上报');
  expect(found.length).toBeGreaterThan(0);
  for (const id of found) {
    const duty = reading.duties.find((each) => each.id === id);
    expect(duty?.bureaus.map(({ bureau }) => bureau)).toContain('昌吉市水利局');
    expect(duty?.clauses.map(({ text }) => text).join('')).toContain('上报');
  }
});

it('tells which clause holds the word', () => {
  const hit = find('更新设备')
    .groups.flatMap(({ hits }) => hits)
    .find(({ id }) => id === 'shared-33');
  expect(hit).toMatchObject({ how: 'text' });
  expect(hit?.text).toContain('更新设备');
});

it('lists the findings about what was found, the weightiest first', () => {
  const findings = find('秸秆').groups.find(({ kind }) => kind === 'finding');
  expect(findings?.hits.map(({ id }) => id)).toEqual(['first', 'late']);
});

it.each(['', '  ，。', 'zzqqxx', '\u{1f600}'])('finds nothing for %j', (text) =>
  expect(find(text)).toEqual({ answer: null, step: null, sides: null, groups: [] })
);

describe('with the entry check', () => {
  /** Questions in everyday words, as short as they are typed into a box. */
  const LONGEST = 32;
  const asked = ['dev', 'voices-dev', 'real-dev', 'own', 'chat', 'kinds', 'fresh-1'].flatMap((name) => {
    const path = join('tests', 'fixtures', 'labels', `entry-${name}.json`);
    const rows = JSON.parse(readFileSync(path, 'utf8')) as { text: string }[];
    return rows.map(({ text }) => text).filter(({ length }) => length <= LONGEST);
  });

  it('speaks with one voice: the same verdict, and the same duty first', () => {
    expect(asked.length).toBeGreaterThan(200);
    const apart = asked.filter((text) => {
      const [{ answer, groups }, checked] = [find(text), entryCheck(text, entry)];
      const listed = checked.verdict !== 'none' && checked.verdict !== 'near';
      const [first] = groups.find(({ kind }) => kind === 'duty')?.hits ?? [];
      return (
        (answer === null ? listed && checked.met : !isDeepStrictEqual(answer, checked)) ||
        (listed && first?.id !== checked.hits[0]?.id)
      );
    });
    expect(apart).toEqual([]);
  });
});
