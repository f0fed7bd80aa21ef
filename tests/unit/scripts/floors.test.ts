// The floors hold for every way to name a module, and no file of the house imports itself on any way round.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep, relative } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { faultOf, floors, FLOORS, roomOf, targetOf } from '../../../scripts/floors.mjs';

const ROOT = join(import.meta.dirname, '../../..');

function faults(path: string, code: string): string[] {
  const found = new Linter({ cwd: process.cwd() }).verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser },
      plugins: { house: { rules: { floors } } },
      rules: { 'house/floors': 'error' }
    },
    { filename: path }
  );
  return found.map(({ message }) => message);
}

describe('floors', () => {
  it.each([
    ['src/lib/query/a.ts', "import { x } from '../analysis/x.ts';", 'query may not import analysis'],
    ['src/lib/query/a.ts', "import type { X } from '../finding/x.ts';", 'query may not import finding'],
    ['src/lib/query/a.ts', "const x = import('../chart/x.ts');", 'query may not import chart'],
    ['src/lib/query/a.ts', "export * from '../chart/x.ts';", 'query may not import chart'],
    ['src/lib/query/a.ts', "type X = import('../chart/x.ts').X;", 'query may not import chart'],
    ['src/lib/state/a.ts', "new Worker(new URL('../view/x.ts', import.meta.url));", 'state may not import view'],
    ['src/lib/chart/render.ts', "import { x } from '../view/x.ts';", 'chart may not import view'],
    ['src/lib/view/duty/a.ts', "import { x } from '$lib/../routes/x.ts';", 'view may not import routes'],
    ['src/routes/+page.ts', "import { x } from '../../scripts/x.ts';", 'routes may not import scripts'],
    ['src/lib/finding/a.ts', "import { x } from '../entry/x.ts';", 'finding may not import entry'],
    ['src/lib/chart/a.ts', "import { x } from '../../../tests/x.ts';", 'chart may not import tests'],
    ['src/lib/chart/a.ts', "import { tick } from 'svelte';", 'chart loads without a page: no svelte'],
    ['src/lib/chart/a.ts', "import { x } from '$lib/query/x.ts';", 'chart loads without a page: no $lib/query/x.ts'],
    ['src/lib/chart/a.ts', "import { init } from 'echarts/core';", 'echarts/core at run time only in src/lib/chart/'],
    ['src/lib/state/a.ts', "const x = import('@duckdb/duckdb-wasm');", '@duckdb/duckdb-wasm at run time only in'],
    ['src/lib/cellar/a.ts', "import { x } from '../query/x.ts';", 'the room cellar stands on no floor']
  ])('%s: %s', (path, code, message) => {
    const [fault = ''] = faults(path, code);
    expect(fault).toContain(message);
  });

  it.each([
    ['src/lib/analysis/a.ts', "import type { X } from '../query/x.ts';"],
    ['src/lib/chart/a.ts', "import type { EChartsCoreOption } from 'echarts/core';"],
    ['src/lib/chart/a.ts', "import { x } from './x.ts'; import { sum } from 'd3';"],
    ['src/lib/view/duty/a.ts', "import { x } from '$lib/export/x.ts'; import { tick } from 'svelte';"],
    ['src/service-worker.ts', "const base = new URL('.', worker.location.href);"],
    ['tests/unit/a.test.ts', "import { x } from '../../src/routes/x.ts';"],
    ['scripts/a.ts', "import { x } from '../src/lib/view/x.ts';"]
  ])('%s may: %s', (path, code) => {
    expect(faults(path, code)).toEqual([]);
  });

  it('every room of the house stands on one floor', async () => {
    const rooms = (await readdir(join(ROOT, 'src/lib'))).map((name) => roomOf(`src/lib/${name}`));
    for (const room of rooms) expect(FLOORS.flat().filter((each) => each === room)).toEqual([room]);
    expect(faultOf('src/lib/errors.ts', './errors.ts')).toBeNull();
  });
});

it('no files import one another in a circle, types and workers included', async () => {
  const folders = ['src', 'scripts', 'tests'];
  const found = await Promise.all(folders.map((folder) => readdir(join(ROOT, folder), { recursive: true })));
  const files = found
    .flatMap((names, at) => names.map((name) => join(folders[at] ?? '', name)))
    .filter((name) => /\.(?:ts|mjs|svelte)$/.test(name) && !name.split(sep).includes('node_modules'));
  const known = new Set(files);
  const imports = new Map(files.map((file) => [file, importsOf(file).filter((each) => known.has(each))]));
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(circles(imports)).toEqual([]);
});

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const scripts = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '')
    : [text];
  return scripts.flatMap((script) =>
    [
      ...ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
      ...[...script.matchAll(/new URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g)].map(([, name]) => name ?? '')
    ].flatMap((name) => {
      const target = targetOf(join(ROOT, file), name);
      return target === null ? [] : relative(ROOT, join(ROOT, target));
    })
  );
}

/** Sets of nodes that reach one another, each with two or more. Source: Tarjan 1972. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const [order, low, stack, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[][]
  ];
  const visit = (node: string) => {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}
