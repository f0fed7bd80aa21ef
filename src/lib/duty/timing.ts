// How often a clause asks for something, and by when.
import { cueSource } from '../lexicon/cue.ts';
import { table } from '../lexicon/load.ts';

const NUMERAL = '[0-9０-９一二两三四五六七八九十百]+';
const UNIT = '(?:工作日|自然日|小时|个月|日|天|分钟)';
const BY_DATE = [
  new RegExp(`(?:下一?季度|次月|每月|每年|每季度)?前?${NUMERAL}月(?:${NUMERAL}日|底|份)?(?:之?前|以前)`),
  new RegExp(`(?:下一?季度|次月|每月|当月)前${NUMERAL}日`)
];
const WITHIN = new RegExp(`${NUMERAL}个?${UNIT}(?:之?内|以内)?(?!常)`);
const CADENCE = inOrder('cadence');
const DEADLINE = [WITHIN, ...BY_DATE, ...inOrder('deadline')];

/** The phrases of a kind, the most exact first. */
function inOrder(kind: 'cadence' | 'deadline'): RegExp[] {
  return table('timing')
    .filter((row) => row.kind === kind)
    .sort((a, b) => a.rank - b.rank)
    .map((row) => new RegExp(cueSource(row)));
}

/** The cadence a clause states, in its own words (每季度, 年度, 定期, 日常, 立即, 第一时间 …); null where it states none. The most
 *  exact one wins. */
export function cadenceOf(text: string): string | null {
  return firstOf(CADENCE, text);
}

/** The time limit a clause states, in its own words (5个工作日, 7日内, 12月底前 …); null where it states none. */
export function deadlineOf(text: string): string | null {
  return firstOf(BY_DATE, text) ?? firstOf(DEADLINE, text);
}

function firstOf(patterns: RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}
