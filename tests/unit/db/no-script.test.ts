// A script that did not come is told as such, whatever the browser calls it; what a script threw stays what it was.
import { describe, expect, it } from 'vitest';
import { endOf, lacksScript } from '../../../src/lib/db/no-script.ts';
import { EngineError } from '../../../src/lib/errors.ts';
import { reasonOf } from '../../../src/lib/view/frame/failure.ts';

const GONE = [
  'Failed to fetch dynamically imported module: http://127.0.0.1/_app/immutable/chunks/a.js',
  'error loading dynamically imported module: http://127.0.0.1/_app/immutable/chunks/a.js',
  'Importing a module script failed.',
  'Uncaught TypeError: Failed to fetch dynamically imported module: a.js',
  'Unable to preload CSS for /_app/immutable/assets/a.css'
];
const t = ((key: string) => key) as never;

describe('a script that did not come', () => {
  it.each(GONE)('%s', (message) => {
    expect(lacksScript(new TypeError(message))).toBe(true);
    expect(endOf({ message })).toMatchObject({ name: 'EngineError', reason: 'code' });
    expect(reasonOf(t, new TypeError(message))).toBe('frame:engine_code');
  });

  it('of a worker says nothing', () => {
    expect(endOf({})).toMatchObject({ reason: 'code' });
    expect(endOf({ message: '' })).toMatchObject({ reason: 'code' });
  });
});

it('what a worker threw stays what it was', () => {
  expect(endOf({ message: 'Uncaught RangeError: too long' })).toMatchObject({ name: 'Error' });
  expect(lacksScript(new EngineError('died', 'worker'))).toBe(false);
  expect(reasonOf(t, new Error('disk'))).toBe('disk');
});
