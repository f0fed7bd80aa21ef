// Words of the page of all places, in English; loaded where they are spoken.
import type { LaterMessages } from './words.ts';

export const places: LaterMessages['places'] = {
  title: 'Places',
  question: 'Who carries what in which township?',
  choose: 'Lists side by side',
  chosen: '{{count}} of {{all}} lists are shown; open to choose',
  onlyOne:
    'There is only one list at hand. Open those of other townships (several files or a zip at once) ' +
    'to see them side by side.',
  listing: 'Looking for lists kept in this browser.',
  tooFew: 'Choose two lists at least.',
  reading: 'Reading the lists: {{done}} of {{all}}.',
  aligning: 'Finding which duties of the townships are the same.',
  failed: 'The lists could not be aligned: {{reason}}.',
  summary:
    'The duties of {{places}} lists make {{duties}} families; {{split}} of them stand in different ' +
    'lists in different townships.',
  tableTitle: 'How long the lists are',
  tableCaption:
    '{{count}} lists. ▲▼ mark values that stand out: more than two robust standard deviations (by the ' +
    'median absolute deviation) from the median; with fewer than five lists nothing is marked. The ' +
    'length of a list says nothing of how well work is done.',
  outHint: 'far from the median of the townships',
  place: 'Township',
  duties: 'Total',
  bureaus: 'Bureaus',
  cityClauses: 'City clauses',
  townshipClauses: 'Township clauses',
  reports: 'Upward reports',
  median: 'Median',
  kindsTitle: 'Kinds of bureaus',
  kindsFormula: 'How many kinds there are; below, the duties of each in all places.',
  tiesTitle: 'Pairs of bureaus that share duties',
  tiesFormula: 'How many pairs there are; below, the duties that each shares in all places.',
  tieFormula: 'The sum of the duties that the two share in each place.',
  placesTitle: 'Lists side by side',
  placesFormula: 'How many lists there are; below, the duties of each.',
  medianOf: '{{what}}: median',
  medianFormula:
    'The numbers of the townships in their order, of which the middle one; of an even count the mean of the two in ' +
    'the middle.',
  quarterFormula:
    'The numbers of the townships from the least (0 %) to the largest (100 %), of which the one {{share}} % of the ' +
    'way along; between two numbers, in proportion.',
  middleFormula:
    'Of the townships that have such duties: their numbers in their order, of which the middle one; of an even count ' +
    'the mean of the two in the middle.',
  fromOf: '{{place}}, {{what}}: difference from {{reference}}',
  fromFormula: 'The first number less the second.',
  outOf: '{{place}}, {{what}}: how far from the median',
  outFormula:
    '0.6745 × (the number − the median) ÷ the median of the distances from the median; from 2 on, more or less, it ' +
    'stands out.',
  spread: 'Median of the distances from the median',
  national: 'National mean (duties)',
  matrixTitle: 'The same duty: in which list, and who leads',
  matrixCaption:
    'A row is a duty, a column a township; a bar on the left marks what differs from {{basis}}. Which ' +
    'duties are the same is inferred from names, categories, bureaus and clauses; open a duty to see ' +
    'the texts. Those on which the townships disagree come first. The lead is the bureau that the ' +
    'column calls leading, else the one named first.',
  most: 'most',
  absent: 'none',
  others: '; others: {{count}}',
  apart: 'Townships unlike most',
  show: 'Only',
  all: 'All duties',
  withCount: '{{what}} ({{count}})',
  split: 'In different lists',
  without: 'Missing in one township only',
  lead: 'Under different leads',
  oddOf: 'Where {{place}} differs',
  oddRule:
    'Shown are duties that at least 80 % of the other townships carry in one way and this one in ' +
    'another; with fewer than {{least}} others nothing is said.',
  nothing: 'There is no such duty.',
  views: 'What to look at',
  viewPlaces: 'Overview',
  viewCategories: 'By category',
  viewBureaus: 'By bureau',
  viewOdd: 'Odd ones',
  viewNetwork: 'Network of bureaus',
  findingsQuestion: 'What do the lists of each place leave to be asked?',
  findingsIntro: 'One row a place, one column a kind of finding; a number opens the findings of that place.',
  findingsTitle: 'How many findings each place has, of which kinds',
  findingsCaption:
    'Findings are counted over whole lists, whatever the filter; longer lists have more of them, and more is no worse.',
  uncategorised: 'The lists of {{places}} file their duties under no category: all stand under “unsorted”.',
  noDuties: '{{places}} has no duty under this filter, hence the empty row.',
  notCounted: 'not counted yet',
  entryQuestion: 'What do the lists of each place say of this?',
  entryIntro:
    'One text is compared with the lists of each place, each with a verdict of its own; the name of a place leads to ' +
    'what it rests on and to a reply.',
  entryMost: 'There are {{count}} lists; the first {{most}} are compared. Choose others at the top left.',
  entryAsk: 'Compare',
  entryAsking: 'Comparing: {{done}} of {{all}}.',
  counting: 'Counting the duties of the townships.',
  categories: 'Categories',
  findings: 'Findings',
  countFindings: 'Count findings',
  countingFindings: 'Looking for findings: {{done}} of {{all}} townships.',
  findingsNote: 'Findings are of whole lists, whatever the filter.',
  pin: 'Compare with',
  pinNone: 'nothing',
  pinMedian: 'the median',
  pinThis: 'Compare with it',
  against: 'against {{reference}}',
  categoriesTitle: 'Townships by category: {{measure}}',
  bureausTitle: 'Townships by bureau: {{measure}}',
  categoriesNote:
    ' Categories that are one by their kind share a column; within a cell each list stands by itself. An empty cell ' +
    'has no such duty: it is not zero and does not count in the median.',
  bureausNote:
    ' The same kind of bureau of several cities shares a column; a duty with several bureaus counts in each, in the ' +
    'total once. An empty cell has no such duty: it is not zero and does not count in the median.',
  fromNote:
    ' Cells show the difference from {{reference}}; where one side has no such duty, which one is said instead.',
  matrixPeak: '{{places}} townships, {{columns}} columns; most in {{place}}, {{column}} ({{most}}).',
  fromColumn: '{{column}}, difference',
  shareOf: '{{column}}, %',
  fromShare: '{{column}}, difference in percentage points',
  rowSaid: 'cells: % of the township’s total',
  columnSaid: 'cells: % of the column’s total',
  onlyThere: '∅',
  onlyHere: '{{count}}!',
  shareWords:
    '{{place}}, {{column}}, {{list}}: {{measure}} {{count}}; {{carried}} of {{all}} townships have it, ' +
    'median {{middle}}',
  shareAbsent:
    '{{place}}, {{column}}, {{list}}: no such duty; {{carried}} of {{all}} townships have it, median {{middle}}',
  shareFrom: '; difference from the reference {{from}}',
  shareHere: '; the reference has none',
  shareThere: '; the reference has some',
  legendFrom: 'Difference from the reference',
  legendAbsent: 'empty: no such duty',
  legendDot: 'dot: {{what}}',
  legendSame: 'as much as the reference',
  legendRing:
    'filled: more; ring: less; =: the same; ∅: only the reference has it; number with !: only this place has it',
  cellHint: 'A cell opens its duties; the name of a place pins it as reference.',
  alsoCalled: '{{name}} (also {{also}})',
  carriedBy: '{{count}} of {{all}} townships have it',
  part: 'Lists',
  both: 'all',
  rows: 'Order of townships',
  columns: 'Order of columns',
  given: 'as listed',
  shareRow: '% of the township',
  shareColumn: '% of the column',
  brush: 'Select townships',
  brushed: 'Only the {{count}} selected',
  heatHint:
    'The sliders zoom, so does the wheel with Ctrl; a cell opens its duties. By keyboard or ear, use the table view.',
  stripsTitle: 'How the townships spread',
  stripsCaption:
    'A dot is a township, {{count}} in all; the band runs from the 25th to the 75th percentile, the line is the ' +
    'median. There is no ranking.',
  stripsOwn: ' The large dot is {{place}}.',
  stripsPinned: ' The diamond is {{place}}.',
  stripsKey: 'Numbers: 25th percentile, median, 75th percentile',
  keyOwn: 'large dot: own',
  keyPinned: 'diamond: reference',
  keyNational: 'triangle: national mean',
  measure: 'Measure',
  p25: '25th percentile',
  p50: 'Median',
  p75: '75th percentile',
  oddTitle: 'Where {{place}} differs from most of its peers',
  oddCaption:
    '{{peers, count(one: peer; other: peers)}}; in {{count, count(one: duty; other: duties)}} at least 80 % of them ' +
    'do the same and {{place}} does not. Their wording and bureaus are listed; open a duty to see the texts.',
  oddFormula: 'Each duty once; one that is absent here opens as another township has it.',
  oddFew:
    'Only {{peers, count(one: peer; other: peers)}}; with fewer than {{least}} nothing is said. Choose other peers.',
  peers: 'Peers',
  peersCity: 'own city ({{count}})',
  peersPrefecture: 'own prefecture ({{count}})',
  peersAll: 'all at hand ({{count}})',
  peersAlike: 'most alike ({{count}})',
  peersChosen: 'chosen ({{count}})',
  peersAre: 'Peers: {{places}}.',
  alikeBecause:
    'The {{count}} whose numbers of duties by list and category differ least from those of {{place}}; what differs ' +
    'most from their mean: {{terms}}.',
  choosePeers: 'Choose peers (kept in the address: a bookmark saves the group)',
  here: 'Here',
  theirs: 'Peers',
  theirWords: 'Wording of the peers',
  how: 'How many',
  howMany: '{{count}} of {{all}}',
  sameAs: '{{count}} townships, but for the names of places',
  textsOf: 'The texts against {{place}}',
  noClauses: 'no clauses',
  networkTitle: 'Bureaus that share duties, over all townships',
  networkCaption:
    '{{bureaus, count(one: kind; other: kinds)}} of bureaus, {{ties, count(one: pair shares; other: pairs share)}} a ' +
    'duty somewhere; in most townships {{one}} and {{two}} do ({{places, count(one: township; other: townships)}}, ' +
    '{{duties, count(one: duty; other: duties)}}). Dots are sized by all their duties, lines by the townships ' +
    'that have the pair. A bureau opens how it stands in each township.',
  networkPinned:
    ' Against {{place}}: it has {{ties, count(one: pair; other: pairs)}}; {{lacks}} that others have and it has not ' +
    'are dotted; {{alone}} stand there only.',
  networkNone: '{{bureaus, count(one: kind; other: kinds)}} of bureaus; no two of them share a duty.',
  one: 'Bureau',
  two: 'Shares with',
  tiePlaces: 'Townships',
  kindDuties: 'Duties (sum)',
  tieDuties: 'Shared duties (sum)',
  meanDuties: 'Duties per township that has it',
  bureauTitle: '{{bureau}} over the townships',
  bureauCaption:
    'The lists of {{carried}} of {{all}} townships name this bureau; where they do not it says none, which is not ' +
    'zero. The lead is the bureau that the column calls leading, else the one named first.',
  called: 'Called there',
  led: 'Leading',
  partners: 'Shares most with',
  partnersTitle: 'Whom {{bureau}} shares duties with',
  bureauDiffers: 'The duties of {{bureau}}, township by township',
  bureauLeads: 'What {{bureau}} leads in {{place}}, township by township',
  bureauAll: 'All its duties',
  chooseBureau: 'Bureau',
  allBureaus: 'all bureaus',
  unknownBureau: 'No list has such a bureau: {{value}}.'
};
