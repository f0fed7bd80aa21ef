// The review register of this browser as reactive state.
import { RegisterError } from '../errors.ts';
import { changeRecords, loadRegister, type Change, type Key } from './register-store.ts';
import {
  decide,
  isOpen,
  mergeRecord,
  mergeRegisters,
  recordKey,
  sameRecord,
  type About,
  type Decision,
  type MergeReport,
  type ReviewRecord,
  type Unread
} from './review.ts';

/** One register a tab; `ready` once the stored records are here, `error` when the last reading or writing failed: what
 *  was decided since then lives in this tab, and goes to the database with the next change that it takes. `unread` is
 *  what is stored but could not be read. */
export class Register {
  /** The edition that records without one were taken for: the built default. Set before `start`. */
  home = '';
  ready = $state(false);
  error = $state.raw<RegisterError | null>(null);
  unread = $state.raw<readonly Unread[]>([]);
  #records = $state.raw<ReadonlyMap<string, ReviewRecord>>(new Map());
  #loose = new Map<string, { key: Key; record: ReviewRecord | null }>();
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

  /** Records of all editions. */
  get records(): ReviewRecord[] {
    return [...this.#records.values()];
  }

  of(edition: string, finding: string): ReviewRecord | undefined {
    return this.#records.get(recordKey({ edition, finding }));
  }

  /** How many of the findings of an edition wait for a decision. */
  open(edition: string, findings: readonly string[]): number {
    return findings.filter((id) => isOpen(this.of(edition, id))).length;
  }

  /** Records of an edition with a decision by somebody else that contradicts ours. */
  conflicts(edition: string): ReviewRecord[] {
    return this.records.filter((record) => record.edition === edition && record.rivals.length > 0);
  }

  /** Writes a decision made in the sight of `seen`. A decision that another tab made since is no part of `seen`: both
   *  then stand as rivals, and the answer is `rivals`. */
  async decide(
    about: About,
    decision: Omit<Decision, 'at'>,
    seen: ReviewRecord | undefined
  ): Promise<'decided' | 'rivals'> {
    await this.start();
    const mine = decide(seen, about, { ...decision, at: new Date().toISOString() });
    let result = mine;
    await this.#change([[about.edition, about.finding]], (_key, now) => {
      result = now === undefined ? mine : mergeRecord(mine, now);
      return result;
    });
    return result.rivals.length > 0 ? 'rivals' : 'decided';
  }

  /** Takes a record out of the register with its history. Where another tab changed it since it was seen, it stays and
   *  the answer is `changed`. */
  async forget(seen: ReviewRecord): Promise<'gone' | 'changed'> {
    await this.start();
    let changed = false;
    await this.#change([[seen.edition, seen.finding]], (_key, now) => {
      changed = now !== undefined && !sameRecord(now, seen);
      return changed ? (now ?? null) : null;
    });
    return changed ? 'changed' : 'gone';
  }

  /** Joins another register to this one in one transaction; says what it did. What of it could not be read is set
   *  aside. */
  async merge(theirs: readonly ReviewRecord[], unread: readonly Unread[] = []): Promise<MergeReport> {
    await this.start();
    const groups = new Map<string, ReviewRecord[]>();
    for (const record of theirs) groups.set(recordKey(record), [...(groups.get(recordKey(record)) ?? []), record]);
    const keys = [...groups.values()].flatMap((records) =>
      records.slice(0, 1).map(({ edition, finding }): Key => [edition, finding])
    );
    let report: MergeReport = { ...NOTHING };
    await this.#change(
      keys,
      (key, now) => {
        if (key === keys[0]) report = { ...NOTHING };
        const name = recordKey({ edition: key[0], finding: key[1] });
        const merged = mergeRegisters(now === undefined ? [] : [now], groups.get(name) ?? []);
        for (const each of Object.keys(report) as (keyof MergeReport)[]) report[each] += merged.report[each];
        return merged.records[0] ?? null;
      },
      unread
    );
    return report;
  }

  async #load(): Promise<void> {
    try {
      const { records, unread } = await loadRegister(this.home);
      this.#show(records);
      this.unread = unread;
      if (this.#loose.size === 0) this.error = null;
    } catch (error) {
      this.error = registerError(error);
      this.#loading = undefined;
    }
    this.ready = true;
  }

  /** Stored records, and over them what only this tab has. */
  #show(stored: readonly ReviewRecord[]): void {
    const records = new Map(stored.map((record) => [recordKey(record), record]));
    for (const [name, { record }] of this.#loose) {
      const now = records.get(name);
      if (record === null) records.delete(name);
      else records.set(name, now === undefined ? record : mergeRecord(record, now));
    }
    this.#records = records;
  }

  /** Changes records in the database, together with what earlier failed; where that fails, in this tab. */
  async #change(keys: readonly Key[], change: Change, aside: readonly Unread[] = []): Promise<void> {
    const late = [...this.#loose.values()].filter(
      ({ key }) => !keys.some(([edition, finding]) => edition === key[0] && finding === key[1])
    );
    const held: Change = ([edition, finding], now) => {
      const loose = this.#loose.get(recordKey({ edition, finding }));
      if (loose === undefined) return now ?? null;
      return loose.record === null || now === undefined ? loose.record : mergeRecord(loose.record, now);
    };
    try {
      await changeRecords(
        this.home,
        [...keys, ...late.map(({ key }) => key)],
        (key, now) => (keys.includes(key) ? change(key, held(key, now) ?? undefined) : held(key, now)),
        aside
      );
      this.#loose.clear();
    } catch (error) {
      this.error = registerError(error);
      for (const key of keys) {
        const [edition, finding] = key;
        const record = change(key, this.of(edition, finding));
        this.#loose.set(recordKey({ edition, finding }), { key, record });
      }
      this.#show([...this.#records.values()]);
      return;
    }
    await this.#load();
    this.#channel?.postMessage('changed');
  }
}

const NOTHING: MergeReport = { added: 0, updated: 0, same: 0, kept: 0, conflicts: 0 };

function registerError(cause: unknown): RegisterError {
  return cause instanceof RegisterError
    ? cause
    : new RegisterError('storage', cause instanceof Error ? cause.message : String(cause), cause);
}

export const register = new Register();
