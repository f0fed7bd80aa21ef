// A report as one HTML file that opens from disk: text and pictures stand in it, matrix, bars and table are alive.
import type { Desk } from '../db/engine.ts';
import { HTML_LANG } from '../i18n/language.ts';
import { shade } from '../chart/list-ramp.ts';
import { STEPS } from '../chart/scale.ts';
import { PAPER } from '../chart/theme.ts';
import { clauses } from '../query/clauses.ts';
import type { Filter } from '../address/filter.ts';
import type { Context, Report, ReportMatrix, ReportTable } from './content.ts';
import type { Facts } from './facts.ts';
import { drawing } from './image.ts';
import { matrixOf } from './report-matrix.ts';
import { liveScript } from './standalone-bundle.ts';
import type { LiveData } from './standalone-live.ts';
import { shown } from './table.ts';
import type { Task } from './task.ts';
import { escapeXml, legal } from '../chart/xml.ts';

/** UTF-8 bytes of the page. It asks nothing of the network (its own content policy forbids it) and reads without
 *  scripts as text, pictures
 * and tables.
 *  By-bureau views keep the bureaus of the filter, so that counts equal the app's. Same report, same bytes. */
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
      `<section><h2>${escapeXml(section.title)}</h2><p class="message">${escapeXml(section.message)}</p>${section.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')}`
    );
    for (const item of section.items) {
      if (item.kind === 'heading') parts.push(`<h3>${escapeXml(item.text)}</h3>`);
      else if (item.kind === 'figure') {
        const size = { width: 920, height: Math.ceil(item.figure.height(920)) };
        const picture = scoped(await drawing(item.figure, size), item.figure.id);
        parts.push(
          `<figure><h3>${escapeXml(item.figure.title)}</h3><div class="picture" role="img" aria-label="${escapeXml(`${item.figure.title} ${item.figure.caption}`)}">${picture}</div><figcaption>${escapeXml(item.figure.caption)}</figcaption></figure>`
        );
      } else if (item.kind === 'table') parts.push(item.annex ? '' : tableHtml(item));
      else parts.push(`<noscript>${matrixHtml(item)}</noscript>`);
    }
    parts.push('</section>');
  }
  const lines = [imprint.filter, imprint.date, imprint.source].filter((line) => line !== '').map(escapeXml);
  const live =
    `<section id="live" hidden><h2>${escapeXml(words.live.title)}</h2><p>${escapeXml(words.live.hint)}</p><div class="bar"><span id="lists"></span><input id="search" type="search" placeholder="${escapeXml(words.live.search)}" aria-label="${escapeXml(words.live.search)}"></div>` +
    `<div class="scroll"><table id="matrix" aria-label="${escapeXml(words.heatmap.table)}"></table></div><p class="quiet">${escapeXml(`${words.heatmap.legend} ${words.multiple}`)}</p>` +
    `<h3>${escapeXml(words.workload.title)}</h3><ol id="bars"></ol><h3>${escapeXml(words.lists.title)}</h3><p id="count" role="status"></p><div class="scroll"><table id="duties" aria-label="${escapeXml(words.lists.title)}"></table></div></section>`;
  const html =
    `<!doctype html><html lang="${HTML_LANG[report.language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">" +
    `<title>${escapeXml(report.title)}</title><style>${STYLE}</style></head><body><header><h1>${escapeXml(report.title)}</h1><p class="quiet">${lines.join('　')}</p></header>` +
    `<main>${live}${parts.join('')}</main><footer class="quiet">${lines.join('　')}</footer>` +
    `<script type="application/json" id="data">${legal(JSON.stringify(data)).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}</script><script>${await liveScript()}</script></body></html>\n`;
  return new TextEncoder().encode(html);
}

async function dataOf(facts: Facts, context: Context, desk: Desk, filter: Filter): Promise<LiveData> {
  const { naming, names, words } = context;
  const { t } = naming;
  const present = new Set(facts.workload.map(({ bureau }) => bureau));
  const bureaus = names.bureaus.filter(({ name }) => present.has(name));
  const index = new Map(bureaus.map(({ name }, at) => [name, at]));
  const matrix = matrixOf(facts.cells, context);
  const categories = new Map(
    names.categories.map(({ id, name }) => [name, matrix.columns.findIndex((column) => column.id === id)])
  );
  const rows = await clauses(desk, filter);
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
      clauses: rows
        .filter((row) => row.duty === duty.id)
        .map((row) => ({
          side: row.side,
          group: row.group,
          number: row.number,
          text: row.text,
          who: row.side === 'city' ? who(row.actors) : ''
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

function tableHtml({ title, table: { columns, rows } }: ReportTable): string {
  const cell = (tag: string, text: string, kind: string) =>
    `<${tag}${kind === 'text' ? '' : ' class="number"'}>${escapeXml(text)}</${tag}>`;
  return (
    `<h3>${escapeXml(title)}</h3><div class="scroll"><table class="rows"><thead><tr>${columns.map(({ label, kind }) => cell('th', label, kind)).join('')}</tr></thead><tbody>` +
    `${rows.map((row) => `<tr>${columns.map(({ key, kind }) => cell('td', shown(row[key], kind), kind)).join('')}</tr>`).join('')}</tbody></table></div>`
  );
}

function matrixHtml({ title, columns, rows }: ReportMatrix): string {
  return (
    `<h3>${escapeXml(title)}</h3><table class="rows"><tr><th></th>${columns.map(({ name }) => `<th>${escapeXml(name)}</th>`).join('')}</tr>` +
    `${rows.map((row) => `<tr><th>${escapeXml(row.name)}</th>${row.cells.map((amount) => `<td class="number">${amount ?? ''}</td>`).join('')}</tr>`).join('')}</table>`
  );
}

/** Ids inside a picture made its own, so that several pictures can stand in one page. */
function scoped(svg: string, id: string): string {
  return svg
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${id}-$1"`)
    .replace(/\.(z\d+)\b(?=[^{}]*\{)/g, `.${id}-$1`)
    .replace(/class="(z\d+)"/g, `class="${id}-$1"`);
}

const SHADES = Array.from({ length: STEPS }, (_, step) => {
  const { fill, ink } = shade(PAPER, 'basic', step);
  return `#matrix td.s${step}{background:${fill};color:${ink}}`;
}).join('');

const STYLE = `*{box-sizing:border-box}body{margin:0 auto;max-width:1240px;padding:24px 32px 48px;background:#fcfbf8;color:${PAPER.ink};font:14px/1.7 ${PAPER.font};font-variant-numeric:tabular-nums}
h1{font-size:26px;line-height:1.3;margin:0}h2{font-size:18px;border-top:2px solid ${PAPER.ink};padding-top:8px;margin:40px 0 4px}h3{font-size:14px;margin:24px 0 6px}h4{font-size:12px;margin:8px 0 2px;color:${PAPER.ink2}}p{margin:4px 0;max-width:72em}
.message{font-weight:700}.quiet,figcaption,small{color:${PAPER.ink3};font-size:12px}figure{margin:0}.picture svg{max-width:100%;height:auto;display:block}.scroll{overflow-x:auto}footer{margin-top:48px;border-top:1px solid ${PAPER.line};padding-top:8px}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}button:focus-visible,input:focus-visible{outline:2px solid ${PAPER.ink};outline-offset:1px}
.bar{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:12px 0}.bar button{border:1px solid ${PAPER.line};border-radius:3px;padding:2px 10px;margin-right:6px;background:#fff}.bar button[aria-pressed=true]{background:${PAPER.ink};color:#fff}input{font:inherit;padding:3px 8px;border:1px solid ${PAPER.ink3};border-radius:3px;min-width:260px;background:#fff}
table{border-collapse:collapse}#matrix th,#matrix td{padding:0;border:1px solid #ebe8e1;height:24px}#matrix td{width:34px;text-align:center}#matrix td button{display:block;width:100%;height:100%;text-align:center}#matrix tbody th{font-weight:400;text-align:left;white-space:nowrap;padding-right:10px}
#matrix .upright{writing-mode:vertical-rl;text-orientation:mixed;padding:4px 0;font-size:12px;line-height:1.2;height:112px;width:100%}#matrix thead th{vertical-align:bottom;font-weight:400}#matrix .corner{text-align:left;font-weight:600}#matrix .own{background:#f4f2ec}#matrix .sum{color:${PAPER.ink2};background:#f4f2ec;text-align:center}#matrix tr.opens>*{border-top-color:${PAPER.ink3}}#matrix [aria-pressed=true]{outline:2px solid ${PAPER.ink};outline-offset:-2px;font-weight:700}${SHADES}
#bars{list-style:none;margin:0;padding:0;max-width:820px}#bars button{display:grid;grid-template-columns:220px 1fr 40px;gap:8px;align-items:center;width:100%;padding:1px 0}#bars button[aria-pressed=true]{font-weight:700}#bars .track{display:flex;height:14px;border-left:1px solid ${PAPER.ink}}#bars i{display:block;height:100%}#bars b{text-align:right;font-weight:400}#bars .label{text-align:right;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}i.shared{background:${PAPER.lists.shared}}i.reclaimed{background:${PAPER.lists.reclaimed}}
.tag::before{content:'';display:inline-block;width:10px;height:10px;margin-right:6px;background:currentColor}.tag.basic::before{background:${PAPER.lists.basic}}.tag.shared::before{background:${PAPER.lists.shared}}.tag.reclaimed::before{background:${PAPER.lists.reclaimed}}
#duties,.rows{width:100%}#duties th,#duties td,.rows th,.rows td{padding:5px 10px 5px 0;border-bottom:1px solid #ebe8e1;text-align:left;vertical-align:top}#duties th,.rows th{border-bottom-color:${PAPER.line};color:${PAPER.ink2};font-size:12px;white-space:nowrap}.rows td.number,.rows th.number{text-align:right;white-space:nowrap;padding-left:10px}#duties td:first-child{white-space:nowrap}#duties .name{text-decoration:underline;text-decoration-color:${PAPER.line};text-underline-offset:3px}.clauses td{background:#f4f2ec}.side{padding:0 16px 8px}.group{font-weight:600}
@media(max-width:720px){body{padding:16px}#bars button{grid-template-columns:120px 1fr 32px}}@media print{body{max-width:none;padding:0;background:#fff}figure,tr{break-inside:avoid}thead{display:table-header-group}.bar{display:none}@page{size:A4;margin:18mm 15mm}}`;
