// Rows of a lexicon table as one compact text, and back: what the build puts in place of the TSV files.

/** A cell as code uses it: words and phrases as text ('' for none), numbers, marks as true or false. */
export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value>>;

/** Begins a row that shares its first columns with the one above: one byte in a script, where \t and \n take two. */
const SAME = '\x7f';
const KIND = { string: '', number: '#', boolean: '?' } as const;

/** Packs rows: a head of the column names with their kinds, then one line a row. A row that agrees with the one above
 *  it in the first `carried` columns begins with SAME instead of \n and leaves these out; what is empty at the end of a
 *  row is left out too. Cells hold no control characters. Inverse: unpack. */
export function pack(columns: readonly string[], carried: number, rows: readonly Values[]): string {
  const head = columns.map((column) => column + KIND[typeof (rows[0]?.[column] ?? '') as keyof typeof KIND]);
  const lines = rows.map((row, at) => {
    const cells = columns.map((column) => {
      const value = row[column] ?? '';
      return typeof value === 'boolean' ? (value ? '1' : '') : String(value);
    });
    const same =
      carried > 0 && at > 0 && columns.slice(0, carried).every((column) => rows[at - 1]?.[column] === row[column]);
    return (
      (same ? SAME : '\n') +
      cells
        .slice(same ? carried : 0)
        .join('\t')
        .replace(/\t+$/, '')
    );
  });
  return [carried, ...head].join('\t') + lines.join('');
}

/** Rows of a packed text, in order. The text must come from `pack`. */
export function unpack(packed: string): Values[] {
  const [head = '', ...groups] = packed.split('\n');
  const [carried = '', ...columns] = head.split('\t');
  const named = columns.map((column) => [column.replace(/[#?]$/, ''), column.slice(-1)] as const);
  return groups.flatMap((group) => {
    let above: string[] = [];
    return group.split(SAME).map((line, at) => {
      const cells = at === 0 ? line.split('\t') : [...above, ...line.split('\t')];
      above = cells.slice(0, Number(carried));
      return Object.fromEntries(
        named.map(([column, kind], index) => {
          const cell = cells[index] ?? '';
          return [column, kind === '#' ? Number(cell) : kind === '?' ? cell !== '' : cell];
        })
      );
    });
  });
}
