// Category × kind of finding: how many questions each category raises.
import { FACTS, isHan } from '../i18n/languages.ts';
import { greatest, max } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import type { Kind, Level } from '../finding/finding.ts';
import { KINDS, slugOf } from '../finding/finding.ts';
import type { Translate } from '../i18n/language.ts';
import { captioned, type Figure, type FigureRow } from './figure.ts';
import type { Naming } from '../naming/naming.ts';
import { bar, frame, label, px, stroke, upright, uprightHeight } from './svg.ts';
import { fitText, textWidth, wrapText } from './text.ts';
import type { Size, Theme } from './theme.ts';

/** The part of a finding that the picture counts. `categories` are those of its duties, each once. */
export interface FindingMark {
  kind: Kind;
  level: Level;
  categories: string[];
}

const KEY = {
  fragmentation: 'findings:fragmentation',
  overlap: 'findings:overlap',
  duplication: 'findings:duplication',
  'listed without duty': 'findings:listed',
  'acting but unlisted': 'findings:acting',
  unattributed: 'findings:unattributed',
  residue: 'findings:residue',
  'reclaimed clean': 'findings:clean',
  'who hands it over': 'findings:handsOver',
  'township alone': 'findings:alone',
  'power without backing': 'findings:power',
  'loop gap': 'findings:loopGap',
  'wrong column': 'findings:wrongColumn',
  'one-sided load': 'findings:oneSided',
  'unfunded task': 'findings:unfunded',
  'one-list category': 'findings:oneList',
  mismatch: 'findings:mismatch'
} as const satisfies Record<Kind, string>;

/** Name of a kind in the reader's language. */
export function kindName(t: Translate, kind: Kind): string {
  return t(KEY[kind]);
}

const ROW = 26;
/** Least height of a row, whose letters keep their size. */
const LOW_ROW = 16;
const FOOT = 30;
const NARROW = 700;
const NAMES = { han: 104, latin: 160 };
const NARROW_NAMES = { han: 84, latin: 92 };

/** The picture: one row a category with a finding, in the given order (names), one column a kind; darker is more, empty
 *  is none. Counts are findings; one on several categories counts in each row, once in the totals. */
export function findingMatrix(
  findings: readonly FindingMark[],
  categories: readonly string[],
  { t, language, category }: Naming
): Figure {
  const counts = new Map<string | null, Map<Kind | null, number>>();
  const add = (name: string | null, kind: Kind) => {
    const row = counts.get(name) ?? new Map<Kind | null, number>();
    counts.set(name, row);
    for (const of of [kind, null]) row.set(of, (row.get(of) ?? 0) + 1);
  };
  for (const { kind, categories: own } of findings) {
    add(null, kind);
    for (const [at, name] of own.entries()) if (own.indexOf(name) === at) add(name, kind);
  }
  const count = (kind: Kind | null, name: string | null) => counts.get(name)?.get(kind) ?? 0;
  const rows = categories.filter((name) => count(null, name) > 0);
  const cells = rows.map((name) => ({
    name,
    values: KINDS.map((kind) => count(kind, name)),
    total: count(null, name)
  }));
  const top = greatest(cells, ({ total }) => total);
  const most = max(cells, ({ values }) => max(values)) ?? 1;

  const leftOf = (width: number) => (width < NARROW ? NARROW_NAMES : NAMES)[FACTS[language].script];
  const cellOf = (width: number) => (width - leftOf(width) - (width < NARROW ? 30 : 48)) / KINDS.length;
  const longestWord = isHan(language)
    ? 0
    : Math.max(...KINDS.flatMap((kind) => kindName(t, kind).split(' ')).map((word) => textWidth(word, 12)));
  /** Whether the heads lie level, no word of them broken. */
  const isLevel = (width: number) => width >= NARROW && longestWord <= cellOf(width) - 2;
  const headHeight = (width: number) =>
    isLevel(width)
      ? 44
      : isHan(language)
        ? Math.max(44, uprightHeight(KINDS.map((kind) => kindName(t, kind))) + 12)
        : Math.max(44, ...KINDS.map((kind) => textWidth(kindName(t, kind), 12) * 0.8 + 16));

  const of = (kind: Kind | null, name: string) =>
    writeMark({ kind: 'findings', of: kind === null ? null : slugOf(kind), category: name });

  const draw = (theme: Theme, size: Size): string => {
    const narrow = size.width < NARROW;
    const [left, level] = [leftOf(size.width), isLevel(size.width)];
    const head = headHeight(size.width);
    const line = Math.min(ROW, (size.height - head - FOOT) / Math.max(cells.length, 1));
    const middle = line / 2 + 4;
    const cell = cellOf(size.width);
    const parts: string[] = [];
    KINDS.forEach((kind, index) => {
      const [x, name] = [left + cell * (index + 0.5), kindName(t, kind)];
      if (level)
        wrapText(name, cell - 2, 12, 2).forEach((line, at) =>
          parts.push(label(x, 16 + at * 15, line, { fill: theme.ink2, anchor: 'middle' }))
        );
      else if (isHan(language)) parts.push(upright(x, head - 10, name, { fill: theme.ink2 }));
      else
        parts.push(
          `<g transform="rotate(-55 ${px(x)} ${px(head - 8)})">${label(x, head - 8, name, { fill: theme.ink2 })}</g>`
        );
    });
    if (!narrow)
      parts.push(
        label(size.width - 4, level ? 16 : head - 10, t('findings:mapTotal'), { fill: theme.ink2, anchor: 'end' })
      );
    parts.push(stroke(0, head - 4, size.width, head - 4, theme.line));
    cells.forEach(({ name, values, total }, row) => {
      const y = head + row * line;
      parts.push(
        label(0, y + middle, fitText(category(name), left - 6, 12), { fill: theme.ink, hint: category(name) })
      );
      values.forEach((value, column) => {
        if (value === 0) return;
        const step = Math.min(
          theme.ramp.length - 1,
          Math.floor(Math.sqrt(value / most) * (theme.ramp.length - 1) + 0.5)
        );
        const kind = KINDS[column] ?? 'overlap';
        const [x, hint] = [left + cell * column, `${category(name)} · ${kindName(t, kind)} ${value}`];
        parts.push(bar(x + 1, y + 1, cell - 2, line - 2, theme.ramp[step] ?? theme.mark, of(kind, name), hint));
        parts.push(
          label(x + cell / 2, y + middle, String(value), {
            fill: theme.rampInk[step] ?? theme.ink,
            anchor: 'middle',
            pick: of(kind, name),
            hint
          })
        );
      });
      parts.push(
        label(size.width - 4, y + middle, String(total), { fill: theme.ink2, anchor: 'end', pick: of(null, name) })
      );
    });
    const bottom = head + cells.length * line;
    parts.push(
      stroke(0, bottom + 2, size.width, bottom + 2, theme.line),
      label(0, bottom + 20, t('findings:mapTotal'), { fill: theme.ink2 })
    );
    KINDS.forEach((kind, index) =>
      parts.push(
        label(left + cell * (index + 0.5), bottom + 20, String(count(kind, null)), {
          fill: theme.ink2,
          anchor: 'middle',
          pick: of(kind, '')
        })
      )
    );
    parts.push(
      label(size.width - 4, bottom + 20, String(findings.length), {
        fill: theme.ink,
        anchor: 'end',
        weight: 700,
        pick: of(null, '')
      })
    );
    return frame(theme, size, parts);
  };

  return {
    id: 'finding-matrix',
    title: t('findings:mapTitle'),
    ...captioned(
      top === undefined
        ? t('findings:mapNone')
        : t('findings:mapCaption', {
            category: category(top.name),
            count: opening(top.total, { kind: 'findings', of: null, category: top.name }) as never
          })
    ),
    table: {
      columns: [
        { key: 'category', label: t('findings:mapRow'), kind: 'text' },
        ...KINDS.map((kind) => ({ key: kind, label: kindName(t, kind), kind: 'number' as const })),
        { key: 'total', label: t('findings:mapTotal'), kind: 'number' }
      ],
      rows:
        rows.length === 0
          ? []
          : [
              ...cells.map(({ name, values, total }): FigureRow => ({
                category: category(name),
                ...Object.fromEntries(KINDS.map((kind, at) => [kind, values[at] ?? 0])),
                total,
                pick: of(null, name),
                'pick:total': of(null, name),
                ...Object.fromEntries(KINDS.map((kind) => [`pick:${kind}`, of(kind, name)]))
              })),
              {
                category: t('findings:mapTotal'),
                ...Object.fromEntries(KINDS.map((kind) => [kind, count(kind, null)])),
                total: findings.length,
                'pick:total': of(null, ''),
                ...Object.fromEntries(KINDS.map((kind) => [`pick:${kind}`, of(kind, '')]))
              }
            ]
    },
    height: (width) => headHeight(width) + cells.length * ROW + FOOT,
    least: (width) => headHeight(width) + cells.length * LOW_ROW + FOOT,
    drawing: { kind: 'svg', svg: draw }
  };
}
