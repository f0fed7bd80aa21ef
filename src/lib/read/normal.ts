// Characters that look right but are not: radicals from PDF fonts, compatibility forms, full-width digits, invisible
// ones.

import type { Cell, Manuscript, Paragraph } from './sheet.ts';

/** Kinds of changes, for the report. */
export const CHANGES = ['radicals', 'compatibility', 'full-width', 'invisible', 'vertical-forms'] as const;
export type Change = (typeof CHANGES)[number];

/** What was changed in a text: for each kind how often, and the first example as `⽔→水`. */
export type Changes = Map<Change, { count: number; example: string }>;

/** Radicals without a compatibility mapping of their own. Source: Unicode, CJK Radicals Supplement,
 *  EquivalentUnifiedIdeograph. */
const RADICALS = pairs(
  [
    '⺀冫⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯纟⺰纟⺱罓⺲罒⺳㓁⺴网',
    '⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟',
    '⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟'
  ].join('')
);
/** Vertical and small forms of punctuation, with the usual full-width one. */
const FORMS = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹪％﹣－'
);
const INVISIBLE = new RegExp(
  [
    '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e',
    '\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]'
  ].join(''),
  'g'
);
const WATCHED = new RegExp(
  [
    '[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a',
    '\ufe10-\ufe19\ufe30-\ufe44\ufe50-\ufe6b]|[\u{2f800}-\u{2fa1f}]'
  ].join(''),
  'gu'
);

/** The text with plain characters in place of look-alikes; blanks and line breaks stay. Counts what it changed in
 *  `changes`. Traditional characters, circled numbers and units such as ㎡ are left alone. */
export function normal(text: string, changes: Changes): string {
  const plain = text.replace(INVISIBLE, (character) => {
    note(changes, 'invisible', `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
    return '';
  });
  return plain.replace(WATCHED, (character) => {
    const [kind, meant] = meaning(character);
    if (meant === character) return character;
    note(changes, kind, `${character}→${meant}`);
    return meant;
  });
}

/** A manuscript with plain characters in all its texts; `printed` keeps those that were changed. */
export function normalised(manuscript: Manuscript, changes: Changes): Manuscript {
  const plain = <Item extends Cell | Paragraph>(item: Item): Item => {
    const text = normal(item.text, changes);
    return text === item.text ? item : { ...item, text, printed: item.text };
  };
  const sheets = manuscript.sheets.map((sheet) => ({
    ...sheet,
    before: sheet.before.map(plain),
    cells: sheet.cells.map(plain)
  }));
  return { ...manuscript, sheets, after: manuscript.after.map(plain) };
}

function meaning(character: string): [Change, string] {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 && code <= 0x2fdf) return ['radicals', RADICALS.get(character) ?? single(character)];
  if (code >= 0xfe10 && code <= 0xfe6b) return ['vertical-forms', FORMS.get(character) ?? character];
  if (code >= 0xff00 && code <= 0xffef) return ['full-width', single(character)];
  return ['compatibility', single(character)];
}

function single(character: string): string {
  const meant = character.normalize('NFKC');
  return [...meant].length === 1 ? meant : character;
}

function note(changes: Changes, kind: Change, example: string): void {
  const known = changes.get(kind);
  if (known === undefined) changes.set(kind, { count: 1, example });
  else known.count++;
}

function pairs(text: string): Map<string, string> {
  const characters = [...text];
  return new Map(
    characters.flatMap((character, index) =>
      index % 2 === 0 ? [[character, characters[index + 1] ?? ''] as const] : []
    )
  );
}
