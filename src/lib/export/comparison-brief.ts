// The comparison of two editions as a brief for a meeting: what changed, for which bureaus, in which fields, and what
// has to be settled.
import { sort, sum } from 'd3';
import { changeBars } from '../chart/change-bars.ts';
import type { ChangeKind } from '../compare/change.ts';
import { categoriesOf, countsOf, flowsOf, isDoubtful, shiftsOf, type Line } from '../compare/line.ts';
import { plainText } from '../i18n/counted.ts';
import type { ReportSentences } from '../i18n/zh-sentences.ts';
import type { Naming } from '../naming/naming.ts';
import { comparisonSentence } from '../statement/comparison.ts';
import type { Brief } from './brief.ts';

const PAGES = 2;
/** Bureaus, categories and duties that are named. */
const MOST = 4;
/** Duties that are named where the room is short. */
const FEW = 2;
/** Letters of a duty's name; some are whole paragraphs, and the table has them. */
const NAME_LETTERS = 40;

/** What the brief is about: the places of the two editions, before and after, both editions and the filter in words,
 *  all lines under the filter, and the title of the table that goes with it. */
export interface ComparedEditions {
  places: readonly [string, string];
  about: readonly string[];
  lines: readonly Line[];
  table: string;
}

/** The brief of a comparison; every figure is one of the page. `naming` as namingOfStems gives it. */
export function comparisonBrief(of: ComparedEditions, words: ReportSentences, naming: Naming): Brief {
  const { places, about, lines, table } = of;
  const [a, b] = places;
  const say = words.changes;
  const list = (id: string) => naming.t(`frame:${id as 'basic'}`);
  const moves = flowsOf(lines).flatMap(({ from, to, duties }) =>
    from === null || to === null || from === to ? [] : [say.flow(list(from), list(to), duties)]
  );
  const moving = shiftsOf(lines).filter(({ came, went }) => came + went > 0);
  const fields = sort(
    categoriesOf(lines)
      .map(({ category, kinds }) => ({
        name: naming.category(category),
        changes: sum(kinds, ([kind, count]) => (kind === 'same' ? 0 : count))
      }))
      .filter(({ changes }) => changes > 0),
    ({ changes }) => -changes
  ).slice(0, MOST);
  const changed = lines.some(({ kinds }) => !kinds.includes('same'));
  const matters = mattersOf(lines, words, naming);
  return {
    title: a === b ? say.title(b) : say.titleTwo(a, b),
    parts: [
      {
        heading: say.summary,
        paragraphs: [
          `${about.join(naming.marks.list)}${naming.marks.stop}`,
          plainText(comparisonSentence(lines, naming)),
          say.flows(moves)
        ],
        figure: changed ? changeBars(countsOf(lines), about[0] ?? '', naming) : null,
        smaller: null
      },
      ...(moving.length === 0
        ? []
        : [
            {
              heading: say.bureaus(moving.length),
              paragraphs: [
                say.bureausText(
                  moving
                    .slice(0, MOST)
                    .map(({ bureau, before, after }) => say.bureau(naming.bureau(bureau), before, after))
                )
              ],
              figure: null,
              smaller: null
            }
          ]),
      ...(fields.length === 0
        ? []
        : [
            {
              heading: say.categories(fields.slice(0, 2).map(({ name }) => name)),
              paragraphs: [say.categoriesText(fields.map(({ name, changes }) => say.category(name, changes)))],
              figure: null,
              smaller: null
            }
          ])
    ],
    quotes: [],
    matters,
    mattersHead: (shown) => say.matters(shown, matters.length),
    annexes: [table],
    pages: PAGES
  };
}

/** What has to be settled, by kind of change: each with the duties it is about. */
function mattersOf(lines: readonly Line[], { changes: say }: ReportSentences, { marks }: Naming): Brief['matters'] {
  const of = (...kinds: ChangeKind[]) => lines.filter((line) => kinds.some((kind) => line.kinds.includes(kind)));
  const kinds: [heading: (count: number) => string, lines: Line[]][] = [
    [say.moved, of('moved')],
    [say.removed, of('removed')],
    [say.added, of('added')],
    [say.bureausChanged, of('bureaus')],
    [say.split, of('split', 'merged')],
    [say.doubtful, lines.filter(isDoubtful)]
  ];
  return kinds.flatMap(([heading, own]) => {
    const names = [...new Set(own.map(({ a, b }) => shortened(b?.name ?? a?.name ?? '')))];
    const named = (most: number) => say.names(names.slice(0, most), names.length) + marks.stop;
    return own.length === 0
      ? []
      : [{ heading: heading(own.length), paragraph: named(MOST), short: named(FEW), proposal: '' }];
  });
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > NAME_LETTERS ? `${letters.slice(0, NAME_LETTERS).join('')}…` : name;
}
