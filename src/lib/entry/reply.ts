// A reply in official Chinese to whoever asked: for each matter the verdict, the row it rests on, and what comes next.
import { reply } from '../i18n/official.ts';
import type { PartAnswer } from './check.ts';
import type { EntryDuty } from './duty-index.ts';
import { leadOf } from './lead.ts';

/** One matter of a reply. `duty` is the row it quotes, null where no list holds it; `field` says that the lists have
 *  the field at least; `near` are rows quoted for reference where no row answers. */
export interface ReplyMatter {
  asked: string;
  duty: EntryDuty | null;
  field: boolean;
  near: readonly EntryDuty[];
}

/** What a reply is written from: the matters in their order, at least one; `township` and `city` as in the document, ''
 *  where it does not say. */
export interface ReplyInput {
  matters: readonly ReplyMatter[];
  township: string;
  city: string;
}

/** True for an answer that a reply may be written from: it met a matter, is more than a guess and no small talk. */
export function mayBeReplied({ met, certainty, idle }: Pick<PartAnswer, 'met' | 'certainty' | 'idle'>): boolean {
  return met && certainty !== 'low' && !idle;
}

function shortened(text: string): string {
  const first = text.trim().split(/[。！？\n]/u)[0] ?? '';
  return first.length > 48 ? `${first.slice(0, 47)}…` : first;
}

function quoted(duty: EntryDuty, side: string): string {
  return reply.clauses(
    duty.clauses.filter((clause) => clause.side === side).map(({ text }) => text.replace(/[；。;]$/u, ''))
  );
}

function unlisted({ field, near }: ReplyMatter, name: string): string[] {
  return [
    field ? reply.fieldOnly : reply.onNoList,
    ...(near.length === 0 ? [] : [reply.near(near.map(reply.row))]),
    reply.admission(name)
  ];
}

function listed(duty: EntryDuty, name: string, city: string): string[] {
  const row = reply.row(duty);
  const lead = leadOf(duty);
  if (duty.list === 'basic') return [reply.basic(row, name), reply.handled(name)];
  if (duty.list === 'reclaimed') {
    const bureau = lead?.bureau ?? reply.takeoverBody;
    return [reply.takenBack(row, bureau), reply.takeoverSaid(quoted(duty, 'takeover')), reply.handedOver(name, bureau)];
  }
  const who = lead?.bureau ?? reply.cityBody;
  const { basis } = lead ?? {};
  const role = basis === 'named' || basis === 'first' ? reply.leads[basis] : reply.leads.other;
  return [
    reply.shared(
      row,
      who + role,
      name,
      duty.bureaus.map(({ bureau }) => bureau)
    ),
    reply.citySaid(quoted(duty, 'city')),
    reply.townshipSaid(quoted(duty, 'township')),
    reply.organise(who, name, city)
  ];
}

/** Paragraphs of the reply, title first. One matter: its paragraphs are numbered 一、二、; several: each matter has a head
 *  一、and its paragraphs are numbered （一）（二）. Rows stand word for word. */
export function replyDraft({ matters, township, city }: ReplyInput): string[] {
  const name = reply.ownName(township);
  const lists = reply.lists(township);
  const said = (matter: ReplyMatter): string[] =>
    matter.duty === null ? unlisted(matter, name) : listed(matter.duty, name, city);
  const [only, ...more] = matters;
  if (only === undefined) return [];
  if (more.length === 0)
    return [
      reply.title,
      reply.received(shortened(only.asked)) + lists,
      ...said(only).map((text, at) => reply.paragraph(at, text))
    ];
  return [
    reply.title,
    reply.receivedMany(matters.length) + lists,
    ...matters.flatMap((matter, at) => [
      reply.matter(at, shortened(matter.asked)),
      ...said(matter).map((text, index) => reply.ofMatter(index, text))
    ])
  ];
}
