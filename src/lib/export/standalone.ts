// A report as one HTML file that opens from disk: text and pictures stand in it, matrix, bars and table are alive.
import { group, sum } from 'd3';
import type { Desk } from '../db/engine.ts';
import { MARKED_FONT, PAPER } from '../chart/theme.ts';
import { FACTS, isHan } from '../i18n/languages.ts';
import { clauses } from '../query/clauses.ts';
import type { Filter } from '../address/filter.ts';
import type { Context, Report, ReportMatrix, ReportTable } from './content.ts';
import type { Facts } from './facts.ts';
import { drawing } from './image.ts';
import { matrixOf } from './report-matrix.ts';
import { liveScript } from './standalone-bundle.ts';
import type { LiveData } from './standalone-live.ts';
import { STYLE } from './standalone-style.ts';
import { shown } from './table.ts';
import type { Task } from './task.ts';
import { escapeXml, legal } from '../chart/xml.ts';

/** Width in px that figures are drawn in: that of the text on A4, so that letters keep their size on paper. */
const DRAWN = 700;
/** Texts of a column that stand on one line each have no more characters than this. */
const SHORT = 6;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** UTF-8 bytes of the page. It asks nothing of the network (its own content policy forbids it) and reads without
 *  scripts as text, pictures and tables. By-bureau views keep the bureaus of the filter, so
 *  that counts equal the app's. Same report, same bytes. */
export async function standalone(
  report: Report,
  facts: Facts,
  context: Context,
  desk: Desk,
  filter: Filter,
  task: Task
): Promise<Uint8Array> {
  await task.begin('HTML');
  const { words, imprint } = report;
  const data = await dataOf(facts, context, desk, filter);
  const parts: string[] = [];
  for (const section of report.sections) {
    await task.begin(section.title);
    parts.push(
      `<section>${element('h2', section.title)}<p class="message">${escapeXml(section.message)}</p>`,
      ...section.paragraphs.map((text) => element('p', text))
    );
    let above = '';
    for (const item of section.items) {
      if (item.kind === 'heading') parts.push(element('h3', item.text));
      else if (item.kind === 'figure') {
        const size = { width: DRAWN, height: Math.ceil(item.figure.height(DRAWN)) };
        const drawn = scoped(await drawing(item.figure, size), item.figure.id);
        const picture = isHan(report.language) ? drawn : drawn.replaceAll(PAPER.font, MARKED_FONT);
        parts.push(
          `<figure>${element('h3', item.figure.title)}`,
          `<div class="picture" role="img" aria-label="${escapeXml(`${item.figure.title} ${item.figure.caption}`)}">`,
          `${picture}</div>${element('figcaption', item.figure.caption)}</figure>`
        );
      } else if (item.kind === 'table') parts.push(item.annex ? '' : tableHtml(item, above));
      else parts.push(`<noscript>${matrixHtml(item)}</noscript>`);
      above = item.kind === 'heading' ? item.text : '';
    }
    parts.push('</section>');
  }
  const about = [imprint.filter, imprint.date, imprint.source].filter((line) => line !== '');
  const lines = about.map(escapeXml);
  const head = `@page { @top-left { content: ${cssString([imprint.place, imprint.filter].join('　'))} } }`;
  const search = escapeXml(words.live.search);
  const live = [
    `<section id="live" hidden>${element('h2', words.live.title)}`,
    `<p class="screen">${escapeXml(words.live.hint)}</p>`,
    '<div class="bar"><span id="lists"></span>',
    `<input id="search" type="search" placeholder="${search}" aria-label="${search}"></div>`,
    `<div class="scroll"><table id="matrix" aria-label="${escapeXml(words.heatmap.table)}"></table></div>`,
    `<p class="quiet">${escapeXml(`${words.heatmap.legend} ${words.multiple}`)}</p>`,
    `${element('h3', words.workload.title)}<ol id="bars"></ol>`,
    `${element('h3', words.lists.title)}<p id="count" role="status"></p>`,
    `<div class="scroll"><table id="duties" aria-label="${escapeXml(words.lists.title)}"></table></div></section>`
  ];
  const html = [
    `<!doctype html><html lang="${FACTS[report.language].html}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `${element('title', report.title)}<style>${STYLE}@media print { ${head} }</style></head>`,
    `<body><header>${element('h1', report.title)}<p class="quiet">${lines.join('　')}</p></header>`,
    `<main>${live.join('')}${parts.join('')}</main><footer class="quiet">${lines.join('　')}</footer>`,
    `<script type="application/json" id="data">${scriptJson(data)}</script>`,
    `<script>${await liveScript()}</script></body></html>\n`
  ].join('');
  return new TextEncoder().encode(html);
}

function element(tag: string, text: string): string {
  return `<${tag}>${escapeXml(text)}</${tag}>`;
}

/** A string of a style sheet that can stand inside a style element. */
function cssString(text: string): string {
  return `"${legal(text).replace(/["\\<\n\r]/g, (each) => `\\${each.charCodeAt(0).toString(16)} `)}"`;
}

/** JSON that can stand inside a script element. */
function scriptJson(data: LiveData): string {
  return legal(JSON.stringify(data))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

async function dataOf(facts: Facts, context: Context, desk: Desk, filter: Filter): Promise<LiveData> {
  const { naming, names, words, flags } = context;
  const { t } = naming;
  const present = new Set(facts.workload.map(({ bureau }) => bureau));
  const bureaus = names.bureaus.filter(({ name }) => present.has(name));
  const index = new Map(bureaus.map(({ name }, at) => [name, at]));
  const matrix = matrixOf(facts.cells, context);
  const categories = new Map(
    names.categories.map(({ id, name }) => [name, matrix.columns.findIndex((column) => column.id === id)])
  );
  const rows = group(await clauses(desk, filter), ({ duty }) => duty);
  const who = (text: string) =>
    text
      .split('|')
      .filter((name) => name !== '')
      .map((name) => naming.bureau(name))
      .join(words.comma);
  return {
    scale: matrix.scale,
    bureaus: bureaus.map(({ name }) => naming.bureau(name)),
    tiers: bureaus.map(({ tier }) => tier),
    categories: matrix.columns.map(({ name }) => name),
    duties: facts.duties.map((duty) => ({
      id: duty.id,
      list: duty.list,
      seq: duty.seq,
      name: duty.name,
      category: categories.get(duty.category) ?? -1,
      bureaus: duty.bureaus.flatMap((name) => index.get(name) ?? []),
      others: duty.bureaus.filter((name) => !index.has(name)).map((name) => naming.bureau(name)),
      flags: flags(duty),
      clauses: (rows.get(duty.id) ?? []).map((row) => ({
        side: row.side,
        group: row.group,
        number: row.number,
        text: row.text,
        who:
          row.side === 'city'
            ? who(row.actors)
            : row.doer === null || row.doer === 'township'
              ? ''
              : `${t(`duty:${row.doer}Does`)} · ${t('duty:notOwn')}`
      }))
    })),
    words: {
      basic: t('frame:basic'),
      shared: t('frame:shared'),
      reclaimed: t('frame:reclaimed'),
      city: t('frame:city'),
      township: t('frame:township'),
      takeover: t('frame:takeover'),
      own: words.heatmap.township,
      flags: t('export:flags'),
      bureausHead: words.bureaus,
      total: words.total,
      totalDistinct: words.totalDistinct,
      comma: words.comma,
      clear: t('frame:clearAll'),
      count: words.live.count,
      seq: words.live.list,
      category: t('frame:category'),
      name: words.name,
      bureaus: words.bureaus
    }
  };
}

/** A table under its title, which is left out where the heading just above says all of it. */
function tableHtml({ title, widths, table: { columns, rows } }: ReportTable, above: string): string {
  const lines = rows.map((row) => columns.map(({ key, kind }) => shown(row[key], kind)));
  const classes = columns.map(({ kind }, at) => {
    if (kind !== 'text') return ' class="number"';
    return lines.every((line) => [...(line[at] ?? '')].length <= SHORT) ? ' class="short"' : '';
  });
  const all = sum(widths);
  const places = columns.map((_, at) => `<col style="width:${Math.round((100 * (widths[at] ?? 0)) / all)}%">`);
  const heads = columns.map(({ label }, at) => `<th${classes[at]}>${escapeXml(label)}</th>`);
  const body = lines.map((line) => line.map((text, at) => `<td${classes[at]}>${escapeXml(text)}</td>`));
  const said = above.startsWith(title) ? '' : above === '' ? element('h3', title) : element('h4', title);
  return [
    `${said}<div class="scroll"><table class="rows"><colgroup>${places.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${body.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</tbody></table></div>`
  ].join('');
}

function matrixHtml({ title, columns, rows }: ReportMatrix): string {
  const heads = columns.map(({ name }) => element('th', name));
  const lines = rows.map(({ name, cells }) => [
    element('th', name),
    ...cells.map((amount) => `<td class="number">${amount ?? ''}</td>`)
  ]);
  return [
    `${element('h3', title)}<table class="rows"><tr><th></th>${heads.join('')}</tr>`,
    `${lines.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`
  ].join('');
}

/** Ids inside a picture made its own, so that several pictures can stand in one page. */
function scoped(svg: string, id: string): string {
  return svg
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${id}-$1"`);
}
