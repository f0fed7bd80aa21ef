// The lists that a report is about: those the app was built with, or those of a document.
import { builtDesk, builtEngine, builtManifest } from '../../src/lib/db/built.ts';
import { desk, type Desk, type Engine } from '../../src/lib/db/engine.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { dataset } from '../../src/lib/duty/dataset.ts';
import type { Origin } from '../../src/lib/duty/record.ts';
import { findingBook } from '../../src/lib/finding/book.ts';
import { builtFindings } from '../../src/lib/finding/built.ts';
import type { Finding } from '../../src/lib/finding/finding.ts';
import { findingsInput } from '../../src/lib/finding/input.ts';
import { editionRecords } from '../../src/lib/query/edition-records.ts';
import { editionsOf, type DocumentOptions } from '../editions.ts';

/** One edition with its findings, asked through `desk`; close `engine` behind the last question. */
export interface ReportLists {
  engine: Engine;
  desk: Desk;
  origin: Origin;
  findings: Finding[];
}

/** The first edition of the document that `file` names, or the one of it that `edition` names; of static/data where
 *  neither is given. What of a document could not be read is said on standard error. Throws ReadError, EngineError. */
export async function reportLists(options: DocumentOptions): Promise<ReportLists> {
  if (options.file === undefined && options.edition === undefined) {
    const manifest = await builtManifest();
    const [first] = manifest.editions;
    const { details } = await builtFindings();
    return {
      engine: await builtEngine(),
      desk: await builtDesk(),
      origin: { ...manifest, ...(first === undefined ? {} : { id: first.id }) },
      findings: details.map(({ finding }) => finding)
    };
  }
  const readings = (await editionsOf(options)).slice(0, 1).map(({ reading }) => reading);
  const [first] = dataset(readings).editions;
  if (first === undefined) throw new RangeError('no lists were read');
  const engine = await openNode([first.tables]);
  const own = desk(engine, [first.manifest.edition]);
  const { details } = findingBook(findingsInput(await editionRecords(own), first.manifest.place));
  return { engine, desk: own, origin: first.manifest, findings: details.map(({ finding }) => finding) };
}
