// How often a clause asks for something, and by when.

const CADENCE = [
  /每(?:半)?(?:年|学期|季度|季|个?月|周|旬|日|天)度?/,
  /按(?:年|季度?|月|周)度?/,
  /不定期/,
  /(?<![规指约])定期(?!报表|限)/,
  /(?:年|季|月)度(?=[^重])/,
  /常态化?/,
  /日常(?!经营)/,
  /第一时间/,
  /立即/,
  /经常/
];
const NUMERAL = '[0-9０-９一二两三四五六七八九十百]+';
const DEADLINE = [
  new RegExp(`${NUMERAL}个?(?:工作日|自然日|小时|个月|日|天|分钟)(?:之?内|以内)?(?!常)`),
  new RegExp(`(?:下一?季度|次月|每月|每年|每季度)?前?${NUMERAL}月(?:${NUMERAL}日|底|份)?(?:之?前|以前)`),
  new RegExp(`(?:下一?季度|次月|每月|当月)前${NUMERAL}日`),
  /(?:年|月|季度|周)底(?:之?前|以前)?/,
  /限期/,
  /规定期限内|按时限要求|规定时限内/
];

/** The cadence a clause states, in its own words (每季度, 年度, 定期, 日常, 立即, 第一时间 …); null where it states none. The most
 *  exact one wins. */
export function cadenceOf(text: string): string | null {
  return firstOf(CADENCE, text);
}

/** The time limit a clause states, in its own words (5个工作日, 7日内, 12月底前 …); null where it states none. */
export function deadlineOf(text: string): string | null {
  return firstOf(DEADLINE.slice(1, 3), text) ?? firstOf(DEADLINE, text);
}

function firstOf(patterns: RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}
