// A made-up township's lists of any size: the published ones many times over, every copy with bodies and places of its
// own, for trying how the app bears lists far larger than any real one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duty } from '../../src/lib/duty/record.ts';
import { readText, writeDocument } from './township-document.ts';

/** Made-up fields that stand before the name of a body, so that each copy has bodies of its own. */
const FIELDS = ['东岭', '西河', '南湾', '北塘', '青石', '白桥', '红柳', '金沙', '翠谷'];
const CITY = '虚构市';
const TOWNSHIP = '虚构乡';

/** Text of a document with `copies` times the duties of the seed `file`; bodies come in as many sorts as there are
 *  fields (nine), so that 13 copies give about 3,100 duties and 300 bodies. Same seed and number, same text. */
export async function largeDocument(file: string, copies: number): Promise<string> {
  const reading = readText(await readFile(join('seeds', file), 'utf8'));
  const { city, township } = reading.place;
  const stems = [...new Set(reading.duties.flatMap(({ bureaus }) => bureaus.map(({ bureau }) => stemOf(bureau, city))))]
    .filter((stem) => stem.length > 2)
    .sort((a, b) => b.length - a.length);
  const marked = new RegExp(stems.map((stem) => stem.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'gu');
  const bare = (name: string) => name.replace(/[市县区旗乡镇]$/u, '');
  const written = (text: string, field: string) =>
    text
      .replaceAll(bare(city), bare(CITY))
      .replaceAll(new RegExp(`${bare(township).slice(0, 3)}(?:哈萨克族)?`, 'gu'), bare(TOWNSHIP))
      .replaceAll(marked, (stem) => field + stem);
  const lists = ['basic', 'shared', 'reclaimed'] as const;
  const duties = lists.flatMap((list) => {
    const own = reading.duties.filter((duty) => duty.list === list);
    return Array.from({ length: copies }, (_, copy) =>
      own.map((duty, at) => copied(duty, copy * own.length + at + 1, (text) => written(text, fieldOf(copy))))
    ).flat();
  });
  return writeDocument(duties, {
    category: 12,
    name: 60,
    bureau: 12,
    text: 64,
    gap: () => false,
    mark: () => false,
    head: () => 'none',
    beside: true
  });
}

function fieldOf(copy: number): string {
  return FIELDS[copy % FIELDS.length] ?? '';
}

function stemOf(bureau: string, city: string): string {
  return bureau.replace(city, '');
}

function copied(duty: Duty, seq: number, text: (text: string) => string): Duty {
  return {
    ...duty,
    seq,
    name: text(duty.name),
    bureaus: duty.bureaus.map((mention) => ({ ...mention, printed: text(mention.printed) })),
    clauses: duty.clauses.map((clause) => ({
      ...clause,
      text: text(clause.text),
      group: clause.group === null ? null : text(clause.group)
    }))
  };
}
