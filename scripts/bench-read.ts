// Speed of the reader: MB of source text a second, and how time grows with 10, 100 and 1,000 copies under other place names.
import { performance } from 'node:perf_hooks';
import { readDocument } from '../src/lib/duty/read.ts';
import { seedBytes } from './seed.ts';

/** One measured size: `bytes` of source, best of the runs in milliseconds, `rate` in MB (10^6 bytes) a second. */
export interface ReadFigure { copies: number; bytes: number; duties: number; milliseconds: number; rate: number }

const FIRST = '安宝长大东丰福广海和建金康乐林明南宁平庆荣山顺泰同文西新阳永元';
const SECOND = '川河湖江岭泉沙台田湾源洲';

/** The seed document `copies` times over, each copy under its own city and township. Same number, same bytes. */
export function copiesOfSeed(copies: number): Uint8Array {
  const seed = new TextDecoder().decode(seedBytes());
  const parts: string[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const name = `${FIRST.charAt(copy % FIRST.length)}${FIRST.charAt(Math.floor(copy / FIRST.length) % FIRST.length)}${SECOND.charAt(copy % SECOND.length)}`;
    parts.push(seed.replaceAll('昌吉市', `${name}市`).replaceAll('阿什里乡', `${name}口乡`));
  }
  return new TextEncoder().encode(parts.join('\n'));
}

/** Reads 1, 10, 100 (and 1,000 unless left out) copies of the seed. Small sizes are read several times and the best time counts. */
export function benchRead(sizes = [1, 10, 100, 1000]): ReadFigure[] {
  return sizes.map((copies) => {
    const bytes = copiesOfSeed(copies);
    const runs = copies >= 1000 ? 1 : copies >= 100 ? 2 : 5;
    let [milliseconds, duties] = [Infinity, 0];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      duties = readDocument(bytes, 'bench.txt').duties.length;
      milliseconds = Math.min(milliseconds, performance.now() - start);
    }
    return { copies, bytes: bytes.length, duties, milliseconds, rate: bytes.length / 1000 / milliseconds };
  });
}
