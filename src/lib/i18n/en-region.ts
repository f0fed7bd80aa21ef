// Words of the page of regions, in English; loaded where they are spoken.
import type { LaterMessages } from './words.ts';

export const region: LaterMessages['region'] = {
  question: 'Taken together, which bureaus give which kinds of duties to the townships of a region?',
  lead:
    '{{area}}: {{places, count(one: township; other: townships)}} in ' +
    '{{cities, count(one: city or county; other: cities and counties)}}; ' +
    'the lists hold {{duties, count(one: duty; other: duties)}}, {{mean}} a township.',
  leadCity:
    '{{area}}: {{places, count(one: township; other: townships)}}; the lists hold ' +
    '{{duties, count(one: duty; other: duties)}}, ' +
    '{{mean}} a township.',
  leadNone: '{{area}}: no such duties in the lists.',
  all: 'All regions',
  cityUnknown: 'City not named',
  area: 'Region',
  within: 'Regions within',
  chooseWithin: 'Go down to…',
  listing: 'Looking for lists kept in this browser.',
  onlyOne:
    'There is only one list at hand. Open those of other townships (several files or a zip at once) ' +
    'to see them taken together.',
  loading: 'Fetching the counts.',
  reading: 'Counting the lists that you opened: {{done}} of {{all}}.',
  openedFailed: 'The lists that you opened are not counted: {{reason}}.',
  doubled: 'Some lists that you opened are not counted: their townships are in already.',
  toPlaces: 'Township by township, with their texts',
  samples: 'Some townships are made up (虚构 in their names); these are the lists of no place.',
  narrowed:
    'These counts can be narrowed by list alone, not by category, bureau, kind of work or text. ' +
    'Clear these to see them.',
  clear: 'Keep only the lists',
  lists: 'Lists',
  allLists: 'All lists',
  twoLists: 'Two lists: {{lists}}',
  measure: 'Measure',
  unit: 'Show',
  sum: 'sum',
  mean: 'mean of townships that have it',
  places: 'how many townships have it',
  needs: 'First {{what}} must be loaded: about {{packed}} to fetch, about {{memory}} of memory once open.',
  needsCities: 'the counts of cities',
  needsStanding: 'how each township carries the same duty',
  needsCube: 'the counts of townships',
  load: 'Load',
  heatTitle: 'Bureau × category: {{measure}}, {{unit}}',
  heatCaption:
    '{{area}}, {{places, count(one: township; other: townships)}}; the largest cell is {{bureau}}, ' +
    '{{category}} ({{most}}, in {{have, count(one: township; other: townships)}}).',
  heatCaptionNone: '{{area}}, {{places, count(one: township; other: townships)}}; no duty names a bureau.',
  heatNote:
    'The same kind of bureau and the same category of all places make one row and one column; a duty of several ' +
    'bureaus counts in each, in the first row once. An empty cell is one that no township has; it is not zero.',
  once: 'each duty once',
  bureau: 'Bureau',
  total: 'Total',
  cellWords:
    '{{bureau}}, {{category}}: {{measure}} {{sum}} in all, {{mean}} on average; {{have}} of {{places}} have it',
  cellNone: '{{bureau}}, {{category}}: no township has it',
  cellHint: 'Choose a cell to see which townships have how many.',
  legendAbsent: 'empty: no township has it',
  legendZero: 'dot: such duties, but no such clauses',
  legendShade: 'shades: from few to many',
  spreadTitle: '{{what}}: how {{measure}} spread over the townships',
  spreadCaption:
    '{{have, count(one: township; other: townships)}} {{have, verb(one: has; other: have)}} it, the median is ' +
    '{{middle}}; {{without}} {{without, verb(one: has; other: have)}} none, which is not zero and is not ' +
    'drawn. Nothing is ranked.',
  spreadAll: 'All {{have}} townships have it, the median is {{middle}}. Nothing is ranked.',
  spreadNone: 'No township has such a duty.',
  spreadOwn: ' ▲ is {{place}} ({{value}}).',
  spreadOwnNone: ' {{place}} has none.',
  middleSaid: 'median {{value}}',
  value: 'In a township ({{unit}})',
  placesHave: 'Townships',
  areasTitle: 'Regions within: {{area}}',
  areasCaption: '{{count, count(one: region; other: regions)}}. Choose a name to go down.',
  placesTitle: 'Townships of {{area}}',
  placesCaption:
    '{{count, count(one: township; other: townships)}}. Numbers open their duties, names lead to their heatmaps.',
  place: 'Township',
  placesIn: 'Townships',
  dutiesIn: 'Duties',
  perPlace: 'A township',
  familiesTitle: '{{area}}: how each township carries the same duty',
  familiesCaption:
    '{{count, count(one: duty; other: duties)}} over {{places, count(one: township; other: townships)}}. ' +
    'Which are one is inferred from names, clauses and bureaus; a number opens the townships and their duties. ' +
    'Where the places disagree most comes first; nothing is ranked.{{own}}',
  familiesOwn: ' The last column is {{place}}; a bar on its left marks what is unlike most.',
  familyOwn: 'This township',
  familiesEmpty: 'No such duty.',
  familiesNeed:
    'To see how each township carries the same duty, the texts of all lists are compared first; ' +
    'with many lists this takes a while.',
  familiesStart: 'Compare them',
  familiesWorking: 'Comparing the lists',
  familiesStop: 'Stop',
  familiesFailed: 'The comparison did not end: {{reason}}.',
  familiesBuilt:
    'Lists that you opened are not in this table, which was made with the built-in lists. ' +
    'The township-by-township comparison has them.',
  familyShow: 'Show only',
  familyAll: 'All',
  familySplit: 'In one list here, in another there',
  familyOdd: '{{place}} unlike most',
  familyOption: '{{what}} ({{count}})',
  familyNone: 'Not listed',
  familyApart: 'Unlike most',
  familyLead: 'Led in most by',
  familyLeadPlaces: 'Townships where it leads',
  familyParts: 'in {{count}} parts',
  familyPlace: '{{place}}: {{as}}',
  familyTitle: '{{area}}: {{duty}}',
  familyListFormula:
    'How many townships have it in the list “{{list}}”; where a township makes several duties of it, the first counts.',
  familyLeadFormula:
    'A bureau is named where it leads in more than half of the townships that have the duty. In how many the ' +
    'bureau column names {{bureau}} as leading, or first where none is said to lead.',
  familyWithoutFormula:
    'How many townships do not list it; it may be part of another duty there that was not recognised as this one.',
  familyApartFormula:
    'Most townships: {{usual}}. How many have another list or another leading bureau, or do not list it.',
  sumFormula: 'The sum over the townships.',
  meanFormula: 'The sum over the townships, divided by how many have such a duty; those without are left out.',
  placesFormula: 'How many townships have such a duty; below are their counts of {{measure}}.',
  belowFormula: 'How many regions there are right below; below are their duties.',
  areasFormula: 'How many cities and counties there are; below are their duties.',
  withoutFormula: 'How many townships have no such duty. None is not zero: they count in no median and no mean.',
  valueFormula: 'How many townships have a number in this range.',
  middleFormula:
    'The middle one of the numbers of the townships that have such a duty; of an even number of them, the mean of ' +
    'the two in the middle.',
  byAreas: 'There are too many townships for one list: regions come first.',
  notLoaded: 'The counts of townships are not loaded yet: choose “Load” on the page.',
  workingTitle: '{{area}}: {{what}}, {{measure}}',
  cross: '{{bureau}} × {{category}}',
  allDuties: 'all duties'
};
