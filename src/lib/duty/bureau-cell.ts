// The names in a cell of a bureau column: separated by signs, lines or labels, put together where a line broke a name.

import { isForeignBureau, opensWithStem } from './bureau.ts';
import type { Entry } from './field-row.ts';
import type { Strip } from './strip.ts';

/** Names of a cell, the stretches of labels between them (牵头部门：), and whether where one ends is open to doubt. */
export interface NameCell {
  entries: Entry[];
  unsure: boolean;
}

const SEPARATOR = /[、，,；;／/。]/;
const JOINT = /(?:以?及|和|与)(?=\p{Script=Han}{2,}(?:局|委|办|部|会|院|中心|队|委员会|办公室)(?:$|[、，,；;（(]))/uy;
const ENDING =
  /(?:局|委|委员会|办|办公室|部|会|院|中心|大队|支队|总队|队|站|所|社|公司|厅|署|处|人大|政协|政府|银行|集团|单位|部门|室|校|馆|台|联|科协|协会|组)(?:[（(][^（）()]*[）)])?$/;
const LABEL =
  /^(牵头|主责|主办|主管|责任|配合|协同|协办|协助|参与|承接|收回|对应)?(?:的)?(?:部门|单位|机关|机构)?(?:及单位)?[：:]/;
const LEADS = /^(?:牵头|主责|主办|主管)/;
const HELPS = /^(?:配合|协同|协办|协助|参与)/;
const SUFFIX = /[（(](牵头|主责|主办|主管|配合|协同|协办|协助|参与)[^（）()]*[）)]$/;
/** Beginning of a higher place's body: a region before any word for a body. */
const UPPER = /^(?:(?![局委办部会院队站所])\p{Script=Han}){2,8}?(?:省|州|盟|地区|自治区|市)/u;
const BRANCH = '分局';
const LONGEST = 40;

/** Reads from..to of a strip. `city` is what the place's bureaus begin with ('' where unknown); `part` what the column
 *  stands for. */
export function nameCell(strip: Strip, from: number, to: number, city: string, part: Entry['part']): NameCell {
  const entries: Entry[] = [];
  let unsure = false;
  let own = part;
  let start = from;
  let depth = 0;
  const push = (end: number) => {
    let at = start;
    const label = LABEL.exec(strip.text.slice(at, end));
    if (label !== null && label[0].length > 1) {
      at += label[0].length;
      own = LEADS.test(label[1] ?? '') ? 'lead' : HELPS.test(label[1] ?? '') ? 'helper' : part;
    }
    if (end <= at) return;
    const name = strip.text.slice(at, end);
    const said = SUFFIX.exec(name)?.[1];
    const plays = said === undefined ? own : LEADS.test(said) ? 'lead' : 'helper';
    entries.push({ strip, from: at, to: end, name, part: plays });
  };
  for (let at = from; at < to; at++) {
    const character = strip.text.charAt(at);
    if ('（('.includes(character)) depth++;
    if ('）)'.includes(character) && depth > 0) depth--;
    if (depth > 0 && at - start < LONGEST) continue;
    if (SEPARATOR.test(character)) {
      push(at);
      start = at + 1;
      continue;
    }
    if (at === start) continue;
    const before = strip.text.slice(start, at);
    const rest = strip.text.slice(at, to);
    if (strip.isBreak(at)) {
      const ends = ENDING.test(before);
      const begins = opensName(rest, city) || LABEL.test(rest);
      if (ends && !begins) unsure = true;
      const line = lineAt(strip, at, to);
      if (ends && !isBranch(line, city) && (begins || ENDING.test(line))) {
        push(at);
        start = at;
        continue;
      }
    }
    const joint = ENDING.test(before) ? jointAt(strip.text, at) : 0;
    if (joint > 0 && opensName(rest.slice(joint), city)) {
      push(at);
      start = at + joint;
      at += joint - 1;
    } else if (ENDING.test(before) && beginsAnew(before, rest, city)) {
      push(at);
      start = at;
    }
  }
  push(to);
  return { entries, unsure };
}

/** True where words can be a body's name by their ending. */
export function looksLikeBody(words: string): boolean {
  return ENDING.test(words) && words.length >= 3 && words.length <= LONGEST;
}

/** True where words can begin a body's name: the place, a rank with a common stem, a stem, or another place's body. */
export function opensName(words: string, city: string): boolean {
  if (city !== '' && words.startsWith(city)) return true;
  if (/^[市县区旗州省盟]/.test(words) && opensWithStem(words.slice(1))) return true;
  return opensWithStem(words) || isForeignBureau(words.slice(0, LONGEST).split(SEPARATOR)[0] ?? '');
}

/** True where a further name begins right behind one, without a sign: with the place, or with the same rank as the
 *  first. */
function beginsAnew(before: string, rest: string, city: string): boolean {
  if (city.length > 1 && rest.startsWith(city)) return opensWithStem(rest.slice(city.length));
  const rank = before.charAt(0);
  const next = rest.slice(0, LONGEST).split(SEPARATOR)[0] ?? '';
  if (ENDING.test(before + rest.slice(0, 2))) return false;
  const region = UPPER.exec(next)?.[0] ?? '';
  if (region !== '' && opensName(before, city) && ENDING.test(next) && next.slice(region.length) !== BRANCH)
    return true;
  return (
    /[市县区旗]/.test(rank) && rest.startsWith(rank) && opensWithStem(rest.slice(1)) && opensWithStem(before.slice(1))
  );
}

/** True for the rest of a branch's name, its place and 分局: it goes on with the name above. */
function isBranch(line: string, city: string): boolean {
  if (!line.endsWith(BRANCH)) return false;
  const region = line.slice(0, -BRANCH.length);
  return region === city || region === (UPPER.exec(line)?.[0] ?? '');
}

function lineAt(strip: Strip, at: number, to: number): string {
  const next = strip.startsWithin(at + 1, to)[0] ?? to;
  return strip.text.slice(at, next).split(SEPARATOR)[0] ?? '';
}

function jointAt(text: string, at: number): number {
  JOINT.lastIndex = at;
  return JOINT.exec(text)?.[0].length ?? 0;
}
