// Words of the page of assessment indicators, in English; loaded where they are spoken.
import type { LaterMessages } from './words.ts';

export const indicators: LaterMessages['indicators'] = {
  question: 'Is what we are assessed on in our lists?',
  lead:
    'Paste the assessment indicators or the task list that the {upper} sent, or open the file: each line is ' +
    'compared with ' +
    'the three lists. You see which indicators have a duty, which stand on no list, which duties no indicator ' +
    'tests, and ' +
    'on which bureaus the indicators fall.',
  heuristic:
    'The matches are made by a rule of thumb. They are hints, not decisions: check them, and change what is wrong.',
  privacy:
    'The indicators are compared inside this browser and sent nowhere. They last as long as this tab, over ' +
    'reloads and ' +
    'other pages.',
  unkept: 'This browser could not keep the indicators: a reload loses them, so save a file first.',
  input: 'Indicators or tasks, one a line (Chinese)',
  placeholder: '例如：1.秸秆禁烧巡查（5分）\n2.城乡居民医保参保率达到95%（3分）',
  open: 'Open a file',
  openHint:
    'You can also paste a table into the field, or drop a file here. Read are xlsx, xls, et, csv, ods, docx, ' +
    'doc, wps, pdf, ' +
    'txt, web pages and pictures.',
  example: 'Made-up example',
  clear: 'Clear',
  undo: 'Undo',
  reading: 'Reading {{file}}',
  stop: 'Stop',
  failed: '{{file}} was not read: {{reason}}. What was here before stays.',
  nothingIn:
    'No indicator was found in {{file}}: it needs one a line, or a column with indicators. What was here before stays.',
  tooLarge: 'too large ({{size}} MB); 200 MB at most at a time',
  opened: '{{file}}: {{count, count(one: indicator; other: indicators)}} read.',
  cut:
    'There are {{all}} indicators, and {{most}} can be compared at a time: the first {{most}} are, the last ' +
    '{{rest}} are ' +
    'not.',
  leftOut: '{{file}} was not read: {{reason}}.',
  recognised: 'The text was recognised in a picture and may have mistakes: compare it with the original.',
  remark_hidden: 'The file has hidden rows, columns or sheets, which were not read.',
  asides: 'Not taken for indicators: {{count}}',
  aside_title: 'title',
  aside_heading: 'heading, or a head again',
  aside_total: 'total',
  aside_note: 'note',
  aside_beside: 'text outside the table',
  'aside_no-indicator': 'row without an indicator',
  columns: 'What each column holds',
  columnsAsk: 'It is not clear which column holds the indicators: please choose it first.',
  columnsSure: 'Told by the heads; change what is wrong.',
  columnsOf: 'Table {{table}} {{name}}',
  columnsSkipped:
    'No indicator was recognised in this table, so it was not read; to read it, set a column to “indicator”.',
  columnsTake: 'Compare it so',
  columnNamed: 'column {{at}}',
  role_indicator: 'indicator',
  role_above: 'level above, category',
  role_number: 'number',
  role_weight: 'points, weight',
  role_bureau: 'bureau in charge',
  role_other: 'other (kept as it is)',
  empty: 'No indicators yet. Paste or open some and they are compared at once.',
  comparing: 'Comparing: {{done}} of {{all}}',
  stopped: 'Stopped at {{done}} of {{all}}.',
  goOn: 'Go on',
  compareFailed: 'The comparison failed: {{reason}}',
  basic: 'basic duty',
  shared: 'shared duty',
  reclaimed: 'taken back',
  near: 'field is near',
  none: 'on no list',
  high: 'fairly sure',
  medium: 'moderately sure',
  low: 'not sure',
  byHand: 'chosen by hand',
  unknown: 'not understood',
  partListed: 'with a duty',
  partOff: 'without a duty',
  partUnsure: 'not sure',
  partHand: 'chosen by hand',
  partDiffers: 'another bureau than the list',
  partOwn: 'the {lower}’s alone',
  partBorne: 'duty lists bureaus',
  partTold: 'named by the file',
  all: 'all',
  ofBureau: '{{bureau}} ({{how}})',
  summary:
    'Of {{all, count(one: indicator; other: indicators)}} {{listed}} have a duty (basic {{basic}}, shared ' +
    '{{shared}}, ' +
    'reclaimed {{reclaimed}}) and {{off}} have none (field near {{near}}, on no list {{none}}).',
  summaryUnsure: '{{count, count(one: match is; other: matches are)}} not sure: please check.',
  summaryReclaimed:
    '{{count, count(one: indicator tests; other: indicators test)}} a duty that was taken back: please check ' +
    'whether the ' +
    '{lower} is still to be assessed on it.',
  summaryDuties:
    'Of {{all, count(one: duty; other: duties)}} in the lists {{tested}} are tested by an indicator and ' +
    '{{count}} are not.',
  summaryDiffers:
    'For {{count, count(one: indicator; other: indicators)}} the bureau in the file does not stand in the column ' +
    'of the duty.',
  underFilter:
    'Only the duties that the filter leaves are considered. Not shown, as their duty is outside of it or they have ' +
    'none: {{count}}.',
  tableTitle: 'Indicators and duties',
  tableCaption:
    'The duty of each indicator, how sure that is and why; an indicator that names several matters may have ' +
    'several duties.',
  shown: 'Shown now: {{part}} ({{count}})',
  columnNumber: 'No.',
  columnAbove: 'Under',
  columnIndicator: 'Indicator',
  columnWeight: 'Points',
  columnVerdict: 'On the lists?',
  columnDuty: 'Duty',
  columnBureaus: 'Bureaus of the duty',
  columnSure: 'How sure',
  columnGrounds: 'Why',
  columnFile: 'Bureau in the file',
  columnAgreement: 'Against the list',
  columnMore: 'Other',
  agreeSame: 'the same',
  agreePart: 'takes part in the duty',
  agreeOther: 'not among the bureaus of the duty',
  glyphs: '● leads (said so, or alone)  ◐ first listed (no lead named)  ○ takes part  ↩ took it back',
  weightShared: 'one figure for this and {{count}} more, divided evenly',
  noWords: 'no wording matched, similar characters only',
  nearest: 'nearest: {{duty}}',
  other: 'sounds like “{{matter}}”, which no list holds',
  change: 'Change',
  changeOf: 'Change the duty of “{{text}}”',
  changeNone: 'On no list',
  changeBack: 'As compared',
  changeFind: 'Find another duty by number, name or everyday words',
  changeNoHit: 'No duty found.',
  more: 'The row also says',
  offTitle: 'Indicators on no list',
  offNone: 'Every indicator has a duty.',
  offCaption:
    'Without a duty: {{count}}. On no list: {{none}}; field near, but the lists do not name the matter: ' +
    '{{near}}. By rule, ' +
    'work outside the lists needs an admission review first.',
  untestedTitle: 'Duties that no indicator tests',
  untestedCaption:
    'Of {{all, count(one: duty; other: duties)}} {{count}} have no indicator: {{basic}} basic, {{shared}} ' +
    'shared, {{reclaimed}} reclaimed. ' +
    'Reclaimed ' +
    'duties are not the {lower}’s work, so it is normal that none tests them.',
  columnLeft: 'Without',
  columnAllDuties: 'All duties',
  untestedList: 'Duties without an indicator',
  total: 'Total',
  loadTitle: 'On which bureaus do the indicators fall?',
  loadNone: 'No indicator has a duty that lists a bureau.',
  loadCaption:
    '{{bureau}} has most, {{count}}. The duties of {{borne}} indicators list bureaus, {{bureaus}} in all; ' +
    '{{own}} are the ' +
    '{lower}’s alone. An indicator with several bureaus counts once for each, and once in the last line.',
  loadUnknown: ' The file also names bodies that the lists lack: {{names}}.',
  leads: 'Leads',
  first: 'First listed',
  takes: 'Took back',
  shares: 'Takes part',
  allIndicators: 'Indicators',
  named: 'Named by the file',
  once: 'Each counted once',
  files: 'All results',
  workbook: 'Workbook (XLSX)',
  paper: 'Report (DOCX)',
  csv: 'Table (CSV)',
  making: 'Making the file …',
  made: 'Saved as {{name}}.',
  fileTitle: 'Assessment indicators and duties',
  fileOf: 'Indicators from: {{file}}; {{count}} in all.',
  pasted: 'pasted text',
  pastedTable: 'pasted table',
  entryLink: 'For a single notice use the entry check'
};
