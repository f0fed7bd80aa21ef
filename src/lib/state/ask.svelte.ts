// A question that re-asks itself when what it depends on changes; only the newest answer counts.
import type { Computed, Under } from '../chart/figure.ts';
import type { PageDesk } from '../db/engine.ts';
import { NO_FILTER, type Filter } from '../address/filter.ts';
import { onceRevived } from './engine.svelte.ts';
import { getSource, type Source } from './source.ts';

/** `signal` says that nobody waits for the answer any more. */
export type Question<Answer> = (desk: PageDesk, signal: AbortSignal) => Promise<Answer>;

/** A question as the page has it now: `plain` where nothing narrows it, `filter` what it is asked under, `ready` false
 *  while the address is not read yet. A bare question is plain and under no filter; null asks nothing. */
export type Asking<Answer> =
  Question<Answer> | { question: Question<Answer>; plain: boolean; filter?: Filter; ready?: boolean } | null;

/** Answers of one question about the source. An answer made at build time stands for the plain question where the
 *  source is the one that was built for, here and nowhere else decided; every other question is asked, and the one
 *  before is given up. The last answer stays while the next is `pending`; `error` is set when the newest failed. What
 *  failed while the engine did not start is asked again once it runs, whichever button started it. Create it while a
 *  component initialises, and show `current` inside Answered.
 *
 *      const rows = new Ask(() => data.rows, () => address.ask((filter) => (desk) => workload(desk, filter)));
 */
export class Ask<Answer> {
  pending = $state(false);
  error = $state.raw<Error | null>(null);
  /** Whether the reader stopped the newest question before there was an answer. */
  stopped = $state(false);
  #asked = $state.raw<{ answer: Answer; filter: Filter } | null>(null);
  #settled = $state(false);
  #round = $state(0);
  #newest: AbortController | null = null;
  #made: (() => Answer) | null;
  #source: Source;

  /** `made` is the answer of the build, null where there is none, 'kept' where it lies in a file of its own, which is
   *  fetched while there is no engine yet. */
  constructor(made: (() => Answer) | 'kept' | null, asking: () => Asking<Answer>) {
    const source = getSource();
    const kept = made === 'kept';
    this.#made = source.prerendered && !kept ? made : null;
    this.#source = source;
    $effect(() => {
      void this.#round;
      const now = asking();
      const {
        question,
        plain,
        filter = NO_FILTER,
        ready = true
      } = typeof now === 'function' ? { question: now, plain: true } : (now ?? {});
      this.error = null;
      this.stopped = false;
      if (question === undefined || (plain === true && this.#made !== null)) {
        this.#asked = null;
        this.pending = false;
        if (ready && question !== undefined) this.#settled = true;
        return undefined;
      }
      const round = new AbortController();
      const { signal } = round;
      this.#newest = round;
      this.pending = true;
      question(source.desk({ signal, kept }), signal).then(
        (answer) => {
          if (signal.aborted) return;
          this.#asked = { answer, filter };
          this.#settled = true;
          this.pending = false;
        },
        (cause: unknown) => {
          if (signal.aborted) return;
          this.error = cause instanceof Error ? cause : new Error(String(cause));
          this.pending = false;
        }
      );
      return () => round.abort();
    });
    onceRevived(
      () => source.engine(),
      () => {
        if (this.error !== null) this.#round += 1;
      }
    );
  }

  /** The filter that the answer to show was computed under: every word and file about it says this one, also while the
   *  next answer is pending. */
  get filter(): Filter {
    return this.#asked?.filter ?? NO_FILTER;
  }

  /** A figure of the answer to show, with what it was computed under. */
  figure<Shown>(shown: Shown): Computed<Shown> {
    return { ...shown, under: this.#under };
  }

  get #under(): Under {
    return {
      filter: this.filter,
      origin: this.#source.origin,
      state: this.error !== null ? 'failed' : this.final ? 'final' : 'pending'
    };
  }

  /** Whether the answer to show is the one that the page asks for: nothing is pending and nothing failed. */
  get final(): boolean {
    return this.answered && !this.pending && this.error === null;
  }

  /** Whether all there is to show is the build's answer, which was never asked for: the page was opened with a filter,
   *  and the engine has not answered yet. */
  get covered(): boolean {
    return this.#asked === null && !this.#settled && (this.pending || this.error !== null);
  }

  /** Whether there is an answer to show. */
  get answered(): boolean {
    return this.#asked !== null || this.#made !== null;
  }

  /** The answer to show; throws where there is none yet. */
  get current(): Answer {
    if (this.#asked !== null) return this.#asked.answer;
    if (this.#made === null) throw new Error('asked for an answer before there is one');
    return this.#made();
  }

  /** The answer to show, null where there is none yet. */
  get latest(): Answer | null {
    return this.answered ? this.current : null;
  }

  /** Gives up the newest question where it has no answer yet; `retry` asks it again. */
  stop(): void {
    if (!this.pending) return;
    this.#newest?.abort();
    this.pending = false;
    this.stopped = true;
  }

  /** Asks the same question again, starting the engine anew where it had failed. */
  retry(): void {
    this.#source.retry();
    this.#round += 1;
  }
}
