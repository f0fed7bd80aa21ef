// Regions told from what a list says, and rows that hold only there.
import { describe, expect, it } from 'vitest';
import { holdsIn, regionsOf } from '../../../src/lib/lexicon/regions.ts';
import { otherLists } from '../../../scripts/score/lists.ts';

const duty = (name: string, text = '', bureaus: string[] = []) => ({ name, bureaus, clauses: [{ text }] });

describe('regionsOf', () => {
  it('goes by names, clauses and bureaus, and by how many duties say so', () => {
    expect([...regionsOf([duty('渔船安全'), duty('低保')])]).toEqual(['渔区']);
    expect(regionsOf([duty('环境整治', '发动牧户清理')]).has('牧区')).toBe(true);
    expect(regionsOf([duty('森林草原防灭火')]).has('牧区')).toBe(false);
    expect(regionsOf([duty('森林草原防灭火'), duty('草原确权'), duty('草原鼠害')]).has('牧区')).toBe(true);
    expect(regionsOf([duty('水资源管理', '', ['喀什市水利局'])]).has('新疆')).toBe(true);
  });

  it('is empty where nothing is known', () => {
    expect(regionsOf([])).toEqual(new Set());
    expect(regionsOf([duty('低保'), duty('征兵')])).toEqual(new Set());
  });

  it('knows the places of the lists in tests/fixtures', () => {
    const regions = Object.fromEntries(
      otherLists().map(({ doc, duties }) => [
        doc,
        [...regionsOf(duties.map((each) => ({ ...each, bureaus: each.bureaus.map(({ bureau }) => bureau) })))]
      ])
    );
    expect(regions.D1).toEqual(expect.arrayContaining(['渔区', '沿海']));
    expect(regions.D3).toEqual(expect.arrayContaining(['牧区', '边境']));
    expect(regions.D5).toEqual([]);
  });
});

describe('holdsIn', () => {
  it('lets general rows hold everywhere, others in one of their regions', () => {
    expect(holdsIn('', new Set())).toBe(true);
    expect(holdsIn('牧区', new Set())).toBe(false);
    expect(holdsIn('牧区/山区', new Set(['山区']))).toBe(true);
  });
});
