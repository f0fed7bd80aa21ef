// print -- findings: all findings of the seed, kinds in the order of the page, strongest first; --kind "listed without
// duty" for one kind, --lang en for English.
import { KINDS } from '../src/lib/finding/finding.ts';
import { DETECTORS, findings } from '../src/lib/finding/findings.ts';
import { bureauEnglish } from '../src/lib/i18n/place-names.ts';
import { readSeed } from './seed.ts';

interface FindingRecord {
  id: string;
  kind: string;
  duties: string[];
  bureaus: string[];
  clauses: string[];
  strength: number;
  sentence: string;
  rule: string;
}

/** Findings of the seed. Throws where the kind or the language is none that is known. */
export function findingRecords(options: Record<string, string>): FindingRecord[] {
  const language = options.lang ?? 'zh';
  if (language !== 'zh' && language !== 'en') throw new Error(`not a language: ${language}`);
  if (options.kind !== undefined && !(KINDS as readonly string[]).includes(options.kind))
    throw new Error(`not a kind of finding: ${options.kind}`);
  const reading = readSeed();
  const pinyin = new Map(reading.bureaus.map((bureau) => [bureau.name, bureau.pinyin]));
  return findings({ ...reading, englishOf: (name) => bureauEnglish(name, pinyin.get(name) ?? name) })
    .filter(({ kind }) => options.kind === undefined || options.kind === kind)
    .map(({ id, kind, duties, bureaus, clauses, strength, sentence }) => ({
      id,
      kind,
      duties,
      bureaus,
      clauses,
      strength,
      sentence: sentence[language],
      rule: DETECTORS.get(kind)?.rule[language] ?? ''
    }));
}
