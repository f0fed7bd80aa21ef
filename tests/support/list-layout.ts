// Lays duty lists out as other publishers do: heads, categories, numbers, bureau cells, notes; the reader's opposite
// for files of any kind.

/** A duty as a published list has it: what reading must give back. Texts without their numbers. */
export interface ListedDuty {
  list: 'basic' | 'shared' | 'reclaimed';
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
  city: string[];
  township: string[];
  takeover: string;
}

export interface LaidCell {
  text: string;
  rows?: number;
  columns?: number;
}
/** A table of a document: rows of cells; a cell that another one covers is left out. `sheet` is the name of its sheet.
 *  */
export interface LaidTable {
  sheet: string;
  width: number;
  widths: number[];
  rows: LaidCell[][];
  heads: number;
}
export type LaidBlock = { paragraph: string } | { table: LaidTable };

/** How a document is laid out. Every choice stands for one that publishers make. */
export interface ListLayout {
  heads: Record<ListedDuty['list'], Record<string, string>>;
  categories: 'column' | 'merged' | 'first only' | 'rows' | 'counted rows' | 'bracket rows' | 'numbered cell rows';
  numbers: 'plain' | 'dot' | 'comma' | 'brackets' | 'wide' | 'padded' | 'none';
  clauses: '1.' | '1、' | '（1）' | '1)' | '①' | '一是' | '1. ' | 'none';
  inline: boolean;
  bureaus: '、' | 'lines' | '，' | 'blanks' | '、(lead)' | 'columns';
  takeover: 'columns' | 'colon' | 'colon line' | 'labels' | 'line';
  notes: boolean;
  titles: 'paragraph' | 'counted' | 'row' | 'sheet';
  order: ListedDuty['list'][];
  remarks: boolean;
  basis: boolean;
  code: boolean;
  twoRows: boolean;
  oneTable: boolean;
  place: string;
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const LIST_NAMES = {
  basic: '基本履职事项清单',
  shared: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单'
} as const;

/** Chinese number from 1 to 99. */
export function han(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? HAN[tens] : '') + (tens > 0 ? '十' : '') + HAN[ones];
}

/** The document of a list of duties. */
export function layOut(duties: readonly ListedDuty[], layout: ListLayout): LaidBlock[] {
  const blocks: LaidBlock[] = [{ paragraph: `${layout.place}履职事项清单` }];
  const tables: LaidTable[] = [];
  layout.order.forEach((list, index) => {
    const own = duties.filter((duty) => duty.list === list);
    if (own.length === 0) return;
    const inTable = layout.titles === 'row' || layout.titles === 'sheet';
    const count = layout.titles === 'counted' ? `（共${own.length}项）` : '';
    const title = `${inTable ? layout.place : `${han(index + 1)}、`}${LIST_NAMES[list]}${count}`;
    if (layout.titles === 'paragraph' || layout.titles === 'counted') blocks.push({ paragraph: title });
    const table = tableOf(own, list, layout, layout.titles === 'row' ? title : null);
    tables.push(table);
    blocks.push({ table });
    if (layout.notes)
      blocks.push({
        paragraph: `注：本清单由${layout.place.slice(0, -1)}编制，自公布之日起施行，未尽事宜由县委编办负责解释。`
      });
  });
  return layout.oneTable ? [blocks[0] as LaidBlock, { table: oneOf(tables) }] : blocks;
}

/** Tables put under one another on one sheet. */
function oneOf(tables: readonly LaidTable[]): LaidTable {
  const width = Math.max(...tables.map((table) => table.width));
  const widths = tables.find((table) => table.width === width)?.widths ?? [];
  return { sheet: '清单', width, widths, heads: 0, rows: tables.flatMap(({ rows }) => rows) };
}

type Column = { key: string; head: string; width: number; text: (duty: ListedDuty, index: number) => string };

function tableOf(
  duties: readonly ListedDuty[],
  list: ListedDuty['list'],
  layout: ListLayout,
  title: string | null
): LaidTable {
  const columns = columnsOf(list, layout);
  const rows: LaidCell[][] = [];
  if (title !== null) rows.push([{ text: title, columns: columns.length }]);
  const heads = headRows(columns, layout, list);
  rows.push(...heads);
  const inRows = /rows$/.test(layout.categories);
  const counts = new Map<string, number>();
  for (const { category } of duties) counts.set(category, (counts.get(category) ?? 0) + 1);
  let group = 0;
  duties.forEach((duty, index) => {
    const opens = duty.category !== '' && duty.category !== duties[index - 1]?.category;
    if (opens && inRows) {
      group++;
      const count =
        layout.categories === 'counted rows' || layout.categories === 'numbered cell rows'
          ? `（${runOf(duties, index)}项）`
          : '';
      if (layout.categories === 'numbered cell rows' && columns.length > 1)
        rows.push([{ text: han(group) }, { text: duty.category + count, columns: columns.length - 1 }]);
      else if (layout.categories === 'bracket rows')
        rows.push([{ text: `（${han(group)}）${duty.category}`, columns: columns.length }]);
      else
        rows.push([
          {
            text: `${layout.categories === 'rows' ? '' : `${han(group)}、`}${duty.category}${count}`,
            columns: columns.length
          }
        ]);
    }
    rows.push(
      columns.flatMap((column): LaidCell[] => {
        if (column.key !== 'category') return [{ text: column.text(duty, index) }];
        if (layout.categories === 'merged' && duty.category !== '')
          return opens ? [{ text: duty.category, rows: runOf(duties, index) }] : [];
        return [{ text: layout.categories === 'first only' && !opens ? '' : duty.category }];
      })
    );
  });
  return {
    sheet: LIST_NAMES[list],
    width: columns.length,
    widths: columns.map(({ width }) => width),
    rows,
    heads: heads.length + (title === null ? 0 : 1)
  };
}

/** How many duties from the index on share its category. */
function runOf(duties: readonly ListedDuty[], index: number): number {
  let end = index;
  while (duties[end]?.category === duties[index]?.category && end < duties.length) end++;
  return end - index;
}

function columnsOf(list: ListedDuty['list'], layout: ListLayout): Column[] {
  const heads = layout.heads[list];
  const columns: Column[] = [];
  const add = (key: string, width: number, text: Column['text']) =>
    columns.push({ key, head: heads[key] ?? key, width, text });
  if (layout.numbers !== 'none') add('number', 4, (duty) => numberOf(duty.seq, layout.numbers));
  if (layout.code) add('code', 8, (duty) => `${list.slice(0, 1).toUpperCase()}${String(duty.seq).padStart(3, '0')}`);
  if (!/rows$/.test(layout.categories)) add('category', 8, (duty) => duty.category);
  add('name', list === 'basic' ? 50 : 16, (duty) => duty.name);
  if (list === 'shared') {
    if (layout.bureaus === 'columns') {
      add('lead', 12, (duty) => duty.bureaus[0] ?? '');
      add('helper', 12, (duty) => duty.bureaus.slice(1).join('、'));
    } else add('bureau', 14, (duty) => namesOf(duty.bureaus, layout));
    add('city', 34, (duty) => clausesOf(duty.city, layout));
    add('township', 34, (duty) => clausesOf(duty.township, layout));
  }
  if (list === 'reclaimed') {
    if (layout.takeover === 'columns') {
      add('bureau', 18, (duty) => duty.bureaus.join('、'));
      add('way', 34, (duty) => duty.takeover);
    } else add('takeover', 40, (duty) => takeoverOf(duty, layout.takeover));
  }
  if (layout.basis) add('basis', 14, () => '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》');
  if (layout.remarks) add('remarks', 8, (_, index) => (index % 7 === 3 ? '按季度报送' : ''));
  return columns;
}

/** Heads in one row, or in two where the texts of both sides stand under one. */
function headRows(columns: readonly Column[], layout: ListLayout, list: ListedDuty['list']): LaidCell[][] {
  if (!layout.twoRows || list !== 'shared') return [columns.map(({ head }) => ({ text: head }))];
  const top: LaidCell[] = [];
  const below: LaidCell[] = [];
  columns.forEach(({ key, head }) => {
    if (key === 'city') top.push({ text: '职责分工', columns: 2 });
    else if (key !== 'township') top.push({ text: head, rows: 2 });
    if (key === 'city' || key === 'township') below.push({ text: head });
  });
  return [top, below];
}

function numberOf(seq: number, style: ListLayout['numbers']): string {
  switch (style) {
    case 'dot':
      return `${seq}.`;
    case 'comma':
      return `${seq}、`;
    case 'brackets':
      return `（${seq}）`;
    case 'wide':
      return String(seq).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'padded':
      return String(seq).padStart(3, '0');
    default:
      return String(seq);
  }
}

function clausesOf(clauses: readonly string[], { clauses: style, inline }: ListLayout): string {
  if (clauses.length === 1) return clauses[0] ?? '';
  const number = (n: number) => {
    if (style === 'none') return '';
    if (style === '①') return String.fromCharCode(0x245f + n);
    if (style === '一是') return `${han(n)}是`;
    return style.replace('1', String(n));
  };
  return clauses.map((clause, index) => number(index + 1) + clause).join(inline && style !== 'none' ? '' : '\n');
}

function namesOf(names: readonly string[], { bureaus }: ListLayout): string {
  if (bureaus === 'lines') return names.join('\n');
  if (bureaus === 'blanks') return names.join(' ');
  return names.join(bureaus === '，' ? '，' : '、');
}

function takeoverOf({ bureaus, takeover }: ListedDuty, style: ListLayout['takeover']): string {
  const names = bureaus.join('、');
  switch (style) {
    case 'labels':
      return `承接部门：${names}\n工作方式：${takeover}`;
    case 'colon line':
      return `${names}：\n${takeover}`;
    case 'line':
      return `${names}\n${takeover}`;
    default:
      return `${names}：${takeover}`;
  }
}
