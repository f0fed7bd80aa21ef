// The sentences of findings and reports in English, where every figure and name comes in as an argument, and what terms
// mean.
import type { LevelWords } from './levels.ts';
import { formatNumber as n, formatShare, stretches } from './numbers.ts';
import type { lexiconFaults as zhFaults, reading as zhReading } from './zh-sentences.ts';
import type { Concern, FindingSentences, NamedBody, NamedDuty, ReportSentences, Terms } from './zh-sentences.ts';

const share = (value: number | null) => (value === null ? '—' : formatShare(value));
const list = (items: readonly string[]) => items.join(', ');
/** Names that all end with one word, with that word once, as in “Finance, Water Resources Bureaus”. */
const together = (names: readonly string[]): string => {
  const [end, ...others] = new Set(names.map((name) => / \p{L}+$/u.exec(name)?.[0] ?? name));
  return names.length < 2 || end === undefined || others.length > 0 || end.endsWith('s')
    ? list(names)
    : `${list(names.map((name) => name.slice(0, -end.length)))}${end}s`;
};
const many = (count: number, one: string, other = `${one}s`) => `${n(count)} ${count === 1 ? one : other}`;
const duties = (count: number) => many(count, 'duty', 'duties');
const counted = (rows: readonly { name: string; duties: number }[]) =>
  list(rows.map((row) => `${row.name} (${n(row.duties, 1)})`));

const quoted = (words: readonly string[], between = ', ') => words.map((word) => `“${word}”`).join(between);
const names = (bodies: readonly NamedBody[]) => bodies.map(({ name, english }) => english ?? `“${name}”`).join(', ');
const titled = ({ name, id }: NamedDuty) => `“${name}” (${id})`;
const one = (count: number, single: string, several: string) => (count === 1 ? single : several);

/** Sentences of findings for the levels of a place. */
export const findings = ({ lower, upper }: LevelWords): FindingSentences => {
  const concern = ({ same, near }: Concern) =>
    same.length > 0 ? `both speak of ${quoted(same)}` : `speak of ${quoted(near, ' and ')}, near matters`;
  return {
    title: (topics) => topics.map(({ name, english }) => english ?? name).join(' · '),
    places: (duties, all) =>
      duties.map(({ id }) => id).join(', ') + (all > duties.length ? ` and ${all - duties.length} more` : ''),
    asked: (about, decide) => `${about}: ${decide}?`,
    why: (useful, sure, part, further) =>
      `Ranked by an estimate: findings of this kind are put at ${useful.toFixed(2)} for use, ` +
      `and the rule holds for the first of them with ${sure.toFixed(2)}` +
      `${part < 1 ? `, times ${Number(part.toFixed(2))} for what it is about` : ''}` +
      (further > 0
        ? `; ${further} more ${one(further, 'kind of question points', 'kinds of question point')} to the same matter.`
        : '.'),
    border: {
      own: () => `both are the ${lower}’s own: can they be merged or told apart?`,
      helps: (bureaus) => `what is the ${lower}’s own, and where does it only help ${names(bureaus)}?`,
      helpsMany: (count) => `what is the ${lower}’s own, and where does it only help these ${count} bureaus?`,
      same: (bureaus) => `both come from ${names(bureaus)}: can they be merged?`,
      apart: (left, right) => `${names(left)} and ${names(right)} each ask for it: does the ${lower} do it twice?`,
      parts: (left, right) => `${names(left)} and ${names(right)} each ask for one: who answers for which part?`
    },
    kinds: {
      fragmentation: {
        rule: (onDuty, ofField, inField) =>
          `A shared duty lists ${onDuty} or more bureaus; or ${ofField} or more ` +
          `shared duties of one field involve ${inField} or more bureaus, none of which takes ` +
          'part in more than six tenths of them. Fields come from the subjects of duty names, a rule ' +
          'of thumb.',
        duty: (duty, bureaus, { bodies: leads, said, part }) =>
          `${titled(duty)} is spread over ${bureaus} bureaus; ` +
          (said.length === 0
            ? `${part ? 'only a part of it has a leader' : 'no clause has a word of leading'}.`
            : leads.length === 0
              ? `clauses say ${quoted(said)} without naming who does.`
              : `${names(leads)}: clauses say ${quoted(said)}.`),
        field: (field, duties, bureaus, first, most) =>
          `${duties} shared duties of the field ${names([field])} involve ${bureaus} bureaus; ` +
          `even the most frequent, ${names(first)}, takes part in only ${most}.`,
        decide: 'which bureau leads and who answers for which part',
        handling: 'agree on one lead, list it first and say so'
      },
      overlap: {
        rule: (from) =>
          `Two basic or shared duties with a similarity of ${from} or more, by topics, words of the names, work ` +
          'asked and bureaus in common, whose texts show it: both print a phrase that few other duties print, or ' +
          'the same matter and the same work beside it (telling people does not count); for one bureau, one topic ' +
          `and several kinds of the same work are enough. What is quoted stands in what both ask of the ${lower}; ` +
          'words out of a bureau’s name do not count.',
        pair: (a, b, matter, work, ask) =>
          `${titled(a)} and ${titled(b)} ${concern(matter)}` +
          `${work.length === 0 ? '' : `, and both ask the ${lower} for ${quoted(work)}`}; ${ask}`,
        decide: 'where the line between the duties runs, or whether to merge them',
        handling: 'move what overlaps into one duty and refer to it from the other'
      },
      duplication: {
        rule: (from) =>
          `Two duties overlap and at least one pair of ${lower} clauses asks for the same work on the ` +
          `same thing (strength ${from} or more).`,
        pair: (a, b, { objects, topics, places }, ask) =>
          `${titled(a)} and ${titled(b)} ask for the same work on ` +
          `${objects.length > 0 ? quoted(objects) : names(topics)} in ` +
          `${places} ${one(places, 'place', 'places')}; ${ask}`,
        decide: 'whether the work is done once or twice and who uses the result',
        handling: 'one inspection and one report, shared'
      },
      'listed without duty': {
        rule: () =>
          'A bureau of the bureau column that no clause names as acting; being consulted, joined or ' +
          'reported to does not count as acting. Where clauses name nobody, the gap is the same: see “unattributed”.',
        duty: (duty, bureaus, mentions) =>
          `${titled(duty)} lists ${names(bureaus)}, named as acting in no clause, ` +
          (mentions === 0
            ? 'nor mentioned at all.'
            : `only joined or reported to in ${mentions} ${one(mentions, 'clause', 'clauses')}.`),
        decide: 'what the bureau does, or whether it leaves the column',
        handling: 'have the bureau add a clause or strike it from the column'
      },
      'acting but unlisted': {
        rule: () =>
          'A clause names a body as acting or as brought in, and the bureau column of the duty lacks it. ' +
          `The ${lower} and its villages, persons and unnamed “departments concerned” do not count; ` +
          'contractors count only where they act. Bodies that a bureau sets to work, unnamed “other ' +
          'departments responsible”, and bodies whose decision is awaited count at a lower strength.',
        how: {
          bureau: (bodies) => `brings in ${names(bodies)}`,
          actor: (bodies) => `has as actor ${names(bodies)}`,
          collective: (bodies) => `gives work to the unnamed ${names(bodies)}`,
          others: (bodies) => `gives work also to the unnamed ${names(bodies)}`,
          'set to work': (bodies) => `sets to work ${names(bodies)}`,
          'of a listed bureau': (bodies) => `has as actor a body under a listed bureau, ${names(bodies)}`,
          partner: (bodies) => `brings in ${names(bodies)}`,
          decides: (bodies) => `waits for the decision of ${names(bodies)}`
        },
        duty: (duty, how) => `The text of ${titled(duty)} ${how}, absent from the bureau column.`,
        unnamed: (duty, bodies) =>
          `Both the text and the bureau column of ${titled(duty)} say only ${names(bodies)}: ` +
          'who that is stands nowhere.',
        role: (duty, bodies) =>
          `The text of ${titled(duty)} has ${names(bodies)} act: which bureau of the column that is stands nowhere.`,
        decide: 'whether it joins the column and who answers for it',
        handling: 'list it, or rewrite the clause to name the bureau that answers'
      },
      unattributed: {
        rule: () =>
          `The duty lists several bureaus, and a ${upper} clause has neither a subject nor a bureau heading ` +
          'above it: nobody can be held to it.',
        duty: (duty, open, all, bureaus, silent) =>
          `${open} of the ${all} ${upper} clauses of ${titled(duty)} name nobody; ` +
          `${bureaus.length === 0 ? 'no bureau is listed either' : `the bureau column lists ${names(bureaus)}`}` +
          `${silent.length === 0 ? '' : `; no clause mentions ${names(silent)}`}.`,
        decide: 'who answers for each clause',
        handling: 'give each clause its subject'
      },
      residue: {
        rule: () =>
          `The matter of a reclaimed duty (not who is punished) is still the ${lower}’s work in a basic or ` +
          'shared duty: the same kind of activity, or, where a penalty was taken back, managing or ' +
          'supervising the same thing (both print a letter of it) or punishing itself. ' +
          'Duties that only ask to find and report cases are a ' +
          'proper hand-over and do not count (one whose name is to manage or supervise the matter and whose ' +
          'clauses ask for more does, at a lower strength); nor do awards. Several reclaimed duties that ' +
          'point at one duty make one finding.',
        duty: (taken, count, takers, still, work) =>
          `${titled(taken)}${count > 1 ? ` and ${count - 1} more were` : ' was'} taken back by ` +
          `${names(takers) || `the ${upper}`}, yet ${titled(still)} still asks the ${lower} for ` +
          `${work.length === 0 ? 'the same matter' : quoted(work)}: how far was it taken back, and what is left?`,
        shared: (taken, count, takers, still, work) =>
          `${titled(taken)}${count > 1 ? ` and ${count - 1} more were` : ' was'} taken back by ` +
          `${names(takers) || `the ${upper}`}, yet ${titled(still)} still has the ${lower} help with ` +
          `${work.length === 0 ? 'the same matter' : quoted(work)}: do its clauses still hold?`,
        sibling: (taken, count, takers, still) =>
          `${titled(taken)}${count > 1 ? ` and ${count - 1} more were` : ' was'} taken back by ` +
          `${names(takers) || `the ${upper}`}, while ${titled(still)}, a penalty as well, is still a shared duty in ` +
          `which the ${lower} only finds and reports: should it be taken back too?`,
        decide: `how far it was taken back and what the ${lower} still does`,
        handling: `rewrite the ${lower}’s duty to finding and reporting`
      },
      'reclaimed clean': {
        rule: () =>
          'A reclaimed duty (other than a penalty, for which see “who hands it over”) has no duty on its ' +
          'matter in the basic or shared list: cleanly taken back, but the lists do not say where a ' +
          'resident is sent or who recommends and reports.',
        duty: (duty, takers, asks) =>
          `${titled(duty)} was taken back by ${names(takers) || `the ${upper}`} and the other lists hold nothing ` +
          'on its matter: ' +
          {
            merit: `whether the ${lower} still recommends is not said.`,
            resident: `should they say where residents who come to the ${lower} are sent?`,
            case: `whether the ${lower} reports such a case, and to whom, is not said.`,
            work: `whether the ${lower} takes it on when asked again is not said.`
          }[asks],
        decide: 'to whom it goes from now on, and who recommends and reports',
        handling: 'name the taking bureau, its contact and how matters are passed on'
      },
      'who hands it over': {
        rule: () =>
          `A penalty was taken back, and no basic or shared duty on its matter asks the ${lower} to find, ` +
          `report or hand over cases: the ${lower} is on the spot, and how a case reaches the bureau is not ` +
          'written. Where a duty still has it manage the matter, see “residue”. Those of one bureau and category ' +
          'make one finding.',
        duties: (first, count, takers, finds) =>
          `${titled(first)}${count > 1 ? ` and ${count - 1} more penalties were` : ' was'} taken back by ` +
          `${names(takers) || `the ${upper}`}` +
          `${finds.length === 0 ? '' : `, which itself is to see to ${quoted(finds)}`}; ` +
          `no basic or shared duty says whether the ${lower} reports such a case: ` +
          'does it, and when does an answer come?',
        decide: 'who finds a case, to whom it goes, and when an answer comes',
        handling: 'add a shared duty of finding, handing over and answering'
      },
      'township alone': {
        rule: () =>
          `A part of a basic duty rests by law on a power, a permit or money that a ${lower} does not hold ` +
          '(the table “needs” names topics and laws); and ' +
          `no shared duty on the same matter has a ${upper} clause that enforces, approves or pays, nor has ` +
          'the body that answers for it taken its penalties back. A shared duty that is merely near does not ' +
          'count. Parts that only publicise, count, serve, clean or hand on requests are not ' +
          `looked at; what the ${lower} punishes or approves itself is left to “power without backing”.`,
        needs: { 执法: 'power to enforce', 审批: 'approval', 资金: 'money' },
        duty: (duty, { words, needs, bodies, listed, nearest }) =>
          `In ${titled(duty)}, ${quoted(words)} usually rests on ${needs.join(', ')}` +
          (bodies.length === 0
            ? ' from above, '
            : ` from the ${bodies.map(({ name, english }) => english ?? name).join(' or ')} body, `) +
          (listed
            ? 'and no shared duty says who gives it' +
              `${nearest === null ? '.' : `, nor does the nearest, ${titled(nearest)}.`}`
            : 'and the lists name no such body.'),
        decide: 'which bureau gives power, approval or money',
        handling: `add a shared duty with the ${upper}’s part, or take the duty back`
      },
      'power without backing': {
        rule: () =>
          `A basic duty has the ${lower} punish, demolish, order, approve or arbitrate, and no shared duty ` +
          `on the same matter has a bureau enforce or review; or a ${lower} clause of a shared duty has ` +
          `such a power while no ${upper} clause of that duty has. “Without a permit” and the like is no ` +
          'approving, nor is the card of a registration.',
        basic: (duty, deeds, enforces) =>
          `${titled(duty)} has the ${lower} act by ${quoted(deeds)}, and no shared duty says which bureau ` +
          'stands behind it: ' +
          (enforces
            ? 'who provides officers, evidence and enforcement?'
            : 'who guides and reviews, and where parties appeal?'),
        shared: (duty, deeds, bureaus) =>
          `The ${lower} column of ${titled(duty)} says ${quoted(deeds)}, while no clause of ` +
          `${names(bureaus) || 'a bureau'} enforces or approves.`,
        decide: 'who provides officers, evidence and enforcement',
        handling: 'settle posted or delegated enforcement, or take it back'
      },
      'loop gap': {
        rule: () =>
          `A ${lower} clause asks to report or hand over clues, hazards, emergencies or offences, and no ` +
          `${upper} clause of the duty says that they are then checked, punished, dealt with, repaired or ` +
          'answered. A clause of a few letters that says “enforce” is an answer. Reporting lists, figures and papers ' +
          `is not looked at, nor is reporting within the ${lower}.`,
        some: (count) => `${count} bureaus`,
        bodies: (bureaus) => names(bureaus),
        duty: (duty, what, nobody, whose, clauses) =>
          `${titled(duty)} has the ${lower} report ${quoted(what)}` +
          `${nobody ? ', without saying to whom' : ''}; none of the ${clauses} ${upper} ` +
          `${one(clauses, 'clause', 'clauses')} of ${whose} says what follows.`,
        decide: 'who checks and acts on a report and when an answer comes',
        handling: `add clauses of receiving, checking and answering to the ${upper}’s side`
      },
      'wrong column': {
        rule: () =>
          `A clause of the ${upper} column has the ${lower} as actor (also beside a bureau), or a clause of ` +
          `the ${lower} column has a bureau, hospital, survey team, enterprise or applicant as actor, ` +
          `anybody but the ${lower} and its villages.`,
        city: (duty, clauses, joint) =>
          `${clauses} ${one(clauses, 'clause', 'clauses')} in the ${upper} column of ` +
          `${titled(duty)} ${one(clauses, 'makes', 'make')} the ${lower} ` +
          `${joint ? 'an actor beside the bureau' : 'the actor'}: by which column is it assessed?`,
        township: (duty, clauses, who) =>
          `${clauses} ${one(clauses, 'clause', 'clauses')} in the ${lower} column of ` +
          `${titled(duty)} ${one(clauses, 'has', 'have')} ${names(who)} as actor: not the ${lower}’s ` +
          'work, yet counted as its own.',
        decide: 'by which column the clause is assessed',
        handling: 'move it to its column or strike it'
      },
      'one-sided load': {
        rule: (least, times) =>
          `A shared duty has ${least} or more clauses that the ${lower} itself must do, and ${times} ` +
          `times as many as ${upper} clauses. Clauses whose subject is a village, a resident, a ` +
          'hospital and the like do not count. Clauses are no measure of work, only a reason to ask.',
        duty: (duty, own, bureaus, city) =>
          `${titled(duty)} is a shared duty, yet the ${lower} has ${own} clauses against ` +
          `${city} of ${names(bureaus)}: who leads and who helps?`,
        decide: 'who bears the main duty and what the bureau does itself',
        handling: `have the bureau write its own part or cut the ${lower}’s`
      },
      'unfunded task': {
        rule: () =>
          `A ${lower} clause asks to raise teams, keep stocks, build or maintain works, and no clause of ` +
          'either side of the duty mentions money, subsidies or supplies (relief that goes on to ' +
          'people in need pays for no work); for basic duties, no shared duty on the matter does. Not ' +
          'written does not mean not paid: a rule of thumb.',
        shared: (duty, work, bureaus) =>
          `${titled(duty)} asks the ${lower} for ${quoted(work)}; neither side says where money or ` +
          `supplies for it come from (${names(bureaus)}).`,
        basic: (duty, work) =>
          `${titled(duty)} asks the ${lower} for ${quoted(work)}, and no shared duty on the matter ` +
          'says where money or supplies for it come from.',
        decide: 'where money and supplies come from',
        handling: 'name the source of funds or drop it as a fixed task'
      },
      'one-list category': {
        rule: () =>
          'A category stands in one of the three lists only; not judged where the document has a single ' +
          'list or no categories, or where most categories stand in one list. Several basic duties and nothing ' +
          `else are the ${lower}’s own field and do not count.`,
        category: (category, list, duties) =>
          `${names([category])} stands in the ${list} list only, with ${duties} ${one(duties, 'duty', 'duties')}; ` +
          'the other two have no such category.',
        decide: 'whether the category needs its counterpart in the other lists',
        handling: 'check and give the reason'
      },
      mismatch: {
        rule: () =>
          'One of three: the name asks for a deed (adjusting, approving, rectifying) while every clause on ' +
          'both sides speaks of publicity or training only; the matter of the name appears in none of five ' +
          'or more clauses; the takeover text of a reclaimed duty describes other work than its name.',
        soft: (duty, deeds, clauses) =>
          `${titled(duty)} is called “${deeds.join(', ')}”, yet all ${clauses} clauses speak ` +
          'of publicity or training; none says how the deed is done.',
        absent: (duty, clauses, named) =>
          `None of the ${clauses} clauses of ${titled(duty)} mentions “${named.join(', ')}” of its name.`,
        other: (duty, deeds) =>
          `${titled(duty)} is called “${deeds.join(', ')}”, yet its takeover text describes other work: ` +
          'what was taken back?',
        decide: 'whether to rename the duty or complete its clauses',
        handling: 'make name and clauses agree'
      }
    }
  };
};

/** Sentences of the report for the levels of a place. */
export const report = ({ lower, Lower, upper, Upper }: LevelWords): ReportSentences => ({
  title: (place, filter) => `Duty lists of ${place}: a report${filter === '' ? '' : ` (${filter})`}`,
  subtitle: (filter, date) => [filter, date].filter((part) => part !== '').join('; '),
  contents: 'Contents',
  figure: (number, title) => `Figure ${number}. ${title}`,
  table: (number, title) => `Table ${number}. ${title}`,
  annex: (number, title) => `Annex ${number}. ${title}`,
  seeAnnex: (numbers) => `See annex ${numbers.join(', ')}.`,
  see: (figures, tables) =>
    `See ${list([
      ...figures.map((number) => `figure ${number}`),
      ...stretches(tables, (number) => `table ${number}`, ' to ')
    ])}.`,
  firstRows: (title, shown, all) => `${title} (the first ${shown} of ${all})`,
  annexMark: (number) => `Annex ${number}`,
  empty: (filter) => `${filter}: no duty is left, so there is nothing to write.`,
  changes: {
    title: (place) => `What changed in the duties of ${place}: a brief`,
    titleTwo: (a, b) => `Duties of ${a} and ${b}: a brief on what differs`,
    summary: 'What changed on the whole',
    flow: (from, to, count) => `${duties(count)} from ${from} to ${to}`,
    flows: (moves) =>
      moves.length === 0 ? 'No duty went from one list to another.' : `Between the lists went ${list(moves)}.`,
    bureaus: (count) => `Duties came to or left ${many(count, 'bureau', 'bureaus')}`,
    bureau: (name, before, after) => `${name} from ${before} to ${after}`,
    bureausText: (rows) => `Most came and went at ${rows.join('; ')}.`,
    categories: (names) => `Most changes are in ${list(names)}`,
    category: (name, count) => `${name} ${count}`,
    categoriesText: (rows) => `By category: ${list(rows)}; a duty with several changes counts in each.`,
    matters: (shown, all) =>
      shown < all ? `Changes to settle (the first ${shown} of ${all} kinds)` : 'Changes to settle',
    names: (names, all) => `${names.join('; ')}${names.length < all ? '; and others' : ''}`,
    added: (count) => `${duties(count)} added: on what basis, with what funds and hands`,
    removed: (count) => `${duties(count)} removed: who takes over, whom do people ask`,
    moved: (count) => `${duties(count)} on another list: who is responsible now`,
    bureausChanged: (count) => `${duties(count)} with other bureaus: are lead and handover settled`,
    split: (count) => `${duties(count)} split or merged: is anything left out`,
    doubtful: (count) => `${duties(count)} paired without certainty: are they the same`
  },
  brief: {
    title: (place, filter) => `Duties of ${place}: a brief${filter === '' ? '' : ` (${filter})`}`,
    bureauTitle: (place, bureau) => `${bureau} and the duties of ${place}: a brief`,
    dutyTitle: (name) => `“${name}”: a brief`,
    opening: (place, date, filter, { basic, shared, reclaimed, bureaus }) =>
      `The list of duties of ${place} (${date}) has ${duties(basic + shared + reclaimed)}` +
      `${filter === '' ? '' : ` under “${filter}”`}: ${n(basic)} basic, ${n(shared)} shared and ${n(reclaimed)} ` +
      `taken back${bureaus > 0 ? `, with ${many(bureaus, `${upper} bureau`)}` : ''}. `,
    seeFigure: 'See figure 1.',
    shared: (bureaus, part, total) =>
      `${together(bureaus)} ${one(bureaus.length, 'stands', 'stand')} in ${n(part)} of ` +
      many(total, 'shared duty', 'shared duties'),
    reclaimed: (bureaus, part, total) =>
      `${together(bureaus)} ${one(bureaus.length, 'takes', 'take')} over ${n(part)} of ${duties(total)} taken back`,
    reclaimedText: (bureaus, remains) =>
      `${many(bureaus, 'bureau')} ${one(bureaus, 'takes', 'take')} them over` +
      (remains === 0 ? '.' : `; ${n(remains)} may still stand in another list.`),
    asked: (clauses, reports, bureau) =>
      many(clauses, `${lower} clause`) +
      (reports === 0
        ? ''
        : `, ${n(reports)} of them ${one(reports, 'a report', 'reports')} ` +
          `${bureau === null ? 'upward' : `to ${bureau}`}`),
    askedText: (rows, { period, dated }) =>
      `By type: ${list(rows.map(({ name, clauses }) => `${name} (${n(clauses)})`))}; a clause may have several. ` +
      `Period stated in ${n(period)}, time limit in ${n(dated)}.`,
    bureau: (name, shared, reclaimed) =>
      `${name}: ${[
        ...(shared > 0 ? [many(shared, 'shared duty', 'shared duties')] : []),
        ...(reclaimed > 0 ? [`${duties(reclaimed)} taken over`] : [])
      ].join(', ')}`,
    bureauText: (place, date, categories, beside) => {
      const said = [
        ...(categories.length === 0 ? [] : [`these duties are mostly of ${counted(categories)}`]),
        ...(beside.length === 0 ? [] : [`listed beside it most often: ${counted(beside)}`])
      ];
      const source = `the list of duties of ${place} (${date})`;
      return said.length === 0 ? `Source: ${source}. ` : `By ${source}, ${said.join('; ')}. `;
    },
    duty: (of, bureaus, city, own) =>
      bureaus === 0
        ? of === 'basic'
          ? `The ${lower} alone is responsible; no ${upper} bureau is listed`
          : 'No bureau is listed'
        : of === 'reclaimed'
          ? `Taken back; ${many(bureaus, 'bureau')} ${one(bureaus, 'takes', 'take')} it over`
          : `${many(bureaus, 'bureau')}, ${many(city, `${upper} clause`)}, ${many(own, 'clause')} for the ${lower}`,
    dutyText: (place, date, { list: of, seq, category, where }, bureaus, leads) =>
      `Duty ${n(seq)} of the ${of} list of ${place} (${date}${where === '' ? '' : `; ${where}`})` +
      `${category === '' ? '' : `, category ${category}`}.` +
      (bureaus.length === 0
        ? ''
        : bureaus.length === 1
          ? ` Listed: ${bureaus[0]}.`
          : ` First listed${leads.length === 0 ? ' (which is not leading)' : ''}: ${bureaus[0]}, before ` +
            `${many(bureaus.length - 1, 'other')}${leads.length === 0 ? '' : `; said to lead: ${list(leads)}`}.`),
    clauses: (side, count) => `${side}: ${many(count, 'clause')}`,
    quote: (text) => `“${text}”`,
    rest: (count) => `${many(count, 'further clause')} in the list.`,
    matters: (shown, all) => `${many(all, 'matter')} to settle${all > shown ? `, of which ${n(shown)} here` : ''}`,
    noMatter: (about) => `“${about}” has no open matter under the filter, so there is nothing to write.`,
    matter: (about, kind) => `${about}: ${kind}`,
    quoted: (duty, where, text) =>
      `${duty === '' ? 'The text' : duty}${where === '' ? '' : ` (${where})`} says “${text}”.`,
    proposal: (handling) => `Proposal: ${handling}.`,
    sameProposal: (matter) => `Proposal: as in ${matter}.`,
    bureauBars: (count) => `The ${n(count)} bureaus with most duties (a duty of several counts in each)`,
    categoryBars: (count) => `The ${n(count)} categories with most duties`,
    annex: (number, name) => `Annex ${number}: ${name}`,
    workbook: (place, filter) => `Duty lists of ${place}: tables${filter === '' ? '' : ` (${filter})`}`,
    issuer: '(issuing body)',
    date: '____ / __ / ____'
  },
  total: 'Total',
  totalDistinct: 'Total (each once)',
  share: 'Share',
  duties: 'Duties',
  bureaus: 'Bureaus',
  name: 'Duty',
  number: 'No.',
  where: 'In the source',
  pages: 'Page',
  clauses: 'Clauses',
  note: 'Note',
  nothing: 'Nothing of this kind is left under the filter.',
  asked:
    'This report is counted from the text of the lists; whatever is inferred is a question to be ' +
    'checked, not a judgement.',
  multiple:
    'A duty that lists several bureaus counts once for each of them, so the sum over bureaus exceeds ' +
    'the number of duties; totals count each duty once.',
  comma: ', ',
  live: {
    title: 'Explore',
    hint:
      'Choose a cell, row or column of the matrix, or a bureau’s bar: the table below follows. Choose ' +
      'a duty to read its clauses.',
    search: 'Search duties and clauses',
    count: '# duties',
    list: 'List'
  },
  overview: {
    title: 'In short',
    message: (total, basic, shared, reclaimed) =>
      `${duties(total)}: ${n(basic)} basic, ${n(shared)} shared, ${n(reclaimed)} reclaimed`,
    counts: (place, filter, total, basic, shared, reclaimed, categories) =>
      `The lists of ${place}${filter === '' ? '' : `, narrowed to “${filter}”,`} hold ` +
      `${duties(total)}: ${n(basic)} basic, ${n(shared)} shared and ${n(reclaimed)} reclaimed, in ` +
      `${many(categories, 'category', 'categories')}.`,
    clauses: (bureaus, city, township, reports) =>
      `They name ${many(bureaus, `${upper} bureau`)}; the ${upper} side has ${many(city, 'clause')}` +
      `, the ${lower} side ${n(township)}, of which ${n(reports)} are upward reports.`,
    many: (count, most, name) =>
      `${n(count)} shared duties list two bureaus or more; the longest list has ${n(most)} (${name}).`,
    benchmark: ({ basic, shared, reclaimed }, mean) =>
      `The national mean of townships is ${n(mean)} duties: ${n(basic)} basic, ${n(shared)} shared,` +
      ` ${n(reclaimed)} reclaimed (central staffing office, quoted by Xinhua, June 2025). It is ` +
      'context, not a score.',
    benchmarkMessage: (total, mean) => `${duties(total)} here, ${n(mean)} in the national mean, which is context only`,
    table: 'Duties of the three lists',
    list: 'List',
    national: 'National mean'
  },
  composition: {
    title: 'What the lists are made of',
    message: (category, count, rate) => `${category} has most duties: ${n(count)}, ${share(rate)} of all`,
    top: (categories, rate) =>
      `The largest categories are ${counted(categories)}; together ${share(rate)} of all duties.`,
    single: (categories) =>
      categories.length === 0
        ? 'Every category stands in two lists or more.'
        : `${many(categories.length, 'category stands', 'categories stand')} in one list only: ${list(categories)}.`,
    table: 'Duties by category'
  },
  workload: {
    title: 'Which bureaus',
    message: (rate, few, count, counted) =>
      `${n(few)} of ${many(count, 'bureau')} hold ${share(rate)} of the shared duties (shared work ${counted})`,
    fewMessage: (name, count, bureaus) =>
      `${name} has most shared duties: ${n(count, 1)}${bureaus > 1 ? ` of ${many(bureaus, 'bureau')}` : ''}`,
    top: (rows) => `The bureaus with most shared duties are ${counted(rows)}.`,
    concentration: (rate, few, gini) =>
      `The first ${n(few)} hold ${share(rate)}; Gini coefficient ` +
      `${gini === null ? '—' : gini.toFixed(2)} (0 is even, towards 1 is concentrated).`,
    reclaimed: (rows) => `Of the reclaimed duties most went to ${counted(rows)}.`,
    lorenzMessage: (rate, few, gini) =>
      `The first ${n(few)} bureaus hold ${share(rate)}; Gini coefficient ${gini === null ? '—' : gini.toFixed(2)}`,
    table: 'Load by bureau',
    city: `${Upper} clauses`,
    township: `${Lower} clauses`
  },
  heatmap: {
    title: 'Bureaus and categories',
    message: (bureau, category, count) => `Densest: ${bureau} in ${category}, ${duties(count)}`,
    onSlide: (bureau, category, count) => `Densest on this slide: ${bureau} in ${category}, ${duties(count)}`,
    cells: (cells, bureaus, categories) =>
      `Between ${many(bureaus, 'bureau')} and ${many(categories, 'category', 'categories')} there ` +
      `are ${many(cells, 'cell')} with duties.`,
    top: (rows) =>
      `Most duties stand in ${list(rows.map((row) => `${row.bureau} / ${row.category} (${n(row.duties)})`))}.`,
    table: 'Matrix of bureaus and categories',
    township: `${Lower} (basic duties)`,
    own: Lower,
    legend: 'Numbers are duties, darker means more; empty means none.'
  },
  actions: {
    title: `What the ${lower} is asked to do`,
    message: (action, clauses, rate) =>
      `Asked most of the ${lower}: ${action}, ${many(clauses, 'clause')}, ${share(rate)}`,
    top: (rows, total) =>
      `Of ${many(total, `${lower} clause`)}, the commonest types are ` +
      `${list(rows.map((row) => `${row.name} (${n(row.clauses)})`))}. A clause may be of several ` +
      'types.',
    table: `${Lower} clauses by type of work`,
    cadence: `Cadences and deadlines of ${lower} clauses`,
    kind: 'Type of work',
    stated: 'As stated',
    none: 'not stated'
  },
  sharing: {
    title: 'Who works together',
    message: (count, rate) =>
      `${n(count)} shared duties are carried by two bureaus or more, ${share(rate)} of the shared list`,
    ties: (rows) =>
      'The pairs most often listed together are ' +
      `${list(rows.map((row) => `${row.one} and ${row.two} (${n(row.duties)})`))}.`,
    table: 'Shared duties with most bureaus',
    pairs: 'Pairs of bureaus with most duties in common',
    pairsMessage: (pairs) => `${many(pairs, 'pair')} of bureaus share at least one duty`,
    count: 'Bureaus listed',
    one: 'One bureau',
    two: 'Other bureau'
  },
  findings: {
    title: 'Questions to settle',
    message: (total, strong) => `${many(total, 'finding')} to check, ${n(strong)} of them on strong evidence`,
    counts: (rows) => `By kind: ${list(rows.map((row) => `${row.name} ${n(row.count)}`))}.`,
    none: (names) => `Nothing was found for: ${list(names)}.`,
    ask: 'These are questions that rules ask of the text; whether they hold is for the bureaus concerned to say.',
    table: (name, shown, total) =>
      shown === total ? name : `${name} (the first ${n(shown)}; all ${n(total)} are in the workbook)`,
    kindHeading: (name, total) => `${name} (${n(total)})`,
    kindMessage: (name, total, strong) => `${name}: ${many(total, 'finding')}, ${n(strong)} on strong evidence`,
    strongHead: 'Strong',
    restHead: 'Medium or weak',
    kind: 'Kind',
    order: 'Order',
    first: 'first',
    later: 'later',
    matter: 'Matter',
    leading: (cases, led, kept) =>
      `${many(led, 'finding')} on ${many(cases, 'matter')} come first; ${n(kept)} weaker or ` +
      'repeated ones are kept back.',
    sentence: 'Question',
    strength: 'Evidence',
    duties: 'Duties',
    state: 'State',
    open: 'to settle',
    byKind: 'Questions by kind',
    count: 'Count'
  },
  lists: {
    title: 'The duties',
    message: (total) => `All ${duties(total)} with their bureaus`,
    table: (name) => `${name} duties`,
    text: (total) => `The ${duties(total)} under the filter stand one by one in the annexes.`
  },
  workbook: {
    about: 'About',
    short: 'In English',
    item: 'Item',
    content: 'Content',
    place: 'Lists',
    filter: 'Filter',
    date: 'Date of the data',
    source: 'Source',
    counted: 'How it is counted',
    sheets: 'Sheets',
    rules: [
      'Duty: one numbered row of a list; each counts once.',
      'A duty that lists several bureaus counts once for each of them, so the sum over bureaus exceeds ' +
        'the number of duties.',
      'Clause: one numbered sentence (or a single unnumbered one) of a duty text.',
      'Actor: whom the clause names; else the bureau of the heading above, or the only bureau listed; else empty.',
      'First listed means first in the bureau column, not leading.',
      'Findings are questions that rules ask of the text; the bureaus concerned must check them.'
    ],
    list: (name) => `${name} duties`,
    clauses: 'Clauses',
    matrix: 'Bureau by category',
    workload: 'Load by bureau',
    composition: 'Categories',
    actions: 'Types of work',
    network: 'Who works together',
    findings: 'Findings',
    id: 'Id',
    side: 'Side',
    group: 'Group',
    text: 'Text',
    actors: 'Actors',
    partners: 'Partners',
    recipients: 'Recipients',
    actionTypes: 'Actions',
    cadence: 'Cadence',
    deadline: 'Deadline',
    tier: 'Tier',
    from: 'One',
    to: 'Other',
    tie: 'Tie',
    withTownship: `shared with the ${lower}`,
    together: 'listed together',
    strength: 'Strength',
    evidence: 'Words of the lists',
    clauseIds: 'Clauses',
    cadenceClass: 'Cadence class',
    deadlineClass: 'Deadline class',
    doer: 'Done by',
    upward: 'Upward report'
  },
  strength: { strong: 'strong', medium: 'medium', weak: 'weak' }
});

/** The words of the domain as they are used everywhere, by their English names, with what they mean. */
export const terms: Terms = {
  duty: { term: 'duty', meaning: 'one numbered row of a list' },
  list: { term: 'list', meaning: 'basic, shared or reclaimed' },
  'basic duty': { term: 'basic duty', meaning: 'the township acts alone' },
  'shared duty': { term: 'shared duty', meaning: 'city bureaus act, the township cooperates' },
  'reclaimed duty': { term: 'reclaimed duty', meaning: 'a city bureau has taken the duty back' },
  category: { term: 'category', meaning: 'the class a list puts a duty in' },
  bureau: { term: 'bureau', meaning: 'a city body named in a bureau column' },
  tier: {
    term: 'tier',
    meaning: 'party body, government, congress or CPPCC, mass organization, branch of a higher body'
  },
  clause: { term: 'clause', meaning: 'one numbered sentence of a duty text, or the whole where it has no numbers' },
  side: { term: 'side', meaning: 'whether a clause is the city’s, the township’s or of a takeover' },
  group: { term: 'group', meaning: 'a heading inside a duty text, by theme or by bureau' },
  actor: { term: 'actor', meaning: 'who a clause names as acting' },
  partner: { term: 'partner', meaning: 'who is brought in to act with an actor' },
  recipient: { term: 'recipient', meaning: 'who receives a report, hand-over or referral' },
  lead: { term: 'lead', meaning: 'the text says that it leads or coordinates' },
  'first listed': { term: 'first listed', meaning: 'first in the bureau column and acting, no lead named' },
  'listed without duty': { term: 'listed without duty', meaning: 'in the bureau column, but no clause names it' },
  'acting but unlisted': { term: 'acting but unlisted', meaning: 'a clause names it, the bureau column does not' },
  action: { term: 'action', meaning: 'what a township clause asks for, e.g. publicity or inspection' },
  'upward report': {
    term: 'upward report',
    meaning: 'a report of the township to a body above: to the bureau it names, else to the sole bureau of the duty'
  },
  cadence: {
    term: 'cadence',
    meaning: 'how often, where the text says so: stated period, regularly and event-driven are kept apart'
  },
  deadline: { term: 'deadline', meaning: 'by when, where the text says so' }
};

export const reading: typeof zhReading = {
  file: (file, encoding) => `Reading of ${file} (${encoding})`,
  place: (city, township) => `Place: ${city || 'unknown'}, ${township || 'unknown'}`,
  lists: { basic: 'basic', shared: 'shared', reclaimed: 'reclaimed' },
  duties: (counts, total) => `Duties: ${counts.map(([list, count]) => `${list} ${count}`).join(', ')}; ${total} in all`,
  sides: { city: 'city', township: 'township', takeover: 'takeover' },
  clauses: (counts, bureaus) =>
    `Clauses: ${counts.map(([side, count]) => `${side} ${count}`).join(', ')}; ${bureaus} bureaus`,
  conservation: (total, duties, furniture, unplaced) =>
    `Conservation: ${total} non-blank characters = ${duties} in duties + ${furniture} furniture + ${unplaced} unplaced`,
  unattributed: (clauses) => `City clauses without an actor: ${clauses}`,
  categories: 'Categories (basic/shared/reclaimed):',
  severity: { error: 'Errors', warning: 'Doubts', note: 'Notes' },
  problems: (severity, count) => `${severity} (${count}):`,
  problem: (place, what, value, duty) => `${place} ${what}: ${value}${duty === '' ? '' : ` (${duty})`}`
};

export const lexiconFaults: typeof zhFaults = {
  encoding: 'the file is not in UTF-8',
  'no-head': 'the file has no head row',
  'unknown-column': 'no such column',
  'doubled-column': 'the column stands twice in the head',
  'missing-column': 'the column is missing from the head',
  'too-many-cells': 'the row has more cells than the head',
  'line-break': 'a line break inside the cell; a quote may be missing',
  empty: 'may not be empty',
  control: 'a control character inside the cell',
  blanks: 'a blank inside the word',
  number: 'not a number that this column allows',
  mark: 'only yes or nothing may stand here',
  among: 'not a value that this column allows',
  either: 'just one of these columns must be filled',
  phrase: 'not a well-formed phrase',
  doubled: 'says the same as a row above',
  unknown: 'no such name in the table it refers to',
  'unknown-region': 'no such region',
  'not-regional': 'rows of this table hold everywhere and take no region',
  self: 'is linked with itself',
  inconsistent: 'disagrees with a row above of the same name',
  'missing-file': 'the file is missing'
};
