// The published duties as rows of a list of any place, and layouts chosen by a seed.
import type { Reading } from '../../src/lib/duty/record.ts';
import { LIST_NAMES, type ListedDuty, type ListLayout } from './list-layout.ts';

/** Rows of a reading; of each list `most` rows from `skip` on, numbered from 1. Texts are taken without their headings.
 */
export function listed(reading: Reading, most = Infinity, skip = 0): ListedDuty[] {
  return (Object.keys(LIST_NAMES) as ListedDuty['list'][]).flatMap((list) =>
    reading.duties
      .filter((duty) => duty.list === list)
      .slice(skip, skip + most)
      .map(({ category, name, bureaus, clauses }, index) => {
        const side = (wanted: string) => clauses.filter((clause) => clause.side === wanted).map(({ text }) => text);
        return {
          list,
          seq: index + 1,
          category,
          name,
          bureaus: bureaus.map(({ bureau }) => bureau),
          city: side('city'),
          township: side('township'),
          takeover: side('takeover').join('')
        };
      })
  );
}

/** Numbers from 0 to 1, the same for the same seed. Source: Tommy Ettinger's mulberry32. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const HEADS = {
  number: ['序号', '序 号', '编号'],
  category: ['事项类别', '类别', '职责类别', '所属领域'],
  basicName: ['事项名称', '履职事项', '基本履职事项', '事项内容', '事项'],
  sharedName: ['事项名称', '配合履职事项', '事项'],
  bureau: ['对应上级部门', '市级部门', '责任部门', '主管部门', '上级部门（单位）', '责任单位'],
  lead: ['牵头部门', '主责部门', '牵头单位'],
  helper: ['配合部门', '协同部门', '参与单位'],
  city: ['上级部门职责', '市级部门职责', '部门职责', '上级部门工作职责', '部门履职内容'],
  township: ['乡配合职责', '乡镇（街道）配合职责', '镇街配合职责', '属地职责', '配合职责'],
  reclaimedName: ['事项名称', '收回事项名称', '收回事项'],
  taker: ['承接部门', '收回部门', '承接单位'],
  way: ['工作方式', '承接方式', '履职方式'],
  takeover: ['承接部门及工作方式', '承接部门和工作方式']
} as const;

/** A layout by chance, as publishers mix them. */
export function someLayout(seed: number, place: string): ListLayout {
  const next = chance(seed);
  const pick = <Choice>(choices: readonly Choice[]): Choice => choices[Math.floor(next() * choices.length)] as Choice;
  const [number, category] = [pick(HEADS.number), pick(HEADS.category)];
  const others = { number, category, code: '事项编码', remarks: '备注', basis: '法律依据' };
  const oneTable = next() < 0.2;
  return {
    heads: {
      basic: { ...others, name: pick(HEADS.basicName) },
      shared: {
        ...others,
        name: pick(HEADS.sharedName),
        bureau: pick(HEADS.bureau),
        lead: pick(HEADS.lead),
        helper: pick(HEADS.helper),
        city: pick(HEADS.city),
        township: pick(HEADS.township)
      },
      reclaimed: {
        ...others,
        name: pick(HEADS.reclaimedName),
        bureau: pick(HEADS.taker),
        way: pick(HEADS.way),
        takeover: pick(HEADS.takeover)
      }
    },
    categories: pick(['column', 'merged', 'first only', 'rows', 'counted rows', 'bracket rows', 'numbered cell rows']),
    numbers: pick(['plain', 'dot', 'comma', 'brackets', 'wide', 'padded']),
    clauses: pick(['1.', '1、', '（1）', '1)', '①', '一是', '1. ', 'none']),
    inline: next() < 0.15,
    bureaus: pick(['、', 'lines', '，', 'blanks', 'columns']),
    takeover: pick(['columns', 'colon', 'colon line', 'labels', 'line']),
    notes: next() < 0.5,
    titles: oneTable ? 'row' : pick(['paragraph', 'counted', 'row']),
    order: pick([
      ['basic', 'shared', 'reclaimed'],
      ['shared', 'basic', 'reclaimed'],
      ['reclaimed', 'shared', 'basic']
    ]),
    remarks: next() < 0.4,
    basis: next() < 0.2,
    code: next() < 0.15,
    twoRows: next() < 0.3,
    oneTable,
    place
  };
}

/** The rows numbered on through all lists, in the order of the layout. */
export function numberedThrough(rows: readonly ListedDuty[], { order }: ListLayout): ListedDuty[] {
  let count = 0;
  const numbers = new Map(
    order.flatMap((list) => rows.filter((row) => row.list === list)).map((row) => [row, ++count])
  );
  return rows.map((row) => ({ ...row, seq: numbers.get(row) ?? row.seq }));
}
