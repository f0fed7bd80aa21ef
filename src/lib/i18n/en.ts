// The interface in English: how it is written, and its messages by area, key by key as in Chinese (i18n/zh.ts); a key
// ending in _other may have a twin ending in _one for the singular.
import type { Conventions } from './conventions.ts';
import { FACTS } from './languages.ts';
import type { Messages } from './words.ts';

const conventions: Conventions = {
  marks: { list: ', ', comma: ', ', semicolon: '; ', colon: ': ', stop: '. ', gap: ' ' },
  both: (first, last) => `${first} and ${last}`,
  heading: (number) => `${number}. `,
  subheading: (section, number) => `${section}.${number} `,
  actions: {
    宣传教育: 'Publicity',
    排查巡查: 'Inspection',
    上报反馈: 'Reporting',
    受理初审: 'Intake review',
    组织实施: 'Carrying out',
    协助配合: 'Assisting',
    调解处置: 'Settling',
    登记建档: 'Records',
    发放兑付: 'Payout',
    制度预案: 'Plans and rules',
    培训演练: 'Training',
    其他: 'Other'
  },
  where: {
    cell: (sheet, cell) => (cell === '' ? `sheet “${sheet}”` : `“${sheet}” ${cell}`),
    page: (from, to) => (from === to ? `page ${from}` : `pages ${from}–${to}`),
    within: (from, to) => `between pages ${from} and ${to}`,
    table: (table, row, column) =>
      `table ${table}${row === '' ? '' : `, row ${row}`}${column === '' ? '' : `, column ${column}`}`,
    paragraph: (number) => `paragraph ${number}`,
    line: (number) => `line ${number}`,
    whole: 'whole file'
  }
};

const messages: Messages = {
  // Words of the frame around every page: rail, filter bar, chart cards, states.
  frame: {
    app: 'Duty Atlas',
    skip: 'Skip to content',
    pages: 'Pages',
    overview: 'Overview',
    heatmap: 'Heatmap',
    matrix: 'Matrix',
    workload: 'Workload',
    network: 'Network',
    duties: 'Duties',
    clauses: 'Clauses',
    bureaus: 'Bureaus',
    findings: 'Findings',
    entry: 'Is it ours?',
    compare: 'Compare',
    library: 'Library',
    switchPlace: 'Show other lists',
    sample: 'fictional sample',
    sampleNotice: 'A fictional sample: these are the lists of no place.',
    sampleAmong: 'Among them is a fictional sample, the lists of no place.',
    places: 'Townships',
    report: 'Report',
    about: 'About',
    more: 'More',
    filter: 'Filter',
    filterBy: 'Filtered by',
    noFilter: 'All duties',
    filterLine: 'Filter: {{filter}}',
    clearAll: 'Clear all',
    remove: 'Remove “{{name}}”',
    search: 'Duty, bureau, number',
    firstTitle: 'What the three lists are',
    basicMeans: 'What the {lower} does and answers for by itself.',
    sharedMeans: 'What a bureau above answers for; the {lower} helps as the list says.',
    reclaimedMeans: 'What a bureau above has taken back; the {lower} no longer does it.',
    firstDone: 'Got it',
    settings: 'Settings of the view',
    searchGo: 'Search',
    searchCut: 'The search text is too long: only its first {{most}} letters are looked for.',
    copyLink: 'Copy link',
    copied: 'Copied',
    copyFailed: 'The clipboard is not available here: copy from the address bar',
    language: '中文',
    theme: 'Theme',
    themeLight: 'Light',
    themeDark: 'Dark',
    print: 'Print',
    close: 'Close',
    list: 'List',
    lists: 'Lists',
    category: 'Category',
    bureau: 'Bureau',
    tier: 'Tier',
    action: 'Action',
    text: 'Text',
    duty: 'Duty',
    clause: 'Clause',
    basic: FACTS.en.lists.basic,
    shared: FACTS.en.lists.shared,
    reclaimed: FACTS.en.lists.reclaimed,
    party: 'Party bodies',
    government: 'Government',
    congress: 'Congress and CPPCC',
    mass: 'Mass organizations',
    branch: 'Branch offices',
    city: '{Upper} side',
    township: '{Lower} side',
    takeover: 'Takeover',
    dutyCount_one: '{{count}} duty',
    dutyCount_other: '{{count}} duties',
    clauseCount_one: '{{count}} clause',
    clauseCount_other: '{{count}} clauses',
    bureauCount_one: '{{count}} bureau',
    bureauCount_other: '{{count}} bureaus',
    source: 'Source: list of duties of {{township}} ({{file}})',
    dataDate: 'Data of {{date}}',
    undated: 'Document undated',
    placeless: 'Document names no place',
    chartMarks: 'Marks of the picture: {{title}}. Arrow keys move, Enter opens.',
    captionMore: 'Whole caption',
    captionLess: 'Shorter caption',
    asTable: 'Show table',
    asChart: 'Show chart',
    twinCut: 'The first {{shown}} of {{total}} rows are shown; CSV and XLSX files hold all of them.',
    loading: 'Computing…',
    covered: 'Computing what the address asks for; no figures are shown before they are ready.',
    coveredFailed: 'Not computed: what stands here is not what the address asks for, and is not shown.',
    staleFailed: 'Not computed: the figures below are those of the conditions before, do not cite',
    notFinal: 'Still computing: figures are not final, do not cite',
    failed: 'Could not be computed: {{reason}}',
    retry: 'Try again',
    narrowBy: 'Narrow by',
    showOthers: '{{count}} more',
    showFewer: 'Show fewer',
    sortBy: 'Sort by “{{name}}”',
    turnPages: 'Pages',
    pageBefore: 'Previous page',
    pageNext: 'Next page',
    stop: 'Stop',
    stopped: 'Stopped before it was done.',
    drawingBroken: 'This picture could not be drawn: {{reason}}',
    scriptBroken:
      'A script of this page broke ({{reason}}). Below is the page as it was built, without filter and ' +
      'without choosing marks.',
    lost: 'No such page',
    lostHint: 'The lists have no such number, or the address was copied wrongly.',
    broken: 'This page did not open',
    brokenHint: 'Reason: {{reason}}. Check the connection to the server and reload.',
    empty: 'No duty matches this filter. Remove a condition.',
    emptyAll: 'The lists have no duty to count here.',
    engineLoading: 'Loading engine {{received}} / {{total}} MB',
    engineFailed:
      'The query engine does not run: {{reason}}. The figures on this page stay readable; filtering is off.',
    engine_missing:
      'the server lacks the file {{value}}; have the administrator copy the folder of the app anew and whole',
    engine_refused: 'the server refused the file {{value}}; have the administrator check permissions and file types',
    engine_page:
      'a web page came in place of the file {{value}}; you may have to log in, or a forwarding rule is wrong',
    engine_cut: 'a file did not arrive whole ({{value}}); check the network and try again',
    engine_wrong:
      'a file is not the one of this version ({{value}}); the app may have been updated, so reload the page',
    engine_offline: 'no connection to the server for {{value}}',
    engine_silent: 'the server has not answered for too long ({{value}})',
    engine_code: 'a script of the app did not load; the app may have been updated, so reload the page',
    engine_blocked:
      'a security policy forbids it ({{value}}); have the administrator allow it in Content-Security-Policy',
    engine_unsupported:
      'WebAssembly is switched off in this browser; use another one, or have the administrator allow it',
    engine_memory: 'there is not enough memory; close other tabs or programs and try again',
    engine_died: 'it stopped ({{value}})',
    engine_hung: 'the question “{{value}}” took too long and was stopped',
    engine_data: 'the data files are not those of this version ({{value}})',
    engineAgain: 'The query engine stopped and is starting again',
    questionFailed: 'the question “{{question}}” failed ({{detail}})',
    reload: 'Reload',
    updated:
      'The app or its lists were updated; this page is still of the version before. Reloading keeps ' +
      'filter, opened lists and unsaved texts.',
    updating: 'The app or its lists were updated; loading anew…',
    ignored: 'The address has filter values that mean nothing here; ignored: {{values}}',
    home: 'Back to the overview'
  },
  // Words of the overview: the lists in numbers, readings, composition, concentration.
  overview: {
    question: 'Who does the {{count, count(one: duty; other: duties)}} of {{township}}?',
    lead:
      'The {lower} does {{basic}} on its own, shares {{shared}} with {{bureaus, count(one: {upper} ' +
      'bureau; other: {upper} bureaus)}}, and {{reclaimed, count(one: has; other: have)}} been taken ' +
      'back. The shared duties put {{clauses, count(one: clause; other: clauses)}} to the {lower}.',
    leadFiltered:
      'Under this filter: {{basic}} of its own, {{shared}} shared, {{reclaimed}} taken back; ' +
      '{{bureaus, count(one: bureau; other: bureaus)}} and {{clauses, count(one: {lower} clause; ' +
      'other: {lower} clauses)}}.',
    listsTitle: 'Three lists beside the national mean',
    listsCaption:
      "One square is one duty. Mean of China's 38,000 townships and streets: {{basic}} basic, " +
      '{{shared}} shared, {{reclaimed}} reclaimed (central staffing office, quoted by Xinhua, June ' +
      '2025). The mean is context, not a score.',
    listsTogether: 'The three lists together',
    listsTogetherCaption:
      'One square is one duty. These are sums over several lists; the national mean is one of single townships.',
    listsNow: 'Duties here',
    listsMean: 'National mean',
    listsDifference: 'Difference',
    meanMark: 'national mean {{count}}',
    readingsTitle: 'What the lists say',
    see: 'See {{page}}',
    compositionTitle: 'Who does what in each category',
    compositionCaption:
      'Of {{categories, count(one: category; other: categories)}}, {{top}} holds most duties: ' +
      '{{count}} (basic {{basic}}, shared {{shared}}, reclaimed {{reclaimed}}). One square is one duty,' +
      ' each counted once.',
    compositionUnsorted: '{{count, count(one: duty has; other: duties have)}} no category.',
    bureausTitle: 'Bureaus with most duties',
    bureausCaption:
      '{{name}} leads with {{shared}} shared and {{reclaimed}} reclaimed. {{counted}} Shown are the first ' +
      '{{shown}} of {{all, count(one: bureau; other: bureaus)}}.',
    sizesTitle: 'How many bureaus one duty has',
    sizesCaption:
      'Of {{total, count(one: shared duty; other: shared duties)}}, ' +
      '{{solo, count(one: lists; other: list)}} one bureau and ' +
      '{{many, count(one: lists; other: list)}} two or more; the longest column has {{most}}.',
    sizesRow: '{{count}} bureaus',
    sizesRowOne: '1 bureau',
    total: 'Total',
    basicShort: 'Basic',
    sharedShort: 'Shared',
    reclaimedShort: 'Reclaimed',
    dutiesHead: 'Duties',
    lorenzTitle: 'How far the load lies with a few bureaus',
    lorenzCaption:
      '{{measure}}: the five largest bureaus hold {{share}}, Gini coefficient {{gini}}: {{word}}. The ' +
      'dashed line is an equal spread.',
    lorenzFew: 'With {{count, count(one: bureau; other: bureaus)}} there is nothing to say about concentration.',
    evenWord: 'fairly even',
    middleWord: 'rather concentrated',
    highWord: 'highly concentrated',
    lorenzX: 'Bureaus, smallest first, cumulative share',
    lorenzY: '{{measure}}, cumulative share',
    lorenzCarriers: 'Share of bureaus',
    lorenzBureau: 'Bureau',
    lorenzLoad: 'Share of load',
    lorenzTop: 'five largest: {{share}}',
    readTakeback:
      'Of {{total, count(one: reclaimed duty; other: reclaimed duties)}}, {{names}} took back {{part}}, or {{share}}.',
    readTop: 'Most shared duties lie with {{names}}.',
    readTopName: '{{name}} ({{count}})',
    readConcentration:
      'Of {{bureaus, count(one: bureau; other: bureaus)}}, the five largest hold {{share}} of shared ' +
      'duties; Gini coefficient {{gini}}, {{word}}.',
    readMany:
      '{{many}} of {{shared, count(one: shared duty; other: shared duties)}} ' +
      '{{many, verb(one: has; other: have)}} two or more bureaus; the longest column lists {{most}}:',
    readPair:
      '{{one}} and {{two}} stand together in {{count, count(one: duty; other: duties)}}, more than any ' +
      'other two bureaus.',
    readReports:
      'One in {{every}} {lower} clauses is an upward report ({{reports}}, or {{share}}); for {{named}} ' +
      'of them the bureau is clear.',
    readTiming:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}}, only ' +
      '{{period, count(one: states; other: state)}} a period; ' +
      '{{regular, count(one: says; other: say)}} “regularly” or “daily”, ' +
      '{{event, count(one: waits; other: wait)}} for an event, and ' +
      '{{dated, count(one: sets; other: set)}} a day or a number of days.',
    readSingle_one: '{{count}} category stands in one list only: {{names}}.',
    readSingle_other: '{{count}} categories stand in one list only: {{names}}.',
    readCategory: '{{name}} holds most duties: {{count}}, or {{share}} of all.',
    pageHeatmap: 'the heatmap',
    pageWorkload: 'the workload',
    pageNetwork: 'the network',
    pageDuty: 'this duty',
    pageDuties: 'the duties'
  },
  // Words of the responsibility heatmap.
  heatmap: {
    title: 'Responsibility heatmap',
    question: 'Which bureaus share which fields with the {lower}?',
    lead:
      '{{shared, count(one: shared duty falls; other: shared duties fall)}} into ' +
      '{{categories, count(one: category; other: categories)}} and ' +
      '{{bureaus, count(one: bureau; other: bureaus)}}: {{first}} has most, {{firstDuties}}; the ' +
      'fullest cell is {{cellBureau}}, {{cellCategory}}, with {{cellDuties}}. ',
    leadUnsorted:
      '{{shared, count(one: shared duty has; other: shared duties have)}} no category, from ' +
      '{{bureaus, count(one: bureau; other: bureaus)}}: {{first}} has most, {{firstDuties}}. ',
    leadReclaimed:
      'Another {{reclaimed, count(one: was; other: were)}} taken back by ' +
      '{{takers, count(one: bureau; other: bureaus)}}.',
    leadNone: 'No duty matches this filter.',
    figure: 'Bureau × category: {{measure}}',
    as: ' ({{options}})',
    and: ', ',
    rowSaid: 'cells: % of the bureau’s total',
    columnSaid: 'cells: % of the category’s total',
    sharesSaid: ' Numbers in the cells of the picture are per cent, not counts; the table gives counts, then per cent.',
    shareRow: '{{category}} (of the bureau)',
    shareColumn: '{{category}} (of the category)',
    caption:
      '{{rows, count(one: bureau; other: bureaus)}}, ' +
      '{{columns, count(one: category; other: categories)}}, {{grand}} in all, each counted ' +
      'once; the fullest cell is {{bureau}}, {{category}} ({{most}}{{apart}}).',
    apart: ': {{parts}}',
    captionNone:
      '{{rows, count(one: bureau; other: bureaus)}}, ' +
      '{{columns, count(one: category; other: categories)}}; no {{measure}} under any bureau.',
    note:
      'A duty that lists several bureaus counts once for each, so rows add up to more than the total; ' +
      'the row of totals counts every duty once.',
    noteClauses:
      'Clauses of a duty that lists several bureaus count once for each; the row of totals has all ' +
      'clauses of these duties, each once, also those that name no bureau.',
    noteShare: 'Shares are of the row total (bureau) or of the column total (category), of the lists shown only.',
    hidden_one: '{{count}} more bureau has no duty here and is left out.',
    hidden_other: '{{count}} more bureaus have no duty here and are left out.',
    measure: 'Measure',
    duties: 'duties',
    city: '{upper} clauses',
    townshipClauses: '{lower} clauses',
    reports: 'upward reports',
    part: 'Lists',
    both: 'Shared and reclaimed',
    shared: 'Shared only',
    reclaimed: 'Reclaimed only',
    unit: 'Show',
    count: 'Count',
    row: '% of bureau',
    column: '% of category',
    rows: 'Order of bureaus',
    columns: 'Order of categories',
    official: 'Official',
    total: 'By total',
    similar: 'By similarity',
    item: 'duties',
    clause: 'clauses',
    township: '{Lower} alone',
    townshipTitle: 'Basic duties, which the {lower} carries alone',
    bureau: 'Bureau',
    tier: 'Tier',
    list: 'List',
    sum: 'Total',
    sumDistinct: 'Total, each duty once',
    sumDistinctClauses: 'Total, each clause once',
    grid: '{{measure}} by bureau and category. Move with the arrow keys, open with Enter.',
    cell: '{{bureau}}, {{category}}: {{parts}}',
    partCount: '{{list}} {{amount}}',
    partShare: '{{list}} {{amount}}, {{share}}%',
    none: 'no duty',
    legend: '{{unit}} in a cell',
    legendShare: 'Per cent',
    legendNone: 'Empty: no duty',
    legendZero: 'Duties, but no such clause',
    hint: 'Choose a cell for its duties; arrow keys move, Enter opens.',
    party: 'Party',
    government: 'Government',
    congress: 'Congress',
    mass: 'Mass orgs',
    branch: 'Branches'
  },
  // Words of the responsibility matrix and of what it shows by rows and by columns.
  matrix: {
    title: 'Responsibility matrix',
    question: 'Who leads each duty, who takes part, and who is only listed?',
    lead: '{{scope}} has {{count, count(one: duty; other: duties)}}: {{own}}. ',
    leadOwn: '{{count}} the {lower} carries alone',
    leadShared: '{{count}} it shares with {{bureaus, count(one: bureau; other: bureaus)}}',
    leadReclaimed: '{{count}} taken back',
    leadLed: 'Of the shared ones, {{count}} list two or more bureaus and {{led}} of these name a lead.',
    scopeAll: 'The whole of the three lists',
    scopeFilter: 'This filter',
    scopeCategory: '{{category}}',
    category: 'Category',
    all: 'All categories ({{count}})',
    option: '{{category}} ({{count}})',
    figure: 'Duty × bureau',
    figureOf: 'Duty × bureau: {{category}}',
    only: 'only the category {{category}}',
    caption:
      '{{duties, count(one: duty; other: duties)}} and {{bureaus, count(one: bureau; other: bureaus)}} ' +
      'with {{pairs, count(one: role; other: roles)}}; most bureaus stand in {{most}} ({{hands}}).',
    captionNone: '{{duties, count(one: duty; other: duties)}}, none with a bureau.',
    duty: 'Duty',
    list: 'List',
    township: '{Lower}',
    bureaus: 'Bureaus',
    load: 'Duties',
    own: 'alone',
    cooperates: 'joins',
    handedBack: 'back',
    ownHint: 'Basic duty: the {lower} carries it alone',
    cooperatesHint: 'Shared duty: the {lower} cooperates',
    handedBackHint: 'Reclaimed: no longer with the {lower}',
    cell: '{{duty}}, {{bureau}}: {{role}}',
    cellClauses: '{{duty}}, {{bureau}}: {{role}}, {{count, count(one: clause; other: clauses)}}',
    cellNone: '{{duty}}, {{bureau}}: none',
    grid: 'Roles by duty and bureau. Move with the arrow keys, open with Enter.',
    legend: 'Roles',
    clausesHint: 'Small figure: clauses that name the bureau',
    readings: 'How to read it',
    byRows: 'By rows',
    byColumns: 'By columns',
    show: 'Mark these rows',
    hide: 'Unmark',
    leads_one: '{{count}} duty names two or more leads',
    leads_other: '{{count}} duties name two or more leads',
    nobody_one: '{{count}} duty lists bureaus, but no clause names any of them',
    nobody_other: '{{count}} duties list bureaus, but no clause names any of them',
    leaderless_one: '{{count}} duty lists two or more bureaus and names no lead',
    leaderless_other: '{{count}} duties list two or more bureaus and name no lead',
    hands_one: '{{count}} duty lists {{least}} or more bureaus: {{most}} ({{hands}})',
    hands_other: '{{count}} duties list {{least}} or more bureaus, most of all {{most}} ({{hands}})',
    silent_one: '{{count}} duty has a bureau that is listed without a duty',
    silent_other: '{{count}} duties have a bureau that is listed without a duty',
    unlisted_one: '{{count}} duty names a bureau that its column does not list',
    unlisted_other: '{{count}} duties name a bureau that their column does not list',
    alone_one: 'The {lower} carries {{count}} duty alone, with no bureau beside it',
    alone_other: 'The {lower} carries {{count}} duties alone, with no bureau beside it',
    load_one: '{{name}} has most duties: {{count}}',
    load_other: '{{name}} has most duties: {{count}}',
    leading_one: '{{name}} leads most often: {{count}} duty says so',
    leading_other: '{{name}} leads most often: {{count}} duties say so',
    gap_one: '{{count}} bureau is only listed here, without a single clause: {{names}}',
    gap_other: '{{count}} bureaus are only listed here, without a single clause: {{names}}',
    outside_one: '{{count}} bureau stands in clauses only, in no column: {{names}}',
    outside_other: '{{count}} bureaus stand in clauses only, in no column: {{names}}',
    noLead: 'No bureau is named as lead here',
    noneLeads: 'No duty names two or more leads',
    noneNobody: 'Every shared duty has a bureau that a clause names',
    noneLeaderless: 'Every duty with two or more bureaus names a lead',
    noneHands: 'No duty lists {{least}} or more bureaus',
    noneSilent: 'No bureau is listed without a duty',
    noneUnlisted: 'No bureau acts unlisted',
    noneAlone: 'The {lower} carries none alone',
    noneGap: 'Every bureau has a clause here',
    noneOutside: 'Every bureau that a clause names is listed',
    noneLoad: 'There is no bureau here',
    pages: 'Pages',
    page: '{{from}}–{{to}} of {{total, count(one: duty; other: duties)}}',
    folded:
      '{{rows, count(one: duty; other: duties)}} without a bureau and {{columns, count(one: bureau; other: ' +
      'bureaus)}} without a duty on this page are folded away.',
    foldedRows: '{{rows, count(one: duty; other: duties)}} without a bureau folded away.',
    foldedColumns: '{{columns, count(one: bureau; other: bureaus)}} without a duty on this page folded away.',
    unfolded: 'Empty rows and columns are shown.',
    printed: 'Printed here: {{stretch}}. For the rest, turn the page and print again, or take an exported file.',
    onlyMarked: 'Only the {{shown}} of “{{reading}}” are listed; the other {{hidden}} are folded away.',
    unfold: 'Unfold',
    fold: 'Fold empty rows and columns',
    showAll: 'List all',
    previous: 'Previous',
    next: 'Next',
    cut: 'Only the first {{shown}} of {{total, count(one: duty; other: duties)}} are shown: narrow the filter.'
  },
  // Words of the workload page: measures, burden index, concentration, timing.
  workload: {
    question: 'Which bureaus put most on the {lower}?',
    lead:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}} {{part}} ({{share}}) ' +
      '{{part, verb(one: comes; other: come)}} with duties of {{names}}; {{reported, count(one: bureau ' +
      'receives; other: bureaus receive)}} upward reports. Counted so, the burden index is highest for ' +
      '{{heaviest}} ({{index}}).',
    leadFew:
      'Under this filter {{count, count(one: bureau has; other: bureaus have)}} ' +
      '{{clauses, count(one: {lower} clause; other: {lower} clauses)}} between them.',
    leadNone: 'Under this filter no bureau shares a duty with the {lower}.',
    duties: 'Duties',
    shared: 'Shared',
    reclaimed: 'Reclaimed',
    basic: 'Basic',
    cityClauses: '{Upper} clauses',
    townshipClauses: '{Lower} clauses',
    otherClauses: 'Clauses of villages, people and institutions',
    reports: 'Upward reports',
    period: 'Stated period',
    regular: 'Regularly',
    event: 'Event-driven',
    dated: 'Time limit',
    reporting: 'Reporting clauses',
    periodic: 'Others of stated period',
    limited: 'Others with a time limit',
    rest: 'All other clauses',
    burden: 'Burden index',
    counting: 'Work of several bureaus',
    full: 'Full',
    even: 'Even',
    named: 'Named',
    fullSaid: 'counts in full for each bureau',
    evenSaid: 'is shared evenly, 1/k for each of k bureaus',
    namedSaid: 'counts only where it names the bureau or is its alone',
    fullText: 'A duty of several bureaus counts once for each, so rows add up to more than the total.',
    evenText:
      'A duty of k bureaus counts 1/k for each; a clause that names some is shared by these. Rows add ' +
      'up to the total, but for what names no bureau.',
    namedText:
      'Duties and clauses count only for bureaus that they name or that have them alone; shared ' +
      'clauses that name nobody count for none.',
    countedBy: 'shared work counted {{counting}}',
    partsBy: 'burden index of {{parts}}',
    weightsBy: 'weights {{weights}}',
    andSo: ', ',
    countedIn: ' ({{counting}})',
    placeBy: 'Place ({{measure}}, {{counting}})',
    place: 'Place',
    placesSaid: 'Places: by {{measure}}, under each of the three ways to count (full, even, named).',
    parts: 'Made of',
    usualSet: 'Usual parts (overlapping)',
    apartSet: 'Parts that do not overlap',
    partsOverlap: ' (parts overlap: reports, stated periods and time limits are {lower} clauses as well)',
    partsApart: ' (parts do not overlap: each {lower} clause counts in the first that fits)',
    overlapWarning:
      'These parts overlap: a reporting clause of a stated period counts as a {lower} clause, as a ' +
      'report and as a stated period, which raises the index. Choose the parts that do not overlap to ' +
      'count each clause once.',
    bureauCount: 'Bureaus',
    measureDuties: 'Duties',
    measure: 'Measure',
    barsTitle: 'What each bureau brings',
    barsCaption:
      '{{name}} is first by {{measure}}: {{value}}. Work of several bureaus {{counting}}: rows add up ' +
      'to {{sum}} shared duties, in truth {{distinct}}; the {{reclaimed}} reclaimed ones are apart.',
    howCounted:
      '{Upper} clauses: clauses whose actor the bureau is; those of no named actor stand in the total ' +
      'only. {Lower} clauses: what the {lower} does in duties that list the bureau; {{others}} more ' +
      'that villages, people, hospitals or survey teams do are counted apart. Upward reports: what the ' +
      '{lower} reports to a body above, counted for the bureau it names, else for the sole bureau of ' +
      'the duty; {{unnamed}} name no bureau and stand in the total only; reports from village to ' +
      '{lower} are none.',
    totalRow: 'Distinct total',
    burdenTitle: 'How the burden index is made',
    burdenText:
      'You set the weights; all are 1 at first, so that none is judged heavier. They stand in the ' +
      'address: a copied link shows others the same sum.',
    formula: 'Burden index = {{terms}}',
    weight: 'Weight of {{name}}',
    reset: 'Reset weights',
    categoryTitle: 'By category',
    categoryCaption:
      '{{name}} puts most clauses to the {lower}: {{count}}. Each duty counts once; upward reports ' +
      'count whoever receives them.',
    tierTitle: 'By tier of bureau',
    tierCaption:
      '{{name}}: {{count, count(one: {lower} clause; other: {lower} clauses)}}. A duty with bureaus of ' +
      'two tiers counts once in each; upward reports count by the tier of the recipient, those of no known ' +
      'recipient in the total only.',
    actionTitle: 'By type of work',
    actionCaption:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}} most ask for {{name}}: ' +
      '{{count}} ({{share}}). A clause of two types counts in both; a village’s report to the {lower} counts as ' +
      'reporting here, but is no upward report.',
    timingTitle: 'How often, and by when',
    timingCaption:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}} ' +
      '{{period, count(one: states; other: state)}} a period, {{regular}} only “regularly” or “daily ' +
      'work”, {{event, count(one: waits; other: wait)}} for an event and ' +
      '{{silent, count(one: says; other: say)}} nothing of how often; ' +
      '{{dated, count(one: sets; other: set)}} a day or a number of days.',
    cadenceHead: 'Cadence',
    deadlineHead: 'Deadline',
    none: 'not stated',
    clauseHead: 'Clauses',
    dutyHead: 'Duties',
    kind: 'States',
    class: 'Class',
    periodClass: 'stated period',
    regularClass: 'regularly',
    eventClass: 'event-driven',
    dateClass: 'by a day',
    withinClass: 'within days',
    lastingClass: 'for days',
    openClass: 'limit without a figure',
    noneClass: 'not stated',
    periodHead: 'Period',
    regularHead: 'Regular',
    eventHead: 'Event',
    limitHead: 'Limit',
    value: 'As printed',
    meaning: 'Meaning',
    without: 'Not stated',
    gini: 'Gini',
    lorenzMeasure: 'Concentration of',
    stop: '.',
    between: ' '
  },
  // Words of the network page: bureaus around the township, ties, duties, flows, sets.
  network: {
    severalLists: '{{count}} lists',
    question: 'Who works with whom?',
    lead:
      '{{bureaus, count(one: bureau shares; other: bureaus share)}} ' +
      '{{total, count(one: duty; other: duties)}} with the {lower}, {{many}} of them together with ' +
      'other bureaus. {{hub}} reaches furthest, sharing duties with ' +
      '{{degree, count(one: bureau; other: bureaus)}}; {{alone, count(one: deals; other: deal)}} with ' +
      'the {lower} alone.',
    leadAlone:
      '{{bureaus, count(one: bureau shares; other: bureaus share)}} ' +
      '{{total, count(one: duty; other: duties)}} with the {lower}, none of them with another bureau.',
    leadNone: 'Under this filter no bureau shares a duty with the {lower}.',
    views: 'Views',
    around: 'Bureaus',
    duties: 'Bureaus and duties',
    flow: 'Reporting',
    sets: 'Sets of bureaus',
    choose: 'Bring out a bureau',
    everyone: 'All bureaus',
    ties: 'Ties of core and betweenness',
    weighted: 'each duty 1/(bureaus − 1)',
    repeated: 'two or more duties only',
    weightedText:
      'A duty of k bureaus counts 1/(k − 1) between any two of them: however many it lists, all that one ' +
      'duty gives to a bureau adds up to 1.',
    repeatedText: 'Two bureaus with two or more duties in common count 1, those with a single one nothing.',
    weightedCore: 'Core (duties)',
    repeatedCore: 'Core (bureaus)',
    weight: 'At 1/(bureaus − 1)',
    tiesCounted: 'ties of core and betweenness: {{rule}}',
    broughtOut: '{{name}} brought out',
    titled: '{{title}}, {{name}} brought out',
    andSo: ', ',
    coreWho: 'With ties counted as “{{rule}}”, the core is {{names}} ({{count}}), core number {{top}}.',
    coreMany:
      'With ties counted as “{{rule}}”, {{count, count(one: bureau is; other: bureaus are)}} the core, core ' +
      'number {{top}}; the table has what each has without its largest duty.',
    coreWithout:
      'Those whose largest duty is {{duty}} ({{listed, count(one: bureau; other: bureaus)}}) have this core ' +
      'number without it: {{each}}.',
    coreEach: '{{name}} {{core}}',
    egoStands: 'With ties counted as “{{rule}}”, its core number is {{core}}, its betweenness {{betweenness}}.',
    egoWithout:
      'Without {{duty}}, which lists most bureaus ({{listed}}), core {{core}} and betweenness {{betweenness}} remain.',
    egoLeans: 'Its betweenness leans most on {{duty}}: without it {{betweenness}} is left, with core {{core}}.',
    largest: 'Largest duty',
    largestListed: 'Its bureaus',
    largestCore: 'Core without it',
    largestBetweenness: 'Betweenness without it',
    leaning: 'Betweenness leans on',
    leaningBetweenness: 'Betweenness without that',
    without: 'Without its largest duty',
    withoutCell:
      '{{duty}} ({{listed, count(one: bureau; other: bureaus)}}): core {{core}}, betweenness {{betweenness}}',
    leaningCell: '{{duty}}: betweenness {{betweenness}}',
    notAll:
      'There are so many bureaus and duties that only the bureaus of highest betweenness were measured ' +
      'without their largest duty; the rest is left empty.',
    aroundTitle: 'Bureaus around the {lower}',
    aroundCaption:
      '{{count, count(one: bureau shares; other: bureaus share)}} duties with the {lower}; {{ties, ' +
      'count(one: pair of them shares; other: pairs of them share)}} one with each other, most of all ' +
      '{{one}} and {{two}} ({{most}}). They form ' +
      '{{groups, count(one: closer group; other: closer groups)}}; ' +
      '{{alone, count(one: bureau is; other: bureaus are)}} tied to no other.',
    aroundNone:
      '{{count, count(one: bureau shares; other: bureaus share)}} duties with the {lower} and none with each other.',
    key:
      'Size is the number of shared duties; one shape is one group; bold names are the core, the rest ' +
      'the periphery, hollow ones are tied to no other bureau. The thicker a grey line, the more ' +
      'duties two bureaus share.',
    dutiesTitle: 'Duties of several bureaus',
    dutiesCaption:
      '{{many}} of {{total, count(one: shared duty; other: shared duties)}} ' +
      '{{many, verb(one: lists; other: list)}} two or more bureaus, ' +
      '{{bureaus, count(one: bureau; other: bureaus)}} in all, {{most}} in the longest column; duties ' +
      'of one bureau are not drawn.',
    flowTitle: 'To whom the {lower} reports',
    flowCaption:
      'Upward reports go to {{bureaus, count(one: bureau; other: bureaus)}} ' +
      '{{named, count(one: time; other: times)}} (named, or the only bureau of the duty), most often ' +
      'to {{name}} ({{most}}); for {{unnamed}} the bureau is not clear. A clause of two types or two ' +
      'recipients counts in each.',
    flowNone: 'Under this filter no reporting clause names a recipient.',
    setsTitle: 'Which bureaus come together',
    setsCaption:
      '{{sets, count(one: set of bureaus shares; other: sets of bureaus share)}} ' +
      '{{duties, count(one: duty; other: duties)}}; ' +
      '{{repeated, count(one: set occurs; other: sets occur)}} more than once, the largest has ' +
      '{{largest, count(one: bureau; other: bureaus)}}. A column is a set: joined dots are the bureaus ' +
      'of one duty.',
    setsNone: 'Under this filter no duty has several bureaus.',
    setsMore: '{{count, count(one: more set; other: more sets)}} in the table',
    setRows: 'Shared duties (solid: with other bureaus)',
    setColumns: 'Duties of each set',
    from: 'One side',
    to: 'Other side',
    sharedDuties: 'Duties',
    bureauCount: 'Bureaus',
    recipient: 'Recipient',
    clauses: 'Clauses',
    unnamed: 'no bureau named',
    set: 'Set of bureaus',
    tableTitle: 'Where each bureau stands',
    tableCaption:
      'Partners: other bureaus with a duty in common. Core: within its densest part the ties of every ' +
      'bureau to the others add up to at least this, {{core}} at most. Betweenness: share of shortest ' +
      'ways between others that pass it. Ties of both: {{rule}} Groups follow from ties at ' +
      '1/(bureaus − 1) (modularity {{modularity}}).',
    degree: 'Partners',
    strength: 'Joint duties',
    betweenness: 'Betweenness',
    community: 'Group',
    partners: 'Closest partners',
    partner: '{{name}} ({{count}})',
    ego:
      '{{name}}: {{duties, count(one: duty; other: duties)}} with the {lower}, partners in ' +
      '{{degree, count(one: bureau; other: bureaus)}}.',
    clearEgo: 'Show all bureaus'
  },
  // Words of the index of bureaus and of the one-page sheet of a bureau.
  bureaus: {
    everywhere: 'In all townships',
    title: 'What stands between each bureau and the {lower}?',
    lead:
      '{{bureaus, count(one: bureau shares; other: bureaus share)}} ' +
      '{{shared, count(one: duty; other: duties)}} with the {lower} and took back {{reclaimed}}. Most ' +
      'are with {{most}} ({{count}}).',
    leadNone: 'No bureau under this filter.',
    printAll: 'Print all bureau sheets at once',
    printAllTitle: 'All bureau sheets',
    printAllHint: 'One A4 sheet a bureau, {{count, count(one: bureau; other: bureaus)}}.',
    back: 'Back to the bureaus',
    columnBureau: 'Bureau',
    columnDuties: 'Duties',
    columnShared: 'Shared',
    columnReclaimed: 'Reclaimed',
    columnCity: '{Upper} clauses',
    columnTownship: '{Lower} clauses',
    columnReports: 'Upward reports',
    placeHead: 'Place by {lower} clauses',
    placesSaid: 'Places go by {lower} clauses, most first, under each way to count.',
    dutiesUnit: '',
    clausesUnit: '',
    multi:
      '{Upper} clauses name the bureau as actor. {Lower} clauses are what the {lower} does in the duties that list ' +
      'the bureau, without those of villages, people and institutions. Upward reports are those it ' +
      'receives: named by the clause, or as the only bureau of the duty.',
    open: '{{bureau}}: {{label}} {{count}}',
    sheet: 'Bureau sheet',
    sheetLead:
      'Duties shared with the {lower}: {{shared}}; taken back: {{reclaimed}}. The {lower} carries ' +
      '{{township, count(one: clause; other: clauses)}} in the shared duties; {{reports, count(one: of ' +
      'them reports; other: of them report)}} to this bureau.',
    sheetOfOthers:
      ' {{count, count(one: clause names; other: clauses name)}} other bureaus of the duty only, and say so.',
    sheetOther:
      ' {{count, count(one: more clause is; other: more clauses are)}} done by villages, people or institutions, ' +
      'say so, and are not counted.',
    doneByOthers: '[done by {{who}}, not counted]',
    namesOthers: '[names {{names}} only]',
    sharedTitle: 'Shared duties and what the {lower} does',
    reclaimedTitle: 'Duties taken back',
    reportsTitle: 'What the {lower} reports to it',
    reportsNone: 'Nothing is reported to it.',
    actionsTitle: '{Lower} clauses by action',
    partnersTitle: 'With whom it shares',
    partnersNone: 'It shares no duty with another bureau.',
    sharedNone: 'No duty shared with the {lower}.',
    reclaimedNone: 'Nothing taken back.',
    columnNumber: 'No.',
    columnName: 'Duty',
    columnRole: 'Role',
    columnDo: 'What the {lower} does',
    columnHow: 'How it is done now',
    columnOthers: 'Other bureaus',
    columnReport: 'Report',
    columnWhen: 'Cadence, deadline',
    reportMark: '▲',
    reportHint: '▲ reported to this bureau (named, or the only one of the duty)',
    noClause: 'no separate clauses',
    print: 'Print',
    panel: 'List at the right',
    before: 'Previous',
    after: 'Next'
  },
  // Words of the panel at the right.
  panel: {
    title: 'Selection',
    townshipOwn: '{Lower} alone',
    cell: '{{bureau}} × {{category}}',
    pair: 'Shared by {{a}} and {{b}}',
    set_one: 'Listing exactly this bureau',
    set_other: 'Listing exactly these {{count}} bureaus',
    cityClauses_one: '{{count}} {upper} clause',
    cityClauses_other: '{{count}} {upper} clauses',
    townshipClauses_one: '{{count}} {lower} clause',
    townshipClauses_other: '{{count}} {lower} clauses',
    reports_one: '{{count}} upward report',
    reports_other: '{{count}} upward reports',
    filterBy: 'Filter by it',
    openPage: 'Open page',
    openDuties: 'Show in the table',
    print: 'Print',
    within: 'within the present filter',
    multi: 'A duty with several bureaus counts once for each of them.',
    more: 'The first {{shown}} are shown; see the table of duties for the rest.',
    nothing: 'No duty under the present filter.',
    unknown: 'The address selects "{{value}}", which the loaded lists do not have.',
    waiting: 'Shown once the query engine is here ({{received}} / {{total}} MB)',
    showClauses: 'Clauses',
    dutyPage: 'Duty page',
    esc: 'Close (Esc)'
  },
  // Words of one duty: roles, parts of a clause, source lines; the duty page and the panel use them.
  duty: {
    numbered: '{{list}} {{seq}}',
    basicShort: 'basic',
    sharedShort: 'shared',
    reclaimedShort: 'reclaimed',
    number: 'No. {{seq}}',
    role: 'Role',
    lead: 'lead',
    first: 'first listed',
    participant: 'takes part',
    silent: 'listed without duty',
    unlisted: 'acting but unlisted',
    takeover: 'takes over',
    leadHint: 'the text says that it leads or coordinates',
    firstHint: 'first in the bureau column and acting; the text names no lead',
    participantHint: 'at least one clause names it',
    silentHint: 'stands in the bureau column, but no clause names it',
    unlistedHint: 'a clause names it, the bureau column does not',
    takeoverHint: 'has taken this duty back',
    citySide: '{Upper} bureaus do',
    townshipSide: 'The {lower} does',
    takeoverSide: 'Who takes over and how',
    actors: 'Actor',
    partners: 'Partner',
    recipients: 'Recipient',
    unattributed: 'nobody is named',
    townshipItself: '{Lower}',
    doer: 'Done by',
    townshipDoes: 'the {lower}',
    villageDoes: 'villages and communities',
    teamDoes: 'survey and patrol teams',
    residentDoes: 'people themselves',
    institutionDoes: 'institutions',
    bureauDoes: 'a bureau of the {upper}',
    notOwn: 'not counted as load of the {lower}',
    basisHeading: 'from the group heading',
    basisSole: 'the only bureau listed',
    cadence: 'Cadence',
    deadline: 'Deadline',
    actions: 'Actions',
    clausesOf: '{{count, count(one: clause; other: clauses)}}',
    none: 'none',
    noClauses: 'This duty has no separate clauses: its name is all there is.',
    ownDuty: 'carried by the {lower} alone',
    cooperates: 'the {lower} cooperates',
    handedBack: "taken back by the {upper}; no longer the {lower}'s",
    whoTitle: 'Who acts',
    clausesTitle: 'What each level does',
    sourceTitle: 'Original text',
    sourceLines: 'lines {{from}}–{{to}}',
    printedAs: 'printed as: ',
    sourceLegend: 'Shading and underlines show what was read:',
    fieldCategory: 'category',
    fieldName: 'name',
    fieldBureau: 'bureau',
    fieldText: 'clause',
    fieldActor: 'actor',
    fieldPartner: 'partner',
    fieldRecipient: 'recipient',
    showSource: 'Show the original',
    relatedTitle: 'Related duties',
    relatedHint:
      'Compared by subject, activity and bureaus, so that doubles can be checked; whether they are doubles ' +
      'is for people to judge.',
    relatedSubjects: 'same subject: {{words}}',
    relatedActions: 'same activity: {{words}}',
    relatedBureaus: 'same bureau: {{words}}',
    kindDuplication: 'perhaps a double',
    kindOverlap: 'overlapping',
    kindRelated: 'related',
    relatedNone: 'No related duty in the lists.',
    findingsTitle: 'Worth checking',
    findingsNone: 'Nothing was found that needs checking.',
    findingsSame_one: 'The same holds in 1 more place, with:',
    findingsSame_other: 'The same holds in {{count}} more places, with:',
    before: 'Previous',
    after: 'Next',
    missing: 'The loaded lists have no duty numbered "{{id}}".',
    leadBasic: 'A basic duty of the {lower}, {{text}}. Category {{category}}.',
    leadShared_one:
      '{Upper} side: {{bureaus}}; the {lower} cooperates. Category {{category}}; ' +
      '{{city, count(one: {upper} clause; other: {upper} clauses)}}, {{count}} {lower} clause.',
    leadShared_other:
      '{Upper} side: {{bureaus}}; the {lower} cooperates. Category {{category}}; ' +
      '{{city, count(one: {upper} clause; other: {upper} clauses)}}, {{count}} {lower} clauses.',
    leadReclaimed: 'Taken back by {{bureaus}}; the {lower} no longer carries it. Category {{category}}.',
    basicText: 'carried by the {lower} itself',
    printCard: 'Print this page'
  },
  // Words of duties that are not certain, of their further columns and of where they stand. Loaded with these parts.
  certainty: {
    title: 'Compare with the source',
    text: 'This duty was not read with certainty: ',
    confirm: 'Compared; it is right',
    confirmed: 'Confirmed against the source on {{date}}.',
    confirmedTab:
      'The browser did not keep it: it lasts as long as this tab. To keep it, save an .atlas file in the library.',
    undo: 'Undo',
    mark: 'to compare',
    extraTitle: 'Further columns of the list',
    region: 'The page of the source',
    drawing: 'Drawing the page…',
    drawFailed: 'The page cannot be drawn: {{reason}}',
    drawNone: 'the browser no longer holds the file',
    drawShow: 'Show the page as printed',
    drawHide: 'Hide the page'
  },
  // Words of the table of duties.
  duties: {
    title: 'What do the lists say about this?',
    lead_one: 'The three lists hold {{count}} duty: {{basic}} basic, {{shared}} shared, {{reclaimed}} reclaimed.',
    lead_other: 'The three lists hold {{count}} duties: {{basic}} basic, {{shared}} shared, {{reclaimed}} reclaimed.',
    leadFiltered: '{{found}} of {{all, count(one: duty; other: duties)}} {{found, verb(one: matches; other: match)}}.',
    search: 'Search',
    searchLabel: 'Names, clauses, bureaus, categories',
    searchHint:
      'Several words (separated by blanks) must all occur; numbers as 70 or shared 70; ' +
      'bureaus and categories also by pinyin or its initials, e.g. shuili, slj.',
    list: 'List',
    category: 'Category',
    tier: 'Tier of bureau',
    bureau: 'Bureau',
    action: '{Lower} action',
    columnNumber: 'No.',
    columnName: 'Duty',
    columnCategory: 'Category',
    columnBureaus: 'Bureaus (role)',
    columnCity: '{Upper} clauses',
    columnTownship: '{Lower} clauses',
    columnTakeover: 'Takeover clauses',
    takeoverCount: 'takeover {{count}}',
    unit: '',
    inClause: 'In a clause: ',
    preview: 'Open "{{name}}" at the right',
    own: '{Lower} alone',
    none: 'No duty matches. Remove a condition or search for another wording.',
    range: '{{from}}–{{to}} of {{total}}',
    official: 'Restore the official order',
    multi: 'A duty with several bureaus counts once for each of them and once in the total.',
    clear: 'Clear'
  },
  // Words of the findings pages and the review register.
  findings: {
    title: 'Findings',
    question: 'Which duties overlap, which fall between two stools, and what was taken back yet still stands?',
    lead:
      'The rules raise {{count, count(one: finding; other: findings)}}, {{strong}} of them strong; ' +
      'most are about {{most}} ({{mostCount}}).',
    leadNone: 'There is no finding under this filter.',
    asks: 'Rules ask, they do not judge: every finding quotes the text it rests on, and people decide.',
    fragmentation: 'Fragmentation',
    overlap: 'Overlap',
    duplication: 'Duplication',
    listed: 'Listed without duty',
    acting: 'Acting but unlisted',
    unattributed: 'Unattributed',
    residue: 'Residue',
    clean: 'Reclaimed clean',
    alone: '{Lower} alone',
    handsOver: 'Who hands it over',
    power: 'Power without backing',
    loopGap: 'Loop gap',
    wrongColumn: 'Wrong column',
    oneSided: 'One-sided load',
    unfunded: 'Unfunded task',
    cases: 'Matters to settle first',
    casesLead:
      '{{leading, count(one: matter; other: matters)}} with {{led, count(one: finding; other: findings)}} ' +
      '{{leading, verb(one: comes; other: come)}} first; {{kept, count(one: weaker or repeated finding waits; ' +
      'other: weaker or repeated findings wait)}} in the list below.',
    casesNone:
      'None of the ten or so findings of the whole list to settle first is under this filter; ' +
      'its {{kept}} are in the list below.',
    toDecide: 'To decide:',
    caseMore: '{{count}} more',
    caseDuties: '{{count, count(one: duty; other: duties)}}',
    caseBureaus: '{{count, count(one: body; other: bodies)}}',
    caseClauses: '{{count, count(one: clause; other: clauses)}}',
    matter: 'Matter',
    allMatters: 'Show all',
    handling: 'Proposal:',
    leads: 'first',
    keptBack: 'kept back',
    oneList: 'One-list category',
    mismatch: 'Mismatch',
    strong: 'strong',
    medium: 'medium',
    weak: 'weak',
    strength: 'Strength {{value}} ({{level}})',
    strengthMeaning: 'Strength is how surely the rule holds (0–1), not how grave the matter is.',
    kind: 'Kind',
    count: 'Number',
    rule: 'Rule',
    basis: 'Basis',
    open: 'Open',
    letter: 'Letter of the text',
    thumb: 'Rule of thumb',
    kinds: 'How many of each of the {{rules}} kinds',
    noHit: 'No hit',
    allKinds: 'All kinds',
    allLevels: 'Any strength',
    fromMedium: 'Medium and up',
    strongOnly: 'Strong only',
    level: 'Strength',
    state: 'Review',
    list: 'The findings',
    shown_one: '{{count}} finding',
    shown_other: '{{count}} findings',
    showAll: 'Show all {{count}}',
    showFirst: 'Show the first {{first}} of {{count}}',
    showMore: 'Show {{count}} more of {{left}}',
    showFew: 'Show fewer',
    mapTitle: 'Findings by category',
    mapCaption:
      '{{category}} has the most, {{count}}. A finding on several categories counts once in each and ' +
      'once in the total.',
    mapNone: 'There is nothing to spread over categories.',
    mapRow: 'Category',
    mapTotal: 'Total',
    evidence: 'Evidence',
    sideBySide: 'Side by side',
    nameOf: 'Name of the duty',
    columnOf: 'Bureau column',
    lines_one: 'Source line {{lines}}',
    lines_other: 'Source lines {{lines}}',
    matched: 'Same or near words',
    noWords: 'No words to mark',
    spread: 'Who is named in which clause',
    spreadDuties: 'Who takes part in which duty',
    spreadHint: 'One row a body, one column a clause; a dot where the text names it.',
    markLead: 'leads',
    markActor: 'acts',
    markPartner: 'brought in',
    markRecipient: 'reported to',
    markListed: 'listed',
    markNone: 'not named',
    unlistedMark: 'not listed',
    openPage: 'Open this finding',
    openDuty: 'Open duty',
    print: 'Print card',
    back: 'Back to the findings',
    next: 'Next',
    previous: 'Previous',
    missing: 'There is no finding {{id}}. After an update of the lists a finding may no longer hold.',
    about: 'Bodies concerned',
    review: 'Review',
    decide: 'Write a decision',
    change: 'Change decision',
    cancel: 'Cancel',
    save: 'Save',
    forget: 'Remove record',
    status: 'Decision',
    toSettle: 'to settle',
    settled: 'settled',
    noIssue: 'no issue',
    undecided: 'not reviewed',
    owner: 'Owner',
    note: 'Note',
    date: 'Date',
    writtenAt: 'written {{at}}',
    past_one: '{{count}} earlier record',
    past_other: '{{count}} earlier records',
    register: 'Review register',
    registerLead:
      '{{open}} of {{total, count(one: finding is; other: findings are)}} open; ' +
      '{{decided, count(one: has; other: have)}} a record.',
    registerFiltered:
      'Under this filter {{open}} of {{total, count(one: finding is; other: findings are)}} open; ' +
      '{{decided, count(one: has; other: have)}} a record.',
    registerAll:
      'Of all findings, whatever the filter, {{open}} of {{total}} {{total, verb(one: is; other: are)}} open; ' +
      '{{decided, count(one: has; other: have)}} a record.',
    registerHint:
      'The register lives in this browser only and is never sent anywhere. To move it, or to join ' +
      'registers of several people, export a file and import it.',
    exportJson: 'Export register (JSON)',
    exportSheet: 'Export sheet (XLSX)',
    import: 'Import register (JSON or XLSX)…',
    merged:
      'Joined {{file}}: {{added}} new, {{updated}} updated, {{same}} the same, {{kept}} kept as ours, ' +
      '{{conflicts}} in conflict.',
    conflicts: 'Decisions differ: choose one',
    keepOurs: 'Take this one',
    conflictOf: 'Two registers decide differently',
    orphans_one: '{{count}} more record belongs to a finding that no longer holds; it is kept.',
    orphans_other: '{{count}} more records belong to findings that no longer hold; they are kept.',
    errorNotJson: '{{file}} is no register: its content is not whole JSON. Nothing was changed.',
    errorForeign: '{{file}} is another kind of file ({{value}}), not a register of this app. Nothing was changed.',
    errorVersion: '{{file}} comes from a newer version ({{value}}); update this app first. Nothing was changed.',
    errorBroken: '{{file}} is damaged: {{value}}. Nothing was changed.',
    errorOldTab:
      'Another tab still runs an older version, so the register cannot be opened. Reload or close that ' +
      'tab, then reload this page.',
    errorNewer:
      'A newer version of the app keeps the register in this browser; this one cannot read it and leaves it as it ' +
      'is. Reload this page; until then decisions last as long as this tab: export them before you close it.',
    errorStorage: 'The browser cannot keep the register ({{value}}). Export it before you close this page.',
    sheetFinding: 'Id',
    sheetSentence: 'Finding',
    sheetStatus: 'Decision',
    sheetAt: 'Written',
    sheetStanding: 'Standing',
    sheetEdition: 'Edition',
    sheetDuties: 'Duties',
    sheetBureaus: 'Bureaus',
    sheetClauses: 'Words of the lists',
    standingNow: 'holds',
    standingRival: 'conflict',
    standingPast: 'past',
    loading: 'Reading findings…',
    failed: 'Could not be read: {{reason}}'
  },
  // Words of writing, removing and joining decisions in the review register.
  register: {
    saved: 'Saved.',
    held:
      'The browser did not store it ({{value}}). What you wrote is still here: export the register, ' +
      'then save again.',
    moved:
      'Another tab has just decided this finding as below. Your text is untouched; once saved, both ' +
      'stand side by side to choose from.',
    replace: 'Seen: mine replaces it',
    away: 'The unsaved text was put away.',
    back: 'Go on writing',
    left: 'There is an unsaved text, written {{at}}:',
    discard: 'Discard',
    removed: 'The record was removed.',
    undo: 'Undo',
    notRemoved: 'Another tab has just changed this record, so it was not removed.',
    faultDate: 'The date must be a whole day such as 2026-11-26; “{{value}}” is none.',
    faultDateOpen: 'The date is not complete: it takes day, month and a year of four digits.',
    faultLong: '{{field}} takes {{most}} characters at most; there are {{count}}.',
    forgetful: 'This browser does not keep unfinished text: save before you leave this page.',
    unsavedTexts_one: '{{count}} finding has unsaved text:',
    unsavedTexts_other: '{{count}} findings have unsaved text:',
    unsaved: 'unsaved',
    unread_one:
      '{{count}} record could not be read. It is set aside, never written over, and goes along when ' +
      'you export the register (JSON).',
    unread_other:
      '{{count}} records could not be read. They are set aside, never written over, and go along when ' +
      'you export the register (JSON).',
    unreadField: 'wrong: {{field}}',
    unreadWhole: 'damaged',
    bin_one: '{{count}} removed record',
    bin_other: '{{count}} removed records',
    binAt: 'removed {{at}}',
    restore: 'Put back',
    empty: 'Delete for good',
    emptySure: 'This cannot be undone.',
    importAsk: 'Before {{file}} is joined: whose records are these?',
    here: 'the lists shown now',
    known: 'other lists on this computer',
    foreign: 'lists from elsewhere, not open on this computer',
    foreignHint: 'Once joined they stay under their own lists and show nowhere else; open those lists to see them.',
    unnamed: 'The file does not say which lists it is about',
    unnamedPlace: 'The file says “{{place}}”, not which lists',
    records_one: '{{count}} record',
    records_other: '{{count}} records',
    matching: '{{count}} of them match a present finding',
    effects: '{{added}} new, {{updated}} updated, {{same}} the same, {{kept}} kept as ours, {{conflicts}} in conflict',
    take: 'Join these',
    belongs: 'Records about which lists?',
    nowhere: 'Leave out',
    changes_one: '{{count}} updated or in conflict',
    changes_other: '{{count}} updated or in conflict',
    ours: 'ours',
    theirs: 'file',
    fileUnread_one: '{{count}} more record in the file could not be read; it is set aside and can be exported again.',
    fileUnread_other:
      '{{count}} more records in the file could not be read; they are set aside and can be exported again.',
    fileRemoved_one: 'The file also has {{count}} removed record; it goes to the removed records here.',
    fileRemoved_other: 'The file also has {{count}} removed records; they go to the removed records here.',
    join: 'Join the chosen',
    stop: 'Close without joining',
    empties: '{{file}} holds no records. Nothing was changed.'
  },
  // Words of the entry check: is this task the township's?
  entry: {
    question: 'Is this our job?',
    title: 'Entry check',
    intro: 'Paste a notice, a call record or one sentence: it is compared with every duty of the three lists.',
    privacy: 'The text is compared inside this browser. It is neither sent nor stored.',
    input: 'Text to compare (Chinese)',
    placeholder: '例如：请{home}对……立案处罚；或：村头的路灯坏了半个月……',
    clear: 'Clear',
    examples: 'Examples',
    exampleBasic: 'a resident calls',
    exampleShared: "a bureau's notice",
    exampleReclaimed: 'a demand for fines',
    exampleNone: 'an off-list task',
    nothing: 'This text names no matter to compare. Paste the part, in Chinese, that says what is to be done.',
    empty: 'No text yet. Paste some and the answer appears at once.',
    verdict: 'Verdict',
    verdictBasic: "The {lower}'s own: basic duty no. {{seq}}.",
    verdictShared_named: '{{bureau}} leads, the {lower} cooperates: shared duty no. {{seq}}.',
    verdictShared_sole: '{{bureau}} is responsible, the {lower} cooperates: shared duty no. {{seq}}.',
    verdictShared_first:
      '{{bureau}} (first listed; the text names no lead) and others are responsible, the {lower} ' +
      'cooperates: shared duty no. {{seq}}.',
    verdictReclaimed: 'Taken back by the {upper}: refer it to {{bureau}} (reclaimed duty no. {{seq}}).',
    verdictNone: 'On none of the three lists: it needs an admission review first, and is not taken on before that.',
    verdictNear:
      'The field is near, but the lists do not name this: it needs an admission review first, and is ' +
      'not taken on before that.',
    verdictIdle: 'On none of the three lists, and it does not look like official business.',
    verdictUnknown: 'What this text is about was not understood: please judge by hand.',
    field: 'The nearest duty:',
    other: 'This sounds like “{{matter}}” ({{words}}), which none of the three lists holds.',
    several: 'The text holds {{count}} matters, compared one by one; choose one to see what its verdict rests on.',
    shell: 'The form around the text (work order, letter, notice) was taken off before the comparison.',
    sureHigh: 'fairly sure',
    sureMedium: 'moderately sure: look at the first three',
    sureLow: 'not sure: please check by hand',
    noWords: 'No wording of the lists matched; this rests on similar characters only.',
    marked: 'matched words',
    nearest: 'Nearest duties',
    nearestHint: 'Ranked by matched words and similar content; choose one to see it beside the text.',
    rank: 'Rank',
    name: 'Duty',
    who: 'Responsible',
    words: 'Matched words in the text',
    score: 'Score',
    more: 'Show {{count}} more',
    fewer: 'Show fewer',
    compare: 'Side by side',
    asked: 'Text asked about',
    township: 'the {lower}',
    reply: 'Draft reply',
    noReply: 'Too little evidence, or no official business: no reply is drafted; choose a duty above to have one.',
    replyHint:
      'Written from the verdict and the chosen duty, quoting the lists (in Chinese). Check it before it goes out.',
    copy: 'Copy the draft',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying: select the text by hand',
    print: 'Print',
    link: 'Address with this text',
    linkHint: 'The address contains the text above: send it only to those who should read it.',
    failed: 'The lists to compare with did not arrive: {{reason}}',
    loading: 'Fetching the lists …',
    openDuty: 'full duty'
  },
  // Words of the report page.
  report: {
    page: 'Report',
    title: 'What should go into the meeting paper?',
    lead:
      'Choose the sections, then download a paper, slides, a workbook or a one-file page. Every figure ' +
      'is computed from the {{duties, count(one: duty; other: duties)}} under the present filter.',
    sections: 'Sections and order',
    up: 'Up',
    down: 'Down',
    moveUp: 'Move “{{name}}” up',
    moveDown: 'Move “{{name}}” down',
    reset: 'Default order',
    formats: 'Download',
    brief: 'Brief (Word, two pages)',
    briefHint: 'For a meeting: conclusions, one chart, at most five matters to settle, blanks to sign',
    briefCase: 'Its matters are the chosen ones alone; two pages at most',
    briefDuty: 'On the chosen duty alone ({{id}}), one page',
    briefFile: '{{place}}, brief',
    nothing: 'No duty is left under the filter, so there is no file to make; widen the filter.',
    docx: 'DOCX paper',
    docxHint: 'Official paper layout (GB/T 9704) with contents, charts, tables and a landscape annex',
    pptx: 'PPTX slides',
    pptxHint: '16:9, one message a slide, charts stay editable',
    xlsx: 'XLSX workbook',
    xlsxHint: 'All lists, clauses, matrix and findings, one sheet a view',
    html: 'One-file page',
    htmlHint: 'Opens from disk: matrix, charts and a searchable table of duties',
    print: 'Print or save as PDF',
    printBureaus: 'Print all bureau pages',
    preview: 'Preview',
    language: 'Language of the report',
    onPaper: 'On paper',
    engine: 'the query engine or the findings',
    code: 'a script of the app',
    step: 'Making: {{part}}',
    cancel: 'Cancel',
    cancelled: 'Cancelled; no file was made',
    saved: 'Saved {{name}} ({{size}} KB)',
    failed: '{{name}} was not made: {{part}} failed ({{reason}}). This page is unchanged; you can try again.',
    none: 'No section is chosen: tick at least one.'
  },
  // Words of the export menu and of the lines inside exported files.
  export: {
    menu: 'Export',
    menuOf: 'Export “{{title}}”',
    source: 'Source: list of duties of {{place}}',
    mono: 'Black and white',
    size: 'Layout',
    half: 'Half column',
    full: 'Full column',
    a4: 'A4 landscape',
    slide: '16:9 slide',
    picture: 'Picture',
    svg: 'SVG',
    png2: 'PNG 2×',
    png4: 'PNG 4×',
    copyPicture: 'Copy picture',
    data: 'Data',
    csv: 'CSV',
    xlsx: 'XLSX',
    copyTable: 'Copy table',
    working: 'Making it…',
    waits: 'Still computing: export once the figures are ready.',
    saved: 'Saved {{name}}',
    copiedPicture: 'Picture copied',
    copiedTable: 'Table copied: paste it into a document or sheet',
    pictureRefused: 'The clipboard is closed here; {{name}} was downloaded instead',
    clear: 'Transparent',
    tableRefused: 'The clipboard is not available here: save “XLSX” instead',
    poster: 'Wall poster (one A3 sheet, or twice as large on A1)',
    posterSvg: 'SVG poster',
    posterPrint: 'Print or save as PDF',
    posterMono: 'Black and white',
    posterTitle: '{{place}}: {{claim}}',
    posterPeak: '{{bureau}} is densest in “{{category}}”: {{amount}}',
    posterLine: '{{bureau}} has most: {{amount}}, categories: {{count}}',
    posterColumn: '“{{category}}” concerns most bureaus: {{bureaus}}, with {{amount}} (each once)',
    posterEqual: ' (as many in {{count}} more)',
    posterCorner: ' (cells with ◥)',
    posterBars: 'Bars: number by list',
    posterLive: 'Scan to open this page',
    posterSheet: 'poster-{{sheet}}',
    countedBy: 'Work of several bureaus is counted “{{counting}}”: {{text}}',
    flags: 'To compare with the source',
    yes: 'yes',
    failed: 'Not exported: {{part}} ({{reason}})'
  },
  compare: {
    title: 'Comparison',
    question: 'Where do two lists differ?',
    before: 'List before',
    after: 'List after',
    swap: 'Swap',
    what: 'What changed',
    kind: 'Change',
    total: 'Total',
    none: 'none',
    same: 'No change',
    renamed: 'Renamed',
    moved: 'Moved to another list',
    recategorised: 'Another category',
    bureaus: 'Bureaus changed',
    clauses: 'Clauses changed',
    split: 'Split',
    merged: 'Merged',
    added: 'Added',
    removed: 'Removed',
    city: 'City',
    township: 'Township',
    takeover: 'Takeover',
    came: 'New bureaus: {{names}}.',
    went: 'No longer listed: {{names}}.',
    lead: 'The lead passes from {{before}} to {{after}}.',
    doubtful: 'pair to be checked',
    onlyOne:
      'There is only one list at hand. Open another (a newer edition of the place, or the lists of another ' +
      'township) to compare them duty by duty.',
    listing: 'Looking up which lists this browser keeps.',
    absent: 'There is no such list here: {{id}}. It may have been opened in another browser.',
    comparing: 'Comparing duty by duty.',
    failed: 'The comparison failed: {{reason}}.',
    summary: 'Of {{before, count(one: duty; other: duties)}} {{same}} did not change. {{changes}}.',
    summaryNone: 'None of {{before, count(one: duty; other: duties)}} changed.',
    summaryChange: '{{change}}: {{count}}',
    how:
      'Which duty became which is inferred from names, categories, bureaus and clauses; uncertain pairs say so. ' +
      'Names of places, numbers and punctuation are no change; a duty with several changes counts in each.',
    options: '{{before}} → {{after}}',
    duties: 'Duties',
    flowTitle: 'How duties moved between the lists',
    flowCaption:
      'To another list: {{moved, count(one: duty; other: duties)}}; added: {{added}}; removed: {{removed}}. What was ' +
      'split or merged counts once for each pair.',
    shiftTitle: 'Which bureaus gained and lost duties',
    shiftNone: 'No bureau gained or lost a duty.',
    shiftCaption:
      'Gains: {{came}}; losses: {{went}}; in {{bureaus, count(one: bureau; other: bureaus)}}, of which the picture ' +
      'has {{drawn}}, those that changed most. A duty of several bureaus counts for each.',
    tieTitle: 'Which bureaus began or ceased to share duties',
    tieCaption:
      'Pairs that share a duty only now: {{came}} (solid); no longer: {{went}} (dashed); more or fewer: {{other}} ' +
      '(thin). Shared duties only, unless the filter names lists; a duty of several bureaus counts for each two.',
    tieTwo: 'Shares with',
    tieBefore: 'Shared before',
    tieAfter: 'Shared after',
    gained: 'Gained',
    lost: 'Lost',
    dutiesBefore: 'Duties before',
    dutiesAfter: 'Duties after',
    headOf: '{{head}}: {{label}}',
    confidence: 'Certainty of the pair',
    barsTitle: 'How many duties changed, and how',
    barsNone: 'The two lists do not differ.',
    barsCaption:
      'Changes: {{changes}}; unchanged: {{same, count(one: duty; other: duties)}}. A duty with several changes ' +
      'counts in each row, in the list that it stands in now, or stood in where it was removed.',
    rowsTitle: 'Duty by duty ({{count}})',
    show: 'Show',
    changed: 'All changes',
    nothing: 'There is no such change.',
    pairing: 'Pairing',
    correctedByHand: 'corrected by hand',
    tableTitle: 'What changed in each category',
    tableCaption:
      'Rows are categories (of what was removed, as it stood before), columns kinds of change; a duty with ' +
      'several changes counts in several columns.',
    evidence: 'Why',
    evidenceCode: 'one code, {{code}}',
    evidenceName: 'names {{share}} alike',
    evidenceClauses: 'clauses {{share}} alike',
    evidenceBureaus: 'bureaus in common: {{both}} of {{all}}',
    apart: 'Not the same duty',
    one: 'Same duty',
    pairWith: 'Is really',
    choose: 'Choose a duty…',
    undo: 'Take back',
    corrections: 'Corrected pairs ({{count}})',
    saidOne: '{{a}} and {{b}} are one duty',
    saidApart: '{{a}} and {{b}} are not one duty',
    correctionsTab:
      'The browser did not keep the corrections: they last as long as this tab. To keep them, save an .atlas ' +
      'file in the library.',
    correctionsKept: 'Corrections are kept in this browser and hold the next time these two lists are compared.',
    doubts: '{{count}} of the pairs are to be checked.',
    doubtsOpen: 'Check them',
    allChanges: 'All changes',
    only: 'Only: {{part}}',
    partOn: 'in the list {{list}}',
    partGroup: 'category {{name}}',
    partWas: 'was {{list}}',
    partWasNone: 'was not there',
    partNow: 'now {{list}}',
    partNowNone: 'no longer there',
    partCame: 'now names {{name}}',
    partWent: 'no longer names {{name}}',
    loadTitle: 'Load and findings before and after',
    measure: 'Measure',
    difference: 'Change',
    loadCaption: 'Both lists are counted by the same rules; the figures say nothing of how hard the work is.',
    mDuties: 'Duties',
    mBureaus: 'Bureaus listed',
    mCity: 'Clauses of the city bureaus',
    mTownship: 'Clauses of the township',
    mReports: 'Upward reports',
    mPeriod: 'Clauses with a stated period',
    mDated: 'Clauses with a deadline',
    findingsTitle: 'Findings that came up and findings that went',
    findingsCaption:
      'Both lists are searched by the same rules; a finding about the same duties and bureaus is the same ' +
      'finding: {{stayed}} stayed, {{came}} came up, {{went}} went. The rules are heuristics: compare with ' +
      'the text.',
    findingsCame: 'New findings ({{count}})',
    findingsWent: 'Findings that went ({{count}})',
    findingsWait: 'Looking for findings in both lists.',
    findingsKind: 'Finding',
    paper: 'Comparison table (DOCX)',
    slides: 'Comparison slides (PPTX)',
    brief: 'Brief (Word, two pages)',
    briefTitle: '{{title}}, brief',
    slideCategories: 'Most changes are in {{names}}: {{count}}',
    slideCategoriesEach: 'Most changes are in {{names}}: {{count}} each',
    paperTitle: 'Old and new duty lists of {{place}}',
    paperTwo: 'Duty lists of {{a}} and {{b}} compared',
    paperSame: 'Duties without a change ({{count}}) are left out.',
    tableRest: 'Categories without a change: {{count}}.',
    paperNote:
      'Deleted words are struck through, new words underlined and bold. Pairs are found by the program; ' +
      'check those marked as doubtful.',
    paperNumber: 'No.',
    paperRemarks: 'Change',
    making: 'Making the file…',
    made: 'Saved {{name}}'
  },
  about: {
    offlineKept: 'This browser keeps the app: it opens without the server too.',
    offlineInsecure:
      'This address begins with http://, so the browser keeps nothing for use without the server; at an ' +
      'https:// address it would.',
    offlineNone: 'This browser keeps nothing for use without the server.',
    title: 'Where do these figures come from, and how far can they be trusted?',
    lead:
      'Every figure is computed from one document: {{duties, count(one: duty; other: duties)}}, ' +
      '{{clauses, count(one: clause; other: clauses)}}. Each of its {{total}} non-blank characters is ' +
      'accounted for exactly once; {{unplaced, count(one: fits; other: fit)}} nowhere.',
    sourceTitle: 'Source and date',
    sourceFile: 'Source file',
    sourcePlace: 'Place',
    sourceDate: 'Date of the data',
    undated: 'the document is undated',
    sourceNote:
      'The three lists are basic duties, shared duties and duties taken back by the {upper}. Nothing in the text is ' +
      'corrected; likely misprints are only reported.',
    nationalNote:
      'The national means ({{basic}} basic, {{shared}} shared, {{reclaimed}} reclaimed) are figures of ' +
      'the central staffing office as quoted by Xinhua in June 2025: context, never a score.',
    openTitle: "Open another township's lists",
    saveTitle: 'Save the whole lists as tables',
    openChoose: 'Choose a file…',
    openDrop: 'or drop it here: Word, Excel, PDF, web page, text, archive',
    openHint: 'Files are read and kept in this browser only and sent nowhere; close them when you no longer need them.',
    openReading: 'Reading {{file}}…',
    openShown: 'Now showing {{file}}. Errors or doubts: {{count}}; see the reading report below.',
    openFailed: '{{file}} could not be read: {{reason}}. The lists shown before are unchanged.',
    openedNotice: 'Showing the lists you opened: {{place}} ({{file}}).',
    otherNotice: 'Showing the lists of {{place}} ({{file}}).',
    openedTab: 'This browser stores no files: the lists last as long as this tab.',
    openedList: 'Lists you opened',
    close: 'Close these lists',
    absentTitle: 'These lists are not in this browser',
    absentText: 'The address asks for “{{id}}”. Open their file again, or go back to the built-in lists.',
    placeUnknown: 'place not recognised',
    restore: 'Back to the built-in lists',
    qualityTitle: 'Reading report',
    conservationTitle: 'Every character counted once',
    conservationText:
      'Each non-blank character of the source must belong to exactly one place: a field, number or ' +
      'heading of a duty, or page furniture (table heads, page marks). Anything else is reported as an ' +
      'error.',
    inDuties: 'in duties',
    inFurniture: 'in page furniture',
    unplaced: 'in neither',
    total: 'total',
    charactersUnit: 'characters',
    listsTitle: 'The three lists',
    columnDuties: 'Duties',
    columnClauses: 'Clauses',
    cityClauses: '{Upper} clauses',
    townshipClauses: '{Lower} clauses',
    takeoverClauses: 'Takeover clauses',
    unattributed: '{Upper} clauses that name no actor: {{count}}',
    categoriesTitle: 'Duties of each category in the three lists',
    problemsTitle: 'What the reader found doubtful',
    problemsNone: 'Nothing was found.',
    problemsCount: '{{kind}} ({{count}})',
    line: 'line {{line}}',
    wholeFile: 'whole document',
    countingTitle: 'How things are counted',
    countDuty: 'Duty: one numbered row of a list, such as shared 70. A duty counts once.',
    countBureau:
      'In by-bureau views a duty counts once for each bureau it lists, in totals once. Every by-bureau sum says so.',
    countClause:
      'Clause: one numbered sentence of a duty text; a text without numbers is one clause. Clauses ' +
      'stand on the {upper}, {lower} or takeover side.',
    countActor:
      'Who acts: all subjects named at the start of a clause. Bodies brought in by 会同, 联合 or 配合 are ' +
      'partners, not actors. Without a subject the group heading decides, then a sole listed bureau; ' +
      'what is still open is shown as naming nobody and never guessed.',
    countLead:
      'Lead: only where the text says 牵头 or 统筹协调; otherwise the first of the bureau column is called ' +
      'first listed, never lead.',
    countRole:
      'Listed without duty: in the bureau column, but no clause names it. Acting but unlisted: a ' +
      'clause names it, the column does not.',
    countReport:
      'Upward reports: clauses of the reporting type that the {lower} does and that go to a body ' +
      'above. They count for the bureau they name; where they name nobody, for the sole bureau of the ' +
      'duty; where that is not clear, in the total only. Reports from village to {lower}, or within ' +
      'the {lower}, are none. By bureau, category, tier and in files it is the same count.',
    countDoer:
      'Clauses of the {lower} column that villages, people, hospitals or survey teams do are shown as ' +
      'such and are no {lower} clauses.',
    countAction:
      'Action types are judged by the words of a {lower} clause; a clause may have several. They are ' +
      'rules of thumb, not marks of the source.',
    countTime:
      'Cadence and deadline are taken only where the text states them. A stated period (monthly, twice ' +
      'a year), “regularly” or “daily work”, and what waits for an event (at once, in time, when ' +
      'found) are never added up; a time limit is a day or a number of days.',
    countNone: 'An empty cell means there is no such thing; a 0 or a dot means that it was counted and came to zero.',
    countFinding:
      'Findings ask, they do not accuse. Each carries its rule, its evidence and how strong it is. The ' +
      'number of duties is not the amount of work.',
    glossaryTitle: 'Glossary',
    columnWord: 'Chinese',
    columnEnglish: 'English',
    columnMeaning: 'Meaning',
    keysTitle: 'Keyboard',
    columnKey: 'Keys',
    columnDoes: 'What they do',
    keySearch: 'go to the search field: numbers, duties, everyday words, bureaus, categories, findings, pages',
    keyEscape: 'close the panel or an open menu and return to where you were',
    keyTab: 'go through links, buttons and pictures',
    keyArrows: 'move between cells of heatmap and matrix',
    keyHome: 'start and end of a row; with Ctrl of the table',
    keyEnter: 'open the cell, row head or column head',
    licenceTitle: 'Parts and licences',
    licenceText:
      'The app is published under the MIT licence. It carries these open-source parts; none of them ' +
      'reaches an outside network.',
    licencePart: 'Part',
    licenceKind: 'Licence',
    licenceUse: 'Used for',
    useEngine: 'database in the browser',
    useChart: 'bars, lines, graphs and flows',
    useScale: 'scales, order and layout',
    useTable: 'reshaping result tables',
    useArrow: 'reading and writing data files',
    useFrame: 'pages',
    useWords: 'interface words',
    useGraph: 'network measures',
    usePinyin: 'search by pinyin',
    useFile: 'exported files',
    useStore: 'keeping the review register on this device',
    licenceData: 'The text of the lists is public government information.'
  },
  // Words of opening files of lists: choosing, reading, and what is asked about tables in doubt. Loaded with these
  // pages.
  opening: {
    chooseFiles: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    paste: 'Paste a table',
    pasteHint: 'Or copy a table in Word, Excel, WPS or a web page and press Ctrl V here.',
    pasteEmpty: 'The clipboard holds no table or text. Copy the lists in Word, Excel or a web page first.',
    stillReading:
      '“{{present}}” is still being read, so “{{file}}” was not opened; open it when that is done or stopped.',
    pasteBlocked: 'The browser does not hand over the clipboard; press Ctrl V here.',
    pastedTable: 'pasted table',
    drop: 'or drop files or a folder here',
    kinds:
      'Word, Excel, WPS, PDF, scanned picture, web page, text, archive; of several files chosen ' +
      'together, those of one place make one edition.',
    reading: 'Reading {{file}}',
    cancel: 'Cancel',
    failed: '{{file}} could not be read: {{reason}}. The lists shown before are unchanged.',
    tooLarge: 'the file is too large ({{size}} MB) and was not read',
    keptSize: 'Opened files are kept in this browser as they are, {{size}} in all; closing lists takes their file out.',
    keptBroken: '“{{file}}” is kept in this browser but no longer whole; it cannot be read.',
    discard: 'Take out',
    keptStrays:
      '{{count}} corrections, confirmations or remembered ways of reading in this browser are no longer whole; ' +
      'they are not used and stay as they are.',
    keptTitle: 'Remembered ways of reading',
    keptHint:
      'Files with the same heads are read this way. After undoing, they are asked about again; lists that ' +
      'are open do not change.',
    keptFields: 'meaning of columns',
    keptList: 'which list it is',
    keptRow: 'what a row is',
    forget: 'Undo',
    change: 'Check how it was read',
    pageTitle: 'Check how the file was read',
    nothing: 'No file is being opened',
    nothingHint: 'Open lists; what is in doubt will be asked here.',
    lead:
      'Duties read: {{duties}}. In doubt: {{count}}; please confirm. Files with the same heads are not ' +
      'asked about again.',
    leadSure: 'Duties read: {{duties}}. There is nothing to confirm.',
    leadRepeats:
      'A list stands in the files more than once. They were read as {{places}} sets of lists: are they of different ' +
      'places, or editions of one place? Fill in place and date of each; for a table that is no list, choose ' +
      '“{{none}}”.',
    leadPictured:
      'This is a scan: a program recognised its text, and some of it will be wrong. All {{duties}} duties carry a ' +
      'flag until each is checked against the original.',
    leadNone: 'No duties were recognised yet: say which column holds the names of the duties, and what the others are.',
    placeTitle: 'Place and date',
    city: 'City, county or district',
    township: 'Township, town or street',
    date: 'Date',
    dateHint: 'such as 2025-05 or 2025-05-12; may stay empty',
    unknown: 'not recognised',
    counts: 'basic {{basic}}, shared {{shared}}, taken back {{reclaimed}}',
    flagged: 'to compare with the source: {{count}}, marked on their pages',
    none: 'all certain',
    earlierTitle: 'Lists of this place are open already',
    earlierText: '{{file}} ({{id}}) is open. What is the new file?',
    earlierNew: 'A new edition: both stay, decisions on record go to duties of the same name, what cannot go is listed',
    earlierReplace: 'It replaces {{file}}',
    earlierKept:
      'Decisions follow list and name of a duty, not its number. What is taken over can be undone as a whole; the ' +
      'decisions of the earlier edition stay as they are.',
    carryTitle: 'Decisions about “{{file}}”: ',
    carryDone: 'taken over: {{count}}. ',
    carryOpen: 'can be taken over: {{count}}. ',
    carryChanged: 'decided differently here and left alone: {{count}}. ',
    carryLeft: 'cannot be taken over: {{count}}.',
    carryTake: 'Take over',
    carryUndo: 'Undo what was taken over',
    carryLeftTitle: 'What cannot be taken over: {{count}}',
    carryWhy:
      'The same question does not arise here: a duty was dropped, renamed or moved to another list, or its clauses ' +
      'changed. The decision stays with the earlier edition.',
    tableTitle: 'Table {{number}}',
    tableRows: 'rows: {{count}}',
    list: 'belongs to',
    listNone: 'no list of duties; leave it out',
    'list-guessed': 'neither title nor heads say which list this is; it was told by its columns. Please confirm',
    'list-conflict': 'title and heads speak of different lists. Please confirm',
    column: 'column {{number}}',
    headless: '(no head)',
    meaning: 'Meaning',
    'why-head': 'by the words of its head',
    'why-part': 'only some words of the head are known',
    'why-content': 'the head is unknown; by what it holds',
    'why-none': 'the head is unknown; kept as it is',
    'why-answer': 'you confirmed it',
    asks: 'please confirm',
    nameless: 'No column with the names of duties was found; please choose it',
    accept: 'These columns are right',
    sample: 'First rows',
    rowsTitle: 'Are these rows headings of categories, or notes?',
    rowsAll: 'All of them ({{count}}) are:',
    'row-category': 'heading of a category',
    'row-note': 'a note, no duty',
    'field-number': 'number',
    'field-list': 'name of the list',
    'field-category': 'category',
    'field-name': 'name of the duty',
    'field-bureau': 'bureau (taking over)',
    'field-lead': 'lead bureau',
    'field-helper': 'cooperating bureaus',
    'field-city': 'duties of the upper level',
    'field-township': 'duties of the lower level',
    'field-texts': 'duties of both levels in one cell',
    'field-takeover': 'bureau taking over and its way',
    'field-way': 'way of taking over',
    'field-code': 'code (kept)',
    'field-extra': 'other (kept on the duty page)',
    undo: 'Undo the last answer',
    open: 'Open the lists',
    stop: 'Do not open',
    trying: 'Reading again under your answer…',
    stillGuessed: 'What the columns hold was told by their content: press “{{accept}}”, or choose otherwise.',
    stillNone: 'One answer is needed: which column holds the names of the duties.'
  },
  // Words of files that hold lists and nothing else: titles, heads, and how the empty template is filled in. The lists
  listFile: {
    hint:
      'The three lists in one file as they are published: number, category, name, bureaus and duties, word for word. ' +
      'The file can be opened here again.',
    flaggedHint: 'Rows that were not read with certainty say so in a last column; take it out once they are compared.',
    saveXlsx: 'Save as Excel workbook',
    saveDocx: 'Save as Word document',
    template: 'Download an empty template (Excel)',
    templateHint: 'Text only, no table? Fill in the template and open it.',
    working: 'Being made…',
    saved: 'Saved {{name}} ({{size}} KB)',
    failed: '{{name}} was not made: {{reason}}',
    lists: 'lists of duties',
    basic: 'basic duties',
    shared: 'shared duties',
    reclaimed: 'duties taken back',
    bureauBack: 'bureau taking over',
    wayBack: 'way of taking over',
    flag: 'to compare',
    leadBureau: 'lead: ',
    helperBureaus: 'cooperating: ',
    total: ' ({{count}})',
    month: '({{year}}-{{month}})',
    day: '({{year}}-{{month}}-{{day}})',
    templateName: 'template of duty lists',
    dateHere: '(year and month; may stay empty)',
    guide: 'How to fill in',
    place: '(name of the county and the township)',
    guideTitle: 'How to fill in lists of duties',
    guideSheets: 'One sheet a list. Leave the sheet of a list that you do not have empty, or take it out.',
    guidePlace:
      'The first row of each sheet is its title: put the name of the place, in Chinese, instead of the ' +
      'brackets and what ' +
      'stands in them; the same name in all three. The second row may hold the date, as （2025年6月）.',
    guideHeads:
      'The third row holds the heads; leave them as they are. From the fourth row on, one duty a row: no ' +
      'merged cells, ' +
      'no blank rows.',
    guideNumber: 'Figures 1, 2, 3 … from 1 in each list, without gaps.',
    guideCategory: 'In full in every row, not in the first alone. The arrow offers usual ones; others may be typed.',
    guideName: 'One whole sentence without its number and without a line break.',
    guideBureau: 'Full names with 、 between them; the leading one first, with （牵头） behind its name.',
    guideCity:
      'What the upper level does: one line a clause (Alt+Enter breaks the line), each with 1. 2. before it. Where ' +
      'several bureaus have duties of their own, the name of the bureau stands on a line of its own above them.',
    guideTownship: 'What the township does, written in the same way.',
    guideTakeover:
      'The bureau that takes over, a colon, then how. Two bureaus stand one below the other, each with its own text.',
    guideMore:
      'For remarks, legal bases or codes add columns on the right with a head; they will stand on the duty page.',
    guideOpen:
      'Save the file, then choose it on the page “About”, or drop it there. What is in doubt is asked about ' +
      'line by line; nothing is decided for you.',
    colon: ': ',
    guideText: 'What to write',
    guideStep1: 'Sheets',
    guideStep2: 'Title',
    guideStep3: 'Heads',
    guideStep4: 'More columns',
    guideStep5: 'When it is filled in'
  },
  // What the reader found doubtful in a document, and why a document could not be read at all, by code.
  problem: {
    'not-utf8': 'the encoding is not UTF-8; converted',
    'control-characters': 'control characters, taken as blanks',
    'broken-characters': 'some characters are broken',
    'list-missing': 'a list is missing',
    'list-doubled': 'a list occurs twice',
    'lists-repeat': 'a list begins anew: read as those of another place or another edition',
    'no-bureaus': 'no bureau at all was read',
    'no-place': 'the names of city or township were not recognised',
    'half-head': 'an incomplete table head',
    'missing-head': 'no table head after a page break',
    'seq-missing': 'a number is missing',
    'seq-gap': 'a gap in the numbers',
    'seq-doubled': 'a number occurs twice',
    'seq-order': 'numbers out of order',
    'category-unknown': 'category judged by layout',
    'no-name': 'no name of the duty',
    'no-bureau-cell': 'no bureau',
    'no-city-text': 'no city-side text',
    'no-township-text': 'no township-side text',
    'no-takeover-text': 'no takeover text',
    'sides-unclear': 'unclear where the city text ends and the township text begins',
    'clause-number': 'clause numbers do not run on',
    'clause-ending': 'the end of a clause looks wrong',
    'cut-off': 'the end seems cut off',
    'bureau-misprint': "a bureau's name looks misprinted; resolved",
    'bureau-others': 'the bureau column adds unnamed others',
    'clause-unattributed': 'a clause names no actor',
    'likely-misprint': 'likely misprint in the source; left as printed',
    'unplaced-text': 'text that fits nowhere',
    'counted-twice': 'text counted twice',
    'file-left-out': 'a file of the archive or folder could not be read',
    'column-unknown': 'an unknown head; the column is kept as it stands',
    'column-guessed': 'what this column holds was inferred',
    'column-missing': 'this column was not found',
    'list-guessed': 'which list this is was inferred',
    'list-conflict': 'title and heads speak of different lists',
    'heading-guessed': 'a heading of a category was inferred',
    'no-category': 'no category',
    'count-differs': "a category's heading counts otherwise than was read",
    'total-differs': "a list's title counts otherwise than was read",
    'seq-form': 'a number written in an unknown way',
    'name-joined': 'several names under one number; joined',
    'row-joined': 'the row below has no number and may belong to this duty',
    'row-continued': 'a row without a number, added to the duty above',
    'row-unclear': 'a row that fits no pattern',
    'note-left': 'a note, no duty',
    'text-outside': 'text outside the tables, no duty',
    'bureau-odd': "does not look like a bureau's name",
    'bureau-split': 'unclear where one bureau ends and the next begins',
    normalised: 'look-alike characters replaced (radicals, compatibility forms, full-width digits, invisible ones)',
    'order-lost': 'the order of cells is lost; compare with the source',
    'cells-unclear': 'the borders of cells were inferred; compare with the source',
    'hidden-sheet': 'a hidden sheet, read',
    'hidden-rows': 'hidden rows, read',
    'hidden-columns': 'hidden columns, read',
    'hidden-text': 'hidden text, not read',
    formulas: 'formulas; the value shown is read',
    'formula-error': 'a formula with an error',
    'formula-empty': 'a formula without a stored value',
    comments: 'a comment, no duty',
    'tracked-changes': 'tracked changes; the final text is read',
    'text-boxes': 'text in a text box, read',
    'nested-table': 'a table inside a cell, put down as lines',
    footnotes: 'a footnote',
    pictures: 'a picture, not read',
    'rows-left-out': 'too long; the rest was not read',
    'cell-guessed': 'unclear borders of a cell',
    'columns-guessed': 'the borders of columns were inferred',
    'rotated-pages': 'pages whose text runs across, turned upright',
    'pages-beside': 'a wide table printed on pages side by side, put together (number of pages)',
    'pages-without-text': 'pages without text (scanned, perhaps)',
    damaged: 'the file is damaged',
    macros: 'macros, not run',
    'automatic-numbers': 'automatic numbers, restored',
    'numbers-lost': 'paragraphs with automatic numbers, which were not read; saved as .docx they are',
    'recognised-by-picture': 'text recognised from a picture; check it',
    encoding: 'the encoding is not UTF-8; converted',
    other: 'other: {{code}}',
    error: 'Errors',
    warning: 'Doubts',
    note: 'Notes',
    'fatal-empty': 'the file is empty',
    'fatal-binary': 'an unknown kind of file. Open a Word, Excel, PDF, HTML or text file',
    'fatal-no-duties': 'no table of duties was found. The file should have the heads 序号, 事项类别, 事项名称',
    'fatal-no-rows': 'there are heads but no duty below them: this is an empty template. Fill it in, then open it',
    'fatal-too-long': 'the file is too large and was not read',
    'fatal-password': 'the file has a password. Save it without one and open that',
    'fatal-damaged': 'the file is damaged or cut off; export it again',
    'fatal-strips':
      'a table wider than a page is printed on several side by side and could not be put together (page {{value}}). ' +
      'Open the workbook itself, or fit all columns on one page and export the PDF again',
    'fatal-zip-bomb': 'the archive unpacks to too much and was not read',
    'fatal-no-text': 'no text was recognised. Look for a version whose text can be copied, or scan it more clearly',
    'fatal-no-recogniser':
      'it is scanned, and the files that recognise text could not be had ({{value}}). Look for a version whose text ' +
      'can be copied',
    'fatal-missing': 'there is no such file',
    'fatal-no-seed': 'there is no list; put one in first',
    'fatal-no-edition': 'there is no such edition; there are: {{value}}',
    'fatal-unsupported-wps': 'this WPS Writer file (.wps) cannot be read; save as .docx in WPS',
    'fatal-unsupported-et': 'this WPS Spreadsheets file (.et) cannot be read; save as .xlsx in WPS',
    'fatal-unsupported-dps': 'WPS Presentation files (.dps) cannot be read; save the lists as .docx or .xlsx',
    'fatal-unsupported-ofd': 'OFD cannot be read; save as PDF in its viewer, or find the Word or Excel original',
    'fatal-unsupported-atlas': 'this is the file of a library: give it back its ending .atlas and open it alone',
    'fatal-atlas-foreign': 'it is no file of a library',
    'fatal-atlas-newer': 'a later version of the app saved it (form {{value}}); open it with that',
    'fatal-atlas-broken': 'it is not whole, or was changed ({{value}})',
    'fatal-atlas-too-large': 'together they are more than one file may hold; save them one at a time',
    'fatal-no-source': 'the built-in lists came without their document and cannot be saved',
    'fatal-unsupported-doc': 'this .doc cannot be read; save as .docx in Word or WPS',
    'fatal-unsupported-rtf': 'RTF cannot be read; save as .docx in Word or WPS',
    'fatal-unsupported-ppt': 'slides cannot be read; save the lists as .docx or .xlsx',
    'fatal-unsupported-pptx': 'slides cannot be read; save the lists as .docx or .xlsx',
    'fatal-unsupported-rar': 'RAR cannot be read; unpack it and open what is inside',
    'fatal-unsupported-7z': '7z cannot be read; unpack it and open what is inside',
    'fatal-unsupported-pages': 'export as .docx in Pages',
    'fatal-unsupported-numbers': 'export as .xlsx in Numbers',
    'fatal-unsupported-key': 'export the lists as .docx or .xlsx',
    'fatal-unsupported-caj': 'save the lists as PDF',
    'fatal-unsupported-mht': 'a web page in one file (.mht) cannot be read; open it in Word or WPS and save as .docx',
    'fatal-unsupported-ceb':
      'this kind of fixed-layout file cannot be read; ' +
      'save or print it as PDF in its viewer, or find the Word or Excel original',
    'fatal-unsupported-uof': 'UOF cannot be read; save as .docx or .xlsx in WPS',
    'fatal-unsupported-picture': 'this kind of picture cannot be read; save it as JPG or PNG',
    'fatal-other': 'could not be read ({{code}})'
  }
};

export const en = { conventions, messages };
