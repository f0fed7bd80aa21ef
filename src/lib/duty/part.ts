// Reads the rows of one township into duties.

import { actionsOf } from './action.ts';
import { isBureauName, misprintOf, splitCell, splitOthers, type BureauPlace } from './bureau.ts';
import { sharedCells, takeovers, type Cells, type Takeover } from './cell.ts';
import { makeDirectory, type Directory } from './directory.ts';
import { clauseId, dutyId } from './id.ts';
import { coordinatingClause } from './lead.ts';
import type { Ledger } from './ledger.ts';
import { endsOddly, suspicions } from './misprint.ts';
import { findParties, type Found } from './party.ts';
import { clauseNumbers, type ClauseNumber } from './number.ts';
import { findBranches, findPlace, placeOfTitles } from './place.ts';
import type { ProblemList } from './problem.ts';
import type { BureauMention, Duty, Party, Place, Side } from './record.ts';
import type { Part, Row } from './row.ts';
import { cutSides } from './side.ts';
import { cadenceOf, deadlineOf } from './timing.ts';

interface Context {
  place: Place;
  bodies: BureauPlace;
  directory: Directory;
  official: ReadonlyMap<string, string>;
  ledger: Ledger;
  problems: ProblemList;
  /** How many rows of a list and number there were so far. */
  ids: Map<string, number>;
}
/** Category of duties whose list has no column of categories. */
const UNSORTED = '未分类';

interface Draft {
  row: Row;
  cells: Cells | null;
  takeovers: Takeover[];
}

/** Where a part is from: the names of its place, and what its bureaus' names begin with. */
export interface PartPlace {
  place: Place;
  bodies: BureauPlace;
}

/** The place of one part of the document. `titles` are what stands before the lists' names in its titles. */
export function placeOfPart(part: Part, titles: string[]): PartPlace {
  const { city, township } = findPlace(part.rows);
  const titled = placeOfTitles(titles, city.slice(-1));
  return {
    bodies: { city, branches: findBranches(part.rows, city) },
    place: { city: city.length > 1 ? city : titled.city, township: township || titled.township }
  };
}

/** Duties of one part of the document, and the official names of the bureaus in its columns in order of appearance, each
 *  with the city prefix it was read with. `ids` counts the rows of each list and number. */
export function readPart(
  part: Part,
  { place, bodies }: PartPlace,
  ids: Map<string, number>,
  ledger: Ledger,
  problems: ProblemList
): { duties: Duty[]; bureaus: Map<string, string> } {
  const { city } = bodies;
  const drafts = findCells(part.rows, bodies);
  const official = officialNames(drafts, bodies);
  const names = [...new Set(official.values())];
  const outer = part.rows.find((row) => row.list !== 'basic');
  if (outer !== undefined && (place.city === '' || place.township === ''))
    problems.add('no-place', 0, place.city || place.township);
  if (outer !== undefined && names.length === 0) problems.add('no-bureaus', outer.line, outer.list);
  const context: Context = {
    place,
    bodies,
    directory: makeDirectory(names, city),
    official,
    ledger,
    problems,
    ids
  };
  const duties = drafts.map((draft) => readDuty(draft, context));
  reportEnd(duties.at(-1), part.rows.at(-1), problems);
  return { duties, bureaus: new Map(names.map((name) => [name, city])) };
}

function findCells(rows: Row[], bodies: BureauPlace): Draft[] {
  const certain = new Set<string>();
  const shared = rows.map((row) => {
    const cells = row.list === 'shared' ? sharedCells(row, bodies, certain) : null;
    if (cells?.certain === true) {
      for (const entry of splitCell(row.strip.text.slice(cells.bureauFrom, cells.bureauTo), bodies))
        certain.add(splitOthers(entry.name).name);
    }
    return cells;
  });
  return rows.map((row, index) => {
    const cells = shared[index] ?? null;
    if (cells !== null) return { row, cells: cells.certain ? cells : sharedCells(row, bodies, certain), takeovers: [] };
    if (row.list === 'basic') return { row, cells: null, takeovers: [] };
    const headings = takeovers(row, bodies, certain);
    return { row, cells: headings.length > 0 ? null : sharedCells(row, bodies, certain), takeovers: headings };
  });
}

/** Maps every name as printed (without unnamed others) to the official one. */
function officialNames(drafts: Draft[], bodies: BureauPlace): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { row, cells, takeovers: headings } of drafts) {
    const ranges = cells === null ? headings : [{ from: cells.bureauFrom, to: cells.bureauTo }];
    for (const { from, to } of ranges) {
      for (const entry of splitCell(row.strip.text.slice(from, to), bodies)) {
        const { name } = splitOthers(entry.name);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const official = new Map<string, string>();
  for (const [name, count] of counts) {
    const regular = isBureauName(name, bodies);
    const likely = [...counts].filter(
      ([other, times]) =>
        other !== name &&
        isBureauName(other, bodies) &&
        (!regular || (count === 1 && times > 1 && other.length > bodies.city.length + 4))
    );
    official.set(
      name,
      misprintOf(
        name,
        likely.map(([other]) => other)
      ) ?? name
    );
  }
  return official;
}

function readDuty({ row, cells, takeovers: headings }: Draft, context: Context): Duty {
  const { strip } = row;
  const { ledger, problems } = context;
  const first = dutyId(row.list, row.seq);
  const times = (context.ids.get(first) ?? 0) + 1;
  context.ids.set(first, times);
  const id = dutyId(row.list, row.seq, times);
  ledger.enter(strip, 0, row.categoryEnd);
  const nameTo = cells?.nameTo ?? headings[0]?.start ?? strip.text.length;
  const nameEnd =
    headings[0] === undefined ? nameTo : (strip.starts.filter((start) => start <= nameTo).at(-1) ?? nameTo);
  ledger.enter(strip, row.categoryEnd, nameEnd);
  const duty: Duty = {
    id,
    list: row.list,
    seq: row.seq,
    category: strip.text.slice(row.seqEnd, row.categoryEnd) || UNSORTED,
    name: strip.text.slice(row.categoryEnd, nameEnd),
    bureaus: [],
    clauses: [],
    categorySpans: strip.spans(row.seqEnd, row.categoryEnd),
    nameSpans: strip.spans(row.categoryEnd, nameEnd)
  };
  if (duty.name === '') problems.add('no-name', row.line, id, id);
  if (!row.categoryKnown) problems.add('category-unknown', row.line, duty.category || UNSORTED, id);
  if (row.list === 'shared' && cells !== null) readShared(duty, row, cells, context);
  if (row.list === 'reclaimed') readReclaimed(duty, row, cells, headings, nameEnd, context);
  return duty;
}

function readShared(duty: Duty, row: Row, cells: Cells, context: Context): void {
  const { strip } = row;
  const { ledger, problems, directory, place } = context;
  duty.bureaus = mentions(duty, row, cells.bureauFrom, cells.bureauTo, context);
  ledger.enter(strip, cells.bureauFrom, cells.bureauTo);
  if (duty.bureaus.length === 0) problems.add('no-bureau-cell', row.line, duty.name, duty.id);
  const listed = [...new Set(duty.bureaus.map((mention) => mention.bureau))];
  const { pieces, headings, unclear } = cutSides(strip, cells.textFrom, listed, directory, place.township);
  if (unclear) problems.add('sides-unclear', row.line, duty.name, duty.id);
  for (const heading of headings) ledger.enter(strip, heading.from, heading.to);
  let expected = 1;
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    if (previous === undefined || previous.side !== piece.side || previous.group !== piece.group) expected = 1;
    if (piece.number !== null && piece.number !== expected) {
      problems.add('clause-number', strip.lineAt(piece.from), `${piece.number} ≠ ${expected}`, duty.id);
    }
    expected = (piece.number ?? expected) + 1;
    addClause(
      duty,
      row,
      {
        ...piece,
        group: piece.group?.text ?? null,
        headed: piece.group?.bureau === null || piece.group === null ? [] : [piece.group.bureau]
      },
      listed,
      context
    );
  });
  const coordinating = coordinatingClause(duty);
  if (coordinating !== null) coordinating.lead = true;
  reportEndings(duty, problems);
  if (!pieces.some((piece) => piece.side === 'city')) problems.add('no-city-text', row.line, duty.name, duty.id);
  if (!pieces.some((piece) => piece.side === 'township'))
    problems.add('no-township-text', row.line, duty.name, duty.id);
}

function readReclaimed(
  duty: Duty,
  row: Row,
  cells: Cells | null,
  headings: Takeover[],
  nameEnd: number,
  context: Context
): void {
  const { strip } = row;
  const { ledger, problems } = context;
  const length = strip.text.length;
  if (cells !== null) {
    duty.bureaus = mentions(duty, row, cells.bureauFrom, cells.bureauTo, context);
    ledger.enter(strip, cells.bureauFrom, cells.bureauTo);
    const listed = duty.bureaus.map((mention) => mention.bureau);
    if (cells.textFrom < length) takeOver(duty, row, cells.textFrom, length, null, listed, context);
  }
  headings.forEach((heading, index) => {
    const to = headings[index + 1]?.start ?? length;
    ledger.enter(strip, index === 0 ? nameEnd : heading.start, heading.textFrom);
    const found = mentions(duty, row, heading.from, heading.to, context);
    duty.bureaus.push(...found);
    takeOver(
      duty,
      row,
      heading.textFrom,
      to,
      strip.text.slice(heading.from, heading.to),
      found.map((mention) => mention.bureau),
      context
    );
  });
  if (duty.bureaus.length === 0) problems.add('no-bureau-cell', row.line, duty.name, duty.id);
  if (duty.clauses.length === 0) problems.add('no-takeover-text', row.line, duty.name, duty.id);
}

/** The clauses under one heading: one for each number at a token's start, else one for the whole text. */
function takeOver(
  duty: Duty,
  row: Row,
  from: number,
  to: number,
  group: string | null,
  headed: string[],
  context: Context
): void {
  const { strip } = row;
  const numbers = clauseNumbers(strip, from, to);
  const cuts: (ClauseNumber | null)[] = numbers[0]?.at === from ? numbers : [null, ...numbers];
  cuts.forEach((cut, index) => {
    const at = cut?.at ?? from;
    const end = cuts[index + 1]?.at ?? to;
    if (end > at) {
      addClause(
        duty,
        row,
        {
          side: 'takeover',
          from: at,
          numberTo: cut?.end ?? at,
          to: end,
          number: cut?.number ?? null,
          group,
          headed
        },
        headed,
        context
      );
    }
  });
}

function addClause(
  duty: Duty,
  row: Row,
  piece: {
    side: Side;
    from: number;
    numberTo: number;
    to: number;
    number: number | null;
    group: string | null;
    headed: string[];
  },
  listed: string[],
  { ledger, problems, directory, place }: Context
): void {
  const { strip } = row;
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
  duty: Duty,
  row: Row,
  from: number,
  to: number,
  { official, problems, bodies }: Context
): BureauMention[] {
  const { strip } = row;
  return splitCell(strip.text.slice(from, to), bodies).map((entry) => {
    const { name, others } = splitOthers(entry.name);
    const bureau = official.get(name) ?? name;
    const line = strip.lineAt(from + entry.from);
    if (bureau !== name) problems.add('bureau-misprint', line, `${name} → ${bureau}`, duty.id);
    if (others) problems.add('bureau-others', line, entry.name, duty.id);
    return { bureau, printed: entry.name, others, spans: strip.spans(from + entry.from, from + entry.to) };
  });
}

function reportEndings(duty: Duty, problems: ProblemList): void {
  duty.clauses.forEach((clause, index) => {
    const isLast = duty.clauses[index + 1]?.side !== clause.side;
    if (endsOddly(clause.text, isLast, clause.side))
      problems.add('clause-ending', clause.spans.at(-1)?.line ?? 0, clause.text.slice(-12), duty.id);
  });
}

/** A document cut off in the middle of a duty: its last text is unfinished. */
function reportEnd(duty: Duty | undefined, row: Row | undefined, problems: ProblemList): void {
  if (duty === undefined || row === undefined) return;
  const { text } = row.strip;
  const finished = duty.list === 'basic' ? !/[，、；：（“]$/.test(text) && duty.name !== '' : /[。）”]$/.test(text);
  if (!finished) problems.add('cut-off', row.strip.lineAt(text.length - 1), text.slice(-16), duty.id);
}
