// Finds places for labels around points, so that none covers another label or a point.

/** A rectangle by its upper left corner, in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A point with a label of that size; `radius` is the room the point itself takes. */
export interface Labelled {
  id: string;
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
}

const GAPS = [3, 9, 17, 27, 40];
const DIRECTIONS = 16;

/** A box for each label that found room inside `bounds`; a label without room is missing. Earlier points choose first.
 *  A label stands as
 *  near to its point as it can, on the side that faces away from the middle of the bounds where that is free. Same
 *  input, same output. */
export function placeLabels(points: readonly Labelled[], bounds: Box, taken: readonly Box[] = []): Map<string, Box> {
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const placed: Box[] = [...taken];
  const found = new Map<string, Box>();
  for (const point of points) {
    const away = Math.atan2(point.y - middle.y, point.x - middle.x);
    const box = candidates(point, away).find(
      (each) =>
        inside(each, bounds) &&
        !placed.some((other) => overlaps(each, other)) &&
        !points.some((other) => covers(each, other))
    );
    if (box === undefined) continue;
    placed.push(box);
    found.set(point.id, box);
  }
  return found;
}

/** True where two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function candidates(point: Labelled, away: number): Box[] {
  const boxes: Box[] = [];
  for (const gap of GAPS) {
    for (let step = 0; step < DIRECTIONS; step++) {
      const turn = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * ((2 * Math.PI) / DIRECTIONS);
      const angle = Math.round((away + turn) / (Math.PI / 8)) * (Math.PI / 8);
      const reach = point.radius + gap;
      const x = point.x + reach * Math.cos(angle);
      const y = point.y + reach * Math.sin(angle);
      boxes.push({
        x: Math.round(x - (point.width * (1 - Math.cos(angle))) / 2),
        y: Math.round(y - (point.height * (1 - Math.sin(angle))) / 2),
        width: point.width,
        height: point.height
      });
    }
  }
  return boxes;
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

function covers(box: Box, point: Labelled): boolean {
  return overlaps(box, {
    x: point.x - point.radius,
    y: point.y - point.radius,
    width: 2 * point.radius,
    height: 2 * point.radius
  });
}
