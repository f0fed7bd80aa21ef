// Speed of the reader: MB of source text a second, and how time grows with 10, 100 and 1,000 copies under other place
// names.
import { performance } from 'node:perf_hooks';
import { readDocument } from '../src/lib/duty/read.ts';
import { publishedBytes } from './published.ts';

/** One measured size: `bytes` of source, best of the runs in milliseconds, `rate` in MB (10^6 bytes) a second. */
export interface ReadFigure {
  copies: number;
  bytes: number;
  duties: number;
  milliseconds: number;
  rate: number;
}

const FIRST = '安宝长大东丰福广海和建金康乐林明南宁平庆荣山顺泰同文西新阳永元';
const SECOND = '川河湖江岭泉沙台田湾源洲峰桥林原城阳坪关';

/** The published document `copies` times over, each copy under its own city and township. Same number, same bytes. */
export function copiesOfPublished(copies: number): Uint8Array {
  const document = new TextDecoder().decode(publishedBytes());
  const parts: string[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const [first, second] = [
      FIRST.charAt(copy % FIRST.length),
      SECOND.charAt(Math.floor(copy / FIRST.length) % SECOND.length)
    ];
    parts.push(
      document
        .replace(/昌(\s*)吉(\s*)(?=[市州人])/g, `${first}$1${second}$2`)
        .replace(/阿(\s*)什(\s*)里(\s*)乡/g, `${second}$1${first}$2口$3乡`)
    );
  }
  return new TextEncoder().encode(parts.join('\n'));
}

/** Reads 1, 10, 100 (and 1,000 unless left out) copies of the published document. Small sizes are read several times
 *  and the best time counts. */
export function benchRead(sizes = [1, 10, 100, 1000]): ReadFigure[] {
  return sizes.map((copies) => {
    const bytes = copiesOfPublished(copies);
    const runs = copies >= 1000 ? 1 : copies >= 100 ? 2 : 5;
    let [milliseconds, duties] = [Infinity, 0];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      duties = readDocument(bytes, 'bench.txt').reduce((sum, reading) => sum + reading.duties.length, 0);
      milliseconds = Math.min(milliseconds, performance.now() - start);
    }
    return { copies, bytes: bytes.length, duties, milliseconds, rate: bytes.length / 1000 / milliseconds };
  });
}
