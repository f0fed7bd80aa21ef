// Writes duties back into a document of lists, wrapped and furnished as a layout says: the reader's opposite, for
// property tests.
import { readDocument } from '../../src/lib/duty/read.ts';
import type { Clause, Duty, Reading } from '../../src/lib/duty/record.ts';

/** Widths are characters a line of each column; `gap` and `mark` choose, by a running number, whether a blank line or a
 *  page mark follows;
 *  `head` chooses the column head before a row: none, whole, half, wrapped. `beside` puts a short name beside its
 *  category. */
export interface Layout {
  category: number;
  name: number;
  bureau: number;
  text: number;
  gap: (n: number) => boolean;
  mark: (n: number) => boolean;
  head: (n: number) => 'none' | 'whole' | 'half' | 'wrapped';
  beside: boolean;
}

/** A document without any oddity of its layout. */
export const PLAIN: Layout = {
  category: 4,
  name: 8,
  bureau: 5,
  text: 29,
  gap: () => false,
  mark: () => false,
  head: () => 'none',
  beside: false
};

/** Reads a text of one place as the reader reads a file. Throws where it holds several. */
export function readText(text: string): Reading {
  return readOne(new TextEncoder().encode(text), 'test.txt');
}

/** The reading of a document of one place. Throws where it holds several. */
export function readOne(bytes: Uint8Array, file: string): Reading {
  const [reading, ...others] = readDocument(bytes, file);
  if (reading === undefined || others.length > 0) throw new Error(`${others.length + 1} places in a document of one`);
  return reading;
}

/** What stays the same however a document is laid out: everything but the places of the words. */
export function recordsOf(reading: Reading): unknown {
  return reading.duties.map(({ id, list, seq, category, name, bureaus, clauses }) => ({
    id,
    list,
    seq,
    category,
    name,
    bureaus: bureaus.map((mention) => [mention.bureau, mention.printed, mention.others]),
    clauses: clauses.map((clause) => [
      clause.id,
      clause.side,
      clause.group,
      clause.number,
      clause.text,
      clause.actions,
      clause.cadence,
      clause.deadline,
      clause.lead,
      [clause.actors, clause.partners, clause.recipients].map((parties) =>
        parties.map((party) => [party.name, party.bureau, party.printed, party.basis])
      )
    ])
  }));
}

/** The document's text. A first head of each list is always whole, as nothing else tells a reader of one row what it
 *  reads. */
export function writeDocument(duties: Duty[], layout: Layout): string {
  const lines: string[] = [];
  let count = 0;
  let list = '';
  const put = (cell: string, width: number) => {
    for (const line of wrap(cell, width)) {
      lines.push(line);
      if (layout.gap(count++)) lines.push('');
    }
  };
  for (const duty of duties) {
    if (layout.mark(count)) lines.push('', `第 ${count % 90} 页，共 99 页`, '');
    const kind = duty.list === list ? layout.head(count) : 'whole';
    lines.push(...headLines(duty.list, kind));
    list = duty.list;
    const names = wrap(duty.name, layout.name);
    if (layout.beside && names.length === 1) lines.push(`${duty.seq} ${duty.category} ${duty.name}`);
    else {
      const [first = '', ...rest] = wrap(duty.category, layout.category);
      lines.push(`${duty.seq} ${first}`, ...rest);
      if (layout.gap(count++)) lines.push('');
      put(duty.name, layout.name);
    }
    if (duty.list === 'shared') put(duty.bureaus.map((mention) => mention.printed).join('、'), layout.bureau);
    if (duty.list !== 'basic') writeClauses(duty, put, layout.text);
    lines.push('');
  }
  return lines.join('\n');
}

function writeClauses(duty: Duty, put: (cell: string, width: number) => void, width: number): void {
  let previous: Clause | undefined;
  for (const clause of duty.clauses) {
    const opens = clause.group !== null && (previous?.group !== clause.group || previous.side !== clause.side);
    if (opens)
      put(
        clause.side === 'takeover' ? `${clause.group}：` : (clause.group ?? ''),
        clause.group?.startsWith('一') === true ? width : Math.max(width, 12)
      );
    put(`${clause.number === null ? '' : `${clause.number}.`}${clause.text}`, width);
    previous = clause;
  }
}

function headLines(list: Duty['list'], kind: ReturnType<Layout['head']>): string[] {
  if (kind === 'none') return [];
  if (list === 'basic')
    return kind === 'half' ? [' 事项', '', '类别', '事项名称', ''] : ['序号', '事项', '类别', '事项名称', ''];
  if (list === 'reclaimed') return [' 序号 事项类别 事项名称 承接部门及工作方式', ''];
  const tail =
    kind === 'wrapped'
      ? ['对应上', '级部门', '上级部', '门职责', '乡镇配合', '职责', '']
      : ['对应上级', '', '部门', '上级部门职责 乡镇配合职责', ''];
  return kind === 'half' ? tail : [' 序号 事项类别 事项名称', ...tail];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/^\d+\.|[A-Za-z0-9]+|[^]/gu) ?? []) {
    if (line !== '' && line.length + piece.length > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
