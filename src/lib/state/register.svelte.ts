// The review register of this browser as reactive state.
import { RegisterError } from '../errors.ts';
import { changeRecords, loadRegister, type Beside, type Binned, type Change, type Key } from './register-store.ts';
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
  type RegisterFile,
  type ReviewRecord,
  type Unread
} from './review.ts';
import { changed, type BulkChange } from './worklist.ts';

/** One change to many findings, as it can be taken back: of each key what stood there before (null for nothing) and
 *  what stands there since. */
export interface BulkStep {
  changes: { key: Key; before: ReviewRecord | null; after: ReviewRecord }[];
}

/** What became of a change to many: the step that takes it back, how many findings were `left` as they are because two
 *  registers disagree over them, at how many of those changed another tab had decided something that this one had not
 *  shown (both then stand as rivals), and whether the browser stored it. */
export interface BulkDone {
  step: BulkStep;
  left: number;
  rivals: number;
  stored: boolean;
}

/** One register a tab; `ready` once the stored records are here, `error` when the last reading or writing failed: what
 *  was decided since then lives in this tab, and goes to the database with the next change that it takes; the browser
 *  asks before the tab closes over it. `unread` is what is stored but could not be read, `removed` what was taken out,
 *  latest first. */
export class Register {
  /** The edition that records without one were taken for: the built default. Set before `start`. */
  home = '';
  ready = $state(false);
  error = $state.raw<RegisterError | null>(null);
  unread = $state.raw<readonly Unread[]>([]);
  removed = $state.raw<readonly Binned[]>([]);
  #records = $state.raw<ReadonlyMap<string, ReviewRecord>>(new Map());
  #loose = new Map<string, { key: Key; record: ReviewRecord | null }>();
  #stored: readonly Binned[] = [];
  /** Taken out in this tab only, under keys below zero. */
  #bin = new Map<number, Binned>();
  #bins = 0;
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
      addEventListener('beforeunload', (event) => {
        if (this.#loose.size === 0) return;
        event.preventDefault();
        event.returnValue = '';
      });
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
    const closed = new Set(
      this.records.flatMap((record) => (record.edition === edition && !isOpen(record) ? record.finding : []))
    );
    return findings.filter((id) => !closed.has(id)).length;
  }

  /** How many of the findings of an edition were decided, to settle or not. */
  decided(edition: string, findings: readonly string[]): number {
    const here = new Set(this.records.flatMap((record) => (record.edition === edition ? record.finding : [])));
    return findings.filter((id) => here.has(id)).length;
  }

  /** Records of an edition with a decision by somebody else that contradicts ours. */
  conflicts(edition: string): ReviewRecord[] {
    return this.records.filter((record) => record.edition === edition && record.rivals.length > 0);
  }

  /** Writes a decision made in the sight of `seen`. A decision that another tab made since is no part of `seen`: both
   *  then stand as rivals, and the answer is `rivals`; it is `held` where the browser did not store it and this tab
   *  alone has it. Rejects with RegisterError `broken` for a decision that could not be read again. */
  async decide(
    about: About,
    decision: Omit<Decision, 'at'>,
    seen: ReviewRecord | undefined
  ): Promise<'decided' | 'rivals' | 'held'> {
    await this.start();
    const mine = decide(seen, about, { ...decision, at: new Date().toISOString() });
    let result = mine;
    const stored = await this.#change([[about.edition, about.finding]], (_key, now) => {
      result = now === undefined ? mine : mergeRecord(mine, now);
      return result;
    });
    if (!stored) return 'held';
    keepStore();
    return result.rivals.length > 0 ? 'rivals' : 'decided';
  }

  /** Makes the same change to many findings in one transaction, in the sight of what this tab shows of them; see
   *  changed() of the worklist. Rejects with RegisterError `broken` for a decision that could not be read again, and
   *  then nothing is changed. */
  async decideAll(abouts: readonly About[], change: BulkChange): Promise<BulkDone> {
    await this.start();
    const at = new Date().toISOString();
    const mine = new Map<string, ReviewRecord | null>();
    for (const about of abouts)
      mine.set(recordKey(about), changed(this.of(about.edition, about.finding), about, change, at));
    let changes: BulkStep['changes'] = [];
    let [left, rivals] = [0, 0];
    const keys = abouts.map(({ edition, finding }): Key => [edition, finding]);
    const stored = await this.#change(keys, (key, now) => {
      if (key === keys[0]) [changes, left, rivals] = [[], 0, 0];
      const own = mine.get(recordKey({ edition: key[0], finding: key[1] })) ?? null;
      if (own === null || (now !== undefined && now.rivals.length > 0)) {
        left += 1;
        return now ?? null;
      }
      const after = now === undefined ? own : mergeRecord(own, now);
      if (after.rivals.length > 0) rivals += 1;
      changes.push({ key, before: now ?? null, after });
      return after;
    });
    if (stored) keepStore();
    return { step: { changes }, left, rivals, stored };
  }

  /** Takes a change to many back in one transaction. What was changed since stays as it is; answers how many did. */
  async takeBack({ changes }: BulkStep): Promise<number> {
    await this.start();
    const byKey = new Map(changes.map((each) => [recordKey(each.after), each]));
    const keys = changes.map(({ key }) => key);
    let kept = 0;
    await this.#change(
      keys,
      (key, now) => {
        if (key === keys[0]) kept = 0;
        const step = byKey.get(recordKey({ edition: key[0], finding: key[1] }));
        if (step !== undefined && now !== undefined && sameRecord(now, step.after)) return step.before;
        kept += 1;
        return now ?? null;
      },
      { undo: true }
    );
    return kept;
  }

  /** Takes a record out of the register with its history, to those taken out. Where another tab changed it since it was
   *  seen, it stays and the answer is `changed`. */
  async forget(seen: ReviewRecord): Promise<'gone' | 'changed'> {
    await this.start();
    let changed = false;
    await this.#change([[seen.edition, seen.finding]], (_key, now) => {
      changed = now !== undefined && !sameRecord(now, seen);
      return changed ? (now ?? null) : null;
    });
    return changed ? 'changed' : 'gone';
  }

  /** Puts a record that was taken out back; what was decided since stands beside it. */
  async restore({ key, record }: Binned): Promise<void> {
    await this.start();
    if (key < 0) this.#bin.delete(key);
    const back: Change = (_key, now) => (now === undefined ? record : mergeRecord(now, record));
    await this.#change([[record.edition, record.finding]], back, key < 0 ? {} : { emptied: [key] });
  }

  /** Takes records for good out of those taken out. */
  async empty(removed: readonly Binned[]): Promise<void> {
    await this.start();
    for (const { key } of removed) this.#bin.delete(key);
    await this.#change([], () => null, { emptied: removed.map(({ key }) => key).filter((key) => key > 0) });
  }

  /** Joins another register to this one in one transaction; says what it did. What of it could not be read is set
   *  aside, what was taken out there is among those taken out here. */
  async merge({
    records: theirs,
    unread,
    removed
  }: Pick<RegisterFile, 'records' | 'unread' | 'removed'>): Promise<MergeReport> {
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
      { aside: unread, removed }
    );
    return report;
  }

  async #load(): Promise<void> {
    try {
      const { records, removed, unread } = await loadRegister(this.home);
      this.#show(records);
      this.unread = unread;
      this.#stored = removed;
      this.removed = [...this.#bin.values(), ...removed];
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

  /** Changes records in the database, together with what earlier failed; where that fails, in this tab, and the answer
   *  is false. */
  async #change(keys: readonly Key[], change: Change, beside: Beside = {}): Promise<boolean> {
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
        {
          ...beside,
          removed: [...this.#bin.values(), ...(beside.removed ?? [])].map(({ record, at }) => ({ record, at }))
        }
      );
      this.#loose.clear();
      this.#bin.clear();
    } catch (error) {
      this.error = registerError(error);
      for (const key of keys) {
        const [edition, finding] = key;
        const now = this.of(edition, finding);
        const record = change(key, now);
        this.#loose.set(recordKey({ edition, finding }), { key, record });
        if (record !== null || now === undefined || beside.undo === true) continue;
        const binned = { key: -1 - this.#bins++, record: now, at: new Date().toISOString() };
        this.#bin.set(binned.key, binned);
      }
      this.removed = [...this.#bin.values(), ...this.#stored];
      this.#show([...this.#records.values()]);
      return false;
    }
    await this.#load();
    this.#channel?.postMessage('changed');
    return true;
  }
}

const NOTHING: MergeReport = { added: 0, updated: 0, same: 0, kept: 0, conflicts: 0 };

function registerError(cause: unknown): RegisterError {
  return cause instanceof RegisterError
    ? cause
    : new RegisterError('storage', cause instanceof Error ? cause.message : String(cause), cause);
}

let asked = false;

/** Asks the browser once not to clear its database when the disk runs full. */
function keepStore(): void {
  if (asked || navigator.storage?.persist === undefined) return;
  asked = true;
  void navigator.storage.persist();
}

export const register = new Register();
