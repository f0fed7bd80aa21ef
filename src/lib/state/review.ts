// The review register as plain data: what readers decided about findings, its file form, and how two people's registers
// become one.
import { RegisterError } from '../errors.ts';

/** What was decided: still to settle, settled, or no issue after a look. */
export const STATUSES = ['to settle', 'settled', 'no issue'] as const;
export type ReviewStatus = (typeof STATUSES)[number];

/** One decision. `owner` and `note` are free text; `date` is the day it holds from or falls due (YYYY-MM-DD or '');
 *  `at` is when it was written (ISO 8601). */
export interface Decision {
  status: ReviewStatus;
  owner: string;
  note: string;
  date: string;
  at: string;
}

/** All decisions about one finding of one edition. `finding` is its stable id within the edition; `kind` and `sentence`
 *  keep it readable where the finding is no longer made.
 *  `now` holds; `rivals` are decisions of others that contradict it, not yet settled between; `past` are those
 *  replaced, oldest first. */
export interface ReviewRecord {
  edition: string;
  finding: string;
  kind: string;
  sentence: string;
  now: Decision;
  rivals: Decision[];
  past: Decision[];
}

/** What a record is about. */
export type About = Pick<ReviewRecord, 'edition' | 'finding' | 'kind' | 'sentence'>;

/** A record that could not be read, as it was found; `why` names the part at fault. `edition` and `finding` are ''
 *  where they cannot be told. */
export interface Unread {
  edition: string;
  finding: string;
  value: unknown;
  why: string;
}

/** A record that was taken out of the register; `at` is when (ISO 8601). */
export interface Removed {
  record: ReviewRecord;
  at: string;
}

/** A register file: its records, those that could not be read, those taken out, and the places of its editions in
 *  words. Records of the first form of the file bear the edition ''; `places['']` is then the place it was written
 *  for. */
export interface RegisterFile {
  records: ReviewRecord[];
  unread: Unread[];
  removed: Removed[];
  places: Record<string, string>;
}

/** What a merge does to a finding: taken over new, changed by a newer decision of theirs, the same on both sides, kept
 *  as ours, in conflict. */
export type Effect = 'added' | 'updated' | 'same' | 'kept' | 'conflicts';

/** Findings by what a merge does to them. */
export type MergeReport = Record<Effect, number>;

const FORMAT = 'duty-atlas-register';
const VERSION = 2;

/** One key for the finding of an edition. */
export function recordKey({ edition, finding }: Pick<ReviewRecord, 'edition' | 'finding'>): string {
  return `${edition}\n${finding}`;
}

/** Content of a register file; records sorted by edition and finding, so that the same register gives the same text.
 *  What could not be read goes along as it was found. */
export function registerFile({ records, unread, removed, places }: RegisterFile): string {
  const sorted = [...records].sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1));
  const content = { format: FORMAT, version: VERSION, places, records: sorted, unread, removed };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** A register file's content. Each record is read alone: one that is not whole goes to `unread` and hides no other.
 *  Throws RegisterError: `not-json`, `foreign` (other JSON), `version` (a newer form), `broken` (no list of
 *  records). */
export function readRegisterFile(text: string): RegisterFile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new RegisterError('not-json', text.trim().slice(0, 40), cause);
  }
  if (!isObject(content) || content['format'] !== FORMAT)
    throw new RegisterError(
      'foreign',
      Object.keys(isObject(content) ? content : {})
        .slice(0, 4)
        .join(', ')
    );
  const version = content['version'];
  if (typeof version === 'number' && version > VERSION) throw new RegisterError('version', String(version));
  if (version !== 1 && version !== VERSION) throw new RegisterError('broken', 'version');
  if (!Array.isArray(content['records'])) throw new RegisterError('broken', 'records');
  const places = version === 1 ? {} : readPlaces(content['places']);
  const file: RegisterFile = { records: [], unread: [], removed: [], places };
  if (version === 1) file.places = { '': typeof content['place'] === 'string' ? content['place'] : '' };
  content['records'].forEach((value: unknown, index) => {
    const read = tryRecord(version === 1 && isObject(value) ? { ...value, edition: '' } : value, `records[${index}]`);
    if ('why' in read) file.unread.push(read);
    else file.records.push(read);
  });
  if (Array.isArray(content['unread']))
    file.unread.push(...content['unread'].map((value: unknown) => readUnread(value)));
  if (Array.isArray(content['removed']))
    content['removed'].forEach((value: unknown, index) => {
      const read = tryRemoved(value, `removed[${index}]`);
      if ('why' in read) file.unread.push(read);
      else file.removed.push(read);
    });
  return file;
}

function readPlaces(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  );
}

function readUnread(value: unknown): Unread {
  const text = (key: string) => (isObject(value) && typeof value[key] === 'string' ? value[key] : '');
  return {
    edition: text('edition'),
    finding: text('finding'),
    why: text('why'),
    value: isObject(value) && 'value' in value ? value['value'] : value
  };
}

/** A record out of unknown data, or the same data set aside with the reason. */
export function tryRecord(value: unknown, where: string): ReviewRecord | Unread {
  try {
    return readRecord(value, where);
  } catch (cause) {
    if (!(cause instanceof RegisterError)) throw cause;
    const text = (key: string) => (isObject(value) && typeof value[key] === 'string' ? value[key] : '');
    return { edition: text('edition'), finding: text('finding'), value, why: cause.value };
  }
}

/** A record that was taken out, out of unknown data, or the same data set aside with the reason. */
export function tryRemoved(value: unknown, where: string): Removed | Unread {
  const { record, at } = isObject(value) ? value : {};
  const read = tryRecord(record, where);
  if ('why' in read) return { ...read, value };
  if (typeof at === 'string' && isTime(at)) return { record: read, at };
  return { edition: read.edition, finding: read.finding, value, why: `${where}.at` };
}

/** A record out of unknown data. Throws RegisterError `broken`, naming `where`. */
export function readRecord(value: unknown, where: string): ReviewRecord {
  if (!isObject(value)) throw new RegisterError('broken', where);
  const text = (key: string): string => {
    const found = value[key];
    if (typeof found !== 'string') throw new RegisterError('broken', `${where}.${key}`);
    return found;
  };
  const list = (key: string): Decision[] => {
    const found = value[key];
    if (!Array.isArray(found)) throw new RegisterError('broken', `${where}.${key}`);
    return found.map((each: unknown, index) => readDecision(each, `${where}.${key}[${index}]`));
  };
  const finding = text('finding');
  if (finding === '') throw new RegisterError('broken', `${where}.finding`);
  return {
    edition: text('edition'),
    finding,
    kind: text('kind'),
    sentence: text('sentence'),
    now: readDecision(value['now'], `${where}.now`),
    rivals: list('rivals'),
    past: list('past')
  };
}

/** A decision out of unknown data. Throws RegisterError `broken`, naming `where`. */
export function readDecision(value: unknown, where: string): Decision {
  if (!isObject(value)) throw new RegisterError('broken', where);
  const fault = faultOf(value);
  if (fault !== null) throw new RegisterError('broken', `${where}.${fault}`);
  const { status, owner, note, date, at } = value as unknown as Decision;
  return { status, owner, note, date, at };
}

/** Longest text of a decision's fields, in UTF-16 units; a cell of a sheet takes no more than 32,767. */
export const MOST = { owner: 200, note: 10_000 } as const;

/** The first field of a decision that is not as it must be, null where all are. The one rule for what is typed, stored
 *  and in files: what a form lets pass is read again. */
export function faultOf(value: Record<string, unknown>): keyof Decision | null {
  const { status, owner, note, date, at } = value;
  if (!STATUSES.some((each) => each === status)) return 'status';
  if (typeof owner !== 'string' || owner.length > MOST.owner) return 'owner';
  if (typeof note !== 'string' || note.length > MOST.note) return 'note';
  if (typeof date !== 'string' || !isDate(date)) return 'date';
  return typeof at === 'string' && isTime(at) ? null : 'at';
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** Last day that a decision may bear: fields of dates let years of six digits pass. */
export const LAST_DATE = '9999-12-31';

/** Whether a text is no date at all or a day of the calendar as YYYY-MM-DD; the one rule for fields and files. */
export function isDate(text: string): boolean {
  if (text === '') return true;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The record after a new decision, which settles all rivals; what held before goes to the past. Throws RegisterError
 *  `broken`, naming the field, for a decision that could not be read again. */
export function decide(record: ReviewRecord | undefined, of: About, now: Decision): ReviewRecord {
  const fault = faultOf({ ...now });
  if (fault !== null) throw new RegisterError('broken', fault);
  const past = record === undefined ? [] : [...record.past, record.now, ...record.rivals];
  return {
    edition: of.edition,
    finding: of.finding,
    kind: of.kind,
    sentence: of.sentence,
    now,
    rivals: [],
    past: inTime(past.filter((each) => !sameText(each, now)))
  };
}

/** Ours and theirs as one register. Every decision of both stays: as what holds, as rival or in the past. A side whose
 *  decision the other already replaced gives way; two decisions that neither replaced are rivals, ours first. Merging
 *  the same file again changes nothing. */
export function mergeRegisters(
  ours: readonly ReviewRecord[],
  theirs: readonly ReviewRecord[]
): { records: ReviewRecord[]; report: MergeReport } {
  const merged = new Map(ours.map((record) => [recordKey(record), record]));
  const report: MergeReport = { added: 0, updated: 0, same: 0, kept: 0, conflicts: 0 };
  for (const their of theirs) {
    const our = merged.get(recordKey(their));
    merged.set(recordKey(their), our === undefined ? their : mergeRecord(our, their));
    report[mergeEffect(our, their)] += 1;
  }
  return { records: [...merged.values()], report };
}

/** What joining their record to ours does to the finding; `our` is undefined where we have none. */
export function mergeEffect(our: ReviewRecord | undefined, their: ReviewRecord): Effect {
  if (our === undefined) return 'added';
  const both = mergeRecord(our, their);
  if (both.rivals.length > 0) return 'conflicts';
  if (!sameText(both.now, our.now)) return 'updated';
  return sameText(our.now, their.now) ? 'same' : 'kept';
}

/** Both sides' decisions about one finding as one record. */
export function mergeRecord(our: ReviewRecord, their: ReviewRecord): ReviewRecord {
  const past = distinct([...our.past, ...their.past]);
  const heads = distinct([our.now, ...our.rivals, their.now, ...their.rivals]);
  const standing = heads.filter((head) => !past.some((each) => sameText(each, head)));
  const [now = our.now, ...rivals] = standing;
  return {
    edition: our.edition,
    finding: our.finding,
    kind: our.kind,
    sentence: our.sentence,
    now,
    rivals,
    past: inTime(past.filter((each) => !sameText(each, now)))
  };
}

/** Whether two records hold the same decisions, written at the same hours. */
export function sameRecord(a: ReviewRecord, b: ReviewRecord): boolean {
  const text = ({ now, rivals, past }: ReviewRecord) =>
    JSON.stringify(
      [[now], rivals, past].map((list) =>
        list.map(({ status, owner, note, date, at }) => [status, owner, note, date, at])
      )
    );
  return text(a) === text(b);
}

/** Whether two decisions say the same; when they were written does not matter. */
function sameText(a: Decision, b: Decision): boolean {
  return a.status === b.status && a.owner === b.owner && a.note === b.note && a.date === b.date;
}

function distinct(decisions: readonly Decision[]): Decision[] {
  return decisions.filter((decision, index) => decisions.findIndex((each) => sameText(each, decision)) === index);
}

function inTime(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Whether a finding still waits: nothing decided, decided to settle, or in conflict. */
export function isOpen(record: ReviewRecord | undefined): boolean {
  return record === undefined || record.now.status === 'to settle' || record.rivals.length > 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
