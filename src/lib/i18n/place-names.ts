// English names of bureaus, categories and topics, from general terms of Chinese local government.
import { table } from '../lexicon/load.ts';

const BUREAUS = table('bureau-english').sort((a, b) => b.sign.length - a.sign.length);
const CATEGORIES = new Map(table('categories').map(({ category, english }) => [category, english]));
const TOPICS = new Map(table('topics').map(({ topic, english }) => [topic, english]));

const capital = (pinyin: string) => pinyin.charAt(0).toUpperCase() + pinyin.slice(1);

/** English name of a bureau by its Chinese official name: that of the longest sign it holds; where none fits, its
 *  pinyin. */
export function bureauEnglish(name: string, pinyin: string): string {
  return BUREAUS.find(({ sign }) => name.includes(sign))?.english ?? capital(pinyin);
}

/** English name of a category; where it is not among the usual ones, its pinyin. */
export function categoryEnglish(name: string, pinyin: string): string {
  return CATEGORIES.get(name) ?? capital(pinyin);
}

/** English name of a topic of the thesaurus by its Chinese name; null for what is no topic. */
export function topicEnglish(name: string): string | null {
  return TOPICS.get(name) ?? null;
}
