// How well the comparison of two editions tells what was edited: F1 of the pairs and of each kind of change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES } from '../../src/lib/compare/change.ts';
import { compare } from '../../src/lib/compare/compare.ts';
import { isDoubtful } from '../../src/lib/compare/line.ts';
import { linesOf } from '../../src/lib/compare/lines.ts';
import type { Compared } from '../../src/lib/compare/subject.ts';
import { shortNameOf } from '../../src/lib/duty/bureau.ts';
import { clauseId, dutyId } from '../../src/lib/duty/id.ts';
import { UNSORTED, type Clause, type Duty } from '../../src/lib/duty/record.ts';
import { published } from '../published.ts';
import { editedCopy, rewordings } from './edited-copy.ts';
import type { Figure } from './figure.ts';
import { FOLDER, readRight, splitPlace, type RightReading } from './lists.ts';

const SEEDS = [11, 12, 13, 14, 15, 16];

/** Three lists with reworded names: the published one, whose rewordings the weights are learnt from, and one of another
 *  place whose rewordings they are not. Lists of other places give what is added. */
export function scoreCompare(): Promise<Figure[]> {
  const others = ['D1-coastal-town', 'D3-sumu-banner', 'D5-plain-town-xlsx'].flatMap((name) => listOf(name).duties);
  return Promise.resolve([
    ...figures('published list', published(), rewordings('changji-ashili'), others, { pairs: 0.99, kinds: 0.95 }),
    ...figures('other list (O12)', listOf('O12-full-length-town'), rewordings('O12'), others, {
      pairs: 0.99,
      kinds: 0.95
    }),
    ...judged()
  ]);
}

/** Pairs of duties of unrelated lists by ids, and whether they may stand in one row: `part` with a remark only. */
interface Judged {
  lists: [string, string];
  a: string;
  b: string;
  verdict: 'same' | 'part' | 'no';
}

const JUDGED = join('tests', 'fixtures', 'labels', 'pairs-judged.json');
const PUBLISHED = 'changji-ashili';

/** Of pairs of unrelated places: how many that no doubt is cast on may stand in one row, and how many that may not are
 *  doubted; pairs that are no longer made count as doubted. */
function judged(): Figure[] {
  const known = new Map<string, Compared>();
  const read = (name: string): Compared => {
    const list = known.get(name) ?? (name === PUBLISHED ? published() : listOf(name));
    known.set(name, list);
    return list;
  };
  const sure = new Map<string, boolean>();
  const told = new Set<string>();
  const pairs = JSON.parse(readFileSync(JUDGED, 'utf8')) as Judged[];
  for (const { lists } of pairs) {
    if (told.has(lists.join(' '))) continue;
    told.add(lists.join(' '));
    for (const line of linesOf(read(lists[0]), read(lists[1])))
      sure.set([...lists, line.a?.id, line.b?.id].join(' '), !isDoubtful(line));
  }
  const isSure = ({ lists, a, b }: Judged) => sure.get([...lists, a, b].join(' ')) === true;
  const taken = pairs.filter(isSure);
  const wrong = pairs.filter(({ verdict }) => verdict === 'no');
  return [
    {
      name: `comparison, unrelated lists: sure pairs that may stand in one row (${taken.length})`,
      value: taken.filter(({ verdict }) => verdict !== 'no').length / taken.length,
      floor: 0.92
    },
    {
      name: `comparison, unrelated lists: wrong pairs that are doubted (${wrong.length})`,
      value: wrong.filter((pair) => !isSure(pair)).length / wrong.length,
      floor: 0.7
    }
  ];
}

function figures(
  label: string,
  list: Compared,
  names: ReadonlyMap<string, string>,
  others: readonly Duty[],
  floors: { pairs: number; kinds: number }
): Figure[] {
  const tallies = new Map<string, Tally>();
  const tally = (name: string): Tally => {
    const known = tallies.get(name) ?? { both: 0, told: 0, right: 0 };
    tallies.set(name, known);
    return known;
  };
  for (const seed of SEEDS) {
    const { copy, edits } = editedCopy(list, names, others, seed);
    const rows = compare(list, copy);
    const told = new Map(rows.map((row) => [`${row.a} ${row.b}`, row]));
    const right = new Map(edits.map((row) => [`${row.a} ${row.b}`, row]));
    for (const [key, { a, b, kinds }] of right) {
      for (const kind of kinds) tally(kind).right += 1;
      for (const kind of kinds) if (told.get(key)?.kinds.includes(kind)) tally(kind).both += 1;
      if (a !== null && b !== null) tally('pairs').right += 1;
      if (a !== null && b !== null && told.has(key)) tally('pairs').both += 1;
    }
    for (const { a, b, kinds } of rows) {
      for (const kind of kinds) tally(kind).told += 1;
      if (a !== null && b !== null) tally('pairs').told += 1;
    }
  }
  const figure = (name: string, floor: number): Figure[] => {
    const { both, told, right } = tally(name);
    return right === 0
      ? []
      : [{ name: `compare: ${label}, ${name}: F1 (${right})`, value: (2 * both) / (told + right), floor }];
  };
  return [...figure('pairs', floors.pairs), ...CHANGES.flatMap((kind) => figure(kind, floors.kinds))];
}

interface Tally {
  both: number;
  told: number;
  right: number;
}

/** A list of another place by its right reading, as it is compared. */
function listOf(name: string): Compared {
  const right: RightReading = readRight(join(FOLDER, `${name}.right.json`));
  const place = splitPlace(right.place);
  const duties = right.rows.map(({ list, seq, category, name: title, bureaus, city, township, takeover }): Duty => {
    const id = dutyId(list, seq);
    const clauses = (side: Clause['side'], texts: readonly string[]): Clause[] =>
      texts.map((text, at) => ({
        id: clauseId(id, side, at + 1),
        dutyId: id,
        side,
        group: null,
        number: null,
        position: at + 1,
        text,
        actors: [],
        partners: [],
        recipients: [],
        actions: [],
        cadence: null,
        deadline: null,
        lead: false,
        spans: []
      }));
    return {
      id,
      list,
      seq,
      category: category === '' ? UNSORTED : category,
      name: title,
      bureaus: bureaus.map((bureau) => ({ bureau, printed: bureau, others: false, part: null, spans: [] })),
      clauses: [
        ...clauses('city', city),
        ...clauses('township', township),
        ...clauses('takeover', takeover === '' ? [] : [takeover])
      ],
      categorySpans: [],
      nameSpans: [],
      extra: [],
      flags: []
    };
  });
  const names = [...new Set(duties.flatMap(({ bureaus }) => bureaus.map(({ bureau }) => bureau)))];
  return {
    place,
    duties,
    bureaus: names.map((each) => ({
      name: each,
      shortName: shortNameOf(each, place.city),
      stem: shortNameOf(each, place.city).replace(/^[市县区旗]/u, '')
    }))
  };
}
