// Words of the library page and of choosing between editions, in English; loaded where they are spoken.
import type { LaterMessages } from './words.ts';

export const library: LaterMessages['library'] = {
  question: 'Which lists are at hand?',
  lead: 'At hand: {{editions}} in all, {{built}} built in and {{opened}} opened.',
  leadServed:
    'At hand: {{editions}} in all, {{built}} built in, {{opened}} opened and {{served}} taken from the server.',
  listing: 'Looking up which lists this browser keeps.',
  place: 'Place',
  date: 'Date',
  undated: 'not stated',
  total: 'Total',
  quality: 'How well read',
  flagged: '{{count}} to check',
  problems: '{{count}} in doubt',
  fine: 'nothing in doubt',
  later: 'known once read',
  size: 'Size',
  sizeOfAll: '{{size}} ({{files}} files together)',
  opened: 'Opened',
  builtIn: 'built in',
  shown: 'shown now',
  actions: 'Actions',
  steps: 'Steps',
  rename: 'Name and date',
  renameOf: 'Change name and date of {{place}}',
  city: 'City or county',
  township: 'Township',
  dateHint: 'A date is 2025-05 or 2025-05-12; leave it empty where you do not know.',
  renameHint: 'Changes what the library calls it, not the document; decisions that were noted come along.',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeOf: 'Remove {{place}} ({{file}})',
  taken: 'Removed {{place}} ({{file}}). Its decisions are still here.',
  takenTab: 'You can undo this until the tab is closed.',
  undo: 'Undo',
  reading: 'Reading {{file}} again',
  removing: 'Removing {{file}}',
  failed: '{{file}}: not done, {{reason}}. Everything is as it was.',
  onlyTab: 'in this tab only',
  keptHint:
    'Opened lists are kept in this browser with their documents and are sent nowhere; ' +
    'those of a private window go when it is closed.',
  used: 'Opened files: {{size}}',
  free: 'Room for about {{size}} more',
  blocked:
    'This browser keeps nothing (a private window or a managed computer): opened lists last as long as this tab. ' +
    'To keep them, save them as an .atlas file.',
  'old-tab':
    'Another tab still runs an older version of the app, so what this browser keeps cannot be opened. Reload or ' +
    'close that tab, then reload this page; until then opened lists last as long as this tab.',
  newer:
    'A newer version of the app keeps lists in this browser; this one cannot read them and leaves them as they are. ' +
    'Reload this page; until then opened lists last as long as this tab: to keep them, save an .atlas file.',
  full:
    'The browser’s store is full; what is marked “in this tab only” is not kept. ' +
    'Remove lists you do not need and it is tried again, or save an .atlas file first.',
  search: 'Find a place or file, pinyin too',
  nothing: 'No lists match “{{text}}”.',
  own: 'opened',
  toLibrary: 'Library: open, rename, remove, save',
  compare: 'Compare',
  compareOf: 'Compare {{place}} with the lists shown now',
  allName: 'Library',
  saveOne: 'Save',
  saveOneOf: 'Save {{place}} as an .atlas file',
  saveAll: 'Save all as one file',
  saveHint:
    'An .atlas file holds the documents, how they were read, names and dates that were changed, and the decisions. ' +
    'Opened on another computer it goes on from there; put into the folder seeds/ its lists are built in.',
  saving: 'Making the file',
  saved: 'Saved as {{name}} ({{size}}).',
  joined: '{{file}}: {{came}} new, {{same}} here already.',
  joinedDecisions: 'Decisions new or changed: {{count}}.',
  joinedConflicts: 'Decisions that differ from those here: {{count}}; both stay, choose on the page Findings.',
  joinedFailed: '{{file}} was not added: {{reason}}.',
  servedTitle: "Lists on this office's server",
  servedText:
    'Lists from the server come into this tab and are used like opened ones; ' +
    'what has come stays when the network goes.',
  servedFind: 'Find a place, in Chinese',
  servedNone: 'The server has no lists that match “{{text}}”.',
  servedEmpty: 'The server has no lists yet.',
  servedAsking: 'Asking the server',
  servedFailed: 'Not found out: {{reason}}.',
  servedFound: 'Found: {{all}}, shown: {{shown}}',
  servedMore: 'Show more',
  servedOpen: 'Open',
  servedTake: 'Add to library',
  servedTakeOf: 'Add {{place}} to the library',
  servedHere: 'in the library',
  servedKey: 'Key',
  servedKeyHint: 'Whoever runs the server gives it; it is remembered until this tab is closed.',
  servedKeyGive: 'Use this key',
  onServer: 'on the server',
  openTitle: 'Open lists',
  sampleTitle: 'No other lists at hand? Make some up',
  sampleText:
    'Makes up a township that does not exist out of the lists shown now, to try comparing: one duty in {{left}} is ' +
    'left out; of the shared ones one in {{moved}} becomes basic, and of those with several bureaus one in ' +
    '{{turned}} names the second one first; of those with several township clauses one in {{cut}} lacks the last; ' +
    'the name of the township is changed. Its name says 虚构样例, fictional sample, in every picture and file.',
  sampleMake: 'Make a fictional sample',
  sampleMaking: 'Making it up',
  sampleCompare: 'Compare with the lists shown now',
  sampleRemove: 'Remove the fictional sample',
  severalTitle: 'This page is about one place at a time',
  severalText:
    'The address names the lists of several places ({{count}}). This page is about one of them, and would mean ' +
    'nothing over several: choose one. “Places” and the other pages show several together.',
  togetherText:
    'These pages are over {{count}} lists: the duties of all are counted, and the name of each begins with the list ' +
    'that it is of.',
  togetherTwice:
    'More than one list of {{places}} is among them: what one place does counts once in each, so sums count it more ' +
    'than once.',
  togetherCities: 'Bureaus of several cities that are of one kind are taken as one.',
  togetherWhich: 'Which they are',
  togetherCompare: 'Compare the two',
  togetherPlaces: 'Side by side',
  togetherGo: 'Show the {{count}} chosen together',
  togetherAll: 'Show all together',
  togetherChoose: 'choose to show together',
  severalCompare: 'Compare the first two',
  gone: 'Not at hand: {{id}}'
};
