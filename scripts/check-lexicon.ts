// Reads every table of the lexicon and prints all faults, one a line; runs before the seeds are read.
import { LexiconError } from '../src/lib/errors.ts';
import { faultLines } from './lexicon-faults.ts';
import { allTables } from '../src/lib/lexicon/all-tables.ts';

try {
  const tables = allTables();
  const rows = [...tables.values()].reduce((sum, table) => sum + table.length, 0);
  process.stdout.write(`词库：${tables.size} 张表，${rows} 行，无误\n`);
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(
    `词库有 ${error.faults.length} 处错误（lexicon faults）：\n${faultLines(error.faults).join('\n')}\n`
  );
  process.exitCode = 1;
}
