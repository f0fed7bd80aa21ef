// Shells are taken off, and nothing else is.
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../../scripts/score/shells.ts';
import { handlesOnly, peel } from '../../../src/lib/entry/peel.ts';

const bare = (text: string): string => peel(text).text.replace(/[\s“”。]/gu, '');

describe('peel', () => {
  const text = '村口的水管爆了，一条街都没有水，老人挑水摔了一跤';
  it.each(Object.keys(SHELLS))('%s', (name) => {
    expect(bare(SHELLS[name]?.(text) ?? '')).toBe(bare(text));
  });
  it('keeps a bare text whole', () => {
    expect(peel(text)).toMatchObject({ text, shell: false });
  });
  it('takes fields of names it has never seen', () => {
    const order = '【派单流水号】77\n【群众反映问题】路灯坏了一个月\n【回访人】小王\n【处置时限】两天';
    expect(bare(order)).toBe('路灯坏了一个月');
  });
  it('keeps what asks for an operation', () => {
    expect(bare('有人偷倒渣土。请乡里立案罚款。')).toContain('立案罚款');
    expect(bare('地头的渠塌了，谁给修')).toContain('修');
  });
  it('keeps the text where nothing would be left', () => {
    expect(peel('请高度重视').text).toBe('请高度重视');
  });
  it('knows where each letter stood', () => {
    const pasted = SHELLS.letter?.(text) ?? '';
    const { text: body, at } = peel(pasted);
    expect(at).toHaveLength(body.length);
    [...body].forEach((letter, index) => {
      if (letter !== '\n') expect(pasted.charAt(at[index] ?? -1)).toBe(letter);
    });
  });
});

describe('handlesOnly', () => {
  it.each(['请承办单位3个工作日内联系来电人', '请阿什里乡人民政府调查核实', '办理情况于本周五下班前报市委办'])(
    '%s',
    (clause) => {
      expect(handlesOnly(clause)).toBe(true);
    }
  );
  it.each(['请派人修水管', '立案处罚', '要求拆除违建'])('not %s', (clause) => {
    expect(handlesOnly(clause)).toBe(false);
  });
});
