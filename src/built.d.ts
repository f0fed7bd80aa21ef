/** What every page knows of the build: its first edition, the file that names further ones ('' where there are none),
 *  the keys behind all of them, the address of an engine beside the app ('' where there is none), the files of the one
 *  in the tab, and the names of the first edition. Source: scripts/built-facts.ts. */
declare module 'virtual:built' {
  import type { EngineFiles } from '$lib/db/built.ts';
  import type { DatasetManifest, EditionManifest } from '$lib/duty/dataset.ts';
  import type { Names } from '$lib/query/names.ts';
  export const built: {
    first: EditionManifest;
    further: DatasetManifest['further'];
    next: DatasetManifest['next'];
    door: DatasetManifest['door'];
    engine: EngineFiles;
    names: Names;
  };
}
