import { expect, test } from 'vitest';
import { reachedFrom } from '../../../scripts/frame-plugin.ts';

const GRAPH: Record<string, string[]> = {
  layout: ['bar', 'words'],
  bar: ['words', 'icon'],
  icon: ['bar'],
  words: [],
  page: ['words', 'chart']
};
const tell = (id: string) => (GRAPH[id] === undefined ? null : { importedIds: GRAPH[id] });

test('what the frame imports without waiting is in it, circles and all, and nothing that pages alone import', () => {
  expect([...reachedFrom(['layout'], tell)].sort()).toEqual(['bar', 'icon', 'layout', 'words']);
});

test('what is no module of the bundle is left out', () => {
  expect([...reachedFrom(['elsewhere', 'page'], tell)].sort()).toEqual(['page', 'words']);
});
