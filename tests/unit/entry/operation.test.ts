// Operations asked for and done.
import { describe, expect, it } from 'vitest';
import { asked, done, fitOf } from '../../../src/lib/entry/operation.ts';

const wanted = (text: string) => asked(text, new Float64Array(text.length).fill(1));

describe('operations', () => {
  it('are heard in what people ask', () => {
    expect([...wanted('请依法罚款').keys()]).toContain('处罚');
    expect([...wanted('存折丢了怎么挂失').keys()]).toContain('挂失补办');
    expect([...wanted('罚球不准').keys()]).not.toContain('处罚');
    expect([...wanted('身份证丢了在哪补办').keys()]).toContain('挂失补办');
    expect([...wanted('没去备案，现在补办来得及吗').keys()]).not.toContain('挂失补办');
    expect([...wanted('老板人也找不着了').keys()]).not.toContain('挂失补办');
  });
  it('stand in the name of a duty wholly, in a clause half', () => {
    expect(done('对无照经营的处罚', []).get('处罚')).toBe(1);
    expect(done('无照经营', [{ text: '负责立案处罚' }]).get('处罚')).toBe(0.5);
  });
});

describe('fitOf', () => {
  it('tells an operation that the duty does not do', () => {
    expect(fitOf(wanted('存折丢了怎么挂失'), done('养老保险参保登记', [])).own).toBe(1);
    expect(fitOf(wanted('养老保险怎么交'), done('养老保险参保登记', [])).own).toBe(0);
  });
  it('tells a penalty that nobody asked for, and one that somebody did', () => {
    const penalty = done('对无照经营的处罚', []);
    expect(fitOf(wanted('店里要办执照'), penalty)).toMatchObject({ kept: 0, quiet: 1 });
    expect(fitOf(wanted('店里没有执照，请罚款'), penalty)).toMatchObject({ kept: 1, quiet: 0 });
  });
  it('takes a told offence for half a demand to punish it', () => {
    const told = (text: string): number => fitOf(wanted(text), done('对无照经营的处罚', [])).kept;
    for (const text of ['牌子让人砸了', '没有取水证天天抽水', '他私自打的井']) {
      expect(told(text), text).toBeGreaterThan(0);
      expect(told(text), text).toBeLessThan(told('请罚款'));
    }
    for (const text of ['牌子让风吹倒了', '有取水证，水不够', '他自己打的井']) expect(told(text), text).toBe(0);
  });
});
