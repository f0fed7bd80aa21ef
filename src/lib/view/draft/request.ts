// Gathers what a request for adjustment says, and has its paper or the table of its steps made.
import { NO_FILTER } from '$lib/address/filter.ts';
import { loadShift } from '$lib/chart/load-shift.ts';
import type { FigureTable } from '$lib/chart/figure.ts';
import { withTexts } from '$lib/draft/line-texts.ts';
import { originsOf } from '$lib/draft/origins.ts';
import { replay } from '$lib/draft/replay.ts';
import { dutiesOf, type Draft, type Step } from '$lib/draft/step.ts';
import type { RequestItem } from '$lib/export/request-paper.ts';
import { save } from '$lib/export/deliver.ts';
import { fileStem, imprintOf } from '$lib/export/imprint.ts';
import { madeOfTable } from '$lib/export/making.ts';
import { SIDES } from '$lib/duty/record.ts';
import { loadArea, sayIn } from '$lib/i18n/language.ts';
import { formatNumber, signed } from '$lib/i18n/numbers.ts';
import { placeTitle } from '$lib/naming/place-line.ts';
import { standingOf, stepWords } from '$lib/naming/step-words.ts';
import { readyWords } from '$lib/lexicon/word-breaker.ts';
import type { PrintedDuty } from '$lib/query/printed-lists.ts';
import { computedComparison } from '$lib/state/compute.ts';
import type { ComparedSide } from '$lib/state/compute-worker.ts';
import type { EngineHost } from '$lib/state/engine.svelte.ts';
import { heldBy } from '$lib/state/held.ts';
import { calledEdition } from '$lib/state/labelled.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import { sideStandings } from '$lib/state/sides.ts';
import type { Source } from '$lib/state/source.ts';
import type { Words } from '$lib/state/words.svelte.ts';

interface Asked {
  draft: Draft;
  entry: Entry;
  library: Library;
  host: EngineHost;
  words: Words;
}

/** Findings and clauses that are quoted for one step, and other places that are named: more would hide the matter. */
const QUOTES = 3;
const PLACES = 6;

/** Saves the request (DOCX) or the table of all steps (XLSX) and gives the file's name. Steps that cannot be taken
 *  stand in the table with the reason, in no request. Rejects with RangeError where the base is not at hand, and with
 *  what failed. */
export async function requestFile(as: 'docx' | 'xlsx', asked: Asked): Promise<string> {
  const { draft, entry, library, words } = asked;
  await loadArea('draft', words.language);
  const say = sayIn(words.t, 'draft');
  const own = await library.source(entry.id);
  if (own === null) throw new RangeError(entry.id);
  const place = placeTitle(own.id, own.origin.place, words.language);
  const imprint = imprintOf(own.origin, own.names, NO_FILTER, words.language);
  const { signal } = new AbortController();
  if (as === 'xlsx') {
    const caption = say('requestAbout', { name: draft.name, count: draft.steps.length });
    const table = stepTable(draft, words);
    const bytes = await madeOfTable({ make: 'xlsx', title: say('tableTitle'), caption, table, imprint }, signal);
    const name = `${fileStem('', `${words.t('frame:draftMark')} ${draft.name}`, say('tableTitle'))}.xlsx`;
    save(name, bytes);
    return name;
  }
  const base = await library.source(draft.base.edition);
  if (base === null) throw new RangeError(draft.base.edition);
  const { rows, faults } = replay(draft.rows, draft.steps);
  const steps = draft.steps.filter(({ key }) => !faults.has(key));
  const [lines, before, after, grounds] = await Promise.all([
    readyWords().then(() =>
      computedComparison(
        asked.host.desk([...base.scope, ...own.scope]),
        [comparedSide(base), comparedSide(own)],
        { corrections: [], origins: originsOf(rows) },
        { signal, heard: () => undefined }
      )
    ),
    heldBy(base, NO_FILTER),
    heldBy(own, NO_FILTER),
    groundsOf(steps, base, asked)
  ]);
  const standing = standingOf(draft.rows, draft.steps);
  const changed = lines.filter(({ kinds }) => !kinds.includes('same')).map((line) => withTexts(line, draft.rows, rows));
  const number = (value: unknown, digits: number) => (value === null ? '–' : formatNumber(Number(value), digits));
  const title = say(steps.every(({ kind }) => kind === 'add') ? 'admitTitle' : 'requestTitle', { place });
  const bytes = await madeOfTable(
    {
      make: 'request',
      names: own.names,
      place: own.origin.place,
      request: {
        title,
        about: say('requestAbout', { name: draft.name, count: steps.length }),
        items: steps.map((step, at): RequestItem => ({
          text: stepWords(step, standing, words),
          reason: step.reason,
          grounds: grounds[at] ?? []
        })),
        lines: changed,
        load: loadShift(before, after, '', words).table.rows.map((row) => {
          const digits = Number(row['digits'] ?? 0);
          return {
            measure: String(row['measure']),
            before: number(row['before'], digits),
            after: number(row['after'], digits),
            difference: row['difference'] === null ? '–' : signed(Number(row['difference']), digits)
          };
        }),
        consult: [...new Set(changed.flatMap(({ a, b }) => [...(a?.called ?? []), ...(b?.called ?? [])]))],
        imprint
      }
    },
    signal
  );
  const name = `${fileStem('', title, draft.name)}.docx`;
  save(name, bytes);
  return name;
}

function comparedSide({ scope, origin }: Source): ComparedSide {
  return { edition: scope[0] ?? 0, place: origin.place };
}

/** The steps as a table, those that cannot be taken with why. */
export function stepTable(draft: Draft, words: Words): FigureTable {
  const say = sayIn(words.t, 'draft');
  const { faults } = replay(draft.rows, draft.steps);
  const standing = standingOf(draft.rows, draft.steps);
  const text = (key: string, label: string) => ({ key, label, kind: 'text' as const });
  const called = (key: string) => {
    const row = draft.rows.find(({ id }) => id === key);
    return row === undefined ? [] : [`${words.t(`frame:${row.list}`)}${words.marks.gap}${row.seq}`];
  };
  return {
    columns: [
      { key: 'number', label: say('columnNumber'), kind: 'number' },
      text('kind', say('columnKind')),
      text('step', say('columnStep')),
      text('duties', say('columnDuty')),
      text('reason', say('columnReason')),
      text('state', say('columnState'))
    ],
    rows: draft.steps.map((step, at) => {
      const fault = faults.get(step.key);
      return {
        number: at + 1,
        kind: say(`kind-${step.kind}`),
        step: stepWords(step, standing, words),
        duties: dutiesOf(step).flatMap(called).join(words.marks.list) || null,
        reason: step.reason || null,
        state: fault === undefined ? say('stateTaken') : say('stateSkipped', { reason: say(`fault-${fault}`) })
      };
    })
  };
}

/** What speaks for each step: the clauses as they stand, findings of the base about its duties, and how other places at
 *  hand carry them. */
async function groundsOf(steps: readonly Step[], base: Source, asked: Asked): Promise<string[][]> {
  const { draft, words } = asked;
  const say = sayIn(words.t, 'draft');
  const [{ details }, elsewhere] = await Promise.all([base.findings(), elsewhereOf(base, asked)]);
  return steps.map((step) => {
    const duties = draft.rows.filter(({ id }) => dutiesOf(step).includes(id));
    const ids = new Set(duties.map(({ id }) => id));
    const found = details
      .map(({ finding }) => finding)
      .filter((finding) => finding.duties.some((id) => ids.has(id)))
      .sort((one, other) => other.strength - one.strength);
    return [
      ...duties.map((row) => say('groundText', { text: textOf(row, words) })),
      ...found.slice(0, QUOTES).map(({ sentence }) => say('groundFinding', { text: sentence[words.language] })),
      ...[...ids].flatMap((id) => elsewhere.get(id) ?? []).map((text) => say('groundElsewhere', { text }))
    ];
  });
}

/** A duty as it stands, with its first clauses. */
function textOf({ list, seq, name, bureaus, clauses }: PrintedDuty, { t, marks }: Words): string {
  const quotes = SIDES.flatMap((side) => clauses[side])
    .slice(0, QUOTES)
    .map(({ text }) => text.replace(/[；;。.]$/u, ''));
  const names = bureaus.map(({ printed }) => printed).join(marks.list);
  const head = `${t(`frame:${list}`)}${marks.gap}${seq}${marks.colon}${name}`;
  return [head, ...(names === '' ? [] : [names]), ...quotes].join(marks.semicolon) + marks.stop;
}

/** How other places at hand carry the duties of the base, in words by duty id; drafts are no places. */
async function elsewhereOf(
  base: Source,
  { library, host, words: { t, language } }: Asked
): Promise<Map<string, string[]>> {
  const say = sayIn(t, 'draft');
  const others = library.editions.filter(({ id, draft }) => id !== base.id && draft === undefined).slice(0, PLACES);
  const sources = await Promise.all(others.map(({ id }) => library.source(id)));
  const sides = others.flatMap((entry, at) => {
    const source = sources[at];
    return source == null ? [] : [{ id: entry.id, label: calledEdition(entry, language) || entry.file, source }];
  });
  const said = new Map<string, string[]>();
  if (sides.length === 0) return said;
  const all = [{ id: base.id, label: '', source: base }, ...sides];
  for (const { cells } of await sideStandings(all, host, () => undefined)) {
    const words = sides.map(({ label: place }, at) => {
      const there = cells[at + 1];
      if (there == null) return say('elsewhereAbsent', { place });
      const list = t(`frame:${there.list}`);
      return there.lead === null
        ? say('elsewhere', { place, list })
        : say('elsewhereLead', { place, list, bureaus: there.lead.called });
    });
    for (const { id } of cells[0]?.duties ?? []) said.set(id, words);
  }
  return said;
}
