// Who acts in a clause, who is brought in, and who receives.

import { anyOf } from '../lexicon/reader-words.ts';
import { formAt, type Directory } from './directory.ts';
import { matchesOf } from './matches.ts';
import type { Side } from './record.ts';

/** Somebody found in a clause's text at from..to; `bureau` is the official name or null. */
export interface Found {
  printed: string;
  bureau: string | null;
  from: number;
  to: number;
}
export interface Parties {
  actors: Found[];
  partners: Found[];
  recipients: Found[];
  lead: boolean;
}

const NOT_AFTER_BODY = new RegExp(`^${anyOf('not-after-body')}`);
const OPENING_VERB = new RegExp(`^${anyOf('opening-verb')}`);
const ACTS_AFTER_CONDITION = new RegExp(`${anyOf('acts-after-condition')}$`);
const CONDITION = new RegExp(`^${anyOf('condition-opening')}|${anyOf('condition-ending')}$`);
const CARRIES_OUT = new RegExp(`^${anyOf('towards')}.*${anyOf('carries-out')}`);
const LEADS = new RegExp(anyOf('leads'));
const OWNED = new RegExp(anyOf('owned'));
const UPPER = new RegExp(anyOf('upper'));
const WITH_OTHERS = new RegExp(`^(.*?)${anyOf('others-joined')}.*$`);
const NEXT_SENTENCE = /；(?=.)/g;
const FEW_WORDS = '^[^，。；：、]{0,14}?';

const GENERIC = new RegExp(`${anyOf('modifier')}*${anyOf('body-head')}`, 'uy');
const SMALL = new RegExp(anyOf('small-body'), 'uy');
const PERSON = new RegExp(anyOf('person'), 'uy');
const UPPER_BODY = new RegExp(
  `${anyOf('upper-place')}\\p{Script=Han}{0,16}?${anyOf('upper-body')}(?=${anyOf('decides')}|${anyOf('and')}|[，；。（、])`,
  'uy'
);
const OTHERS = new RegExp(`${anyOf('others-joined')}\\p{Script=Han}{0,20}?${anyOf('unnamed-body')}`, 'uy');
const SEVERAL = new RegExp(
  `${anyOf('joins')}([\\p{Script=Han}、]{2,24}?${anyOf('several')}${anyOf('unnamed-body')})`,
  'gu'
);

/** A cue after which a list of bodies may stand; `then` must follow the list. */
interface Cue {
  says: RegExp;
  then?: RegExp;
  joint: RegExp;
  upper?: boolean;
  people?: boolean;
}
const ANY_JOINT = new RegExp(`${anyOf('and-with')}|、`, 'y');
const PARTNER_CUES: Cue[] = [
  { says: new RegExp(anyOf('brings-in'), 'g'), joint: ANY_JOINT },
  { says: new RegExp(anyOf('with'), 'g'), joint: ANY_JOINT, then: new RegExp(FEW_WORDS + anyOf('jointly')) }
];
const RECIPIENT_CUES: Cue[] = [
  { says: new RegExp(anyOf('reports-to'), 'g'), joint: ANY_JOINT, upper: true },
  { says: new RegExp(anyOf('to'), 'g'), joint: ANY_JOINT, then: new RegExp(FEW_WORDS + anyOf('hands-over')) }
];
const SUBJECT: Cue = { says: /^/, joint: new RegExp(`${anyOf('and')}|、`, 'y'), people: true };
const BY: Cue = {
  says: new RegExp(`(?:^|[，。；])[^，。；：]{0,4}?${anyOf('by')}`, 'g'),
  joint: ANY_JOINT,
  people: true
};

/** Who answers for a clause, in brackets at its end: （市教育局）, （责任单位：市教育局）. */
const IN_BRACKETS: Cue = {
  says: new RegExp(`（(?:${anyOf('answers-for')}：)?`, 'gu'),
  joint: ANY_JOINT,
  then: /^）[，。；]?$/u
};

interface Reader {
  text: string;
  directory: Directory;
  township: string;
}

/** Actors, partners and recipients of a clause by what its words say; attribution by heading or sole bureau is the
 *  caller's.
 *  Source: DOMAIN "Who acts in a clause", rules 1, 2, 4 and 5. `lead` is true for 牵头 and 统筹协调,
 *  not for leading one part (牵头对…进行…). */
export function findParties(text: string, side: Side, directory: Directory, township: string): Parties {
  const reader: Reader = { text, directory, township };
  const actors = side === 'takeover' ? [] : distinct(subjects(reader));
  const several = matchesOf(SEVERAL, text).map((match) =>
    found(reader, match.index + match[0].length - (match[1] ?? '').length, match[1] ?? '')
  );
  const partners = [...several, ...behind(reader, PARTNER_CUES)];
  const isActor = (one: Found) =>
    actors.some((actor) => actor.from === one.from || (actor.bureau !== null && actor.bureau === one.bureau));
  return {
    actors,
    partners: distinct(partners.filter((one) => !isActor(one))),
    recipients: distinct(behind(reader, RECIPIENT_CUES)),
    lead: LEADS.test(text)
  };
}

/** Subjects at the start of the clause or after its leading conditions, those behind a semicolon, and those behind 由;
 *  where there is none, the bureaus in brackets at its end. */
function subjects(reader: Reader): Found[] {
  const { text } = reader;
  const result: Found[] = [];
  let at = 0;
  for (let segment = 0; segment < 3 && result.length === 0; segment++) {
    result.push(...subjectAt(reader, at, segment > 0));
    const comma = text.indexOf('，', at);
    if (comma < 0 || !isCondition(text.slice(at, comma))) break;
    at = comma + 1;
  }
  for (const { index } of matchesOf(NEXT_SENTENCE, text)) result.push(...subjectAt(reader, index + 1, true));
  const named = [...result, ...behind(reader, [BY])];
  return named.length > 0 ? named : behind(reader, [IN_BRACKETS]).filter(({ bureau }) => bureau !== null);
}

function subjectAt(reader: Reader, at: number, afterCondition: boolean): Found[] {
  const list = listAt(reader, at, SUBJECT);
  const last = list.at(-1);
  if (last === undefined) return [];
  const printed = reader.text.slice(at, last.to);
  const after = reader.text.slice(last.to, last.to + 8);
  if (OWNED.test(after)) return [];
  if (list.some((one) => one.bureau !== null)) return list;
  if (NOT_AFTER_BODY.test(after) || OPENING_VERB.test(printed) || UPPER.test(printed)) return [];
  return afterCondition && !ACTS_AFTER_CONDITION.test(printed) ? [] : list;
}

function isCondition(segment: string): boolean {
  return CONDITION.test(segment) && !CARRIES_OUT.test(segment);
}

/** Every item of the lists that stand right behind the cues, in order of place. */
function behind(reader: Reader, cues: Cue[]): Found[] {
  const result: Found[] = [];
  for (const cue of cues) {
    for (const match of matchesOf(cue.says, reader.text)) {
      const list = listAt(reader, match.index + match[0].length, cue);
      const end = list.at(-1)?.to ?? 0;
      if (list.length > 0 && (cue.then === undefined || cue.then.test(reader.text.slice(end, end + 24))))
        result.push(...list);
    }
  }
  return result.sort((a, b) => a.from - b.from);
}

/** Bodies joined by the cue's joints from the offset on; empty where none begins there. */
function listAt(reader: Reader, at: number, cue: Cue): Found[] {
  const list: Found[] = [];
  for (let next = at; ;) {
    const printed = itemAt(reader, next, cue);
    if (printed === '') return list;
    list.push(found(reader, next, printed));
    const end = next + printed.length;
    next = end + matchAt(cue.joint, reader.text, end).length;
    if (next === end) return list;
  }
}

function itemAt({ text, directory, township }: Reader, at: number, { upper, people }: Cue): string {
  const place = township !== '' && text.startsWith(township, at) ? township : '';
  const body = formAt(directory, text, at) ?? (place || matchAt(GENERIC, text, at) || matchAt(SMALL, text, at));
  if (body !== '') return body + matchAt(OTHERS, text, at + body.length);
  return (people === true && matchAt(PERSON, text, at)) || (upper === true ? matchAt(UPPER_BODY, text, at) : '');
}

/** What a sticky pattern matches at the offset, '' for nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function found({ directory }: Reader, from: number, printed: string): Found {
  const base = WITH_OTHERS.exec(printed)?.[1] ?? printed;
  return { printed, bureau: directory.byForm.get(base) ?? null, from, to: from + printed.length };
}

function distinct(all: Found[]): Found[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = one.bureau ?? one.printed;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
