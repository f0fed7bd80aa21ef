// The gate over the built files finds what the oldest browsers lack, and only that.
import { describe, expect, test } from 'vitest';
import { readScript, scriptLacks, styleLacks } from '../../../scripts/browser-support.ts';

const script = (code: string, edition: 5 | 2022 = 2022) =>
  [...scriptLacks(new Map([['a.js', readScript(code, edition)]])).values()].flat().map(({ feature }) => feature);
const style = (css: string) => styleLacks(css).map(({ feature }) => feature);

describe('scripts', () => {
  test.each([
    ['export const a = [1].toSorted();', ['.toSorted()']],
    ['export const a = b().toReversed?.() ?? [];', []],
    ["const s = new Intl.Segmenter('zh');", ['Intl.Segmenter']],
    ["const s = typeof Intl.Segmenter === 'undefined' ? null : new Intl.Segmenter('zh');", []],
    ['structuredClone({});', ['structuredClone']],
    ['function f(structuredClone) { structuredClone({}); }', []],
    ["if (typeof ClipboardItem !== 'undefined') new ClipboardItem({});", []],
    ['Promise.withResolvers();', ['Promise.withResolvers']],
    ['Object.groupBy([], String);', ['Object.groupBy']],
    ['new Set().isSubsetOf(new Set());', ['.isSubsetOf()']],
    ['[].findLast(Boolean); [].at(-1); Object.hasOwn({}, "a"); "".replaceAll("a", "b");', []],
    ['class A { static { this.b = 1; } #c = 2; }', []],
    ['export const r = /[\\p{L}--a]/v;', ['syntax: Invalid regular expression flag (1:18)']],
    ['using a = b();', ['syntax: Unexpected token (1:6)']]
  ])('%s', (code, lacks) => {
    expect(script(code)).toEqual(lacks);
  });

  test('a method that the code makes itself is its own', () => {
    const readings = new Map([
      ['a.js', readScript('box.union(other); list.toSorted();')],
      ['b.js', readScript('class Box { union() {} }')]
    ]);
    expect(
      scriptLacks(readings)
        .get('a.js')
        ?.map(({ feature }) => feature)
    ).toEqual(['.toSorted()']);
  });

  test('what must run anywhere is held to the words of 2009', () => {
    expect(script('var a = function () { return 1; };', 5)).toEqual([]);
    expect(script('const a = 1;', 5)[0]).toMatch(/^syntax/);
    expect(script('var f = () => 1;', 5)[0]).toMatch(/^syntax/);
  });
});

describe('styles', () => {
  test.each([
    ['a { color: light-dark(#000, #fff) }', ['light-dark()']],
    ['a { --c: light-dark(#000, #fff) }', ['light-dark()']],
    ['a { color: color-mix(in srgb, red, blue) }', ['color-mix()']],
    ['a { color: oklch(50% 0 0) }', ['oklch()']],
    ['a { height: 100dvh; width: 50cqw }', ['dvh', 'cqw']],
    ['a:has(b) { color: red }', [':has']],
    ['@container (width > 1px) { a { color: red } }', ['@container']],
    ['@media (width > 1px) { a { color: red } }', ['@media range']],
    ['a { & b { color: red } }', ['nesting']],
    ['a { line-clamp: 2 }', ['line-clamp']],
    ['a { -webkit-line-clamp: 2; line-clamp: 2 }', []],
    [
      '@page { size: A4 } a { inset: 0; gap: 1px; aspect-ratio: 1; color: #000 } a:is(b, :where(c)) ' +
        '{ top: clamp(1px, 1vw, 2px) }',
      []
    ]
  ])('%s', (css, lacks) => {
    expect(style(css)).toEqual(lacks);
  });
});
