// Findings as the list page needs them: one sentence each, and what filtering and counting ask for.
import { group } from 'd3';
import { type Language } from '../i18n/languages.ts';
import type { FindingBook, FindingRule } from './book.ts';
import type { Case } from './case.ts';
import type { FindingDetail } from './detail.ts';
import type { Finding, Kind } from './finding.ts';

/** A finding in one language. `matter` is the title of its case, `categories` are those of its duties, each once, in
 *  the order of the duties. */
export interface FindingBrief extends Pick<
  Finding,
  'id' | 'kind' | 'duties' | 'bureaus' | 'strength' | 'level' | 'case' | 'led'
> {
  sentence: string;
  zh: string;
  matter: string;
  categories: string[];
}

/** A case in one language. `kinds` are those of its findings, most useful first; `clauses` only their number. */
export interface CaseBrief extends Pick<Case, 'id' | 'findings' | 'duties' | 'bureaus' | 'led'> {
  title: string;
  kinds: Kind[];
  clauses: number;
  decide: string[];
  handling: string[];
  why: string;
}

export interface FindingBriefs {
  rules: { kind: Kind; rule: string; heuristic: boolean }[];
  briefs: FindingBrief[];
  cases: CaseBrief[];
}

/** The book in one language without evidence. `zh` is the Chinese sentence, which the register keeps. Order as in the
 *  book. */
export function findingBriefs({ rules, details, cases }: FindingBook, language: Language): FindingBriefs {
  const kindOf = new Map(details.map(({ finding }) => [finding.id, finding.kind]));
  return {
    rules: rules.map(({ kind, rule, heuristic }) => ({ kind, rule: rule[language], heuristic })),
    briefs: details.map((detail) => briefOf(detail, language)),
    cases: cases.map(({ id, title, findings, duties, bureaus, clauses, decide, handling, why, led }) => ({
      id,
      title: title[language],
      findings,
      duties,
      bureaus,
      led,
      kinds: [...new Set(findings.flatMap((each) => kindOf.get(each) ?? []))],
      clauses: clauses.length,
      decide: decide.map((line) => line[language]),
      handling: handling.map((line) => line[language]),
      why: why[language]
    }))
  };
}

function briefOf({ finding, duties: named }: FindingDetail, language: Language): FindingBrief {
  const { id, kind, duties, bureaus, strength, level, sentence, case: bundle, matter, led } = finding;
  return {
    id,
    kind,
    duties,
    bureaus,
    strength,
    level,
    case: bundle,
    led,
    sentence: sentence[language],
    zh: sentence.zh,
    matter: matter[language],
    categories: [...new Set(named.map(({ category }) => category))]
  };
}

/** What the app's filter keeps. `duties` are the ids under it, null for no filter; `bureaus` are official names chosen
 *  by bureau or tier, null for none chosen. */
export interface FindingFilter {
  duties: ReadonlySet<string> | null;
  bureaus: ReadonlySet<string> | null;
}

/** Kinds whose bureaus are what the finding is about, so that a chosen bureau must be among them. */
const ABOUT_BUREAUS: ReadonlySet<Kind> = new Set<Kind>(['listed without duty', 'acting but unlisted']);

/** Findings that name a duty under the filter; those about single bureaus must also name a chosen one. */
export function keepFindings<Each extends Pick<Finding, 'kind' | 'duties' | 'bureaus'>>(
  all: readonly Each[],
  { duties, bureaus }: FindingFilter
): Each[] {
  if (duties === null) return [...all];
  return all.filter(
    (finding) =>
      finding.duties.some((id) => duties.has(id)) &&
      (bureaus === null || !ABOUT_BUREAUS.has(finding.kind) || finding.bureaus.some((name) => bureaus.has(name)))
  );
}

/** Findings by their kind, in one pass over them, each kind in their order; a kind without a finding is not there. */
export function findingsByKind<Each extends Pick<Finding, 'kind'>>(all: readonly Each[]): Map<Kind, Each[]> {
  return group(all, ({ kind }) => kind);
}

/** A finding with the names of its duties. */
export interface NamedFinding extends FindingBrief {
  named: { id: string; name: string }[];
}

/** Findings of the book that name a duty, in their order. */
export function findingsOfDuty({ details }: FindingBook, duty: string, language: Language): NamedFinding[] {
  return details.flatMap((each) => (each.finding.duties.includes(duty) ? [namedOf(each, language)] : []));
}

/** Findings of the book that name a bureau (official name), in their order. */
export function findingsOfBureau({ details }: FindingBook, bureau: string, language: Language): NamedFinding[] {
  return details.flatMap((each) => (each.finding.bureaus.includes(bureau) ? [namedOf(each, language)] : []));
}

function namedOf(detail: FindingDetail, language: Language): NamedFinding {
  return { ...briefOf(detail, language), named: detail.duties.map(({ id, name }) => ({ id, name })) };
}

/** Findings that say the same of one duty, told once: the surest of them, and of the others only what differs. `places`
 *  are the other duties of each further finding. */
export interface FindingBundle {
  first: NamedFinding;
  further: { finding: NamedFinding; places: { id: string; name: string }[] }[];
}

/** Bundles findings of one kind about one duty: `duty` where they stand on its page, else the first that each names.
 *  Bundles stand in the order of their first finding, findings by strength. */
export function bundledFindings(findings: readonly NamedFinding[], duty: string | null): FindingBundle[] {
  const about = ({ duties }: NamedFinding) => duty ?? duties[0] ?? '';
  const bundles = group(findings, (finding) => `${finding.kind} ${about(finding)}`);
  return [...bundles.values()].flatMap((all) => {
    const [first, ...rest] = [...all].sort((a, b) => b.strength - a.strength);
    if (first === undefined) return [];
    return {
      first,
      further: rest.map((finding) => ({ finding, places: finding.named.filter(({ id }) => id !== about(finding)) }))
    };
  });
}

/** One finding with its rule and its neighbours' ids in the order of the book, null at the ends. */
export interface FindingPage {
  detail: FindingDetail;
  rule: FindingRule;
  before: string | null;
  after: string | null;
}

/** The page of one finding of the book, null where the book has none of that id. */
export function findingPage({ details, rules }: FindingBook, id: string): FindingPage | null {
  const at = details.findIndex(({ finding }) => finding.id === id);
  const detail = details[at];
  const rule = rules.find(({ kind }) => kind === detail?.finding.kind);
  if (detail === undefined || rule === undefined) return null;
  return { detail, rule, before: details[at - 1]?.finding.id ?? null, after: details[at + 1]?.finding.id ?? null };
}
