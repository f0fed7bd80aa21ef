// A library as a file: what goes into it, and how one joins what is at hand.
import { answerOf, readAtlas, writeAtlas, type Atlas, type AtlasDocument } from '../duty/atlas.ts';
import type { Correction } from '../duty/correction.ts';
import { bytesHash } from '../duty/hash.ts';
import type { Answer } from '../duty/answers.ts';
import { draftKey, readDraft } from '../draft/step.ts';
import { ReadError } from '../errors.ts';
import type { Library } from './library.svelte.ts';
import type { Confirmed } from './confirmed.svelte.ts';
import { isConfirmation, isPairing, type ListDocument } from './list-store.ts';
import { newId } from './new-id.ts';
import type { Pairings } from './pairings.svelte.ts';
import type { Register } from './register.svelte.ts';
import { readRegisterFile, registerFile, type MergeReport } from './review.ts';
import { builtDocument, builtKey, heldAs, takeDocument } from './shelf.ts';

/** What the reader decided and said of editions, in this tab and in the browser. */
export interface Said {
  register: Register;
  confirmed: Confirmed;
  pairings: Pairings;
}

/** Bytes of a file with these editions, all at hand where `ids` is null: their documents, and what was said and decided
 *  about them; lists of an engine beside the app, which have no document here, stay there; answers for further files go
 *  with all only. `made` is an ISO time, `name` what the file is called.
 *  Rejects with ReadError `atlas-too-large`, and `no-source` for an edition of the build whose document it does not
 *  have; EngineError where that does not arrive. */
export async function atlasOf(
  library: Library,
  { register, confirmed, pairings }: Said,
  ids: readonly string[] | null,
  { name, made }: { name: string; made: string }
): Promise<Uint8Array> {
  const wanted = new Set(ids ?? library.editions.map(({ id }) => id));
  const { store } = library;
  const [answers] = await Promise.all([
    ids === null ? store.answers().catch(() => []) : [],
    confirmed.start(store),
    pairings.start(store),
    register.start()
  ]);
  const about = ({ edition }: { edition: string }) => ids === null || wanted.has(edition);
  const records = register.records.filter(about);
  const removed = register.removed.filter(({ record }) => about(record)).map(({ record, at }) => ({ record, at }));
  const unread = ids === null ? [...register.unread] : [];
  const places = Object.fromEntries(
    library.editions.filter(({ id }) => wanted.has(id)).map(({ id, place }) => [id, place])
  );
  const settled = confirmed.all.filter(about);
  const paired = pairings.all.filter(({ a, b }) => ids === null || wanted.has(a) || wanted.has(b));
  const atlas: Atlas = {
    app: store.version,
    made,
    documents: await documentsOf(library, wanted),
    register:
      records.length + removed.length + unread.length === 0 ? '' : registerFile({ records, removed, unread, places }),
    confirmed: settled.length === 0 ? '' : JSON.stringify(settled),
    pairings: paired.length === 0 ? '' : JSON.stringify(paired),
    answers: answers.length === 0 ? '' : JSON.stringify(answers)
  };
  return writeAtlas(atlas, name);
}

/** Documents of the editions wanted, in the order of the library. Of a document with several, those not wanted are
 *  marked as out. */
async function documentsOf(library: Library, wanted: ReadonlySet<string>): Promise<AtlasDocument[]> {
  const documents: AtlasDocument[] = [];
  const done = new Set<string>();
  for (const { id, document: key, served } of library.editions) {
    if (!wanted.has(id) || served === true) continue;
    const name = key ?? builtKey(library, id);
    if (done.has(name)) continue;
    done.add(name);
    const document = key === null ? await builtDocument(library, id) : library.document(key);
    if (document === undefined) throw new ReadError('no-source', id, '');
    documents.push(only(document, wanted));
  }
  return documents;
}

function only(document: AtlasDocument, wanted: ReadonlySet<string>): AtlasDocument {
  const { file, opened, files, answers, recognised, draft } = document;
  const editions = document.editions.filter(({ id }) => wanted.has(id));
  let at = 0;
  const corrections = document.corrections.map((said): Correction => {
    if (said.out === true) return said;
    const edition = document.editions[at++];
    return edition === undefined || wanted.has(edition.id) ? said : { ...said, out: true };
  });
  return {
    file,
    opened,
    files: files.map((each) => ({ name: each.name, bytes: each.bytes })),
    answers: [...answers],
    corrections,
    editions,
    ...(recognised === undefined ? {} : { recognised }),
    ...(draft === undefined ? {} : { draft })
  };
}

/** What joining a file did: ids of editions that came, how many were here already, what became of the decisions, and
 *  which documents could not be read, with why. */
export interface Joined {
  came: string[];
  same: number;
  decisions: MergeReport;
  failed: { file: string; cause: unknown }[];
}

/** Adds what a file holds to the library; what is here already stays as it is here, and decisions of both sides stay.
 *  Everything is read and held to what it was written as before anything is added. Rejects with ReadError (see
 *  `readAtlas`) and RegisterError, and then nothing has changed. */
export async function joinAtlas(
  library: Library,
  { register, confirmed, pairings }: Said,
  bytes: Uint8Array,
  file: string
): Promise<Joined> {
  const atlas = readAtlas(bytes, file);
  const broken = (part: string) => new ReadError('atlas-broken', file, part);
  const theirs = atlas.register === '' ? null : readRegisterFile(atlas.register);
  const answers = listOf(atlas.answers, 'answers', broken).map((each) => answerOf(each, () => broken('answers')));
  const settled = listOf(atlas.confirmed, 'confirmed', broken).map((each) => {
    if (!isConfirmation(each)) throw broken('confirmed');
    return each;
  });
  const paired = listOf(atlas.pairings, 'pairings', broken).map((each) => {
    if (!isPairing(each)) throw broken('pairings');
    return each;
  });
  const documents = atlas.documents.map((document) => documentOf(library, document, () => broken('draft')));
  const renamed = new Map<string, string>();
  const joined: Joined = {
    came: [],
    same: 0,
    decisions: { added: 0, updated: 0, same: 0, kept: 0, conflicts: 0 },
    failed: []
  };
  for (const document of documents) {
    const here = heldAs(library, document.key, document.files);
    if (here !== null) {
      joined.same += document.editions.length;
      const alike = here.length === document.editions.length;
      document.editions.forEach(({ id }, at) => renamed.set(id, here.includes(id) || !alike ? id : (here[at] ?? id)));
      continue;
    }
    try {
      const entries = await takeDocument(library, { ...document, opened: document.opened || atlas.made });
      joined.came.push(...entries.map(({ id }) => id));
      document.editions.forEach(({ id }, at) => renamed.set(id, entries[at]?.id ?? id));
    } catch (cause) {
      joined.failed.push({ file: document.file, cause });
    }
  }
  const named = (edition: string) => renamed.get(edition) ?? edition;
  if (theirs !== null)
    joined.decisions = await register.merge({
      records: theirs.records.map((record) => ({ ...record, edition: named(record.edition) })),
      unread: theirs.unread,
      removed: theirs.removed.map(({ record, at }) => ({ record: { ...record, edition: named(record.edition) }, at }))
    });
  await Promise.all([keepAnswers(library, answers), confirmed.start(library.store), pairings.start(library.store)]);
  await confirmed.join(settled.map((each) => ({ ...each, edition: named(each.edition) })));
  await pairings.join(paired.map((each) => ({ ...each, a: named(each.a), b: named(each.b) })));
  return joined;
}

/** A document as it is kept, under its key. A draft of which this browser has another state stands beside that one as a
 *  draft of its own. Throws what `broken` gives. */
function documentOf(library: Library, { draft: written, ...plain }: AtlasDocument, broken: () => Error): ListDocument {
  if (written === undefined)
    return { ...plain, key: `${bytesHash(plain.files.map(({ bytes }) => bytes))} ${plain.file}` };
  const draft = readDraft(written);
  if (draft === null) throw broken();
  const here = library.document(draftKey(draft))?.draft;
  const own = here === undefined || JSON.stringify(here) === JSON.stringify(draft) ? draft : { ...draft, id: newId() };
  return { ...plain, draft: own, key: draftKey(own) };
}

/** Answers that are not here yet; what a browser does not keep of them is asked again. */
async function keepAnswers({ store }: Library, answers: readonly Answer[]): Promise<void> {
  const answered = new Set((await store.answers().catch(() => [])).map(({ about, key }) => `${about} ${key}`));
  await store.keepAnswers(answers.filter(({ about, key }) => !answered.has(`${about} ${key}`))).catch(() => undefined);
}

function listOf(text: string, part: string, broken: (part: string) => ReadError): unknown[] {
  if (text === '') return [];
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw broken(part);
}
