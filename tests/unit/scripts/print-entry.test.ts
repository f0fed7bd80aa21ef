import { expect, it } from 'vitest';
import { InputError, textOf } from '../../../scripts/print-entry.ts';

it('reads a JSON string with its line breaks', () => {
  expect(textOf('"一\\n二"', 1)).toBe('一\n二');
});

it('names the line that is no JSON string, in one sentence', () => {
  for (const line of ['"路灯', '{"text":"路灯"}', '12'])
    expect(() => textOf(line, 7), line).toThrow(new InputError(`line 7 of the input is no JSON string: ${line}`));
});
