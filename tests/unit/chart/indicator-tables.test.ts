// Tables of assessment indicators: the counts by hand, and which rows each number opens.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isPart,
  loadTable,
  offList,
  partWords,
  rowsOf,
  summary,
  untested,
  untestedRows,
  type Assessed
} from '../../../src/lib/chart/indicator-tables.ts';
import { plainText, textPieces } from '../../../src/lib/i18n/counted.ts';
import { loadArea } from '../../../src/lib/i18n/language.ts';
import { assessed } from '../export/indicators-fixture.ts';

let given: Assessed;
beforeAll(async () => {
  await loadArea('indicators', 'zh');
  given = assessed('zh');
});
const texts = (only: string) => rowsOf(only, given.rows, given.bureaus).map(({ indicator }) => indicator.text);

describe('indicators', () => {
  it('are counted in a sentence whose numbers open their rows', () => {
    const said = summary(given);
    expect(plainText(said)).toBe(
      '5项指标里，4项有对应事项（基本1、配合2、收回1），1项没有（领域相近0、清单里没有1）。' +
        '有1项对应的是上级部门收回的事项，请核对是否还该考核乡镇。清单5个事项，3个有指标考核，2个没有。' +
        '有1项，文件写的部门不在对应事项的部门里。'
    );
    expect(textPieces(said).flatMap(({ mark }) => mark ?? [])).toContain('duties:duty.basic-2,shared-2');
  });

  it('open by verdict, part and bureau', () => {
    expect(texts('')).toHaveLength(5);
    expect(texts('off')).toEqual(['点赞']);
    expect(texts('shared')).toEqual(['=修渠', '清淤']);
    expect(texts('differs')).toEqual(['=修渠']);
    expect(texts('shuiliju.leads')).toEqual(['=修渠', '清淤']);
    expect(texts('shuiliju.takes')).toEqual(['收水费']);
    expect(texts('shuiliju.all')).toEqual(['=修渠', '清淤', '收水费']);
    expect(texts('gonganju.named')).toEqual(['=修渠']);
    expect(partWords('shuiliju.leads', given.bureaus, given.naming)).toBe('昌吉市水利局（牵头）');
    expect(['none', 'shuiliju.all', 'shuiliju', 'nobody.all', 'x'].map((only) => isPart(only, given.bureaus))).toEqual([
      true,
      true,
      false,
      false,
      false
    ]);
  });
});

describe('tables', () => {
  it('of duties without an indicator count by category and list; a list without the category is empty', () => {
    const { rows, foot } = untested(given).table;
    expect(
      rows.map(({ category, basic, shared, reclaimed, left, all }) => [category, basic, shared, reclaimed, left, all])
    ).toEqual([
      ['平安法治', 0, 1, null, 1, 2],
      ['乡村振兴', 1, 0, 0, 1, 3]
    ]);
    expect(foot).toMatchObject({ basic: 1, shared: 1, reclaimed: 0, left: 2, all: 5 });
    expect(rows[0]?.['pick:shared']).toBe('duties:duty.shared-2');
    expect(untestedRows(given).rows.map(({ name }) => name)).toEqual(['自己种地', '共同查险']);
  });

  it('of bureaus count an indicator once for each and once in the foot', () => {
    const { rows, foot } = loadTable(given).table;
    expect(
      rows.map(({ bureau, leads, takes, all, weight, named }) => [bureau, leads, takes, all, weight, named])
    ).toEqual([
      ['昌吉市水利局', 2, 1, 3, 7.5, 1],
      ['昌吉市公安局', 0, 0, 0, null, 1]
    ]);
    expect(foot).toMatchObject({ all: 3, weight: 7.5, named: 2 });
    expect(rows[0]?.['pick:all']).toBe('rows:only=shuiliju.all');
    expect(plainText(loadTable(given).caption)).toContain('某办');
  });

  it('of indicators off-list leave out what they have none of', () => {
    const { columns, rows } = offList(given).table;
    expect(columns.map(({ key }) => key)).toEqual(['above', 'text', 'weight', 'verdict', 'sure', 'grounds', 'more0']);
    expect(rows.map(({ text, verdict }) => [text, verdict])).toEqual([['点赞', '清单里没有']]);
  });
});
