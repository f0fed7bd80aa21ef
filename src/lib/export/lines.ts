// Breaks text into lines for pictures, by character class, so that every machine breaks alike.

const WIDE =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000-\u303f\u2014\u2018\u2019\u201c\u201d\u2026]|[\u{1f000}-\u{3ffff}]/u;
const NO_START = /^[，。、；：？！）》」』】〕”’％…,.;:?!)\]}%]/u;
const NO_END = /[（《「『【〔“‘([{]$/u;

/** Width of a text in px at a font size in px; a full-width character is one em. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text)
    em += WIDE.test(char)
      ? 1
      : /[A-Z0-9%@#&mwMW●◐○∅＋↩]/u.test(char)
        ? 0.64
        : /[ilj.,:;'|! ]/u.test(char)
          ? 0.32
          : 0.56;
  return em * size;
}

/** Lines of a text no wider than `width` px: broken between Chinese characters and at blanks, never before closing or
 *  after opening
 * punctuation.
 *  An empty text is one empty line; a single word wider than the line is cut. */
export function wrap(text: string, width: number, size: number): string[] {
  const pieces = text.replace(/\s+/gu, ' ').match(/[\u{21}-\u{2dff}]+|\s|[^\s]/gu) ?? [];
  const units: string[] = [];
  for (const piece of pieces) {
    const last = units.at(-1);
    if (last !== undefined && last !== ' ' && piece !== ' ' && (NO_START.test(piece) || NO_END.test(last)))
      units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (unit: string) => {
    const wide = textWidth(unit, size);
    if (line !== '' && used + wide > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (unit === ' ') return;
    }
    line += unit;
    used += wide;
  };
  for (const unit of units) {
    if (textWidth(unit, size) <= width) put(unit);
    else for (const char of unit) put(char);
  }
  lines.push(line.trimEnd());
  return lines;
}
