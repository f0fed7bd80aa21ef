// Page furniture: column heads (whole, half, wrapped), page marks and list titles.

import type { ListId } from './record.ts';
import type { Tokens } from './strip.ts';

/** A column head; `list` is the one it speaks for (null where it does not tell), `missing` the columns that its kind of
 *  head should
 *  have, `columns` the words of those it has (none for a title). */
export interface Head {
  line: number;
  list: ListId | null;
  missing: string[];
  columns: string[];
}
export interface Furniture {
  isFurniture: Uint8Array;
  heads: Head[];
  titles: Title[];
}
/** A list's title; `of` is what stands before the list's name (江北区春风街道), mostly the place, or ''. */
export interface Title {
  line: number;
  of: string;
}

const COLUMNS = [
  '序号',
  '(?:事项|职责)?(?:类别|分类)',
  '(?:履职)?事项名称',
  '(?:对应)?上级(?:主管)?部门|(?:牵头|责任|主管|配合)部门|(?:市级|县级|区级|旗级)部门',
  '(?:对应)?(?:上级|市级|县级|区级|旗级)(?:主管)?部门(?:工作|具体)?职责',
  '(?:乡镇街道|乡镇|街道|(?:乡镇|乡|镇|街道|苏木)[（(](?:街道|乡镇|乡|镇|苏木|办事处)[）)]|镇街|[乡镇苏木]{1,2}|本级)(?:工作)?配合(?:工作|具体)?职责',
  '承接部门(?:及工作方式)?',
  '(?:工作|承接)方式',
  '备注'
];
const ALWAYS = ['序号', '事项类别', '事项名称'];
/** What counts as each column however it is worded. */
const KINDS = new Map([
  ['事项类别', /(?:类别|分类)$/],
  ['事项名称', /事项名称$/],
  ['对应上级部门', /部门$/],
  ['上级部门职责', /部门(?:工作|具体)?职责$/]
]);
const HEAD = new RegExp(`^${COLUMNS.map((column) => `(${column})?`).join('')}$`);
const ALONE = /^(?:承接部门及工作方式|.*配合(?:工作|具体)?职责|对应上级部门)$/;
const HEAD_OPENERS = new Set('序事职类履对牵责主配上市县区旗乡镇街本承工苏');
const LONGEST_HEAD = 60;
const PAGE_MARK = /^(?:第\d{1,5}页[，,、]?(?:[共总]\d{1,5}页)?|[-—–－]\d{1,5}[-—–－])$/;
const LIST_NAME = '基本履职(?:事项)?|配合履职(?:事项)?|(?:上级(?:部门)?|[市县区旗]级部门)?收回(?:履职)?事项|履职事项';
const TITLE = new RegExp(
  [
    '^(?:附件\\d*[:：]?)?(?:[一二三]、|[（(][一二三][）)])?',
    `(\\p{Script=Han}{0,20}?)(${LIST_NAME})(?:清单|目录|表)?(?:[（(]共?\\d+项[）)])?$`
  ].join(''),
  'u'
);
const ANNEX = /^附件\d{0,2}[:：]?$/;
/** Words of a broken head with their place in the head; those that no sentence ends with are certain. */
const FRAGMENTS = new Map([
  ['序号', 0],
  ['事项类别', 1],
  ['事项', 1],
  ['类别', 2],
  ['事项名称', 3],
  ['对应上级部门', 4],
  ['对应上级', 4],
  ['上级部门', 4],
  ['部门', 5],
  ['上级部门职责', 6],
  ['职责', 7],
  ['乡镇配合职责', 8],
  ['配合职责', 8],
  ['承接部门及工作方式', 9]
]);
const CERTAIN_FRAGMENTS = new Set([
  '序号',
  '事项类别',
  '事项名称',
  '上级部门职责',
  '乡镇配合职责',
  '承接部门及工作方式'
]);

/** Which tokens are page furniture, and the column heads with the list they speak for (null where they do not tell).
 *  Heads may be wrapped over lines; a head column in the middle of a sentence is left alone. Linear in the tokens. */
export function findFurniture(tokens: Tokens): Furniture {
  const isFurniture = new Uint8Array(tokens.count);
  const heads: Head[] = [];
  const titles: Title[] = [];
  let token = 0;
  while (token < tokens.count) {
    if (!tokens.isFirst(token)) {
      token++;
      continue;
    }
    const head = headAt(tokens, token);
    if (head !== null) {
      isFurniture.fill(1, token, head.end);
      heads.push({ line: tokens.line(token), ...describe(head.columns) });
      token = head.end;
      continue;
    }
    const end = lineEnd(tokens, token);
    const text = lineText(tokens, token, end);
    const title = text.length <= 40 ? TITLE.exec(text) : null;
    if (title !== null || (text.length <= 20 && (PAGE_MARK.test(text) || ANNEX.test(text))))
      isFurniture.fill(1, token, end);
    if (title !== null) {
      heads.push({ line: tokens.line(token), list: listOfTitle(title[2] ?? ''), missing: [], columns: [] });
      titles.push({ line: tokens.line(token), of: title[1] ?? '' });
    }
    token = end;
  }
  return { isFurniture, heads, titles };
}

/** Marks broken heads (事项名称 alone, 部门 上级部门职责 …) that stand right before a row as furniture. `row` is the row's first
 *  token. */
export function furnishFragments(tokens: Tokens, furniture: Furniture, row: number): void {
  let end = row;
  while (end > 0 && furniture.isFurniture[end - 1] === 1) end--;
  let start = end;
  let next = Infinity;
  let certain = false;
  for (; start > 0 && furniture.isFurniture[start - 1] === 0; start--) {
    const text = tokens.text(start - 1);
    const place = FRAGMENTS.get(text);
    if (place === undefined || place >= next) break;
    next = place;
    certain ||= CERTAIN_FRAGMENTS.has(text);
  }
  while (start < end && !tokens.isFirst(start)) start++;
  if (!certain || start === end) return;
  const missing = ALWAYS.filter((column) => column !== tokens.text(start));
  furniture.heads.push({ line: tokens.line(start), list: null, missing, columns: [] });
  furniture.isFurniture.fill(1, start, end);
}

function headAt(tokens: Tokens, token: number): { end: number; columns: string[] } | null {
  if (!HEAD_OPENERS.has(tokens.source.charAt(tokens.at(token)))) return null;
  let text = '';
  let best: { end: number; columns: string[] } | null = null;
  for (let end = token; end < tokens.count && text.length < LONGEST_HEAD;) {
    text += tokens.text(end++);
    if (text.length > LONGEST_HEAD) break;
    if (end < tokens.count && !tokens.isFirst(end)) continue;
    const columns =
      HEAD.exec(text)
        ?.slice(1)
        .filter((column) => column !== undefined) ?? [];
    if (columns.length >= 2 || (columns.length === 1 && ALONE.test(text))) best = { end, columns };
  }
  return best;
}

function describe(columns: string[]): Omit<Head, 'line'> {
  const list = columns.some((column) => column.startsWith('承接部门'))
    ? 'reclaimed'
    : columns.some((column) => column.endsWith('职责'))
      ? 'shared'
      : null;
  const expected = list === 'shared' ? [...ALWAYS, '对应上级部门', '上级部门职责'] : ALWAYS;
  const absent = (column: string) =>
    !columns.some((printed) => printed === column || KINDS.get(column)?.test(printed) === true);
  return { list, missing: expected.filter(absent), columns };
}

function listOfTitle(title: string): ListId | null {
  if (title.startsWith('基本')) return 'basic';
  if (title.startsWith('配合')) return 'shared';
  return title.includes('收回') ? 'reclaimed' : null;
}

function lineEnd(tokens: Tokens, token: number): number {
  let end = token + 1;
  while (end < tokens.count && !tokens.isFirst(end)) end++;
  return end;
}

function lineText(tokens: Tokens, from: number, to: number): string {
  let text = '';
  for (let token = from; token < to && text.length <= 40; token++) text += tokens.text(token);
  return text;
}
