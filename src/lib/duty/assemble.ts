// Puts the duties of one township together from rows whose cells are known: bureaus, clauses, parties, problems.

import { actionsOf } from './action.ts';
import { isBureauName, misprintOf, splitOthers, type BureauPlace } from './bureau.ts';
import { makeDirectory, type Directory } from './directory.ts';
import { textOf, type Entry, type Field, type FieldRow, type Handover } from './field-row.ts';
import { clauseId, dutyId } from './id.ts';
import { coordinatingClause } from './lead.ts';
import type { Ledger } from './ledger.ts';
import { endsOddly, suspicions } from './misprint.ts';
import { findParties, type Found } from './party.ts';
import { clauseNumbers, type ClauseNumber } from './number.ts';
import type { ProblemList } from './problem.ts';
import { UNSORTED, type BureauMention, type Duty, type Party, type Place, type Side, type Span } from './record.ts';
import { cutColumn, cutSides, type Piece, type Sides } from './side.ts';
import { cadenceOf, deadlineOf } from './timing.ts';

/** A text that begins with a number and its sign or with a decimal: 1.1户1档. */
const DECIMAL = /^\d{1,2}[.．]\d/;

interface Context {
  place: Place;
  directory: Directory;
  official: ReadonlyMap<string, string>;
  ledger: Ledger;
  problems: ProblemList;
  /** How many rows of a list and number there were so far. */
  ids: Map<string, number>;
}
/** Where the rows' township is: `place` as it is called, `bodies` what its bureaus' names are told by, `ids` counts the
 *  rows of each list and number in the document so far. */
export interface Town {
  place: Place;
  bodies: BureauPlace;
  ids: Map<string, number>;
}

/** Duties of one township, and the official names of the bureaus in its columns in order of appearance, each with the
 *  city prefix it was read with. */
export function assemble(
  rows: readonly FieldRow[],
  { place, bodies, ids }: Town,
  ledger: Ledger,
  problems: ProblemList
): { duties: Duty[]; bureaus: Map<string, string> } {
  const official = officialNames(rows, bodies);
  const names = [...new Set(official.values())];
  const outer = rows.find((row) => row.list !== 'basic');
  if (outer !== undefined && (place.city === '' || place.township === ''))
    problems.add('no-place', 0, place.city || place.township);
  if (outer !== undefined && names.length === 0) problems.add('no-bureaus', outer.line, outer.list);
  const directory = makeDirectory(names, bodies.city);
  const context: Context = { place, directory, official, ledger, problems, ids };
  const duties = rows.map((row) => readDuty(row, context));
  return { duties, bureaus: new Map(names.map((name) => [name, bodies.city])) };
}

/** Maps every name as printed (without unnamed others) to the official one: a short name (市公安局) to the whole name
 *  of that body where another row prints it (昌吉市公安局). */
function officialNames(rows: readonly FieldRow[], bodies: BureauPlace): Map<string, string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const entry of [...row.names, ...row.handovers.flatMap(({ names }) => names)]) {
      const { name } = splitOthers(entry.name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const official = new Map<string, string>();
  const regular = [...counts].filter(([name]) => isBureauName(name, bodies));
  const names = new Set(regular.map(([name]) => name));
  const isWhole = (name: string) => bodies.city !== '' && name.startsWith(bodies.city);
  const whole = makeDirectory([...names].filter(isWhole), bodies.city);
  for (const [name, count] of counts) {
    const likely = regular.filter(
      ([other, times]) =>
        other !== name && (!names.has(name) || (count === 1 && times > 1 && other.length > bodies.city.length + 4))
    );
    const others = likely.map(([other]) => other);
    official.set(name, (isWhole(name) ? null : whole.byForm.get(name)) ?? misprintOf(name, others) ?? name);
  }
  return official;
}

function readDuty(row: FieldRow, context: Context): Duty {
  const { ledger, problems } = context;
  const first = dutyId(row.list, row.seq);
  const times = (context.ids.get(first) ?? 0) + 1;
  context.ids.set(first, times);
  const id = dutyId(row.list, row.seq, times);
  for (const { strip, from, to } of row.claims) ledger.enter(strip, from, to);
  const duty: Duty = {
    id,
    list: row.list,
    seq: row.seq,
    category: row.category || UNSORTED,
    name: textOf(row.name),
    bureaus: mentions(id, row.names, context),
    clauses: [],
    categorySpans: row.categoryField === null ? [] : spansOf(row.categoryField),
    nameSpans: spansOf(row.name),
    extra: row.extra.map(({ head, field }) => ({ head, text: textOf(field), spans: spansOf(field) })),
    flags: []
  };
  for (const { code, line, value } of row.doubts) problems.add(code, line, value, id);
  if (duty.name === '') problems.add('no-name', row.line, id, id);
  if (!row.categoryKnown) problems.add('category-unknown', row.line, duty.category || UNSORTED, id);
  if (row.list === 'shared') readShared(duty, row, context);
  if (row.list === 'reclaimed') readReclaimed(duty, row, context);
  for (const { text, spans } of textsOf(duty))
    if (BROKEN.test(text)) problems.add('broken-characters', spans[0]?.line ?? row.line, text, id);
  return duty;
}

/** Characters that the source lost: no letter, or one that only its font knew. */
const BROKEN = /[\ufffd\ue000-\uf8ff]/u;

function textsOf({ name, nameSpans, bureaus, clauses, extra }: Duty): { text: string; spans: Span[] }[] {
  return [
    { text: name, spans: nameSpans },
    ...bureaus.map(({ printed, spans }) => ({ text: printed, spans })),
    ...clauses,
    ...extra
  ];
}

/** Lines with broken characters that belong to no duty; call it once the duties are assembled. */
export function reportBroken(lines: readonly string[], problems: ProblemList): void {
  const known = new Set(problems.all.flatMap(({ code, line }) => (code === 'broken-characters' ? [line] : [])));
  lines.forEach((line, index) => {
    if (BROKEN.test(line) && !known.has(index + 1)) problems.add('broken-characters', index + 1, line.trim());
  });
}

function readShared(duty: Duty, row: FieldRow, context: Context): void {
  const { problems } = context;
  if (duty.bureaus.length === 0) problems.add('no-bureau-cell', row.line, duty.name, duty.id);
  const listed = [...new Set(duty.bureaus.map((mention) => mention.bureau))];
  for (const { field, sides } of sidesOf(row, listed, context)) addSides(duty, field, sides, listed, row.line, context);
  const coordinating = coordinatingClause(duty);
  if (coordinating !== null) coordinating.lead = true;
  reportEndings(duty, problems);
  if (!duty.clauses.some(({ side }) => side === 'city')) problems.add('no-city-text', row.line, duty.name, duty.id);
  if (!duty.clauses.some(({ side }) => side === 'township'))
    problems.add('no-township-text', row.line, duty.name, duty.id);
}

function sidesOf(
  { texts, city, township, shares }: FieldRow,
  listed: string[],
  { directory, official, place }: Context
): { field: Field; sides: Sides }[] {
  const found: { field: Field; sides: Sides }[] = [];
  if (texts !== null)
    found.push({ field: texts, sides: cutSides(texts.strip, texts.from, listed, directory, place.township) });
  if (city !== null) found.push({ field: city, sides: cutColumn(city.strip, city.from, 'city', listed, directory) });
  for (const { name, field } of shares) {
    const sides = cutColumn(field.strip, field.from, 'city', listed, directory);
    const group = { from: 0, to: 0, text: name, bureau: official.get(splitOthers(name).name) ?? null };
    found.push({
      field,
      sides: { ...sides, pieces: sides.pieces.map((piece) => ({ ...piece, group: piece.group ?? group })) }
    });
  }
  if (township !== null)
    found.push({ field: township, sides: cutColumn(township.strip, township.from, 'township', listed, directory) });
  return found;
}

function addSides(
  duty: Duty,
  { strip }: Field,
  { pieces, headings, unclear }: Sides,
  listed: string[],
  line: number,
  context: Context
): void {
  const { ledger, problems } = context;
  if (unclear) problems.add('sides-unclear', line, duty.name, duty.id);
  for (const heading of headings) ledger.enter(strip, heading.from, heading.to);
  let expected = 1;
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    if (previous === undefined || previous.side !== piece.side || previous.group !== piece.group) expected = 1;
    if (piece.number !== null && piece.number !== expected) {
      problems.add('clause-number', strip.lineAt(piece.from), `${piece.number} ≠ ${expected}`, duty.id);
    }
    if (piece.number === null && DECIMAL.test(strip.text.slice(piece.from, piece.to)))
      problems.add('clause-number', strip.lineAt(piece.from), strip.text.slice(piece.from, piece.from + 8), duty.id);
    expected = (piece.number ?? expected) + 1;
    const bureau = piece.group?.bureau ?? null;
    const headed = bureau === null ? [] : [bureau];
    const { side, from, to, numberTo, number } = piece;
    const group = piece.group?.text ?? null;
    addClause(duty, { strip, side, from, numberTo, to, number, group, headed }, listed, context);
  });
}

function readReclaimed(duty: Duty, row: FieldRow, context: Context): void {
  const { problems } = context;
  const listed = duty.bureaus.map((mention) => mention.bureau);
  for (const handover of row.handovers) {
    const found = mentions(duty.id, handover.names, context);
    duty.bureaus.push(...found);
    const headed = handover.heading === null ? listed : found.map((mention) => mention.bureau);
    takeOver(duty, handover, headed, context);
  }
  if (duty.bureaus.length === 0) problems.add('no-bureau-cell', row.line, duty.name, duty.id);
  if (duty.clauses.length === 0) problems.add('no-takeover-text', row.line, duty.name, duty.id);
}

/** The clauses under one heading: one for each number at a token's start, else one for the whole text. */
function takeOver(duty: Duty, { heading, text }: Handover, headed: string[], context: Context): void {
  const { strip, from, to } = text;
  const group = heading === null ? null : textOf(heading);
  const numbers = clauseNumbers(strip, from, to);
  const cuts: (ClauseNumber | null)[] = numbers[0]?.at === from ? numbers : [null, ...numbers];
  cuts.forEach((cut, index) => {
    const at = cut?.at ?? from;
    const end = cuts[index + 1]?.at ?? to;
    if (end <= at) return;
    const [numberTo, number] = [cut?.end ?? at, cut?.number ?? null];
    addClause(duty, { strip, side: 'takeover', from: at, numberTo, to: end, number, group, headed }, headed, context);
  });
}

interface ClausePiece extends Field, Pick<Piece, 'numberTo' | 'number'> {
  side: Side;
  group: string | null;
  headed: string[];
}

function addClause(
  duty: Duty,
  piece: ClausePiece,
  listed: string[],
  { ledger, problems, directory, place }: Context
): void {
  const { strip } = piece;
  ledger.enter(strip, piece.from, piece.to);
  const text = strip.text.slice(piece.numberTo, piece.to);
  const parties = findParties(text, piece.side, directory, place.township);
  const party = (found: Found): Party => ({
    name: found.bureau ?? found.printed,
    bureau: found.bureau,
    printed: found.printed,
    basis: 'named',
    spans: strip.spans(piece.numberTo + found.from, piece.numberTo + found.to)
  });
  const implied = (name: string, basis: Party['basis']): Party => ({
    name,
    bureau: name,
    printed: '',
    basis,
    spans: []
  });
  let actors = parties.actors.map(party);
  const only = listed.length === 1 ? listed[0] : undefined;
  if (actors.length === 0 && piece.side !== 'township') {
    if (piece.headed.length > 0) actors = piece.headed.map((name) => implied(name, 'heading'));
    else if (only !== undefined) actors = [implied(only, 'sole bureau')];
    else problems.add('clause-unattributed', strip.lineAt(piece.from), text, duty.id);
  }
  for (const { at, words } of suspicions(text, directory))
    problems.add('likely-misprint', strip.lineAt(piece.numberTo + at), words, duty.id);
  const position = (duty.clauses.findLast((clause) => clause.side === piece.side)?.position ?? 0) + 1;
  duty.clauses.push({
    id: clauseId(duty.id, piece.side, position),
    dutyId: duty.id,
    side: piece.side,
    group: piece.group,
    number: piece.number,
    position,
    text,
    actors,
    partners: parties.partners.map(party),
    recipients: parties.recipients.map(party),
    actions: piece.side === 'takeover' ? [] : actionsOf(text, piece.side),
    cadence: cadenceOf(text),
    deadline: deadlineOf(text),
    lead: parties.lead,
    spans: strip.spans(piece.numberTo, piece.to)
  });
}

function mentions(
  dutyId: string,
  entries: readonly Entry[],
  { official, directory, problems }: Context
): BureauMention[] {
  return entries.map((entry) => {
    const { name, others } = splitOthers(entry.name);
    const bureau = official.get(name) ?? name;
    const line = entry.strip.lineAt(entry.from);
    if (bureau !== name && directory.byForm.get(name) !== bureau)
      problems.add('bureau-misprint', line, `${name} → ${bureau}`, dutyId);
    if (others) problems.add('bureau-others', line, entry.name, dutyId);
    return { bureau, printed: entry.name, others, part: entry.part, spans: spansOf(entry) };
  });
}

function spansOf({ strip, from, to }: Field): Span[] {
  return strip.spans(from, to);
}

function reportEndings(duty: Duty, problems: ProblemList): void {
  duty.clauses.forEach((clause, index) => {
    const isLast = duty.clauses[index + 1]?.side !== clause.side;
    if (endsOddly(clause.text, isLast, clause.side))
      problems.add('clause-ending', clause.spans.at(-1)?.line ?? 0, clause.text.slice(-12), duty.id);
  });
}
