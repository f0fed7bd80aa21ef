// How the derived numbers of places side by side came about.
import { median, sort } from 'd3';
import { pageFormula, readMark, type Mark } from '../address/mark.ts';
import { NATIONAL_MEAN } from '../analysis/benchmark.ts';
import { LISTS, type ListId } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { columnName, shareMark, type PlaceMatrixModel, type Reference } from './place-matrix.ts';
import {
  deviations,
  MEASURES,
  measureOf,
  medians,
  measureWord,
  NATIONAL,
  quartiles,
  totalMark,
  type Measure,
  type PlaceTotals
} from './places-table.ts';
import type { Working } from './working.ts';

/** What the median of a measure opens, what its distance from the reference in a place does, and how far it stands out
 *  there; `at` is the position of the place. `quarterMark` is of its 25th or 75th percentile, `nationalMark` of what is
 *  known of the whole country. */
export const medianMark = (measure: Measure | 'findings'): Mark => pageFormula(`median-${measure}`);
export const fromMark = (at: number, measure: Measure): Mark => pageFormula(`from-${at}-${measure}`);
export const outMark = (at: number, measure: Measure): Mark => pageFormula(`out-${at}-${measure}`);
export const quarterMark = (end: 'low' | 'high', measure: Measure): Mark => pageFormula(`${end}-${measure}`);
export const nationalMark = (measure: Measure): Mark => pageFormula(`national-${measure}`);
/** What the median of a column of the matrix opens. */
export const middleMark = (column: number, list: ListId): Mark => pageFormula(`middle-${column}-${list}`);

/** The working of a number of the table of places; null for what is none of its. */
export function placesWorking(
  of: string,
  places: readonly PlaceTotals[],
  reference: Reference,
  naming: Naming
): Working | null {
  const say = sayIn(naming.t, 'places');
  const [kind = '', ...rest] = of.split('-');
  const measure = MEASURES.find((each) => each === rest.at(-1));
  const values = (each: Measure) =>
    places.map((place) => ({
      label: place.label,
      value: measureOf(place, each),
      of: totalMark(place.id, each)
    }));
  if (of === 'places')
    return {
      title: say('placesTitle'),
      value: places.length,
      formula: say('placesFormula'),
      operands: values('duties')
    };
  if (of === 'median-findings') {
    const operands = places.flatMap(({ id, label, findings }): Working['operands'] =>
      findings == null
        ? []
        : [
            {
              label,
              value: findings,
              of: { kind: 'in', edition: id, of: { kind: 'findings', of: null, category: '' } }
            }
          ]
    );
    return operands.length === 0 ? null : middleOf(say('medianOf', { what: say('findings') }), operands, naming);
  }
  if (measure === undefined) return null;
  const what = measureWord(measure, naming);
  const middle = { label: say('median'), value: medians(places).get(measure) ?? 0, of: medianMark(measure) };
  if (kind === 'median') return middleOf(say('medianOf', { what }), values(measure), naming);
  if (kind === 'low' || kind === 'high') {
    const [low, , high] = quartiles(places, measure) ?? [];
    const value = kind === 'low' ? low : high;
    const title = `${what}${naming.marks.colon}${say(kind === 'low' ? 'p25' : 'p75')}`;
    const operands = sort(values(measure), (one) => one.value);
    const formula = say('quarterFormula', { share: kind === 'low' ? 25 : 75 });
    return value === undefined ? null : { title, value, digits: 1, formula, operands };
  }
  if (kind === 'national') {
    const value = NATIONAL[measure];
    const formula = naming.t('about:nationalNote', NATIONAL_MEAN);
    const title = `${what}${naming.marks.colon}${say('national')}`;
    const lists = LISTS.map((list) => ({ label: naming.t(`frame:${list}`), value: NATIONAL_MEAN[list], of: null }));
    return value === undefined ? null : { title, value, formula, operands: measure === 'duties' ? lists : [] };
  }
  const at = Number(rest[0]);
  const own = values(measure)[at];
  if (own === undefined) return null;
  if (kind === 'from') {
    const other = reference === 'median' ? middle : reference === null ? undefined : values(measure)[reference];
    if (other === undefined) return null;
    const title = say('fromOf', { place: own.label, what, reference: other.label });
    return { title, value: own.value - other.value, digits: 1, formula: say('fromFormula'), operands: [own, other] };
  }
  const z = kind === 'out' ? (deviations(places).get(measure)?.[at] ?? null) : null;
  if (z === null) return null;
  const spread = median(values(measure), ({ value }) => Math.abs(value - middle.value)) ?? 0;
  return {
    title: say('outOf', { place: own.label, what }),
    value: z,
    digits: 1,
    formula: say('outFormula'),
    operands: [own, middle, { label: say('spread'), value: spread, of: null }]
  };
}

/** The working of a median of the matrix; null for what is none of its. */
export function matrixWorking(of: string, model: PlaceMatrixModel, naming: Naming): Working | null {
  const [kind, at, listed] = of.split('-');
  const index = Number(at);
  const column = model.columns[index];
  const list = column?.lists.find((each) => each === listed);
  if (kind !== 'middle' || column === undefined || list === undefined) return null;
  const operands = model.lines.flatMap((line): Working['operands'] => {
    const share = line.cells[index]?.find((each) => each.list === list);
    if (share?.amount == null) return [];
    const mark = readMark(shareMark(model, line, index, list) ?? '');
    return [{ label: line.place.label, value: share.shown, of: mark }];
  });
  const say = sayIn(naming.t, 'places');
  const what = `${columnName(model, column, naming)}${naming.marks.comma}${naming.t(`frame:${list}`)}`;
  return { ...middleOf(say('medianOf', { what }), operands, naming), formula: say('middleFormula') };
}

function middleOf(title: string, operands: Working['operands'], { t }: Naming): Working {
  return {
    title,
    value: median(operands, ({ value }) => value) ?? 0,
    digits: 1,
    formula: sayIn(t, 'places')('medianFormula'),
    operands: sort(operands, ({ value }) => -value)
  };
}
