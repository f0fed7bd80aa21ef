// Numbers on a page of the built site, each with what it opens.
import type { Page } from '@playwright/test';

/** What stands in figures on a page and counts no rows, by where it stands, with why. Text of a link, a button or a
 *  choice leads by itself to what it speaks of. */
const NO_COUNT: [where: string, why: string][] = [
  ['a, button, summary, label, option', 'a control: it says where it leads or what it chooses'],
  ['script, style, svg title, svg desc', 'not read'],
  ['footer, .source, .no-screen, .file', 'name and date of the source'],
  ['.tag, .seq, .ref', 'number of a duty'],
  ['.at, .span, .where, .line', 'line or page of the document'],
  ['.rank, .place', 'an ordinal'],
  ['nav.pages', 'which rows are on this page'],
  ['.ramp-key .step', 'classes of a colour scale'],
  ['th.month, .what, .time', 'a date or a span of time, in a head'],
  ['.formula, .said, .choice', 'a formula: its constants'],
  ['.text, .clause, .value, .wording, .quote, blockquote', 'words of the document, and of laws'],
  ['main [lang="zh-CN"]', 'words of the document'],
  ['#list-benchmark .caption', 'national figures, with where they were published'],
  ['#network-standing .caption, #standing .caption', 'measures of the whole network: its table holds the rows'],
  ['.community', 'number of a group'],
  ['.characters, .bytes', 'characters and sizes of a file'],
  ['#editions', 'counted by the table below it'],
  ['.parts', 'names of software and licences'],
  ['.folds', 'what the button beside it unfolds'],
  ['#cases', 'counted by the list of findings below it'],
  ['.why', 'estimates, not counts'],
  ['.findings, .bundle', 'sentences of findings: each links to its page'],
  ['#list', 'the list itself: its heads stand over their rows'],
  ['#register', 'what was decided: the follow-up opens it'],
  ['#kinds, .lead .rules', 'how many rules there are: each is a row'],
  ['.rule', 'the words of a rule'],
  ['.hint, #duty-search-hint, .words', 'how to use the page'],
  ['h2 .quiet, ol .quiet, .verdict', 'a page of the document, the number of a clause or of a duty'],
  ['.similar, .score', 'likeness, not a count'],
  ['#workload-bars .caption, #role-matrix .caption, #bureau-network .caption', 'constants and measures of the picture'],
  ['.sheet section, .sheet .lead', 'one printed page that holds the rows themselves'],
  ['article.paper .body, article.paper .note, article.paper h5', 'sentences of the paper: its tables open'],
  ['article.paper .table-title, article.paper figcaption, article.paper .annex-title', 'running numbers'],
  ['#change-list h2, #change-list h3, #corrections', 'the list itself: its head stands over its rows'],
  ['.reading', 'a cell in words: the cell opens'],
  ['.none', 'nought: there is nothing to open'],
  ['#bureau-bars .caption, #bureau-shifts .caption', 'how many of them the picture shows'],
  ['#place-categories .caption, #place-bureaus .caption', 'how many columns the table has'],
  ['#places-table .caption', 'the rule by which a place is marked'],
  ['#odd-table .caption', 'how many rows the table below it has'],
  ['dt .quiet', 'the places that are named before it'],
  ['[id^="hint-"]', 'what a file is like'],
  ['time, dl dd', 'names and dates']
];

/** Numbers of a page, each with what it opens, '' where it opens nothing; what counts no rows is left out. */
export function numbersOf(page: Page): Promise<{ text: string; pick: string; within: string }[]> {
  return page.locator('main').evaluate(
    (main, left) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: { text: string; pick: string; within: string }[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const [text, parent] = [node.textContent?.trim() ?? '', node.parentElement];
        if (!/[1-9]/u.test(text) || parent === null) continue;
        const pick = parent.closest('[data-pick]')?.getAttribute('data-pick') ?? '';
        if (pick === '' && parent.closest(left) !== null) continue;
        const drawn = parent.closest('svg') !== null;
        if (pick === '' && drawn && !/^[1-9]\d*$/u.test(text)) continue;
        if (pick === '' && drawn && parent.closest('.scale') !== null) continue;
        const within = [parent.closest('[id]')?.id ?? '', parent.className].join(' ');
        found.push({ text, pick, within });
      }
      return found;
    },
    NO_COUNT.map(([where]) => where).join(', ')
  );
}
