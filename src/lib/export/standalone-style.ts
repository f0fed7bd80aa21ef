// How the stand-alone page looks: its own style sheet, in the colours of paper.
import { shade } from '../chart/list-ramp.ts';
import { STEPS } from '../chart/scale.ts';
import { LATIN_MARKS, MARKED_FONT, PAPER } from '../chart/theme.ts';

const SHADES = Array.from({ length: STEPS }, (_, step) => {
  const { fill, ink } = shade(PAPER, 'basic', step);
  return `#matrix td.s${step} { background: ${fill}; color: ${ink}; }`;
}).join('\n');

/** Style sheet of the page, as CSS. */
export const STYLE = `
${LATIN_MARKS}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 1240px; padding: 24px 32px 48px; background: #fcfbf8; color: ${PAPER.ink};
  font: 14px/1.7 ${PAPER.font}; font-variant-numeric: tabular-nums;
}
h1 { font-size: 26px; line-height: 1.3; margin: 0; }
h2 { font-size: 18px; border-top: 2px solid ${PAPER.ink}; padding-top: 8px; margin: 40px 0 4px; }
h3 { font-size: 14px; margin: 24px 0 6px; }
h4 { font-size: 12px; margin: 8px 0 2px; color: ${PAPER.ink2}; }
p { margin: 4px 0; max-width: 72em; }
.message { font-weight: 700; }
.quiet, figcaption, small { color: ${PAPER.ink3}; font-size: 12px; }
figure { margin: 0; }
.picture svg { width: 100%; max-width: 920px; height: auto; display: block; }
.scroll { overflow-x: auto; }
footer { margin-top: 48px; border-top: 1px solid ${PAPER.line}; padding-top: 8px; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
button:focus-visible, input:focus-visible { outline: 2px solid ${PAPER.ink}; outline-offset: 1px; }
.bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 12px 0; }
.bar button {
  border: 1px solid ${PAPER.line}; border-radius: 3px; padding: 2px 10px; margin-right: 6px; background: #fff;
}
.bar button[aria-pressed=true] { background: ${PAPER.ink}; color: #fff; }
input {
  font: inherit; padding: 3px 8px; border: 1px solid ${PAPER.ink3}; border-radius: 3px; min-width: 260px;
  background: #fff;
}
table { border-collapse: collapse; }
#matrix th, #matrix td { padding: 0; border: 1px solid #ebe8e1; height: 24px; }
#matrix td { width: 34px; text-align: center; }
#matrix td button { display: block; width: 100%; height: 100%; text-align: center; }
#matrix tbody th { font-weight: 400; text-align: left; white-space: nowrap; padding-right: 10px; }
#matrix .upright {
  writing-mode: vertical-rl; text-orientation: mixed; padding: 4px 0; font-size: 12px; line-height: 1.2; height: 112px;
  width: 100%;
}
#matrix thead th { vertical-align: bottom; font-weight: 400; }
#matrix .corner { text-align: left; font-weight: 600; }
#matrix .own { background: #f4f2ec; }
#matrix .sum { color: ${PAPER.ink2}; background: #f4f2ec; text-align: center; }
#matrix tr.opens>* { border-top-color: ${PAPER.ink3}; }
#matrix [aria-pressed=true] { outline: 2px solid ${PAPER.ink}; outline-offset: -2px; font-weight: 700; }
${SHADES}
#bars { list-style: none; margin: 0; padding: 0; max-width: 820px; }
#bars button {
  display: grid; grid-template-columns: 260px 1fr 40px; gap: 8px; align-items: center; width: 100%; padding: 1px 0;
}
#bars button[aria-pressed=true] { font-weight: 700; }
#bars .track { border-left: 1px solid ${PAPER.ink}; }
#bars svg { display: block; width: 100%; }
#bars b { text-align: right; font-weight: 400; }
#bars .label { text-align: right; line-height: 1.3; }
.tag::before {
  content: ''; display: inline-block; width: 10px; height: 10px; margin-right: 6px; background: currentColor;
}
.tag.basic::before { background: ${PAPER.lists.basic}; }
.tag.shared::before { background: ${PAPER.lists.shared}; }
.tag.reclaimed::before { background: ${PAPER.lists.reclaimed}; }
:lang(en) { font-family: ${MARKED_FONT}; }
#duties, .rows { width: 100%; }
#duties th, #duties td, .rows th, .rows td {
  padding: 5px 10px 5px 0; border-bottom: 1px solid #ebe8e1; text-align: left; vertical-align: top;
}
#duties th, .rows th { border-bottom-color: ${PAPER.line}; color: ${PAPER.ink2}; font-size: 12px; white-space: nowrap; }
.rows td.number, .rows th.number { text-align: right; white-space: nowrap; padding-left: 10px; }
#duties td:first-child, .rows .short { white-space: nowrap; }
.rows .short { padding-right: 16px; }
#duties .of-category { width: 12%; }
#duties .of-bureaus { width: 22%; }
#duties .name { text-decoration: underline; text-decoration-color: ${PAPER.line}; text-underline-offset: 3px; }
.clauses td { background: #f4f2ec; }
.side { padding: 0 16px 8px; }
.group { font-weight: 600; }
.flags { font-size: 12px; border-left: 3px solid ${PAPER.lists.reclaimed}; padding-left: 6px; }
@media(max-width:720px) {
  body { padding: 16px; }
  #bars button { grid-template-columns: 120px 1fr 32px; }
}
@media print {
  @page {
    size: A4; margin: 18mm 15mm;
    @top-left { font: 8.5pt ${PAPER.font}; color: ${PAPER.ink2}; }
    @bottom-center { content: '— ' counter(page) ' —'; font: 10.5pt ${PAPER.font}; color: ${PAPER.ink}; }
  }
  body { max-width: none; padding: 0; background: #fff; font-size: 10pt; line-height: 1.5; }
  h2 { margin-top: 8mm; }
  h2, h3, h4, .message, #count { break-after: avoid; }
  h3 { margin-top: 4mm; }
  figure, tr, p { break-inside: avoid; }
  p { max-width: none; }
  thead { display: table-header-group; break-inside: avoid; }
  #duties thead button { display: contents; }
  .bar, .screen { display: none; }
  .scroll { overflow: visible; }
  .quiet, figcaption, small, h4, .flags, #duties th, .rows th { font-size: 8.5pt; }
  #live { break-before: page; }
  #matrix { break-inside: avoid; font-size: 8.5pt; width: 100%; }
  #matrix th, #matrix td { height: 17px; }
  #matrix td { width: 22px; }
  #matrix tbody th { white-space: normal; line-height: 1.2; }
  #matrix td { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  #matrix .upright { font-size: 8.5pt; }
  .tag::before { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .rows th, .rows th.number { white-space: normal; }
  #bars { break-inside: avoid; }
  #bars button { padding: 0; }
  #duties td, .rows td { padding-top: 2px; padding-bottom: 2px; }
}
`;
