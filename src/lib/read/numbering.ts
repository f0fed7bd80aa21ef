// Word's automatic numbers: what stands before a paragraph although its text does not have it.

import { hanNumber } from '../lexicon/han-number.ts';
import { BRANCHES, STEMS } from '../lexicon/notation.ts';
import { attribute, below, childOf, childrenOf, type Element } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  restart: number | null;
}
interface Numbering {
  levels: Map<number, Level>;
  abstract: string;
  starts: Map<number, number>;
}

/** Gives the numbers of a document's paragraphs in order. */
export class AutomaticNumbers {
  private readonly numberings = new Map<string, Numbering>();
  private readonly styles = new Map<string, { based: string; number: Element | undefined }>();
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();
  /** How many paragraphs got a number. */
  given = 0;

  /** `numbering` and `styles` are the roots of the parts of these names. */
  constructor(numbering: Element | undefined, styles: Element | undefined) {
    const abstracts = new Map(
      childrenOf(numbering, 'abstractNum').map((each) => [attribute(each, 'abstractNumId') ?? '', each])
    );
    for (const num of childrenOf(numbering, 'num')) {
      const abstract = attribute(childOf(num, 'abstractNumId'), 'val') ?? '';
      const levels = levelsOf(linked(abstracts.get(abstract), abstracts));
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, 'lvlOverride')) {
        const level = Number(attribute(override, 'ilvl') ?? 0);
        const own = childOf(override, 'lvl');
        if (own !== undefined) levels.set(level, levelOf(own));
        const start = attribute(childOf(override, 'startOverride'), 'val');
        if (start !== undefined) starts.set(level, Number(start));
      }
      this.numberings.set(attribute(num, 'numId') ?? '', { levels, abstract, starts });
    }
    for (const style of childrenOf(styles, 'style')) {
      this.styles.set(attribute(style, 'styleId') ?? '', {
        based: attribute(childOf(style, 'basedOn'), 'val') ?? '',
        number: childOf(childOf(style, 'pPr'), 'numPr')
      });
    }
  }

  /** The number before a paragraph, as printed (`1.`, `（一）`), from its properties; '' for none and for bullets. Counts
   *  on: ask once for each paragraph, in order. */
  next(properties: Element | undefined): string {
    const own = childOf(properties, 'numPr');
    const styled = this.styled(attribute(childOf(properties, 'pStyle'), 'val') ?? '');
    const id = attribute(childOf(own, 'numId'), 'val') ?? attribute(childOf(styled, 'numId'), 'val') ?? '';
    const numbering = this.numberings.get(id);
    if (numbering === undefined || id === '0') return '';
    const level = Number(attribute(childOf(own, 'ilvl'), 'val') ?? attribute(childOf(styled, 'ilvl'), 'val') ?? 0);
    const said = numbering.levels.get(level);
    if (said === undefined) return '';
    const counters = this.count(id, numbering, level);
    if (said.format === 'bullet' || said.format === 'none') return '';
    this.given++;
    return said.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const format = numbering.levels.get(of)?.format ?? 'decimal';
      return printed(counters.get(of) ?? numbering.levels.get(of)?.start ?? 1, format);
    });
  }

  private count(id: string, { levels, abstract, starts }: Numbering, level: number): Map<number, number> {
    const counters = this.counters.get(abstract) ?? new Map<number, number>();
    this.counters.set(abstract, counters);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [at, start] of starts) counters.set(at, start - 1);
    }
    const start = starts.get(level) ?? levels.get(level)?.start ?? 1;
    counters.set(level, counters.has(level) ? (counters.get(level) ?? 0) + 1 : start);
    for (const deeper of [...counters.keys()]) {
      const restart = levels.get(deeper)?.restart ?? null;
      if (deeper > level && restart !== 0 && (restart === null || level < restart)) counters.delete(deeper);
    }
    return counters;
  }

  private styled(style: string): Element | undefined {
    for (let name = style, depth = 0; depth < 12; depth++) {
      const known = this.styles.get(name);
      if (known === undefined) return undefined;
      if (known.number !== undefined) return known.number;
      name = known.based;
    }
    return undefined;
  }
}

/** An abstract numbering that only names another one's style stands for that one. */
function linked(abstract: Element | undefined, all: ReadonlyMap<string, Element>): Element | undefined {
  const link = attribute(childOf(abstract, 'numStyleLink'), 'val');
  if (link === undefined) return abstract;
  return [...all.values()].find((each) => attribute(childOf(each, 'styleLink'), 'val') === link) ?? abstract;
}

function levelsOf(abstract: Element | undefined): Map<number, Level> {
  return new Map(childrenOf(abstract, 'lvl').map((level) => [Number(attribute(level, 'ilvl') ?? 0), levelOf(level)]));
}

function levelOf(level: Element): Level {
  const restart = attribute(childOf(level, 'lvlRestart'), 'val');
  const alternate = below(level, 'numFmt').map((each) => attribute(each, 'val') ?? '');
  return {
    start: Number(attribute(childOf(level, 'start'), 'val') ?? 0),
    format: alternate.find((format) => format !== 'custom' && format !== '') ?? 'decimal',
    text: attribute(childOf(level, 'lvlText'), 'val') ?? '',
    restart: restart === undefined ? null : Number(restart)
  };
}

const CHINESE = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'ideographDigital',
  'japaneseDigitalTenThousand',
  'koreanCounting'
]);

/** A number in one of Word's formats. Source: ECMA-376 part 1, 17.18.59 ST_NumberFormat. */
function printed(value: number, format: string): string {
  if (CHINESE.has(format)) return hanNumber(value);
  if (/^(?:decimalEnclosedCircle|decimalEnclosedCircleChinese)$/.test(format) && value >= 1 && value <= 20)
    return String.fromCodePoint(0x245f + value);
  if (format === 'ideographEnclosedCircle' && value >= 1 && value <= 10) return String.fromCodePoint(0x327f + value);
  if (format === 'decimalEnclosedParen') return `（${value}）`;
  if (format === 'decimalEnclosedFullstop') return `${value}.`;
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
    return format === 'upperLetter' ? letter : letter.toLowerCase();
  }
  if (format === 'upperRoman' || format === 'lowerRoman')
    return format === 'upperRoman' ? roman(value) : roman(value).toLowerCase();
  if (format === 'ideographTraditional') return STEMS.charAt((value - 1) % 10);
  if (format === 'ideographZodiac') return BRANCHES.charAt((value - 1) % 12);
  return String(value);
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ];
  let rest = value;
  return signs
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}
