// The order of a table's rows as the reader chooses it by the heads.

type Value = string | number | null | undefined;

const held = (value: Value) => (value === undefined || value === '' ? null : value);

/** Rows by one column: numbers from the largest first, words from the first; then the other way round; then as they
 *  came. Rows without a value stay last. */
export class Sorting<Row> {
  #by = $state.raw<{ key: string; descending: boolean } | null>(null);

  /** `valueOf` is what a row has in a column. */
  constructor(
    private readonly valueOf: (row: Row, key: string) => Value,
    private readonly language: () => string
  ) {}

  /** Which way the rows are sorted by a column; undefined where they are not. */
  wayOf(key: string): 'ascending' | 'descending' | undefined {
    return this.#by?.key !== key ? undefined : this.#by.descending ? 'descending' : 'ascending';
  }

  /** Whether the reader chose a column. */
  get chosen(): boolean {
    return this.#by !== null;
  }

  /** Rows stand as they came. */
  leave(): void {
    this.#by = null;
  }

  /** The head of a column was chosen. */
  turn(key: string, number: boolean): void {
    if (this.#by?.key !== key) this.#by = { key, descending: number };
    else this.#by = this.#by.descending === number ? { key, descending: !number } : null;
  }

  of(rows: readonly Row[]): readonly Row[] {
    if (this.#by === null) return rows;
    const { key, descending } = this.#by;
    const turn = descending ? -1 : 1;
    const language = this.language();
    return [...rows].sort((one, two) => {
      const [a, b] = [held(this.valueOf(one, key)), held(this.valueOf(two, key))];
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      return typeof a === 'number' && typeof b === 'number'
        ? (a - b) * turn
        : String(a).localeCompare(String(b), language) * turn;
    });
  }
}
