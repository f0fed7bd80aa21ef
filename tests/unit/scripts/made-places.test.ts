// Made-up places: marked, told apart, the same for the same numbers, and read as what was written.
import { expect, test } from 'vitest';
import { madePlace, madePlaces, type MadePlace } from '../../../scripts/made-places.ts';
import { readBytes } from '../../support/score-lists.ts';

async function made(from: number, to: number, seed = 1): Promise<MadePlace[]> {
  const places: MadePlace[] = [];
  for await (const place of madePlaces(from, to, seed)) places.push(place);
  return places;
}

test('every place of a nation has a name of its own that says it is made up', () => {
  const names = Array.from({ length: 38_000 }, (_, at) => madePlace(at));
  expect(new Set(names.map(({ city, township }) => city + township)).size).toBe(38_000);
  expect(names.every(({ city, township }) => city.startsWith('虚构') && township.startsWith('虚构'))).toBe(true);
});

test('the same numbers and seed give the same bytes, another seed others', async () => {
  const [[one], [again], [other]] = [
    await made(3, 4),
    await made(2, 4).then((all) => all.slice(1)),
    await made(3, 4, 9)
  ];
  expect(one?.file).toBe(again?.file);
  expect(Buffer.compare(one?.bytes ?? new Uint8Array(), again?.bytes ?? new Uint8Array(1))).toBe(0);
  expect(Buffer.compare(one?.bytes ?? new Uint8Array(), other?.bytes ?? new Uint8Array())).not.toBe(0);
});

test('a place is read under its name, and names the published place nowhere', async () => {
  for (const { place, file, bytes } of await made(0, 2)) {
    const readings = await readBytes(bytes, file);
    expect(readings.map((reading) => reading.place)).toEqual([place]);
    const duties = readings[0]?.duties ?? [];
    expect(duties.length).toBeGreaterThan(200);
    expect(duties.flatMap(({ flags }) => flags).filter((flag) => flag !== 'no-township-text')).toEqual([]);
    expect(JSON.stringify(readings)).not.toMatch(/昌吉市|阿什里/u);
  }
});
