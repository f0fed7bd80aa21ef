// How wide a text is and where it breaks, by class of character: the same in Node and in every browser.

const WIDE = /[×·\u2014-\u201d\u2026-\u2bff\u2e80-\uff60\uffe0-\uffff\u{10000}-\u{3ffff}]/u;

/** Class, width in em. Means over Noto Sans SC, Microsoft YaHei and WenQuanYi Micro Hei, rounded up. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}\ufe0e\ufe0f]/u, 0],
  [/[a-eghknopqsuvxyz0-9$#+<=>_~^]/u, 0.58],
  [WIDE, 1],
  [/[A-HK-LN-VX-Z&]/u, 0.67],
  [/[mwMW%@]/u, 0.92],
  [/[ilIj.,:;'|! ]/u, 0.3],
  [/[frtJ()[\]{}/\\"*?°`-]/u, 0.4]
];
const REST = 0.6;
const NO_START = /^[，。、；：？！）》」』】〕”’％…,.;:?!)\]}%]/u;
const NO_END = /[（《「『【〔“‘([{]$/u;

/** Where a title may pause: after a comma or a colon, before a bracket. */
const PAUSE = /[、，,：:]|.(?=[（《「(])/gu;

const known = new Map<string, number>();

/** Width of a text in px at a font size in px, a little generous for regular weight; a Chinese character is one em. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) {
    let width = known.get(char);
    if (width === undefined) {
      width = CLASSES.find(([members]) => members.test(char))?.[1] ?? REST;
      known.set(char, width);
    }
    em += width;
  }
  return em * size;
}

/** The longest beginning of `text` that fits `width` px, with … where it was cut; '' where not even that fits. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth('…', size);
  let used = 0;
  let end = 0;
  for (const char of text) {
    used += textWidth(char, size);
    if (used > room) break;
    end += char.length;
  }
  const cut = text.slice(0, end).trimEnd();
  return cut === '' ? '' : `${cut}…`;
}

/** Lines of a text no wider than `width` px: broken between Chinese characters and at blanks, never before closing or
 *  after opening punctuation; a single word wider than the line is cut. At most `most` lines, the last of which ends in
 *  … where more was left. An empty text is one empty line. `widthOf` measures otherwise than by `textWidth`. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  most = Infinity,
  widthOf: (text: string, size: number) => number = textWidth
): string[] {
  const plain = text.replace(/\s+/gu, ' ').trimEnd();
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let from = 0;
  let to = 0;
  for (const unit of unitsOf(plain).flatMap((each) => (widthOf(each, size) <= width ? [each] : [...each]))) {
    const wide = widthOf(unit, size);
    if (line !== '' && unit !== ' ' && used + wide > width) {
      if (lines.length + 1 >= most) return [...lines, fitText(plain.slice(from), width, size)];
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      from = to;
    }
    to += unit.length;
    line += unit;
    used += wide;
  }
  return [...lines, line.trimEnd()];
}

/** Lines of a title: as few as fit `width` px, about as long as each other, two of them broken where the text pauses if
 *  such a place is near. */
export function evenLines(text: string, width: number, size: number): string[] {
  const count = wrapText(text, width, size).length;
  if (count === 1) return wrapText(text, width, size);
  const widest = longestWord(text, size);
  let room = Math.max(textWidth(text, size) / count, widest <= width ? widest : 0);
  while (room < width && wrapText(text, room, size).length > count) room += size / 2;
  const even = wrapText(text, Math.min(room, width), size);
  const [first = '', ...rest] = even;
  if (count !== 2) return even;
  const breaks = [...text.matchAll(PAUSE)].map(({ index, 0: mark }) => index + mark.length);
  const near = breaks.filter((at) => Math.abs(at - first.length) * 4 <= text.length);
  const best = near.sort((one, two) => Math.abs(one - first.length) - Math.abs(two - first.length))[0];
  if (best === undefined) return even;
  const parts = [text.slice(0, best).trim(), text.slice(best).trim()];
  return parts.every((part) => textWidth(part, size) <= width) ? parts : [first, ...rest];
}

/** Width of the widest piece of a text that a line break leaves whole, a word or a Chinese character. */
export function longestWord(text: string, size: number): number {
  return Math.max(0, ...unitsOf(text).map((unit) => textWidth(unit, size)));
}

/** Pieces of a line that stay whole: words, single Chinese characters, blanks; punctuation stands with its neighbour.
 */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let last = '';
  for (const [piece] of text.matchAll(/\s|[^\s]/gu)) {
    const joined =
      last !== '' &&
      last !== ' ' &&
      piece !== ' ' &&
      (NO_START.test(piece) || NO_END.test(last) || !(WIDE.test(piece) || WIDE.test(last.slice(-2))));
    if (joined) units[units.length - 1] = last + piece;
    else units.push(piece);
    last = units.at(-1) ?? '';
  }
  return units;
}
