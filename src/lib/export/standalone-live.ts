// What lives in the one-file page: matrix, bars and table of duties that answer one another, from its own data alone.
import { sum } from 'd3';
import { stepOf, type Scale } from '../chart/scale.ts';
import { px } from '../chart/svg.ts';
import { textured } from '../chart/texture.ts';
import { PAPER } from '../chart/theme.ts';
import { escapeXml } from '../chart/xml.ts';
import { LISTS, type ListId, type Side } from '../duty/record.ts';

export interface LiveClause {
  side: Side;
  group: string | null;
  number: number | null;
  text: string;
  who: string;
}

/** A duty of the page. `category` and `bureaus` are places in the lists of LiveData, `category` -1 for none of them;
 *  `others` are names of bureaus outside the filter. */
export interface LiveDuty {
  id: string;
  list: ListId;
  seq: number;
  name: string;
  category: number;
  bureaus: number[];
  others: string[];
  /** What is to be compared with the source, '' for a certain duty. */
  flags: string;
  clauses: LiveClause[];
}

/** All that the page knows, in the reader's language. `count` holds # in place of the number. */
export interface LiveData {
  scale: Scale;
  bureaus: string[];
  tiers: string[];
  categories: string[];
  duties: LiveDuty[];
  words: Record<
    ListId | Side | Column | 'own' | 'flags' | 'bureausHead' | 'total' | 'totalDistinct' | 'comma' | 'clear',
    string
  > & {
    count: string;
  };
}

const COLUMNS = ['seq', 'category', 'name', 'bureaus'] as const;
type Column = (typeof COLUMNS)[number];

/** Size in px that a bar is drawn in. */
const BAR = { width: 540, height: 14 };
/** The township's own row among the bureaus. */
const OWN = -1;
const SIDES: readonly Side[] = ['city', 'takeover', 'township'];

type Content = Node | string | null;
interface Attributes {
  onclick?: () => void;
  [name: string]: string | number | boolean | null | undefined | (() => void);
}

function make(tag: string, attributes: Attributes = {}, children: readonly Content[] = []): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener('click', value);
    else if (value !== null && value !== undefined) node.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) node.append(child);
  return node;
}

function fill(id: string, children: readonly Content[]): void {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`the page has no #${id}`);
  node.textContent = '';
  for (const child of children) if (child !== null) node.append(child);
}

const count = <Item>(items: readonly Item[], test: (item: Item) => boolean) => items.filter(test).length;

/** A bar of so many lists one after the other, drawn, so that it is printed whatever the browser makes of backgrounds,
 *  and told apart on a copy in greys. `share` is that of the longest bar. */
function bar(parts: readonly { list: ListId; amount: number; share: number; said: string }[]): string {
  let x = 0;
  const rects = parts
    .filter(({ amount }) => amount > 0)
    .map(({ list, share, said }) => {
      const width = share * BAR.width;
      const rect =
        `<rect x="${px(x)}" y="0" width="${px(width)}" height="${BAR.height}" fill="${PAPER.lists[list]}">` +
        `<title>${escapeXml(said)}</title></rect>`;
      x += width;
      return rect;
    });
  return textured(`<svg viewBox="0 0 ${BAR.width} ${BAR.height}" aria-hidden="true">${rects.join('')}</svg>`);
}

/** Brings the page to life; call once its elements are there. Needs nothing from outside the document. */
export function live({ scale, bureaus, tiers, categories, duties, words }: LiveData): void {
  const lists = new Set<ListId>();
  const open = new Set<string>();
  const chosen: { category: number | null; bureau: number | null } = { category: null, bureau: null };
  let text = '';
  let sorted: Column = 'seq';
  let down = false;
  const searched = new Map(
    duties.map((duty) => [
      duty,
      [duty.id, duty.name, ...duty.clauses.map((clause) => clause.text)].join(' ').toLowerCase()
    ])
  );

  const holds = (duty: LiveDuty, row: number) => (row === OWN ? duty.list === 'basic' : duty.bureaus.includes(row));

  function kept(free: readonly ('category' | 'bureau')[]): LiveDuty[] {
    const needles = text.toLowerCase().split(/\s+/).filter(Boolean);
    return duties.filter(
      (duty) =>
        (lists.size === 0 || lists.has(duty.list)) &&
        (free.includes('category') || chosen.category === null || duty.category === chosen.category) &&
        (free.includes('bureau') || chosen.bureau === null || holds(duty, chosen.bureau)) &&
        needles.every((needle) => searched.get(duty)?.includes(needle))
    );
  }

  function choose(bureau: number | null, category: number | null): void {
    chosen.bureau = bureau;
    chosen.category = category;
    draw();
  }

  function matrix(): void {
    const shown = kept(['category', 'bureau']);
    const rows = [
      { name: words.own, index: OWN, tier: '' },
      ...bureaus.map((name, index) => ({ name, index, tier: tiers[index] ?? '' }))
    ];
    const head = make('tr', {}, [
      make('th', { scope: 'col', class: 'corner' }, [words.bureausHead]),
      ...categories.map((name, at) => {
        const pressed = chosen.category === at && chosen.bureau === null;
        const onclick = () => choose(null, pressed ? null : at);
        return make('th', { scope: 'col' }, [
          make('button', { class: 'upright', 'aria-pressed': pressed, onclick }, [name])
        ]);
      }),
      make('th', { scope: 'col', class: 'sum' }, [make('span', { class: 'upright' }, [words.total])])
    ]);
    let last = '';
    const body = rows.map(({ name, index, tier }) => {
      const counts = categories.map((_, at) => count(shown, (duty) => duty.category === at && holds(duty, index)));
      if (sum(counts) === 0) return null;
      const opens = index !== OWN && tier !== last;
      last = tier;
      const pressed = chosen.bureau === index && chosen.category === null;
      const onclick = () => choose(pressed ? null : index, null);
      return make('tr', { class: opens ? 'opens' : null }, [
        make('th', { scope: 'row' }, [make('button', { 'aria-pressed': pressed, onclick }, [name])]),
        ...counts.map((amount, at) => cell(name, index, at, amount)),
        make('td', { class: 'sum' }, [String(sum(counts))])
      ]);
    });
    const foot = make('tr', { class: 'foot' }, [
      make('th', { scope: 'row' }, [words.totalDistinct]),
      ...categories.map((_, at) =>
        make('td', { class: 'sum' }, [String(count(shown, ({ category }) => category === at))])
      ),
      make('td', { class: 'sum' }, [String(shown.length)])
    ]);
    fill('matrix', [make('thead', {}, [head]), make('tbody', {}, body), make('tfoot', {}, [foot])]);
  }

  function cell(name: string, index: number, at: number, amount: number): HTMLElement {
    if (amount === 0) return make('td');
    const pressed = chosen.bureau === index && chosen.category === at;
    const label = `${name} ${categories[at] ?? ''} ${amount}`;
    const onclick = () => choose(pressed ? null : index, pressed ? null : at);
    return make('td', { class: index === OWN ? 'own' : `s${stepOf(scale, amount)}` }, [
      make('button', { 'aria-pressed': pressed, 'aria-label': label, onclick }, [String(amount)])
    ]);
  }

  function bars(): void {
    const shown = kept(['bureau']);
    const rows = bureaus
      .map((name, index) => {
        const of = (list: ListId) => count(shown, (duty) => duty.list === list && duty.bureaus.includes(index));
        const parts = (['shared', 'reclaimed'] as const).map((list) => ({ list, amount: of(list) }));
        return { name, index, parts, total: sum(parts.map(({ amount }) => amount)) };
      })
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total || a.index - b.index);
    const most = Math.max(1, ...rows.map(({ total }) => total));
    fill(
      'bars',
      rows.map(({ name, index, parts, total }) => {
        const pressed = chosen.bureau === index;
        const onclick = () => choose(pressed ? null : index, chosen.category);
        const track = make('span', { class: 'track' });
        track.innerHTML = bar(
          parts.map(({ list, amount }) => ({ list, amount, share: amount / most, said: `${words[list]} ${amount}` }))
        );
        return make('li', {}, [
          make('button', { 'aria-pressed': pressed, onclick }, [
            make('span', { class: 'label' }, [name]),
            track,
            make('b', {}, [String(total)])
          ])
        ]);
      })
    );
  }

  function clauses(duty: LiveDuty): HTMLElement[] {
    return SIDES.flatMap((side) => {
      const own = duty.clauses.filter((clause) => clause.side === side);
      if (own.length === 0) return [];
      return make('div', { class: 'side' }, [
        make('h4', {}, [words[side]]),
        ...own.map((clause, at) => {
          const opens = clause.group !== null && clause.group !== '' && clause.group !== own[at - 1]?.group;
          const number = clause.number === null ? '' : `${clause.number}. `;
          return make('div', {}, [
            opens ? make('p', { class: 'group' }, [clause.group]) : null,
            make('p', { lang: 'zh-CN' }, [
              number + clause.text,
              clause.who === '' ? null : make('small', {}, [` ${clause.who}`])
            ])
          ]);
        })
      ]);
    });
  }

  const official = (a: LiveDuty, b: LiveDuty) => LISTS.indexOf(a.list) - LISTS.indexOf(b.list) || a.seq - b.seq;
  const order: Record<Column, (a: LiveDuty, b: LiveDuty) => number> = {
    seq: official,
    category: (a, b) => a.category - b.category || official(a, b),
    name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    bureaus: (a, b) => b.bureaus.length - a.bureaus.length || official(a, b)
  };

  function table(): void {
    const rows = kept([]).sort(order[sorted]);
    if (down) rows.reverse();
    const head = COLUMNS.map((column) => {
      const onclick = () => {
        down = sorted === column && !down;
        sorted = column;
        table();
      };
      const sort = sorted !== column ? null : down ? 'descending' : 'ascending';
      return make('th', { scope: 'col', 'aria-sort': sort }, [make('button', { onclick }, [words[column]])]);
    });
    const body = rows.flatMap((duty) => {
      const expanded = open.has(duty.id);
      const onclick = () => {
        if (expanded) open.delete(duty.id);
        else open.add(duty.id);
        table();
      };
      const named = [...duty.bureaus.map((index) => bureaus[index] ?? ''), ...duty.others];
      const row = make('tr', {}, [
        make('td', {}, [make('span', { class: `tag ${duty.list}` }, [`${words[duty.list]} ${duty.seq}`])]),
        make('td', {}, [categories[duty.category] ?? '']),
        make('td', { lang: 'zh-CN' }, [
          duty.clauses.length === 0
            ? duty.name
            : make('button', { class: 'name', 'aria-expanded': expanded, onclick }, [duty.name]),
          duty.flags === '' ? null : make('p', { class: 'flags' }, [`${words.flags} · ${duty.flags}`])
        ]),
        make('td', {}, [named.join(words.comma)])
      ]);
      return expanded
        ? [row, make('tr', { class: 'clauses' }, [make('td', { colspan: COLUMNS.length }, clauses(duty))])]
        : [row];
    });
    const columns = COLUMNS.map((column) => make('col', { class: `of-${column}` }));
    fill('duties', [make('colgroup', {}, columns), make('thead', {}, [make('tr', {}, head)]), make('tbody', {}, body)]);
    fill('count', [words.count.replace('#', String(rows.length))]);
  }

  function controls(): void {
    fill('lists', [
      ...LISTS.map((list) => {
        const onclick = () => {
          if (lists.has(list)) lists.delete(list);
          else lists.add(list);
          draw();
        };
        return make('button', { class: `tag ${list}`, 'aria-pressed': lists.has(list), onclick }, [words[list]]);
      }),
      chosen.category === null && chosen.bureau === null
        ? null
        : make('button', { onclick: () => choose(null, null) }, [words.clear])
    ]);
  }

  function draw(): void {
    controls();
    matrix();
    bars();
    table();
  }

  document.getElementById('search')?.addEventListener('input', ({ target }) => {
    text = (target as HTMLInputElement).value;
    draw();
  });
  const live = document.getElementById('live');
  const main = live?.parentElement;
  live?.removeAttribute('hidden');
  draw();
  // On paper what was found comes first and what answers to nothing but a screen goes after it.
  if (live != null) {
    addEventListener('beforeprint', () => main?.append(live));
    addEventListener('afterprint', () => main?.prepend(live));
  }
}
