// Readings of one place from files of several kinds put together: tables of some, running text of others.

import { partsOfOnePlace } from './parts-of-place.ts';
import { rankBureaus } from './rank.ts';
import { LISTS, type Clause, type Duty, type Party, type Reading, type Span } from './record.ts';

/** The readings with those joined that are parts of one place's lists, in order of the first part; the others as they
 *  are. A joined reading is called `name`; its lines stand one document behind the other, each with its file. */
export function joinReadings(readings: readonly Reading[], name: string): Reading[] {
  const groups = partsOfOnePlace(readings.map((reading) => [reading]));
  return groups.map((group) => {
    const parts = group.map((at) => readings[at] as Reading);
    return parts.length === 1 ? (parts[0] as Reading) : joined(parts, name);
  });
}

function joined(parts: readonly Reading[], name: string): Reading {
  let before = 0;
  const moved = parts.map((part) => {
    const at = before;
    before += part.lines.length;
    return shifted(part, at);
  });
  const duties = LISTS.flatMap((list) => moved.flatMap((part) => part.duties.filter((duty) => duty.list === list)));
  const cities = new Map(
    moved.flatMap(({ bureaus }) =>
      bureaus.map(({ name: official, stem }): [string, string] => [
        official,
        official.endsWith(stem) ? official.slice(0, official.length - stem.length) : ''
      ])
    )
  );
  const missing = LISTS.filter((list) => !duties.some((duty) => duty.list === list));
  const placed = moved.find(({ place }) => place.township !== '') ?? moved[0];
  const sum = (field: keyof Reading['conservation']) =>
    moved.reduce((total, { conservation }) => total + conservation[field], 0);
  return {
    file: name,
    encoding: moved.map(({ encoding }) => encoding).join(', '),
    place: placed?.place ?? { city: '', township: '' },
    date: moved.map(({ date }) => date).find((date) => date !== '') ?? '',
    duties,
    ...rankBureaus(duties, cities),
    categories: [...new Set(duties.map(({ category }) => category))],
    problems: moved.flatMap(({ problems }, index) =>
      problems.filter(({ code, value }) => {
        if (code === 'list-missing') return index === 0 && missing.some((list) => list === value);
        return code !== 'no-place' || placed?.place.township === '';
      })
    ),
    conservation: {
      duties: sum('duties'),
      furniture: sum('furniture'),
      unplaced: sum('unplaced'),
      total: sum('total')
    },
    lines: moved.flatMap(({ lines }) => lines),
    places: moved.flatMap(({ places }) => places),
    originals: moved.flatMap(({ originals }) => originals),
    pages: [],
    ranges: moved.flatMap(({ ranges }) => ranges)
  };
}

/** A reading whose lines stand `by` lines further down, their places with its file before them. */
function shifted(reading: Reading, by: number): Reading {
  const where = (place: string, line: number) => {
    if (place.includes('#')) return place;
    return `${reading.file}#${place === '' && line > 0 ? `line:${line}` : place}`;
  };
  const spans = (all: readonly Span[]) => all.map((span) => ({ ...span, line: span.line + by }));
  const party = (each: Party): Party => ({ ...each, spans: spans(each.spans) });
  const clause = (each: Clause): Clause => ({
    ...each,
    actors: each.actors.map(party),
    partners: each.partners.map(party),
    recipients: each.recipients.map(party),
    spans: spans(each.spans)
  });
  const duty = (each: Duty): Duty => ({
    ...each,
    bureaus: each.bureaus.map((mention) => ({ ...mention, spans: spans(mention.spans) })),
    clauses: each.clauses.map(clause),
    categorySpans: spans(each.categorySpans),
    nameSpans: spans(each.nameSpans),
    extra: each.extra.map((field) => ({ ...field, spans: spans(field.spans) }))
  });
  return {
    ...reading,
    duties: reading.duties.map(duty),
    problems: reading.problems.map((problem) => ({
      ...problem,
      where: where(problem.where, problem.line),
      line: problem.line === 0 ? 0 : problem.line + by
    })),
    places: reading.lines.map((_, index) => where(reading.places[index] ?? '', index + 1)),
    originals: reading.originals.map(({ line, text }) => ({ line: line + by, text })),
    ranges: reading.ranges.map(({ from, to }) => ({ from: from + by, to: to + by }))
  };
}
