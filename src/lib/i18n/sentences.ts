// The sentences and terms of every language: findings are computed once and kept in all of them.
import * as en from './en-sentences.ts';
import { inAll, type Language, type Texts } from './languages.ts';
import { levelWords, type NamedPlace } from './levels.ts';
import * as zh from './zh-sentences.ts';
import type { FindingSentences, ReportSentences, Terms } from './zh-sentences.ts';

const FINDINGS: Record<Language, typeof zh.findings> = { zh: zh.findings, en: en.findings };
const REPORT: Record<Language, typeof zh.report> = { zh: zh.report, en: en.report };
const READING: Record<Language, typeof zh.reading> = { zh: zh.reading, en: en.reading };
const FAULTS: Record<Language, typeof zh.lexiconFaults> = { zh: zh.lexiconFaults, en: en.lexiconFaults };
const TERMS: Record<Language, Terms> = { zh: zh.terms, en: en.terms };

/** Writes a sentence of a finding in every language. */
export type Say = (write: (words: FindingSentences) => string) => Texts;

/** Writes sentences of findings with the words for the levels of a place. */
export function findingSay(place: NamedPlace): Say {
  const words = inAll((language) => FINDINGS[language](levelWords(language, place)));
  return (write) => inAll((language) => write(words[language]));
}

/** The report's sentences in a language, with the words for the levels of a place. */
export function reportSentences(language: Language, place: NamedPlace): ReportSentences {
  return REPORT[language](levelWords(language, place));
}

/** The words of the domain in Chinese, as lists print them, and in English, with what they mean in a language. */
export function termsIn(language: Language): { zh: string; en: string; meaning: string }[] {
  return (Object.keys(zh.terms) as (keyof Terms)[]).map((key) => ({
    zh: zh.terms[key].term,
    en: en.terms[key].term,
    meaning: TERMS[language][key].meaning
  }));
}

/** The words of the report on what was read from a document. */
export const readingWords = (language: Language): typeof zh.reading => READING[language];

/** Why a table of the lexicon cannot be read, by the code of the fault. */
export const faultReason = (language: Language, code: keyof typeof zh.lexiconFaults): string => FAULTS[language][code];
