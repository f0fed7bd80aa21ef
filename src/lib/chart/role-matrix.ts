// The responsibility matrix as a figure: words, table twin, drawing.
import { isHan } from '../i18n/languages.ts';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark } from '../address/mark.ts';
import { ROLES } from '../duty/record.ts';
import { captioned, type Figure, type FigureColumn, type FigureRow } from './figure.ts';
import type { Naming } from '../naming/naming.ts';
import { ROLE_GLYPH } from './role-glyph.ts';
import {
  MANY,
  TOWNSHIP_ROLE,
  type RoleColumn,
  type RoleLine,
  type RoleModel,
  type RoleStatement
} from './role-model.ts';
import { px, upright, uprightHeight } from './svg.ts';
import { fitText, textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';
import { escapeXml } from './xml.ts';

/** Name of a duty in running text: 配合履职第21项. */
export function dutyWords({ t }: Naming, { duty }: RoleLine): string {
  return `${t(`frame:${duty.list}`)} ${duty.seq}`;
}

/** One cell in words: 配合履职 21，市水利局：牵头，3条职责. */
export function roleWords(words: Naming, line: RoleLine, column: RoleColumn, index: number): string {
  const cell = line.cells[index] ?? null;
  const values = { duty: dutyWords(words, line), bureau: words.bureau(column.name) };
  if (cell === null) return words.t('matrix:cellNone', values);
  const role = words.t(`duty:${cell.role}`);
  return cell.clauses > 0
    ? words.t('matrix:cellClauses', { ...values, role, count: cell.clauses })
    : words.t('matrix:cell', { ...values, role });
}

const NONE = {
  leads: 'matrix:noneLeads',
  nobody: 'matrix:noneNobody',
  leaderless: 'matrix:noneLeaderless',
  hands: 'matrix:noneHands',
  silent: 'matrix:noneSilent',
  unlisted: 'matrix:noneUnlisted',
  alone: 'matrix:noneAlone',
  load: 'matrix:noneLoad',
  leading: 'matrix:noLead',
  gap: 'matrix:noneGap',
  outside: 'matrix:noneOutside'
} as const;

/** What a reading of the matrix says, in a sentence. */
export function statementWords({ id, count, bureaus }: RoleStatement, model: RoleModel, words: Naming): string {
  const { t } = words;
  if (count === 0) return t(NONE[id], { least: MANY });
  const names = bureaus
    .map((bureau) => model.columns.find((column) => column.id === bureau)?.name)
    .map((name, at) => (name === undefined ? (bureaus[at] ?? '') : words.bureau(name)))
    .join(words.marks.list);
  return t(`matrix:${id}`, {
    count,
    name: names,
    names,
    least: MANY,
    most: model.widest === null ? '' : dutyWords(words, model.widest),
    hands: model.widest?.listed ?? 0
  });
}

/** The figure of a model; `category` is the one whose duties it shows, '' for all that the filter lets through. Its
 *  twin has one row per duty and one column per bureau with glyph, role and number of
 *  clauses; rows hold no key for bureaus without a part; the last row counts duties. Rows carry `pick`. */
export function roleMatrix(model: RoleModel, words: Naming, category = ''): Figure {
  const { t } = words;
  const columns: FigureColumn[] = [
    { key: 'duty', label: t('matrix:duty'), kind: 'text' },
    { key: 'list', label: t('matrix:list'), kind: 'text' },
    { key: 'category', label: t('matrix:category'), kind: 'text' },
    { key: 'township', label: t('matrix:township'), kind: 'text' },
    ...model.columns.map(({ id, name }): FigureColumn => ({
      key: `bureau:${id}`,
      label: words.bureau(name),
      kind: 'text'
    })),
    { key: 'bureaus', label: t('matrix:bureaus'), kind: 'number' }
  ];
  const idOf = new Map(model.columns.map(({ id, name }) => [name, id]));
  const rows = model.lines.map((line): FigureRow => ({
    pick: writeMark({ kind: 'duty', id: line.duty.id }),
    duty: `${line.duty.seq} ${line.duty.name}`,
    list: t(`frame:${line.duty.list}`),
    category: words.category(line.duty.category),
    township: t(`matrix:${TOWNSHIP_ROLE[line.duty.list]}`),
    ...Object.fromEntries(
      line.parts.map(({ bureau, role, clauses }) => [
        `bureau:${idOf.get(bureau) ?? ''}`,
        `${ROLE_GLYPH[role]} ${t(`duty:${role}`)}${clauses > 0 ? ` ${clauses}` : ''}`
      ])
    ),
    bureaus: line.listed
  }));
  const counts: FigureRow = {
    duty: t('matrix:load'),
    list: '',
    category: '',
    township: String(model.lines.length),
    ...Object.fromEntries(model.columns.map(({ id, duties }) => [`bureau:${id}`, String(duties)])),
    bureaus: model.pairs
  };
  const of: Conditions = category === '' ? {} : { duty: model.lines.map(({ duty }) => duty.id) };
  const values = {
    duties: opening(model.lines.length, { kind: 'duties', of }),
    bureaus: model.columns.every(({ duties }) => duties > 0)
      ? opening(model.columns.length, { kind: 'bureaus', of })
      : model.columns.length,
    pairs: model.pairs
  };
  return {
    id: 'role-matrix',
    title: category === '' ? t('matrix:figure') : t('matrix:figureOf', { category: words.category(category) }),
    ...(category === '' ? {} : { options: t('matrix:only', { category: words.category(category) }) }),
    ...captioned(
      model.widest === null
        ? t('matrix:captionNone', values)
        : t('matrix:caption', {
            ...values,
            most: dutyWords(words, model.widest),
            hands: opening(model.widest.listed, { kind: 'bureaus', of: { duty: [model.widest.duty.id] } })
          })
    ),
    table: { columns, rows: rows.length === 0 ? [] : [...rows, counts] },
    height: (width) => {
      const { whole, top } = layout(model, words, width);
      return Math.round(((top + model.lines.length * ROW + LEGEND) * width) / whole);
    },
    drawing: { kind: 'svg', svg: (theme, size) => roleMatrixSvg(model, words, theme, size) }
  };
}

const ROW = 22;
const LEGEND = 34;
const TOWNSHIP = 44;
/** How far a name set aslant reaches up and to the right, of its length. */
const [SLANT_UP, SLANT_RIGHT] = [0.67, 0.745];
const LEAST_NAME = 228;
/** A glyph and a number of two digits beside it, both of 12 px. */
const LEAST_CELL = 21;

function layout(
  model: RoleModel,
  words: Naming,
  width: number
): { whole: number; name: number; cell: number; top: number } {
  const chinese = isHan(words.language);
  const names = model.columns.map(({ name }) => words.bureau(name));
  const long = names.map((name) => textWidth(name, 12));
  const top = chinese ? uprightHeight(names) + 30 : Math.max(60, ...long.map((each) => each * SLANT_UP)) + 36;
  const beyond = long.map((each, index) => each * SLANT_RIGHT - (names.length - 1 - index) * LEAST_CELL);
  const right = chinese ? 8 : Math.max(8, ...beyond);
  const whole = Math.max(width, LEAST_NAME + TOWNSHIP + names.length * LEAST_CELL + right);
  const cell = Math.min(40, (whole - LEAST_NAME - TOWNSHIP - right) / Math.max(1, names.length));
  return { whole, cell, top, name: whole - TOWNSHIP - cell * names.length - right };
}

function roleMatrixSvg(model: RoleModel, words: Naming, theme: Theme, size: Size): string {
  const { whole, name, cell, top } = layout(model, words, size.width);
  const height = top + model.lines.length * ROW + LEGEND;
  const left = name + TOWNSHIP;
  const parts: string[] = [];
  const text = (x: number, y: number, content: string, fill: string, anchor = 'middle', more = '') =>
    parts.push(
      `<text x="${px(x)}" y="${px(y)}" fill="${fill}" text-anchor="${anchor}"${more}>${escapeXml(content)}</text>`
    );
  const rule = (y: number) =>
    parts.push(`<line x1="0" x2="${px(whole)}" y1="${px(y)}" y2="${px(y)}" stroke="${theme.line}"/>`);
  text(0, top - 6, words.t('matrix:duty'), theme.ink2, 'start');
  text(name + TOWNSHIP / 2, top - 6, words.t('matrix:township'), theme.ink2);
  model.columns.forEach((column, index) => {
    const x = left + cell * (index + 0.5);
    const label = words.bureau(column.name);
    if (isHan(words.language)) parts.push(upright(x, top - 26, label, { fill: theme.ink }));
    else text(x - 3, top - 24, label, theme.ink, 'start', ` transform="rotate(-42 ${px(x - 3)} ${px(top - 24)})"`);
    text(x, top - 6, String(column.duties), theme.ink2);
  });
  rule(top);
  model.lines.forEach((line, row) => {
    const y = top + row * ROW;
    const base = y + ROW / 2 + 4;
    if (row > 0 && line.duty.list !== model.lines[row - 1]?.duty.list) rule(y);
    parts.push(`<rect x="0" y="${px(base - 9)}" width="9" height="9" fill="${theme.lists[line.duty.list]}"/>`);
    text(42, base, String(line.duty.seq), theme.ink2, 'end');
    text(50, base, fitText(line.duty.name, name - 60, 12), theme.ink, 'start');
    text(name + TOWNSHIP / 2, base, words.t(`matrix:${TOWNSHIP_ROLE[line.duty.list]}`), theme.lists[line.duty.list]);
    line.cells.forEach((part, index) => {
      if (part === null) return;
      const x = left + cell * (index + 0.5);
      const counted = part.clauses > 0;
      text(x - (counted ? 4.5 : 0), base, ROLE_GLYPH[part.role], theme.ink);
      if (counted) text(x + 0.5, base, String(part.clauses), theme.ink2, 'start');
    });
  });
  const foot = top + model.lines.length * ROW;
  rule(foot);
  let x = 0;
  for (const role of ROLES) {
    const content = `${ROLE_GLYPH[role]} ${words.t(`duty:${role}`)}`;
    text(x, foot + 22, content, theme.ink2, 'start');
    x += textWidth(content, 12) + 20;
  }
  const scaled = size.width < whole;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(size.width)}" height="` +
    `${px(scaled ? (height * size.width) / whole : height)}" viewBox="0 0 ${px(whole)} ` +
    `${px(height)}" font-family="${theme.font}" font-size="12">${parts.join('')}</svg>`
  );
}
