// Rows that stand open.

/** The open ones with this one opened, or closed where it was open. */
export function turned<Row>(open: ReadonlySet<Row>, row: Row): ReadonlySet<Row> {
  const next = new Set(open);
  if (!next.delete(row)) next.add(row);
  return next;
}
