// The ground that detectors stand on: a reading with its look-ups, profiles and scored pairs.
import type { Bureau, Duty, ListId, Place } from '../duty/record.ts';
import { findingSay, type Say } from '../i18n/sentences.ts';
import type { NamedBody } from '../i18n/zh-sentences.ts';
import { overlaps, type OverlapPair } from '../analysis/overlap.ts';
import {
  bureauEraser,
  inputOf,
  profilesOf,
  statementOf,
  type Profile,
  type Profiles,
  type Statement
} from '../analysis/profile.ts';

/** The part of a reading that findings look at. `englishOf` gives a bureau's English name; without it official names
 *  stand in English sentences too. */
export interface FindingsInput {
  duties: readonly Duty[];
  bureaus: readonly Pick<Bureau, 'name' | 'shortName'>[];
  place: Place;
  englishOf?: (official: string) => string;
}

/** A reading made ready for the detectors: look-ups by id and name, and the profiles of all duties, computed once. */
export class Ground {
  readonly duties: readonly Duty[];
  readonly bureaus: FindingsInput['bureaus'];
  readonly place: Place;
  /** Writes a sentence in every language, with the words for the levels of this place. */
  readonly say: Say;
  #byId: Map<string, Duty>;
  #short: Map<string, string>;
  #english: (official: string) => string;
  #profiles: Profiles | undefined;
  #pairs: OverlapPair[] | undefined;
  #eraser: ((text: string) => string) | undefined;
  #profileOf: Map<string, Profile> | undefined;
  #scores: Map<string, Map<string, number>> | undefined;
  #erased = new Map<string, string>();
  #statements = new Map<string, Statement>();

  constructor(input: FindingsInput) {
    this.duties = input.duties;
    this.bureaus = input.bureaus;
    this.place = input.place;
    this.say = findingSay(input.place);
    this.#byId = new Map(input.duties.map((duty) => [duty.id, duty]));
    this.#short = new Map(input.bureaus.map((bureau) => [bureau.name, bureau.shortName]));
    this.#english = input.englishOf ?? ((name) => name);
  }

  duty(id: string): Duty | undefined {
    return this.#byId.get(id);
  }

  list(list: ListId): Duty[] {
    return this.duties.filter((duty) => duty.list === list);
  }

  /** Whether the shared duties say who does what: most of them have clauses. A list of names alone is silent on
   *  everything, and its silence tells nothing. */
  get spellsOut(): boolean {
    const shared = this.list('shared');
    return shared.filter(({ clauses }) => clauses.length > 0).length * 2 > shared.length;
  }

  /** Whether the name is an official name of a bureau of this reading. */
  isBureau(name: string): boolean {
    return this.#short.has(name);
  }

  /** Bodies as a sentence names them: bureaus of this reading by their short and English names, others as printed. */
  names(bodies: readonly string[]): NamedBody[] {
    return bodies.map((name) => ({
      name: this.#short.get(name) ?? name,
      english: this.#short.has(name) ? this.#english(name) : null
    }));
  }

  /** Profiles of the duties in their order; see profile.ts. */
  get profiles(): Profiles {
    this.#profiles ??= profilesOf(this.duties.map(inputOf));
    return this.#profiles;
  }

  /** Profile of a duty of this reading. */
  profileOf(duty: Duty): Profile | undefined {
    this.#profileOf ??= new Map(this.profiles.profiles.map((profile) => [profile.duty.id, profile]));
    return this.#profileOf.get(duty.id);
  }

  /** A text without the names of bureaus: they say who acts, not what is done. */
  withoutBureaus(text: string): string {
    this.#eraser ??= bureauEraser(this.duties.map(inputOf));
    const known = this.#erased.get(text) ?? this.#eraser(text);
    this.#erased.set(text, known);
    return known;
  }

  /** How many duties print a phrase in their name or clauses. */
  printedIn(phrase: string): number {
    return this.duties.filter(({ name, clauses }) =>
      [name, ...clauses.map(({ text }) => text)].some((text) => text.includes(phrase))
    ).length;
  }

  /** What a text speaks of and asks for. */
  statement(text: string): Statement {
    const known = this.#statements.get(text) ?? statementOf('name', text, this.profiles.vocabulary);
    this.#statements.set(text, known);
    return known;
  }

  /** Overlap score of two duties by their ids, 0..1; 0 where they have nothing in common. */
  scoreOf(a: string, b: string): number {
    if (this.#scores === undefined) {
      this.#scores = new Map(this.duties.map(({ id }) => [id, new Map()]));
      for (const pair of this.pairs) this.#scores.get(pair.a)?.set(pair.b, pair.score);
    }
    return this.#scores.get(a)?.get(b) ?? this.#scores.get(b)?.get(a) ?? 0;
  }

  /** Pairs of duties with something in common, best first; see overlap.ts. */
  get pairs(): OverlapPair[] {
    this.#pairs ??= overlaps(this.duties.map(inputOf), { profiles: this.profiles });
    return this.#pairs;
  }
}
