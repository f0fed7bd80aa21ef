// Heads of columns in the words of many publishers.
import { describe, expect, it } from 'vitest';
import { table } from '../../../src/lib/lexicon/load.ts';
import { wordsOf } from '../../../src/lib/lexicon/phrase.ts';
import { headMeaning, plainHead, spannedMeaning } from '../../../src/lib/read/head.ts';

describe('a head says what its column holds', () => {
  it.each([
    ['number', '序号 项号 序\u3000号 项次 NO. 排序 顺序号'],
    ['category', '事项类别 类别 职责类别 所属领域 事项分类 一级事项'],
    [
      'name',
      '事项名称 履职事项 基本履职事项名称 配合事项 收回事项名称 二级事项 事项（职责）名称 职责名称 街道基本履职事项 镇街配合履职事项 区级部门收回事项'
    ],
    ['bureau', '对应上级部门 责任单位 县直责任部门 承接部门 收回部门 承接主体 对应市级部门(单位) 责任主体 回收部门'],
    ['lead', '牵头部门 主责单位 牵头（主责）部门'],
    ['helper', '配合部门 协同单位 协办部门'],
    ['city', '上级部门职责 县级部门工作职责 主管部门职责 部门职责分工 上级部门履职内容 部门责任 主体责任'],
    [
      'township',
      '乡镇配合职责 镇（街道）配合工作职责 属地责任 属地管理责任 镇街配合内容 苏木配合职责 配合责任 大坪镇配合职责 乡镇配合措施 配合内容'
    ],
    ['takeover', '承接部门及工作方式 承接部门（工作方式） 承接部门和履职方式'],
    ['way', '工作方式 承接方式 收回后的工作方式 承接部门职责 工作举措'],
    ['extra', '备注 法律依据 办理时限 子项 联系电话 村（社区）职责 考核方式']
  ])('%s', (field, heads) => {
    for (const head of heads.split(' ')) expect([head, headMeaning(head)?.field]).toEqual([head, field]);
  });

  it.each(['党的建设', '滨港市临港区渔湾镇基本履职事项清单', '1', '负责本乡农产品质量安全监督管理工作', ''])(
    '%s is none',
    (text) => {
      expect(headMeaning(text)).toBeNull();
    }
  );

  it('is not sure where words are left over or nothing says whose duties they are', () => {
    expect(headMeaning('职责分工')).toMatchObject({ field: 'texts', rank: 1, sure: false });
    expect(headMeaning('事项名称甲')?.sure).toBe(false);
  });

  it('may mean something else beside a plainer head of its field', () => {
    expect(headMeaning('镇街工作任务')).toMatchObject({ field: 'name', otherwise: 'township' });
    expect(headMeaning('职责任务')).toMatchObject({ field: 'name', otherwise: 'texts' });
    expect(headMeaning('承接部门工作方式')).toMatchObject({ field: 'takeover', otherwise: 'way' });
  });

  it('counts, blanks and brackets do not matter', () => {
    expect(plainHead('事 项 名\n称（共106项）：')).toBe('事项名称');
    expect(plainHead('事项类别（共9类）')).toBe('事项类别');
  });

  it('a place in front and what brackets explain leave it sure', () => {
    for (const head of ['大坪镇配合职责', '青石县级部门职责', '对应上级部门（排第一位的为牵头部门）'])
      expect([head, headMeaning(head)?.sure]).toEqual([head, true]);
  });
});

describe('a head under another one', () => {
  it.each([
    ['职责分工', '县级部门', 'city'],
    ['职责分工', '乡镇', 'township'],
    ['上级部门职责', '部门', 'bureau'],
    ['对应上级部门及职责', '职责', 'city'],
    ['责任单位', '牵头', 'lead'],
    ['责任单位', '配合单位', 'helper'],
    ['承接部门及工作方式', '工作方式', 'way']
  ])('%s over %s', (above, own, field) => {
    expect(spannedMeaning(above, own)?.field).toBe(field);
  });

  it('by itself where it is sure and the head above says something unknown', () => {
    expect(headMeaning('任务信息任务名称')?.sure).toBe(false);
    expect(spannedMeaning('任务信息', '任务名称')).toMatchObject({ field: 'name', sure: true });
  });
});

it('reads every head of running text as the same field', () => {
  const alike = new Map([
    ['note', 'extra'],
    ['bureau', 'bureau lead helper']
  ]);
  const heads = table('heads').flatMap(({ field, phrase }) => wordsOf(phrase).map((head) => ({ field, head })));
  expect(heads.length).toBeGreaterThan(50);
  const wrong = heads.flatMap(({ field, head }) => {
    const read = headMeaning(head)?.field ?? 'nothing';
    const right = field === 'takeover' ? ['takeover', 'bureau'] : (alike.get(field) ?? field).split(' ');
    return right.includes(read) ? [] : [`${head}: ${field}, read as ${read}`];
  });
  expect(wrong).toEqual([]);
});
