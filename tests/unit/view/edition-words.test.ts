// What an edition takes up where its file was opened together with others.
import { expect, test } from 'vitest';
import { bytesOfEdition } from '../../../src/lib/view/library/edition-words.ts';

const FILES = [
  { name: '大坪乡.docx', bytes: new Uint8Array(30) },
  { name: '小坪乡.docx', bytes: new Uint8Array(12) }
];

test('an edition in a file of its own takes up that file', () => {
  expect(bytesOfEdition('小坪乡.docx', FILES)).toEqual({ bytes: 12, files: 1 });
});

test('an edition in several files takes up all that were opened together', () => {
  expect(bytesOfEdition('大坪乡.docx +1', FILES)).toEqual({ bytes: 42, files: 2 });
});
