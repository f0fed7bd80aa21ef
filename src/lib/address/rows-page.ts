// Which rows of a long table the address asks for: `order`, a minus before it for the other way round, and `page`.

/** `offset` from 0, `limit` ≥ 1; `descending` turns the order round. */
export interface RowsPage<Order extends string> {
  order: Order;
  descending: boolean;
  offset: number;
  limit: number;
}

/** The rows that the settings name: in the first order where `order` names none, from the first page where `page` is
 *  none. */
export function readRows<Order extends string>(
  settings: { order: string; page: string },
  orders: readonly [Order, ...Order[]],
  limit: number
): RowsPage<Order> {
  const named = settings.order.replace('-', '');
  const page = Math.max(1, Math.floor(Number(settings.page) || 1));
  return {
    order: orders.find((each) => each === named) ?? orders[0],
    descending: settings.order.startsWith('-'),
    offset: (page - 1) * limit,
    limit
  };
}

/** Whether they are the rows that the table begins with where nothing is asked for. */
export function areFirst(rows: RowsPage<string>, first: RowsPage<string>): boolean {
  return rows.order === first.order && rows.descending === first.descending && rows.offset === first.offset;
}

/** The settings that sort by `order`: the way the column begins with, or the other where the rows stand so already;
 *  `first` is the order that needs no setting. Back to the first page. */
export function sortBy<Order extends string>(
  rows: RowsPage<Order>,
  order: Order,
  first: Order,
  descending = false
): { order: string; page: string } {
  const down = rows.order === order && rows.descending === descending ? !descending : descending;
  const written = (down ? '-' : '') + order;
  return { order: written === first ? '' : written, page: '' };
}
