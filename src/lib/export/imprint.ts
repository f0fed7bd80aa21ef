// What every exported file says of itself: whose lists, which filter, of what date, from where.
import { translator } from '../i18n/language.ts';
import { namingOf } from '../naming/naming.ts';
import { dateLine, markedPlace, placeShort, placeTitle, sourceLine } from '../naming/place-line.ts';
import type { Origin } from '../duty/record.ts';
import type { Language } from '../i18n/languages.ts';
import { narrowedWords } from '../naming/filter-words.ts';
import type { Filter } from '../address/filter.ts';
import type { Names } from '../query/names.ts';

/** Lines that stand in every picture and file. `place` is city and township as the language writes them, `township` its
 *  short form; `date` says so where the lists carry none. */
export interface Imprint {
  language: Language;
  place: string;
  township: string;
  filter: string;
  source: string;
  date: string;
}

/** The imprint of a file about what was computed under a filter; `options` are the page options in it, in words. */
export function imprintOf(origin: Origin, names: Names, filter: Filter, language: Language, options = ''): Imprint {
  const naming = namingOf(names, language, origin.place);
  const { t } = naming;
  const { id, place: printed } = origin;
  const called = id === undefined ? printed.city + printed.township : placeTitle(id, printed, language);
  return {
    language,
    place: markedPlace(called, origin, language),
    township: placeShort(id, printed, language),
    filter: t('frame:filterLine', { filter: narrowedWords(filter, names, naming, options) }),
    source: sourceLine(origin, language),
    date: dateLine(origin, language)
  };
}

/** The place that a file's name begins with: the township as the language writes it, with what says that its lists are
 *  a draft. */
export function stemPlace({ id, place, draft }: Origin, language: Language): string {
  const called = placeShort(id, place, language);
  return draft === undefined ? called : `${called} ${translator(language)('frame:draftMark')}`;
}

/** File name of an export without its ending: place, title and filter (what is '' is left out), without characters that
 *  file systems refuse. */
export function fileStem(place: string, title: string, filter = ''): string {
  const parts = [place, title, filter].map(clean);
  const [first = '', , last = ''] = parts;
  const kept = letters(last).slice(0, FILTER_LETTERS).join('');
  const room = Math.max(TITLE_LETTERS, STEM_LETTERS - letters(first).length - letters(kept).length - 2);
  const named = [
    first,
    letters(parts[1] ?? '')
      .slice(0, room)
      .join(''),
    kept
  ].filter((part) => part !== '');
  return (
    letters(named.join('-'))
      .slice(0, STEM_LETTERS)
      .join('')
      .replace(/[. ]+$/u, '') || 'export'
  );
}

const STEM_LETTERS = 80;
const TITLE_LETTERS = 20;
/** A long title gives way to what the figure was computed under. */
const FILTER_LETTERS = 40;

function letters(text: string): string[] {
  return [...text];
}

/** A text without what file systems refuse; fractions keep a stroke that they allow. */
function clean(text: string): string {
  return text
    .replace(/(\d)\//gu, '$1／')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
