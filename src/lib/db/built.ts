// Node only: the engine over the built dataset, for prerendering and scripts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import { desk, type Desk, type Engine } from './engine.ts';
import { openNode } from './node.ts';

/** What `npm run data` says of the dataset it wrote. */
export interface Manifest {
  version: string;
  file: string;
  place: { city: string; township: string };
  date: string;
  counts: Record<string, number>;
  tables: { name: string; file: string; bytes: number; rows: number }[];
}

const FOLDER = join('static', 'data');

/** The manifest of static/data. Throws EngineError when `npm run data` has not run. */
export async function builtManifest(): Promise<Manifest> {
  const text = await readFile(join(FOLDER, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new EngineError('data', 'static/data is missing: npm run data writes it', cause);
  });
  return JSON.parse(text) as Manifest;
}

let engine: Promise<Engine> | undefined;

/** One engine a process, over the tables of static/data. */
export function builtEngine(): Promise<Engine> {
  engine ??= (async () => {
    const { tables } = await builtManifest();
    const streams = await Promise.all(
      tables.map(async ({ name, file }) => [name, new Uint8Array(await readFile(join(FOLDER, file)))] as const)
    );
    return openNode(Object.fromEntries(streams));
  })();
  return engine;
}

/** A desk at the built engine over the built edition. */
export async function builtDesk(): Promise<Desk> {
  return desk(await builtEngine(), [1]);
}
