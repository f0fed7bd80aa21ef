// A question that re-asks itself when what it depends on changes; only the newest answer counts.
import { desk, type Desk } from '../db/engine.ts';
import { getDataset } from './dataset.svelte.ts';

export type Question<Answer> = (desk: Desk) => Promise<Answer>;

/** Answers of one question. `current` is the prerendered answer as long as `question()` is null, then the engine's
 *  newest;
 *  the last answer stays while the next is `pending`; `error` is set when the newest failed. Asks anew when other lists
 *  are shown. Create it while a component initialises.
 *
 *      const rows = new Ask(() => data.rows, () => filter.ask((f) => (desk) => workload(desk, f)));
 */
export class Ask<Answer> {
  #asked = $state.raw<{ answer: Answer } | null>(null);
  #initial: () => Answer;
  #round = $state(0);
  pending = $state(false);
  error = $state.raw<Error | null>(null);

  constructor(initial: () => Answer, question: () => Question<Answer> | null) {
    this.#initial = initial;
    const dataset = getDataset();
    let newest = 0;
    $effect(() => {
      void dataset.opened;
      const ask = question();
      const round = this.#round;
      const mine = ++newest;
      this.error = null;
      if (ask === null) {
        this.#asked = null;
        this.pending = false;
        return;
      }
      this.pending = true;
      const engine = round > 0 ? dataset.retry() : dataset.engine();
      engine
        .then((answering) => ask(desk(answering, [1])))
        .then(
          (answer) => {
            if (mine !== newest) return;
            this.#asked = { answer };
            this.pending = false;
          },
          (cause: unknown) => {
            if (mine !== newest) return;
            this.error = cause instanceof Error ? cause : new Error(String(cause));
            this.pending = false;
          }
        );
    });
  }

  get current(): Answer {
    return this.#asked === null ? this.#initial() : this.#asked.answer;
  }

  /** Asks the same question again, starting the engine anew where it had failed. */
  retry(): void {
    this.#round += 1;
  }
}
