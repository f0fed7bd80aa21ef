// Which bureaus share duties now that shared none before, which no longer do, and which share more or fewer.
import { sort } from 'd3';
import { opening, pageFormula, readMark, writeMark } from '../address/mark.ts';
import type { Network } from '../analysis/network.ts';
import { sayIn } from '../i18n/language.ts';
import type { ListId } from '../duty/record.ts';
import { listed, type Naming } from '../naming/naming.ts';
import { captioned, type Figure } from './figure.ts';
import type { Working } from './working.ts';
import { drawKinds, type BureauKind, type KindTie, type Look } from './place-network.ts';

/** An edition by its number in the tables and by its id. */
export interface NumberedEdition {
  number: number;
  id: string;
}

/** Ties that differ between two editions, those that differ most first. */
export function shiftedTies(
  ties: readonly KindTie[],
  before: NumberedEdition,
  after: NumberedEdition
): { tie: KindTie; was: number; is: number }[] {
  const shifted = ties
    .map((tie) => ({ tie, was: tie.by.get(before.number) ?? 0, is: tie.by.get(after.number) ?? 0 }))
    .filter(({ was, is }) => was !== is);
  return sort(shifted, ({ was, is }) => -Math.abs(is - was));
}

const TURNS = ['came', 'went', 'other'] as const;

/** Whether two bureaus began to share duties, ceased to, or share more or fewer. */
function turnOf({ was, is }: { was: number; is: number }): (typeof TURNS)[number] {
  return was === 0 ? 'came' : is === 0 ? 'went' : 'other';
}

/** The working of a number of the caption: its pairs, with what they share now, or shared; null for what is none of
 *  its. */
export function tiesWorking(of: string, { table }: Figure, naming: Naming): Working | null {
  const say = sayIn(naming.t, 'compare');
  const turn = TURNS.find((each) => of === `ties-${each}`);
  if (turn === undefined) return null;
  const end = turn === 'went' ? 'before' : 'after';
  const operands = table.rows.flatMap((row): Working['operands'] =>
    turnOf({ was: Number(row['before']), is: Number(row['after']) }) !== turn
      ? []
      : [
          {
            label: listed([String(row['one']), String(row['two'])], naming.language),
            value: Number(row[end]),
            of: readMark(String(row[`pick:${end}`] ?? ''))
          }
        ]
  );
  const formula = say(end === 'before' ? 'tieBefore' : 'tieAfter');
  return { title: say(`tie-${turn}`), value: operands.length, formula, operands };
}

/** The network of both editions: a line is solid where two bureaus share duties only now, dashed where they no longer
 *  do, and thin where both editions have it. `kinds` and `ties` are those of the two editions, which `options` names,
 *  counted of `list` (null: of all) and placed as in `laid`. A number opens the duties that two bureaus share in its
 *  edition, a point its bureau's. */
export function tieShifts(
  kinds: readonly BureauKind[],
  ties: readonly KindTie[],
  laid: Network,
  [before, after]: readonly [NumberedEdition, NumberedEdition],
  list: ListId | null,
  options: string,
  naming: Naming
): Figure {
  const say = sayIn(naming.t, 'compare');
  const shifted = shiftedTies(ties, before, after);
  const touched = new Set(shifted.flatMap(({ tie: { one, two } }) => [one, two]));
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const nameOf = (id: string) => naming.bureau(byId.get(id)?.stem ?? id);
  const idIn = (id: string, { number }: NumberedEdition) => byId.get(id)?.ids.get(number) ?? id;
  const opens = (tie: KindTie, edition: NumberedEdition) =>
    writeMark({
      kind: 'in',
      edition: edition.id,
      of: { kind: 'pair', bureaus: [idIn(tie.one, edition), idIn(tie.two, edition)], list }
    });
  const opened = (turn: (typeof TURNS)[number]) => {
    const many = shifted.filter((each) => turnOf(each) === turn).length;
    return many === 0 ? 0 : opening(many, pageFormula(`ties-${turn}`));
  };
  const look: Look = {
    chosen: '',
    pick: (id) => {
      const edition = byId.get(id)?.ids.has(after.number) === true ? after : before;
      return writeMark({
        kind: 'in',
        edition: edition.id,
        of: { kind: 'bureau', bureau: idIn(id, edition), list }
      });
    },
    shows: (id) => touched.has(id),
    line: ({ by }) => {
      if (!by.has(before.number)) return { width: 2.4, opacity: 0.9 };
      if (!by.has(after.number)) return { width: 2, type: 'dashed', opacity: 0.9 };
      return { width: 0.6, opacity: by.get(before.number) === by.get(after.number) ? 0.12 : 0.4 };
    }
  };
  return {
    id: 'tie-shifts',
    title: say('tieTitle'),
    options,
    ...captioned(
      say(
        'tieCaption',
        Object.fromEntries(TURNS.map((turn) => [turn, opened(turn)])) as Record<(typeof TURNS)[number], never>
      )
    ),
    table: {
      columns: [
        { key: 'one', label: naming.t('frame:bureau'), kind: 'text' },
        { key: 'two', label: say('tieTwo'), kind: 'text' },
        { key: 'before', label: say('tieBefore'), kind: 'number' },
        { key: 'after', label: say('tieAfter'), kind: 'number' },
        { key: 'difference', label: say('difference'), kind: 'number' }
      ],
      rows: shifted.map(({ tie, was, is }) => ({
        one: nameOf(tie.one),
        two: nameOf(tie.two),
        before: was,
        after: is,
        difference: is - was,
        'pick:before': was > 0 ? opens(tie, before) : null,
        'pick:after': is > 0 ? opens(tie, after) : null
      }))
    },
    height: (width) => (width >= 640 ? Math.round(Math.min(680, Math.max(480, width * 0.52))) : 560),
    drawing: { kind: 'spec', spec: (theme, size) => drawKinds(kinds, ties, laid, look, naming, theme, size) }
  };
}
