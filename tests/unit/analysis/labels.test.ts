import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps, placeLabels, type Box } from '../../../src/lib/analysis/labels.ts';

const bounds: Box = { x: 0, y: 0, width: 600, height: 400 };

it('puts a lone label on the side away from the middle', () => {
  const found = placeLabels([{ id: 'a', x: 500, y: 200, radius: 5, width: 40, height: 14 }], bounds);
  expect(found.get('a')).toEqual({ x: 508, y: 193, width: 40, height: 14 });
});

it('leaves out a label that finds no room', () => {
  const points = Array.from({ length: 40 }, (_, index) => ({
    id: `p${index}`,
    x: 50,
    y: 50,
    radius: 3,
    width: 80,
    height: 20
  }));
  expect(placeLabels(points, { x: 0, y: 0, width: 100, height: 100 }).size).toBeLessThan(40);
});

it('no label covers another label, a point or the edge', () => {
  const point = fc.record({
    x: fc.integer({ min: 10, max: 590 }),
    y: fc.integer({ min: 10, max: 390 }),
    radius: fc.integer({ min: 2, max: 14 }),
    width: fc.integer({ min: 12, max: 120 })
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (drawn) => {
      const points = drawn.map((each, index) => ({ ...each, id: `p${index}`, height: 14 }));
      const found = [...placeLabels(points, bounds)];
      found.forEach(([, box], index) => {
        for (const [, other] of found.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        for (const other of points)
          expect(
            overlaps(box, {
              x: other.x - other.radius,
              y: other.y - other.radius,
              width: 2 * other.radius,
              height: 2 * other.radius
            })
          ).toBe(false);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 600 && box.y + box.height <= 400).toBe(true);
      });
    })
  );
});
