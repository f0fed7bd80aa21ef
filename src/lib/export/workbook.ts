// All views as one workbook (XLSX): what and how counted, the lists, clauses, matrix, load, ties and findings.
import { LOAD_MEASURES, measured, places } from '../analysis/load.ts';
import { kindName } from '../chart/finding-matrix.ts';
import type { FigureColumn, FigureRow, FigureTable } from '../chart/figure.ts';
import { totalLoad } from '../chart/workload-bars.ts';
import { actionBars } from '../chart/action-bars.ts';
import { networkStanding } from '../chart/network-standing.ts';
import { burdenFormula } from '../naming/burden-formula.ts';
import { PAPER } from '../chart/theme.ts';
import type { Desk } from '../db/engine.ts';
import { LISTS } from '../duty/record.ts';
import { actionName } from '../i18n/language.ts';
import { clauses, type ClauseRow } from '../query/clauses.ts';
import type { Filter } from '../address/filter.ts';
import { COUNTINGS } from '../query/workload.ts';
import type { Context } from './content.ts';
import type { Facts } from './facts.ts';
import { matrixOf } from './report-matrix.ts';
import { sheetOf, workbookBytes, type SheetOptions } from './sheet.ts';
import type { Task } from './task.ts';

const text = (key: string, label: string): FigureColumn => ({ key, label, kind: 'text' });
const number = (key: string, label: string): FigureColumn => ({ key, label, kind: 'number' });

interface Sheet {
  title: string;
  table: FigureTable;
  options?: SheetOptions;
}

/** Bytes of the workbook under the filter of the facts. Official names stand in full; texts are text cells, numbers
 *  numbers, nothing is a formula. The matrix is tinted by a real conditional format. Same facts, same bytes. */
export async function workbook(
  facts: Facts,
  context: Context,
  desk: Desk,
  filter: Filter,
  task: Task
): Promise<Uint8Array> {
  const { words, imprint, narrowed } = context;
  await task.begin('XLSX');
  await task.begin(words.workbook.clauses);
  const shown = [
    ...lists(facts, context),
    clauseSheet(await clauses(desk, filter), facts, context),
    matrixSheet(facts, context),
    ...measures(facts, context),
    findingSheet(context)
  ].filter(({ table }) => table.rows.length > 0);
  const title = words.title(imprint.place, narrowed);
  const about = aboutTable(
    shown.map((sheet) => sheet.title),
    context,
    facts
  );
  const sheets = [sheetOf(words.workbook.about, about, [title], [], { widths: { item: 18, content: 110 }, frozen: 0 })];
  const above = [imprint.filter, imprint.date, imprint.source];
  for (const sheet of shown) {
    await task.begin(sheet.title);
    const taken = sheets.map(({ name }) => name);
    sheets.push(sheetOf(sheet.title, sheet.table, above, taken, sheet.options));
  }
  await task.begin('ZIP');
  return workbookBytes(title, sheets, imprint);
}

function aboutTable(
  titles: readonly string[],
  { words, imprint, narrowed, naming, load, ties }: Context,
  { totals, network }: Facts
): FigureTable {
  const say = words.workbook;
  const { t } = naming;
  const rules = [
    ...say.rules,
    t('workload:howCounted', { others: totals.otherClauses, unnamed: totals.reports - totals.reportsNamed }),
    t('export:countedBy', { counting: t(`workload:${load.counting}`), text: t(`workload:${load.counting}Text`) }),
    burdenFormula(load.weights, t),
    networkStanding(network, '', ties, naming).caption
  ];
  const rows: FigureRow[] = [
    { item: say.place, content: imprint.place },
    { item: say.filter, content: narrowed === '' ? naming.t('frame:noFilter') : narrowed },
    ...(imprint.date === '' ? [] : [{ item: say.date, content: imprint.date }]),
    { item: say.source, content: imprint.source },
    ...rules.map((rule) => ({ item: say.counted, content: rule })),
    ...titles.map((title) => ({ item: say.sheets, content: title }))
  ];
  return { columns: [text('item', say.item), text('content', say.content)], rows };
}

const joined = (value: string, comma: string) => value.split('|').join(comma);

/** Columns of a bureau by its full name, the same on every sheet so that sheets can be looked up in each other, and by
 *  the name that readers know it by. */
const bureauColumns = ({ words }: Context, key: 'name' | 'from' | 'to' = 'name', label = words.bureaus) => [
  text(key, label),
  text(`${key}Short`, words.workbook.short)
];

function lists({ duties }: Facts, { words, naming, flags, where }: Context): Sheet[] {
  const placed = duties.some((duty) => where(duty.id).words !== '');
  const flagged = duties.some((duty) => flags(duty) !== '');
  return LISTS.map((list) => ({
    title: words.workbook.list(naming.t(`frame:${list}`)),
    options: { frozen: 2, widths: { seq: 7, category: 18, name: 60, bureaus: 45, id: 14, where: 24, flags: 36 } },
    table: {
      columns: [
        number('seq', words.number),
        text('category', naming.t('frame:category')),
        text('name', words.name),
        ...(list === 'basic' ? [] : [text('bureaus', words.bureaus)]),
        ...(list === 'shared'
          ? [number('city', words.workload.city), number('township', words.workload.township)]
          : []),
        text('id', words.workbook.id),
        ...(placed ? [text('where', words.where)] : []),
        ...(flagged ? [text('flags', naming.t('export:flags'))] : [])
      ],
      rows: duties
        .filter((duty) => duty.list === list)
        .map((duty) => ({
          id: duty.id,
          seq: duty.seq,
          category: naming.category(duty.category),
          name: duty.name,
          bureaus: duty.bureaus.join(words.comma),
          city: duty.cityClauses,
          township: duty.townshipClauses,
          where: where(duty.id).words || null,
          flags: flags(duty) || null
        }))
    }
  }));
}

function clauseSheet(rows: readonly ClauseRow[], { duties }: Facts, { words, naming }: Context): Sheet {
  const say = words.workbook;
  const named = new Map(duties.map((duty) => [duty.id, duty]));
  const categoryOf = (id: string) => {
    const duty = named.get(id);
    return duty === undefined ? null : naming.category(duty.category);
  };
  return {
    title: say.clauses,
    options: {
      frozen: 2,
      widths: { id: 16, name: 30, side: 10, group: 20, text: 60, actors: 28, partners: 24, recipients: 24, actions: 22 }
    },
    table: {
      columns: [
        text('id', say.id),
        text('name', words.name),
        text('category', naming.t('frame:category')),
        text('side', say.side),
        text('group', say.group),
        number('number', words.number),
        text('text', say.text),
        text('actors', say.actors),
        text('partners', say.partners),
        text('recipients', say.recipients),
        text('actions', say.actionTypes),
        text('upward', say.upward),
        text('doer', say.doer),
        text('cadence', say.cadence),
        text('cadenceClass', say.cadenceClass),
        text('deadline', say.deadline),
        text('deadlineClass', say.deadlineClass)
      ],
      rows: rows.map((row) => ({
        id: row.id,
        name: named.get(row.duty)?.name ?? null,
        category: categoryOf(row.duty),
        side: naming.t(`frame:${row.side}`),
        group: row.group,
        number: row.number,
        text: row.text,
        actors: joined(row.actors, words.comma) || null,
        partners: joined(row.partners, words.comma) || null,
        recipients: joined(row.recipients, words.comma) || null,
        actions:
          row.actions
            .split('|')
            .filter((each) => each !== '')
            .map((each) => actionName(each, naming.language))
            .join(words.comma) || null,
        upward: row.upward ? naming.t('export:yes') : null,
        doer: row.doer === null ? null : naming.t(`duty:${row.doer}Does`),
        cadence: row.cadence,
        cadenceClass: row.cadence === null ? null : naming.t(`workload:${row.cadenceClass}Class`),
        deadline: row.deadline,
        deadlineClass: row.deadline === null ? null : naming.t(`workload:${row.deadlineClass}Class`)
      }))
    }
  };
}

function matrixSheet({ cells }: Facts, context: Context): Sheet {
  const { words } = context;
  const matrix = matrixOf(cells, context);
  const own = matrix.rows.findIndex(({ tier }) => tier !== '');
  return {
    title: words.workbook.matrix,
    options: {
      frozen: 2,
      widths: { name: 30, nameShort: 20, ...Object.fromEntries(matrix.columns.map(({ id }) => [id, 9])), total: 9 },
      tint: {
        rows: [Math.max(own, 0), matrix.rows.length],
        columns: [2, matrix.columns.length + 2],
        colors: [0, 2, 5].map((step) => PAPER.ramp[step] ?? PAPER.paper)
      }
    },
    table: {
      columns: [
        ...bureauColumns(context),
        ...matrix.columns.map(({ id, name }) => number(id, name)),
        number('total', words.total)
      ],
      rows: matrix.rows.map((row) => ({
        name: row.official,
        nameShort: row.name,
        ...Object.fromEntries(matrix.columns.map(({ id }, at) => [id, row.cells[at] ?? null])),
        total: row.total
      })),
      foot: {
        name: words.totalDistinct,
        ...Object.fromEntries(matrix.columns.map(({ id }, at) => [id, matrix.totals[at] ?? null])),
        total: matrix.grand
      }
    }
  };
}

function measures(facts: Facts, context: Context): Sheet[] {
  const { words, naming, names, load, ties } = context;
  const say = words.workbook;
  const { t } = naming;
  const bureau = new Map(names.bureaus.map(({ id, name }) => [id, name]));
  const ranks = places(facts.workload, 'burden', load.weights);
  const standing = networkStanding(facts.network, '', ties, { ...naming, bureau: (name) => name });
  const short = (name: string) => naming.bureau(name);
  return [
    {
      title: say.workload,
      options: { frozen: 2, widths: { name: 30, nameShort: 20 } },
      table: {
        columns: [
          ...bureauColumns(context),
          text('tier', say.tier),
          ...LOAD_MEASURES.map((measure) => number(measure, t(`workload:${measure}`))),
          ...COUNTINGS.map((counting) =>
            number(
              `place-${counting}`,
              t('workload:placeBy', { measure: t('workload:burden'), counting: t(`workload:${counting}`) })
            )
          )
        ],
        rows: facts.workload.map((row) => ({
          name: row.bureau,
          nameShort: short(row.bureau),
          tier: t(`frame:${row.tier}`),
          ...Object.fromEntries(LOAD_MEASURES.map((measure) => [measure, measured(row, measure, load)])),
          ...Object.fromEntries(COUNTINGS.map((each) => [`place-${each}`, ranks.get(row.id)?.[each] ?? null]))
        })),
        foot: { ...totalLoad(facts.totals, load), name: words.totalDistinct, tier: null }
      }
    },
    {
      title: say.composition,
      table: {
        columns: [
          text('name', naming.t('frame:category')),
          ...LISTS.map((list) => number(list, naming.t(`frame:${list}`))),
          number('total', words.total)
        ],
        rows: facts.composition.map((row) => ({
          name: naming.category(row.category),
          basic: row.basic,
          shared: row.shared,
          reclaimed: row.reclaimed,
          total: row.basic + row.shared + row.reclaimed
        }))
      }
    },
    { title: say.actions, table: actionBars(facts.actions, facts.totals, naming).table },
    {
      title: say.network,
      options: { widths: { from: 30, fromShort: 20, to: 30, toShort: 20 } },
      table: {
        columns: [
          ...bureauColumns(context, 'from', say.from),
          ...bureauColumns(context, 'to', say.to),
          text('tie', say.tie),
          number('duties', words.duties),
          number('weight', naming.t('network:weight'))
        ],
        rows: [
          ...facts.network.bureaus.map((row) => ({
            from: words.heatmap.own,
            to: row.bureau,
            toShort: short(row.bureau),
            tie: say.withTownship,
            duties: row.duties,
            weight: null
          })),
          ...facts.network.ties.map((row) => ({
            from: bureau.get(row.one) ?? row.one,
            fromShort: short(bureau.get(row.one) ?? row.one),
            to: bureau.get(row.two) ?? row.two,
            toShort: short(bureau.get(row.two) ?? row.two),
            tie: say.together,
            duties: row.duties,
            weight: row.weight
          }))
        ]
      }
    },
    {
      title: standing.title,
      options: { frozen: 2, widths: { name: 30, nameShort: 20, partners: 60 } },
      table: {
        columns: [...bureauColumns(context), ...standing.table.columns.slice(1)],
        rows: standing.table.rows.map((row) => ({ ...row, nameShort: short(String(row['name'])) })),
        ...(standing.table.foot === undefined ? {} : { foot: standing.table.foot })
      }
    }
  ];
}

function findingSheet({ words, naming, findings, states }: Context): Sheet {
  const say = words.workbook;
  return {
    title: say.findings,
    options: {
      frozen: 1,
      widths: {
        kind: 14,
        led: 9,
        matter: 22,
        sentence: 60,
        strength: 10,
        value: 9,
        duties: 26,
        bureaus: 30,
        evidence: 60,
        state: 14,
        id: 30
      }
    },
    table: {
      columns: [
        text('kind', words.findings.kind),
        text('led', words.findings.order),
        text('matter', words.findings.matter),
        text('sentence', words.findings.sentence),
        text('strength', words.findings.strength),
        number('value', say.strength),
        text('state', words.findings.state),
        text('duties', words.findings.duties),
        text('bureaus', words.bureaus),
        text('clauses', say.clauseIds),
        text('evidence', say.evidence),
        text('id', say.id)
      ],
      rows: findings.map((finding) => ({
        kind: kindName(naming.t, finding.kind),
        led: finding.led ? words.findings.first : words.findings.later,
        matter: finding.matter[naming.language],
        sentence: finding.sentence[naming.language],
        strength: words.strength[finding.level],
        value: finding.strength,
        state: states.get(finding.id) ?? words.findings.open,
        duties: finding.duties.join('\n'),
        bureaus: finding.bureaus.join(words.comma) || null,
        clauses: finding.clauses.join('\n') || null,
        evidence: finding.evidence.map(({ quote }) => quote).join('\n') || null,
        id: finding.id
      }))
    }
  };
}
