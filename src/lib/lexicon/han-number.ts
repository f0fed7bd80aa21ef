// Numbers in Chinese characters, written and read.
import { DIGITS, HUNDRED, TEN, ZERO } from './notation.ts';

/** A number from 1 to 999 in Chinese: 12 → 十二, 305 → 三百零五; in digits beyond. */
export function hanNumber(value: number): string {
  if (!Number.isInteger(value) || value >= 1000 || value < 1) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const digit = (of: number) => DIGITS.charAt(of - 1);
  const middle =
    tens === 0 ? (hundreds > 0 && ones > 0 ? ZERO : '') : (tens === 1 && hundreds === 0 ? '' : digit(tens)) + TEN;
  return (hundreds === 0 ? '' : digit(hundreds) + HUNDRED) + middle + (ones === 0 ? '' : digit(ones));
}

/** Value of a Chinese number up to 999 (十二 → 12); 0 where it is none. */
export function hanValue(words: string): number {
  const digits = `[${DIGITS}]`;
  const found = new RegExp(`^(?:(${digits})${HUNDRED})?${ZERO}?(?:(${digits})?(${TEN}))?(${digits})?$`).exec(words);
  if (found === null) return 0;
  const [, hundreds, before, ten, ones] = found;
  const value = (word = '') => (word === '' ? 0 : DIGITS.indexOf(word) + 1);
  const tens = ten === undefined ? 0 : before === undefined ? 1 : value(before);
  return value(hundreds) * 100 + tens * 10 + value(ones);
}
