// print -- findings: all findings of the seed, in the order of what should be settled first, with their case and
// whether they lead; --kind "listed without duty" for one kind, --lang en for English.
import { FIRST, LANGUAGES, type Language } from '../src/lib/i18n/languages.ts';
import type { Case } from '../src/lib/finding/case.ts';
import { KINDS, type Kind } from '../src/lib/finding/finding.ts';
import { DETECTORS, settle } from '../src/lib/finding/findings.ts';
import { findingSay } from '../src/lib/i18n/sentences.ts';
import { bureauEnglish } from '../src/lib/i18n/place-names.ts';
import { editionOf } from './editions.ts';
import { UsageError } from './options.mjs';

interface FindingRecord {
  id: string;
  kind: string;
  duties: string[];
  bureaus: string[];
  clauses: string[];
  strength: number;
  led: boolean;
  case: { id: string; title: string; decide: string[]; handling: string[] } | null;
  sentence: string;
  rule: string;
}

/** Findings of the seed. Throws where the kind or the language is none that is known. */
export async function findingRecords(options: Record<string, string | undefined>): Promise<FindingRecord[]> {
  const language = LANGUAGES.find((each) => each === (options.lang ?? FIRST));
  if (language === undefined) throw new UsageError(`not a language: ${options.lang ?? ''}`);
  if (options.kind !== undefined && !(KINDS as readonly string[]).includes(options.kind))
    throw new UsageError(`not a kind of finding: ${options.kind}`);
  const reading = await editionOf(options);
  const pinyin = new Map(reading.bureaus.map((bureau) => [bureau.name, bureau.pinyin]));
  const { findings, cases } = settle({
    ...reading,
    englishOf: (name) => bureauEnglish(name, pinyin.get(name) ?? name)
  });
  const say = findingSay(reading.place);
  const ruleOf = (kind: Kind) => {
    const rule = DETECTORS.get(kind)?.rule;
    return rule === undefined ? '' : say(rule)[language];
  };
  const caseOf = new Map(cases.map((each) => [each.id, each]));
  return findings
    .filter(({ kind }) => options.kind === undefined || options.kind === kind)
    .map(({ id, kind, duties, bureaus, clauses, strength, led, case: bundle, sentence }) => ({
      id,
      kind,
      duties,
      bureaus,
      clauses,
      strength,
      led,
      case: caseRecord(caseOf.get(bundle), language),
      sentence: sentence[language],
      rule: ruleOf(kind)
    }));
}

function caseRecord(found: Case | undefined, language: Language): FindingRecord['case'] {
  if (found === undefined) return null;
  return {
    id: found.id,
    title: found.title[language],
    decide: found.decide.map((line) => line[language]),
    handling: found.handling.map((line) => line[language])
  };
}
