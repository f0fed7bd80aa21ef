// The floors of the house: a file imports from its own room and from rooms on floors below. Holds for types, for
// import() and for workers too; scripts and configuration stand above all, tests may look into every room.
import { dirname, relative, resolve } from 'node:path';

/** Rooms from the ground up; those of one floor do not see each other. `routes` are the pages with what SvelteKit reads
 *  beside them. */
export const FLOORS = [
  ['errors'],
  ['lexicon'],
  ['i18n'],
  ['read'],
  ['duty'],
  ['address'],
  ['db'],
  ['query'],
  ['analysis'],
  ['finding', 'entry', 'compare'],
  ['region'],
  ['draft'],
  ['search'],
  ['naming'],
  ['chart'],
  ['statement'],
  ['state'],
  ['export'],
  ['view'],
  ['routes'],
  ['scripts']
];

/** Rooms that need a browser page; all others load in Node, in workers and in tests as they are. */
const PAGED = ['state', 'view', 'routes'];

/** Packages that one room alone knows at run time; types of them may be named anywhere. */
const DOORS = [
  { name: /^echarts(?:\/|$)/, only: ['src/lib/chart/render.ts', 'src/lib/chart/render-canvas.ts'] },
  { name: /^@duckdb\//, only: ['src/lib/db/wasm.ts', 'src/lib/db/node.ts', 'scripts/'] },
  { name: /^vite$/, only: ['src/lib/export/standalone-bundle.ts', 'scripts/', 'vite.config.ts'] }
];

/** Room of a file by its path in the project, '' for tests and what is no code of ours. @param {string} path */
export function roomOf(path) {
  const [, room] = /^src\/lib\/([\w-]+)/.exec(path) ?? [];
  if (room !== undefined) return room;
  if (path.startsWith('src/')) return 'routes';
  return path.startsWith('tests/') || path.startsWith('..') ? '' : 'scripts';
}

/** Path in the project that an import line names, null for a package. @param {string} path @param {string} source */
export function targetOf(path, source) {
  if (source.startsWith('$lib/')) return `src/lib/${source.slice(5)}`;
  return source.startsWith('.') ? relative(process.cwd(), resolve(dirname(path), source)) : null;
}

/** What is wrong with an import line, null where it may stand. @param {string} path @param {string} source
 *  @param {boolean} [typesOnly] */
export function faultOf(path, source, typesOnly = false) {
  const room = roomOf(path);
  if (room === '') return null;
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) return `the room ${room} stands on no floor: add it to scripts/floors.mjs`;
  const target = targetOf(path, source);
  if (target === null || source.startsWith('$lib/')) {
    if (/^(?:svelte|\$app|\$lib)(?:\/|$)/.test(source) && ![...PAGED, 'scripts'].includes(room))
      return `${room} loads without a page: no ${source}`;
    const door = DOORS.find(({ name }) => name.test(source));
    if (door !== undefined && !typesOnly && !door.only.some((place) => path.startsWith(place)))
      return `${source} at run time only in ${door.only.join(', ')}`;
    if (target === null) return null;
  }
  const below = roomOf(target);
  if (below === room) return null;
  if (below === '') return `${room} may not import tests`;
  return FLOORS.findIndex((rooms) => rooms.includes(below)) < floor ? null : `${room} may not import ${below}`;
}

/** ESLint rule over every way to name a module. @type {import('eslint').Rule.RuleModule} */
export const floors = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = relative(process.cwd(), context.filename);
    /** @param {any} node @param {any} source @param {boolean} [typesOnly] */
    const check = (node, source, typesOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = faultOf(path, source.value, typesOnly);
      if (message !== null) context.report({ node, message });
    };
    /** @param {any} node */
    const line = (node) =>
      check(
        node,
        node.source,
        node.importKind === 'type' ||
          node.exportKind === 'type' ||
          (node.specifiers?.length > 0 &&
            node.specifiers.every((/** @type {any} */ { importKind }) => importKind === 'type'))
      );
    return {
      ImportDeclaration: line,
      ExportNamedDeclaration: line,
      ExportAllDeclaration: line,
      ImportExpression: (node) => check(node, node.source),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
      /** @param {any} node */
      "NewExpression[callee.name='URL']": (node) => {
        const [first, base] = node.arguments;
        if (base?.object?.type === 'MetaProperty') check(node, first);
      }
    };
  }
};
