// Letters of a pasted text made alike: one width, simplified characters, whole lines; each knows where it stood.
import { ORDINAL, UP_TO_TEN } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/notice-words.ts';
import { SIMPLIFIED } from '../lexicon/simplified.ts';

/** A text derived from a pasted one. `at[i]` is the UTF-16 offset in the pasted text of the letter that stands at `i`;
 *  ascending, as long as `text`. */
export interface Letters {
  text: string;
  at: readonly number[];
}

const UNSEEN = /[\r\u00ad\u200b-\u200f\u2060\ud800-\udfff\ufe00-\ufe0f\ufeff]/;
const PICTURE = /\[[\p{Script=Han}A-Za-z]{1,5}\]/gu;
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b]/;
const BLANK = /[\t\u00a0\u3000]/;
const OPEN_END = /[\p{Script=Han}A-Za-z0-9，、,]$/u;
const NEW_LINE = new RegExp(
  [
    '^( {2}|\\s*([【[（(“"《@#*•·\\-–—]|\\d+\\s*[.、．)）:]|' + `[${UP_TO_TEN}]+\\s*[、.．]|${ORDINAL}[${UP_TO_TEN}]`,
    `|[^，。！？；]{1,30}[:：]|${anyOf('new-line')}))`
  ].join(''),
  'u'
);
const SHORT_LINE = 12;

/** The letters of a pasted text: full-width letters and digits as ASCII, traditional characters as simplified, pictures
 *  and unseen signs left out, lines joined that were broken inside a sentence. */
export function alike(pasted: string): Letters {
  const letters = kept(
    pasted.replace(PICTURE, (found) => '\u200b'.repeat(found.length)),
    [...Array(pasted.length).keys()],
    (text, index) => {
      const letter = text.charAt(index);
      if (UNSEEN.test(letter)) return '';
      if (BLANK.test(letter)) return ' ';
      return WIDE.test(letter)
        ? String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
        : (SIMPLIFIED.get(letter) ?? letter);
    }
  );
  return kept(letters.text, letters.at, (text, index) =>
    text.charAt(index) === '\n' && isBroken(text, index) ? '' : text.charAt(index)
  );
}

function kept(text: string, at: readonly number[], letter: (text: string, index: number) => string): Letters {
  const letters = [...at].map((from, index) => ({ from, as: letter(text, index) })).filter(({ as }) => as !== '');
  return { text: letters.map(({ as }) => as).join(''), at: letters.map(({ from }) => from) };
}

/** True where the line break at `index` stands in the middle of a sentence: a long line that no sign ends, and a next
 *  one that begins like no new line. */
function isBroken(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trimEnd();
  const next = text.slice(index + 1).split('\n', 1)[0] ?? '';
  return before.length > SHORT_LINE && OPEN_END.test(before) && next.trim() !== '' && !NEW_LINE.test(next);
}
