// What is printed on a PDF page: characters with their places and ruling lines, from the page's drawing operators.

import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** A character or ligature. Coordinates in points from the upper left corner of the upright page, y downwards:
 *  `x0`..`x1` along the line, `y` the baseline, `size` the height of its font. `hidden` is true for invisible text (a
 *  scan's). */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  hidden: boolean;
}

/** A ruling line: horizontal at `at` = y from x `from` to `to`, or vertical at `at` = x from y `from` to `to`. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** A picture on a page: what the library calls it, or the picture itself, and where its unit square goes. */
export interface PagePicture {
  source: unknown;
  matrix: Matrix;
}

/** `pictures` counts images larger than a tenth of the page; `images` are all that there are; `turned` is true where
 *  the text runs across the page. */
export interface Marks {
  width: number;
  height: number;
  glyphs: Glyph[];
  across: Rule[];
  down: Rule[];
  pictures: number;
  images: PagePicture[];
  turned: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}
/** Codes of the operators, as the library names them. */
export type Codes = Record<string, number>;

interface Font {
  vertical: boolean;
  fontMatrix: readonly number[] | undefined;
  isType3Font: boolean;
  defaultVMetrics: readonly number[] | undefined;
  /** What was shown in it, with the numbers of the letters. */
  shown: { raw: Raw; code: number }[];
}
interface PdfGlyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[];
}
interface State {
  matrix: Matrix;
  font: Font | null;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  fill: string;
  stroke: string;
}
interface Raw {
  text: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
  size: number;
  hidden: boolean;
}

/** What the library says of a field of a form; a field that the file draws itself is among the operators. */
interface Field {
  subtype: string;
  fieldType?: string | null;
  fieldValue?: unknown;
  hasAppearance?: boolean;
  hidden?: boolean;
  multiLine?: boolean;
  defaultAppearanceData?: { fontSize?: number };
  rect: readonly [number, number, number, number];
}

const THICKEST = 3.2;
const SHORTEST = 3;
const SLANT = 1;
const INVISIBLE = 3;
/** So many letters of a font may be blank (spaces of several kinds) or say no letter at all. A font that has more has
 *  lost its letters: blanks stand for some, or the numbers of letters for all. */
const MOST_BLANK = 4;
const NO_LETTER = /^[\0-\x08\x0e-\x1f]$/u;
const UNREAD = '\ufffd';
/** Letters of a field that says none: this part of its height; and from line to line this many times theirs. */
const FIELD_LETTER = 0.7;
const FIELD_LINE = 1.2;

/** Characters and ruling lines of a page, turned upright where its text runs across. */
export async function marksOf(page: PDFPageProxy, codes: Codes): Promise<Marks> {
  const operators = (await page.getOperatorList()) as Operators;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const base = transform as unknown as Matrix;
  const run = new Interpreter(page, codes, base, width * height);
  run.all(operators);
  run.markUnread();
  for (const field of (await page.getAnnotations()) as Field[]) run.raw.push(...lettersOf(field, base));
  return upright(run, width, height);
}

/** What was filled into a field that each program draws for itself, laid out in its box. */
function lettersOf(field: Field, base: Matrix): Raw[] {
  const { subtype, fieldType, fieldValue, hasAppearance, hidden, multiLine, rect } = field;
  if (subtype !== 'Widget' || hasAppearance === true || hidden === true) return [];
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return [];
  const value = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((each) => typeof each === 'string');
  const [left, bottom, right, top] = rect;
  const size = field.defaultAppearanceData?.fontSize || Math.min(12, (top - bottom) * FIELD_LETTER);
  const across = multiLine === true ? Math.max(1, Math.floor((right - left) / size)) : Infinity;
  const lines = value.flatMap((text) => text.split(/\r\n?|\n/u)).flatMap((line) => cut([...line], across));
  const first = multiLine === true ? top - size : (top + bottom) / 2 - size * 0.35;
  return lines.flatMap((letters, row) => {
    const step = Math.min(size, (right - left) / letters.length);
    return letters.map((text, at): Raw => {
      const [x, y] = apply(base, left + at * step, first - row * size * FIELD_LINE);
      const [ex, ey] = apply(base, left + (at + 1) * step, first - row * size * FIELD_LINE);
      return { text, x, y, dx: ex - x, dy: ey - y, size, hidden: false };
    });
  });
}

function cut(letters: readonly string[], most: number): string[][] {
  if (letters.length <= most) return [[...letters]];
  return [letters.slice(0, most), ...cut(letters.slice(most), most)];
}

class Interpreter {
  readonly raw: Raw[] = [];
  readonly segments: [number, number, number, number][] = [];
  readonly images: PagePicture[] = [];
  pictures = 0;
  private state: State;
  private readonly stack: State[] = [];
  /** What was open on the page while an annotation is drawn. */
  private readonly pages: State[][] = [];
  private text: Matrix = [1, 0, 0, 1, 0, 0];
  private line: [number, number] = [0, 0];
  private pen: [number, number] = [0, 0];
  private readonly fonts = new Map<string, Font>();

  constructor(
    private readonly page: PDFPageProxy,
    private readonly codes: Codes,
    private readonly base: Matrix,
    private readonly area: number
  ) {
    this.state = this.fresh();
  }

  private fresh(): State {
    return {
      matrix: this.base,
      font: null,
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
      fill: '#000000',
      stroke: '#000000'
    };
  }

  all({ fnArray, argsArray }: Operators): void {
    const names = new Map(Object.entries(this.codes).map(([name, code]) => [code, name]));
    fnArray.forEach((code, index) => this.one(names.get(code) ?? '', (argsArray[index] ?? []) as unknown[]));
  }

  private one(name: string, args: unknown[]): void {
    const state = this.state;
    const numbers = args as number[];
    switch (name) {
      case 'save':
      case 'paintFormXObjectBegin':
        this.stack.push({ ...state });
        if (name === 'paintFormXObjectBegin' && args[0] != null) this.transform(args[0] as Matrix);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.state = this.stack.pop() ?? state;
        break;
      case 'beginAnnotation':
        // What a form's field shows is drawn from the page's corner anew, not from where the page's text ended.
        this.pages.push([...this.stack.splice(0), { ...state }]);
        this.state = this.fresh();
        for (const by of [args[2], args[3]]) if (by != null) this.transform(by as Matrix);
        break;
      case 'endAnnotation':
        this.stack.splice(0, Infinity, ...(this.pages.pop() ?? []));
        this.state = this.stack.pop() ?? this.fresh();
        break;
      case 'transform':
        this.transform(args as unknown as Matrix);
        break;
      case 'setLineWidth':
        state.lineWidth = numbers[0] ?? 1;
        break;
      case 'setFillRGBColor':
        state.fill = String(args[0]);
        break;
      case 'setStrokeRGBColor':
        state.stroke = String(args[0]);
        break;
      case 'constructPath':
        this.path(numbers[0] ?? 0, args[1] as (ArrayLike<number> | null)[]);
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
        this.images.push({ source: args[0], matrix: state.matrix });
        if (Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]) > this.area / 10)
          this.pictures++;
        break;
      default:
        this.textOperator(name, args);
    }
  }

  private textOperator(name: string, args: unknown[]): void {
    const state = this.state;
    const [first = 0, second = 0] = args as number[];
    switch (name) {
      case 'beginText':
        this.text = [1, 0, 0, 1, 0, 0];
        this.place(0, 0);
        break;
      case 'setCharSpacing':
        state.charSpacing = first;
        break;
      case 'setWordSpacing':
        state.wordSpacing = first;
        break;
      case 'setHScale':
        state.scale = first / 100;
        break;
      case 'setLeading':
        state.leading = -first;
        break;
      case 'setTextRise':
        state.rise = first;
        break;
      case 'setTextRenderingMode':
        state.mode = first;
        break;
      case 'setFont':
        state.font = this.font(String(args[0]));
        state.size = Math.abs(second);
        state.direction = second < 0 ? -1 : 1;
        break;
      case 'setGState':
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key !== 'Font') continue;
          const [font, size] = value as [string, number];
          state.font = this.font(font);
          state.size = Math.abs(size);
        }
        break;
      case 'setTextMatrix':
        this.text = (args.length === 1 ? args[0] : args) as Matrix;
        this.place(0, 0);
        break;
      case 'setLeadingMoveText':
        state.leading = second;
        this.place(this.line[0] + first, this.line[1] + second);
        break;
      case 'moveText':
        this.place(this.line[0] + first, this.line[1] + second);
        break;
      case 'nextLine':
        this.place(this.line[0], this.line[1] + state.leading);
        break;
      case 'showText':
        this.show(args[0] as (PdfGlyph | number | null)[]);
        break;
    }
  }

  private place(x: number, y: number): void {
    this.line = [x, y];
    this.pen = [x, y];
  }

  private transform(by: Matrix): void {
    this.state.matrix = times(this.state.matrix, by);
  }

  private font(name: string): Font {
    const known = this.fonts.get(name);
    if (known !== undefined) return known;
    const font = (this.page.commonObjs.has(name) ? this.page.commonObjs.get(name) : {}) as Partial<Font>;
    const made: Font = {
      vertical: font.vertical === true,
      fontMatrix: font.fontMatrix,
      isType3Font: font.isType3Font === true,
      defaultVMetrics: font.defaultVMetrics,
      shown: []
    };
    this.fonts.set(name, made);
    return made;
  }

  /** Stands the sign of a broken character for what a font shows that has lost its letters. */
  markUnread(): void {
    for (const { shown } of this.fonts.values()) {
      const many = (lost: (raw: Raw) => boolean) =>
        new Set(shown.flatMap(({ raw, code }) => (lost(raw) ? [code] : []))).size > MOST_BLANK;
      const isBlank = ({ text }: Raw) => text === ' ';
      const all = many(({ text }) => NO_LETTER.test(text));
      if (!all && !many(isBlank)) continue;
      for (const { raw } of shown) if (all || isBlank(raw)) raw.text = UNREAD;
    }
  }

  private show(glyphs: readonly (PdfGlyph | number | null)[]): void {
    const { font, size, direction, charSpacing, wordSpacing, scale, rise, mode, matrix } = this.state;
    const vertical = font?.vertical === true;
    const advance = size * (font?.fontMatrix?.[0] ?? 0.001);
    const along = scale * direction;
    const whole = times(matrix, this.text);
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        const move = ((vertical ? 1 : -1) * glyph * size) / 1000;
        if (vertical) this.pen[1] -= move;
        else this.pen[0] += move * along;
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      const metric = glyph.vmetric ?? font?.defaultVMetrics;
      const height = -(metric?.[0] ?? -1000);
      const length = vertical ? height * advance : glyph.width * advance * along;
      const [x, y] = this.pen;
      const start: [number, number] = vertical ? [x - (glyph.width * advance) / 2, y - length] : [x, y + rise];
      const [px, py] = apply(whole, start[0], start[1]);
      const [ex, ey] = vertical
        ? apply(whole, start[0] + glyph.width * advance, start[1])
        : apply(whole, x + length, y + rise);
      const high = Math.hypot(whole[2], whole[3]) * size;
      if (glyph.unicode !== '') {
        const hidden = mode === INVISIBLE;
        const raw: Raw = { text: glyph.unicode, x: px, y: py, dx: ex - px, dy: ey - py, size: high, hidden };
        this.raw.push(raw);
        font?.shown.push({ raw, code: glyph.originalCharCode });
      }
      if (vertical) this.pen[1] -= length + spacing * direction;
      else this.pen[0] += length + spacing * along;
    }
  }

  /** Straight pieces of a path that can be ruling lines: strokes, and fills thin enough to be one. */
  private path(operator: number, [data]: (ArrayLike<number> | null)[]): void {
    if (data == null) return;
    const { codes, state } = this;
    const filled = [
      codes.fill,
      codes.eoFill,
      codes.fillStroke,
      codes.eoFillStroke,
      codes.closeFillStroke,
      codes.closeEOFillStroke
    ].includes(operator);
    const stroked = [
      codes.stroke,
      codes.closeStroke,
      codes.fillStroke,
      codes.eoFillStroke,
      codes.closeFillStroke,
      codes.closeEOFillStroke
    ].includes(operator);
    if (!(filled && state.fill !== '#ffffff') && !(stroked && state.stroke !== '#ffffff')) return;
    for (const points of subpaths(data)) {
      const placed = points.map(([x, y]) => apply(state.matrix, x, y));
      if (filled && state.fill !== '#ffffff') this.thin(placed);
      if (!stroked || state.stroke === '#ffffff') continue;
      placed.slice(1).forEach(([x, y], index) => {
        const [fromX, fromY] = placed[index] ?? [x, y];
        this.segments.push([fromX, fromY, x, y]);
      });
    }
  }

  private thin(points: readonly [number, number][]): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= THICKEST && right - left > bottom - top)
      this.segments.push([left, (top + bottom) / 2, right, (top + bottom) / 2]);
    else if (right - left <= THICKEST && bottom - top > right - left)
      this.segments.push([(left + right) / 2, top, (left + right) / 2, bottom]);
  }
}

/** Points of each part of a path; curves give none. Source: the library's path data (0 move, 1 line, 2 and 3 curves, 4
 *  close). */
function subpaths(data: ArrayLike<number>): [number, number][][] {
  const paths: [number, number][][] = [];
  let path: [number, number][] = [];
  const end = () => {
    if (path.length > 1) paths.push(path);
    path = [];
  };
  for (let at = 0; at < data.length;) {
    const code = data[at];
    if (code === 0 || code === 1) {
      if (code === 0) end();
      path.push([data[at + 1] ?? 0, data[at + 2] ?? 0]);
      at += 3;
    } else if (code === 4) {
      if (path[0] !== undefined) path.push(path[0]);
      at += 1;
    } else {
      end();
      at += code === 2 ? 7 : 5;
    }
  }
  end();
  return paths;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5]
  ];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Turns everything so that most of the text runs from left to right; what lies beyond the page nobody sees. */
function upright({ raw, segments, pictures, images }: Interpreter, width: number, height: number): Marks {
  const votes = [0, 0, 0, 0];
  for (const { dx, dy } of raw) {
    const quarter = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : dy > 0 ? 1 : 3;
    votes[quarter] = (votes[quarter] ?? 0) + 1;
  }
  const quarter = votes.indexOf(Math.max(...votes));
  const turn = (x: number, y: number): [number, number] =>
    quarter === 1 ? [y, width - x] : quarter === 2 ? [width - x, height - y] : quarter === 3 ? [height - y, x] : [x, y];
  const [right, bottom] = quarter % 2 === 1 ? [height, width] : [width, height];
  const isOff = (x: number, y: number) => x < 0 || y < 0 || x > right || y > bottom;
  const glyphs = raw.flatMap(({ text, x, y, dx, dy, size, hidden }): Glyph[] => {
    const [x0, y0] = turn(x, y);
    const [x1, y1] = turn(x + dx, y + dy);
    if (Math.abs(y1 - y0) > Math.abs(x1 - x0) + 0.01 || isOff((x0 + x1) / 2, y0 - size / 2)) return [];
    return [{ text, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y: y0, size, hidden }];
  });
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const [fromX, fromY, toX, toY] of segments) {
    const [ax, ay] = turn(fromX, fromY);
    const [bx, by] = turn(toX, toY);
    if (Math.abs(ay - by) <= SLANT && Math.abs(ax - bx) >= SHORTEST)
      across.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) });
    else if (Math.abs(ax - bx) <= SLANT && Math.abs(ay - by) >= SHORTEST)
      down.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) });
  }
  const turned = quarter % 2 === 1;
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    glyphs,
    across,
    down,
    pictures,
    images,
    turned: quarter !== 0
  };
}
