// What a step of a draft does, in words.
import type { DraftRow } from '../draft/replay.ts';
import type { Step } from '../draft/step.ts';
import { sayIn } from '../i18n/language.ts';
import { isHan } from '../i18n/languages.ts';
import type { PrintedBureau } from '../query/printed-lists.ts';
import { listed, type Naming } from './naming.ts';

/** A duty's name is cut here, and a clause here: some are whole paragraphs. */
const NAME_LETTERS = 30;
const TEXT_LETTERS = 60;

/** Duties as they stood before a step, by key. */
export type Standing = ReadonlyMap<string, Pick<DraftRow, 'list' | 'seq' | 'name'>>;

/** One step in a sentence without its stop: `把配合履职70“…”移到上级收回，由市水利局承担`. `before` are the duties as they
 *  stand in the base, with those that earlier steps made. Await loadArea('draft') first. */
export function stepWords(step: Step, before: Standing, naming: Naming): string {
  const { t, language } = naming;
  const say = sayIn(t, 'draft');
  const called = (key: string) => {
    const row = before.get(key);
    if (row === undefined) return say('gone');
    const name = cut(row.name, NAME_LETTERS);
    return row.seq === 0
      ? say('made_by', { name })
      : say('dutyNamed', { list: t(`frame:${row.list}`), seq: row.seq, name });
  };
  const by = (bureaus: readonly PrintedBureau[]) => bureausInWords(bureaus, naming);
  const tail = (bureaus: readonly PrintedBureau[]) =>
    bureaus.length === 0 ? '' : say('said-move-bureaus', { bureaus: by(bureaus) });
  switch (step.kind) {
    case 'move':
      return say('said-move', { duty: called(step.duty), to: t(`frame:${step.to}`), tail: tail(step.bureaus) });
    case 'bureaus':
      return say('said-bureaus', { duty: called(step.duty), bureaus: by(step.bureaus) });
    case 'add-clause':
    case 'drop-clause':
      return say(`said-${step.kind}`, {
        duty: called(step.duty),
        side: say(step.side),
        text: cut(step.text, TEXT_LETTERS)
      });
    case 'merge': {
      const others = listed(step.others.map(called), language);
      const name = step.name.trim();
      const named = name === '' ? '' : say('said-merge-named', { name: cut(name, NAME_LETTERS) });
      return say('said-merge', { duty: called(step.duty), others }) + named;
    }
    case 'split':
      return say('said-split', {
        duty: called(step.duty),
        name: cut(step.name, NAME_LETTERS),
        count: step.clauses.length
      });
    case 'add':
      return say('said-add', {
        list: t(`frame:${step.list}`),
        name: cut(step.name, NAME_LETTERS),
        category: naming.category(step.category),
        tail: step.list === 'basic' ? '' : tail(step.bureaus)
      });
    case 'drop':
      return say('said-drop', { duty: called(step.duty) });
  }
}

/** Bureaus as the column would name them, who leads with the word for it. */
export function bureausInWords(bureaus: readonly PrintedBureau[], { t, language, bureau }: Naming): string {
  const say = sayIn(t, 'draft');
  const named = ({ printed }: PrintedBureau) => (isHan(language) ? printed : bureau(printed));
  return listed(
    bureaus.map((each) => (each.part === 'lead' ? say('leads', { name: named(each) }) : named(each))),
    language
  );
}

/** The duties that steps can name: those of the base as they stand there, and those that steps made. */
export function standingOf(base: readonly Pick<DraftRow, 'id' | 'list' | 'seq' | 'name'>[], steps: readonly Step[]) {
  const made = steps.flatMap((step): [string, Pick<DraftRow, 'list' | 'seq' | 'name'>][] =>
    step.kind === 'add' || step.kind === 'split'
      ? [[step.key, { list: step.kind === 'add' ? step.list : 'shared', seq: 0, name: step.name }]]
      : []
  );
  return new Map([...base.map((row): (typeof made)[number] => [row.id, row]), ...made]) satisfies Standing;
}

function cut(text: string, letters: number): string {
  const all = [...text];
  return all.length > letters ? `${all.slice(0, letters).join('')}…` : text;
}
