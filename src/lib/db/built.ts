// Node only: the engine over the built dataset, for prerendering and scripts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetManifest, TableFile } from '../duty/dataset.ts';
import type { Tables } from '../duty/arrow.ts';
import type { Quality } from '../duty/quality.ts';
import { EngineError } from '../errors.ts';
import { desk, type Desk, type Engine } from './engine.ts';
import { openNode } from './node.ts';

const FOLDER = join(process.env.STATIC_FOLDER ?? 'static', 'data');

/** The manifest of static/data. Throws EngineError when `npm run data` has not run. */
export async function builtManifest(): Promise<DatasetManifest> {
  const text = await readFile(join(FOLDER, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new EngineError('missing', 'static/data/manifest.json (npm run data)', cause);
  });
  return JSON.parse(text) as DatasetManifest;
}

/** Tables of static/data by their entries in the manifest. */
export async function builtTables(files: readonly TableFile[]): Promise<Tables> {
  const streams = files.map(
    async ({ name, file }) => [name, new Uint8Array(await readFile(join(FOLDER, file)))] as const
  );
  return Object.fromEntries(await Promise.all(streams)) as Tables;
}

/** What reading the first edition was worth. */
export async function builtQuality(): Promise<Quality> {
  const { quality } = await builtManifest();
  return JSON.parse(await readFile(join(FOLDER, quality), 'utf8')) as Quality;
}

/** Names of the engine's files in static/duckdb, and the bytes of its wasm. Source: scripts/engine-files.mjs. */
export interface EngineFiles {
  wasm: string;
  worker: string;
  bytes: number;
}

/** The engine's files as they were laid out. Throws EngineError where they are not there. */
export async function engineFiles(): Promise<EngineFiles> {
  const text = await readFile(join('static', 'duckdb', 'engine.json'), 'utf8').catch((cause: unknown) => {
    throw new EngineError('missing', 'static/duckdb/engine.json (npm run build)', cause);
  });
  return JSON.parse(text) as EngineFiles;
}

let engine: Promise<Engine> | undefined;

/** One engine a process, over all editions of static/data. */
export function builtEngine(): Promise<Engine> {
  engine ??= (async () => {
    const { editions } = await builtManifest();
    return openNode(await Promise.all(editions.map(({ tables }) => builtTables(tables))));
  })();
  return engine;
}

/** A desk at the built engine over the first edition. */
export async function builtDesk(): Promise<Desk> {
  const { editions } = await builtManifest();
  return desk(
    await builtEngine(),
    editions.slice(0, 1).map(({ edition }) => edition)
  );
}
