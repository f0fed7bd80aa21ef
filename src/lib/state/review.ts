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

/** All decisions about one finding. `finding` is its stable id; `kind` and `sentence` keep it readable where the
 *  finding is no longer made.
 *  `now` holds; `rivals` are decisions of others that contradict it, not yet settled between; `past` are those
 *  replaced, oldest first. */
export interface ReviewRecord {
  finding: string;
  kind: string;
  sentence: string;
  now: Decision;
  rivals: Decision[];
  past: Decision[];
}

/** What a merge did, in findings: taken over new, changed by a newer decision of theirs, the same on both sides, kept
 *  as ours, in conflict. */
export interface MergeReport {
  added: number;
  updated: number;
  same: number;
  kept: number;
  conflicts: number;
}

const FORMAT = 'duty-atlas-register';
const VERSION = 1;

/** Content of a register file; records sorted by finding, so that the same register gives the same text. */
export function registerFile(records: readonly ReviewRecord[], place: string): string {
  const sorted = [...records].sort((a, b) => (a.finding < b.finding ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, place, records: sorted }, null, 1)}\n`;
}

/** Records of a register file. Throws RegisterError: `not-json`, `foreign` (other JSON), `version` (a newer form),
 *  `broken` (a record that is not whole). */
export function readRegisterFile(text: string): { place: string; records: ReviewRecord[] } {
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
  if (content['version'] !== VERSION) throw new RegisterError('version', String(content['version']));
  if (!Array.isArray(content['records'])) throw new RegisterError('broken', 'records');
  const records = content['records'].map((record: unknown, index) => readRecord(record, `records[${index}]`));
  const seen = new Set<string>();
  for (const { finding } of records) {
    if (seen.has(finding)) throw new RegisterError('broken', finding);
    seen.add(finding);
  }
  return { place: typeof content['place'] === 'string' ? content['place'] : '', records };
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
  const status = STATUSES.find((each) => each === value['status']);
  const { owner, note, date, at } = value;
  if (status === undefined) throw new RegisterError('broken', `${where}.status`);
  if (typeof owner !== 'string' || typeof note !== 'string') throw new RegisterError('broken', where);
  if (typeof date !== 'string' || !/^(?:\d{4}-\d{2}-\d{2})?$/u.test(date))
    throw new RegisterError('broken', `${where}.date`);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) throw new RegisterError('broken', `${where}.at`);
  return { status, owner, note, date, at };
}

/** The record after a new decision; what held before goes to the past. `decided` settles all rivals. */
export function decide(
  record: ReviewRecord | undefined,
  of: Pick<ReviewRecord, 'finding' | 'kind' | 'sentence'>,
  now: Decision
): ReviewRecord {
  const past = record === undefined ? [] : [...record.past, record.now, ...record.rivals];
  return {
    finding: of.finding,
    kind: of.kind,
    sentence: of.sentence,
    now,
    rivals: [],
    past: inTime(past.filter((each) => !sameText(each, now)))
  };
}

/** Ours and theirs as one register. Every decision of both stays: as what holds, as rival or in the past. A side whose
 *  decision the other already replaced
 *  gives way; two decisions that neither replaced are rivals, ours first. Merging the same file again changes nothing.
 *  */
export function mergeRegisters(
  ours: readonly ReviewRecord[],
  theirs: readonly ReviewRecord[]
): { records: ReviewRecord[]; report: MergeReport } {
  const merged = new Map(ours.map((record) => [record.finding, record]));
  const report: MergeReport = { added: 0, updated: 0, same: 0, kept: 0, conflicts: 0 };
  for (const their of theirs) {
    const our = merged.get(their.finding);
    if (our === undefined) {
      merged.set(their.finding, their);
      report.added += 1;
      continue;
    }
    const both = mergeRecord(our, their);
    merged.set(their.finding, both);
    if (both.rivals.length > 0) report.conflicts += 1;
    else if (!sameText(both.now, our.now)) report.updated += 1;
    else if (sameText(our.now, their.now)) report.same += 1;
    else report.kept += 1;
  }
  return { records: [...merged.values()], report };
}

function mergeRecord(our: ReviewRecord, their: ReviewRecord): ReviewRecord {
  const past = distinct([...our.past, ...their.past]);
  const heads = distinct([our.now, ...our.rivals, their.now, ...their.rivals]);
  const standing = heads.filter((head) => !past.some((each) => sameText(each, head)));
  const [now = our.now, ...rivals] = standing;
  return {
    finding: our.finding,
    kind: our.kind,
    sentence: our.sentence,
    now,
    rivals,
    past: inTime(past.filter((each) => !sameText(each, now)))
  };
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
