// Characters of a page to lines of text, and lines to the text of a cell: which line breaks only the width made.

import { ITEM, THEME_NUMBER } from '../lexicon/notation.ts';
import type { Glyph } from './pdf-marks.ts';

/** A line of text. Coordinates as of its characters; `size` is the largest font in it. */
export interface Line {
  text: string;
  glyphs: Glyph[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

const CLOSING = /^[，。；：、！？）》」』”’】〉〕％%…,.;:!?)\]}]$/;
const OPENING = /^[（《「『“‘【〈〔([{]$/;
const ENDS = /[；;。]$/;
const ENDS_INSIDE = /[；;。](?=.)/;
const NUMBERED = new RegExp(`^(?:\\d{1,2}[.．、)）]|[（(]\\d{1,2}[）)]|[①-⑳]|${ITEM}|${THEME_NUMBER})`);
const FEW = 4;
const WORD = /^[A-Za-z0-9@._/-]$/;

/** Lines of characters, from top to bottom, each from left to right. Characters belong to one line where their
 *  baselines differ by less than a third of their size. Blanks stand where a gap is wider than half a character. */
export function linesOfGlyphs(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Glyph[][] = [];
  for (const glyph of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (
      group !== undefined &&
      first !== undefined &&
      Math.abs(glyph.y - first.y) < Math.max(glyph.size, first.size) * 0.35
    )
      group.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map(lineOf).filter(({ text }) => /\S/.test(text));
}

function lineOf(group: Glyph[]): Line {
  const glyphs = [...group].sort((a, b) => a.x0 - b.x0);
  const kept: Glyph[] = [];
  let text = '';
  for (const glyph of glyphs) {
    const last = kept.at(-1);
    if (
      last !== undefined &&
      last.text === glyph.text &&
      /\S/.test(glyph.text) &&
      Math.abs(last.x0 - glyph.x0) < glyph.size * 0.2
    )
      continue;
    if (last !== undefined && glyph.x0 - last.x1 > glyph.size * 0.5 && !text.endsWith(' ')) text += ' ';
    text += glyph.text;
    kept.push(glyph);
  }
  const seen = kept.filter(({ text: each }) => /\S/.test(each));
  return {
    text: text.trim(),
    glyphs: seen,
    x0: seen[0]?.x0 ?? 0,
    x1: Math.max(0, ...seen.map(({ x1 }) => x1)),
    y: group[0]?.y ?? 0,
    size: Math.max(0, ...group.map(({ size }) => size))
  };
}

/** True where the line would have had room, up to `right`, for what the next one begins with: the author broke it. */
export function isBroken(line: Line, next: Line, right: number): boolean {
  return right - line.x1 > unitWidth(next) + line.size * 0.12;
}

/** Where the last character of a line ends, marks left out: those may hang over the margin. */
export function lineEnd({ glyphs, x1 }: Line): number {
  for (let at = glyphs.length - 1; at >= 0; at--) {
    const glyph = glyphs[at];
    if (glyph !== undefined && !CLOSING.test(glyph.text)) return glyph.x1;
  }
  return x1;
}

/** Width of what must stay together at the beginning of a line: a word, a character with the marks that may not open a
 *  line. */
function unitWidth({ glyphs }: Line): number {
  const [first] = glyphs;
  if (first === undefined) return 0;
  let end = 0;
  if (OPENING.test(first.text)) end++;
  if (WORD.test(glyphs[end]?.text ?? '')) while (WORD.test(glyphs[end + 1]?.text ?? '')) end++;
  while (CLOSING.test(glyphs[end + 1]?.text ?? '')) end++;
  return (glyphs[end]?.x1 ?? first.x1) - first.x0;
}

/** True where the sentences of a column's texts that have no numbers end their lines, never within one: at least `FEW`
 *  do. `right` is how far a line could have gone. */
export function endsSentences(texts: readonly (readonly Line[])[], right: number): boolean {
  let ended = 0;
  for (const lines of texts) {
    if (NUMBERED.test(lines[0]?.text ?? '')) continue;
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (ENDS_INSIDE.test(line.text)) return false;
      if (next !== undefined && ENDS.test(line.text) && isBroken(line, next, right)) ended++;
    }
  }
  return ended >= FEW;
}

/** Text of lines with the author's breaks as \n; `right` is how far a line could have gone. A full line that ends a
 *  sentence tells nothing by itself: where all other sentences of the text end their lines it is a break, and `unsure`
 *  says so, unless those of the column do too (`bySentence`). Numbered texts need no such breaks. */
export function textOfLines(
  lines: readonly Line[],
  right: number,
  bySentence: boolean
): { text: string; unsure: boolean } {
  const breaks = lines.map((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return 'end';
    if (isBroken(line, next, right)) return 'broken';
    return ENDS.test(line.text) ? 'open' : 'wrapped';
  });
  const numbered = NUMBERED.test(lines[0]?.text ?? '');
  const ended = lines.some((line, index) => breaks[index] === 'broken' && ENDS.test(line.text));
  const inside = lines.some(({ text }) => ENDS_INSIDE.test(text));
  const open = breaks.includes('open') && !numbered && !bySentence;
  let text = '';
  lines.forEach((line, index) => {
    const before = breaks[index - 1];
    const isBreak = before === 'broken' || (before === 'open' && !inside && (ended || numbered || bySentence));
    text += (index === 0 ? '' : isBreak ? '\n' : seam(text, line.text)) + line.text;
  });
  return { text, unsure: open };
}

/** What stands between two parts that only the width broke: a blank between two Latin words, else nothing. */
export function seam(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
