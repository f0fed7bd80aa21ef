// The review register of this browser as reactive state.
import type { RegisterError } from '../errors.ts';
import { decide, isOpen, mergeRegisters, type Decision, type MergeReport, type ReviewRecord } from './review.ts';
import { dropRecord, loadRegister, saveRecords } from './register-store.ts';

/** One register a tab; `ready` once the stored records are here, `error` when the last reading or writing failed (then
 *  records live in this tab only). */
class Register {
  ready = $state(false);
  error = $state.raw<RegisterError | null>(null);
  #records = $state.raw<ReadonlyMap<string, ReviewRecord>>(new Map());
  #loading: Promise<void> | undefined;
  #channel: BroadcastChannel | undefined;

  /** Reads the stored records, once; also listens for changes made in other tabs. Safe to call from every component
   *  that shows decisions. */
  start(): Promise<void> {
    if (this.#channel === undefined && typeof BroadcastChannel !== 'undefined') {
      this.#channel = new BroadcastChannel('duty-atlas-register');
      this.#channel.onmessage = () => {
        void this.#load();
      };
    }
    this.#loading ??= this.#load();
    return this.#loading;
  }

  get records(): ReviewRecord[] {
    return [...this.#records.values()];
  }

  of(finding: string): ReviewRecord | undefined {
    return this.#records.get(finding);
  }

  /** How many of the findings wait for a decision. */
  open(findings: readonly string[]): number {
    return findings.filter((id) => isOpen(this.#records.get(id))).length;
  }

  /** Findings with a decision by somebody else that contradicts ours. */
  get conflicts(): ReviewRecord[] {
    return this.records.filter(({ rivals }) => rivals.length > 0);
  }

  async decide(of: Pick<ReviewRecord, 'finding' | 'kind' | 'sentence'>, decision: Omit<Decision, 'at'>): Promise<void> {
    await this.start();
    await this.#write([decide(this.of(of.finding), of, { ...decision, at: new Date().toISOString() })]);
  }

  /** Takes a decision and its history out of the register. */
  async forget(finding: string): Promise<void> {
    await this.start();
    this.#records = new Map([...this.#records].filter(([id]) => id !== finding));
    await this.#store(() => dropRecord(finding));
  }

  /** Joins another register to this one and stores the result; says what it did. */
  async merge(theirs: readonly ReviewRecord[]): Promise<MergeReport> {
    await this.start();
    const { records, report } = mergeRegisters(this.records, theirs);
    await this.#write(records);
    return report;
  }

  async #load(): Promise<void> {
    try {
      const stored = await loadRegister();
      this.#records = new Map(stored.map((record) => [record.finding, record]));
      this.error = null;
    } catch (error) {
      this.error = error as RegisterError;
    }
    this.ready = true;
  }

  async #write(records: readonly ReviewRecord[]): Promise<void> {
    this.#records = new Map([...this.#records, ...records.map((record) => [record.finding, record] as const)]);
    await this.#store(() => saveRecords(records));
  }

  async #store(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.error = null;
      this.#channel?.postMessage('changed');
    } catch (error) {
      this.error = error as RegisterError;
    }
  }
}

export const register = new Register();
