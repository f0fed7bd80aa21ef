// Opening files of lists: read, asked about where something is in doubt, and added to the library.
import type { Answer } from '../duty/answers.ts';
import type { Correction } from '../duty/correction.ts';
import { bytesHash } from '../duty/hash.ts';
import { questionsOf } from '../duty/questions.ts';
import { isSamePlaceName } from './carry-over.ts';
import type { Entry, Library } from './library.svelte.ts';
import type { ListDocument } from './list-store.ts';
import { startReading, type ReadSession } from './read-lists.ts';
import type { Preview, PreviewPlace } from './read-worker.ts';

/** How far an opening is: `asking` waits for the reader, `busy` while an answer is being tried. */
export type Stage =
  | { at: 'idle' }
  | { at: 'reading'; file: string; share: number }
  | { at: 'asking'; file: string; preview: Preview; busy: boolean }
  | { at: 'failed'; file: string; cause: Error };

/** An edition at hand of a place that is being opened. `document` is null for one of the build, which cannot be
 *  replaced. */
export interface Earlier {
  id: string;
  file: string;
  document: string | null;
}

/** A file that was dropped, to be read when it is wanted. */
export interface Dropped {
  name: string;
  size: number;
  load: () => Promise<Uint8Array>;
}

interface Step {
  given: readonly Answer[];
  corrections: readonly Correction[];
}

/** One opening at a time. Whatever happens to it, the library stays as it was until `accept`. */
export class Opening {
  stage = $state.raw<Stage>({ at: 'idle' });
  /** Files dropped where no field for them is shown: the next field takes them. */
  waiting: Promise<readonly Dropped[]> | null = null;
  /** Whether a field for files is shown. */
  hasField = false;
  /** What was answered in this opening, oldest first. */
  given = $state.raw<readonly Answer[]>([]);
  /** Answers kept from earlier files. */
  kept = $state.raw<readonly Answer[]>([]);
  corrections = $state.raw<readonly Correction[]>([]);
  /** What was answered and corrected before each step of this opening. */
  #steps = $state.raw<readonly Step[]>([]);
  #turn = 0;
  #session: ReadSession | undefined;
  #document: ListDocument | undefined;
  #library: Library | undefined;

  /** Reads files as one document called `name`; gives its editions where nothing has to be asked, null where the reader
   *  is asked, stopped it, or it failed (see `stage`). `always` asks in any case. */
  async start(
    library: Library,
    name: string,
    load: () => Promise<ListDocument['files']>,
    always = false
  ): Promise<Entry[] | null> {
    this.stop();
    const turn = ++this.#turn;
    this.stage = { at: 'reading', file: name, share: 0 };
    this.#library = library;
    return this.#attempt(name, async () => {
      const files = await load();
      if (turn !== this.#turn) return null;
      const key = `${bytesHash(files.map(({ bytes }) => bytes))} ${name}`;
      const before = library.document(key);
      this.kept = await library.store.answers().catch(() => []);
      if (turn !== this.#turn) return null;
      this.given = before?.answers ?? [];
      this.#steps = [];
      const opened = new Date().toISOString();
      this.#document = { key, file: name, files, answers: [], corrections: [], opened, editions: [] };
      const session = startReading((share) => {
        if (this.stage.at === 'reading') this.stage = { ...this.stage, share };
      });
      this.#session = session;
      const document = { ...this.#document, ...recognisedBefore(before) };
      const preview = await session.open(document, this.answers);
      this.#document = preview.recognised === null ? document : { ...document, recognised: preview.recognised };
      this.corrections = preview.places.map((place, index) =>
        correctionOf({ ...place, ...before?.corrections[index] })
      );
      const asks = preview.pictured || preview.repeats || questionsOf(preview) > 0;
      const sure = preview.failure === null && !asks;
      if (!always && sure && this.earlier(preview).length === 0) return this.#add(null);
      this.stage = { at: 'asking', file: name, preview, busy: false };
      return null;
    });
  }

  /** All answers that hold, later ones last. */
  get answers(): Answer[] {
    return [...this.kept, ...this.given];
  }

  /** Editions at hand of the places in a preview, other than those of the document itself. */
  earlier(preview: Preview): Earlier[] {
    const library = this.#library;
    if (library === undefined) return [];
    const places = this.corrections.length > 0 ? this.corrections.map(nameOf) : preview.places.map(nameOf);
    const isHere = (place: string) => places.some((each) => isSamePlaceName(each, place));
    const { home } = library;
    const built = isHere(nameOf(home.origin.place)) ? [{ id: home.id, file: home.origin.file, document: null }] : [];
    const others = library.entries.filter(
      ({ place, document, draft }) =>
        draft === undefined && isHere(place) && (document === null || document !== this.#document?.key)
    );
    return [...built, ...others.map(({ id, file, document }) => ({ id, file, document }))];
  }

  /** Takes answers as one step and reads again under them. */
  tell(...answers: readonly Answer[]): Promise<void> {
    const others = this.given.filter(({ about, key }) =>
      answers.every((answer) => about !== answer.about || key !== answer.key)
    );
    const step = this.#step();
    return this.#reread([...others, ...answers], () => {
      this.#steps = [...this.#steps, step];
    });
  }

  /** Whether an answer or a correction of this opening can be taken back. */
  get undoable(): boolean {
    return this.#steps.length > 0;
  }

  /** Takes the last answer or correction back. */
  async undo(): Promise<void> {
    const last = this.#steps.at(-1);
    if (last === undefined) return;
    const back = () => {
      this.#steps = this.#steps.slice(0, -1);
      this.corrections = last.corrections;
    };
    if (last.given === this.given) back();
    else await this.#reread(last.given, back);
  }

  /** Says place or date of the lists at that place of the preview. */
  correct(at: number, correction: Correction): void {
    this.#steps = [...this.#steps, this.#step()];
    this.corrections = this.corrections.map((each, index) => (index === at ? correction : each));
  }

  /** Adds what was read to the library, instead of an earlier document where one is named; the answers are kept for
   *  further files. Gives the editions, null where it failed. */
  accept(instead: string | null): Promise<Entry[] | null> {
    const file = this.#document?.file ?? '';
    return this.#attempt(file, () => this.#add(instead));
  }

  /** Ends the opening; nothing of it stays. */
  stop(): void {
    this.#turn++;
    this.#session?.stop();
    this.#session = undefined;
    this.#document = undefined;
    this.stage = { at: 'idle' };
  }

  #step(): Step {
    return { given: this.given, corrections: this.corrections };
  }

  async #reread(given: readonly Answer[], then: () => void): Promise<void> {
    const { stage } = this;
    const session = this.#session;
    if (stage.at !== 'asking' || stage.busy || session === undefined) return;
    this.given = given;
    this.stage = { ...stage, busy: true };
    await this.#attempt(stage.file, async () => {
      const preview = await session.again(this.answers);
      then();
      if (preview.places.length !== this.corrections.length) this.corrections = preview.places.map(correctionOf);
      this.stage = { at: 'asking', file: stage.file, preview, busy: false };
      return null;
    });
  }

  async #add(instead: string | null): Promise<Entry[]> {
    const [session, document, library] = [this.#session, this.#document, this.#library];
    if (session === undefined || document === undefined || library === undefined)
      throw new TypeError('nothing is being opened');
    const { corrections } = this;
    const whole = { ...document, answers: this.answers, corrections: [...corrections] };
    const again = library.document(document.key) === undefined ? null : document.key;
    const entries = await library.add(whole, (_, known) => session.finish(corrections, known), instead ?? again);
    await library.store.keepAnswers(this.given).catch(() => undefined);
    this.stop();
    return entries;
  }

  async #attempt<Result>(file: string, work: () => Promise<Result | null>): Promise<Result | null> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return null;
      this.stop();
      this.stage = { at: 'failed', file, cause: cause instanceof Error ? cause : new Error(String(cause)) };
      return null;
    }
  }
}

/** The opening of this tab. */
export const opening = new Opening();

function nameOf({ city, township }: Pick<PreviewPlace, 'city' | 'township'>): string {
  return city + township;
}

/** What was recognised when the same files were opened before. */
function recognisedBefore(before: ListDocument | undefined): Pick<ListDocument, 'recognised'> {
  return before?.recognised === undefined ? {} : { recognised: before.recognised };
}

function correctionOf({ city, township, date }: Correction): Correction {
  return { city, township, date };
}
