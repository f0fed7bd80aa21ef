// What the build puts in place of a table: the same rows that Node reads, and a clear fault for what it cannot fill in.
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../scripts/lexicon-plugin.ts';
import { table } from '../../../src/lib/lexicon/load.ts';
import { unpack } from '../../../src/lib/lexicon/packed.ts';

interface Context {
  error(message: string): never;
  addWatchFile(file: string): void;
}

function transformed(
  code: string,
  id = '/src/lib/lexicon/x.ts',
  ssr = false
): { code: string | null; watched: string[] } {
  const { transform } = lexicon();
  if (typeof transform !== 'function') throw new Error('transform is a function');
  const watched: string[] = [];
  const context: Context = {
    error: (message) => {
      throw new Error(message);
    },
    addWatchFile: (file) => watched.push(file)
  };
  const result = (
    transform as (this: Context, code: string, id: string, options: { ssr: boolean }) => { code: string } | null
  ).call(context, code, id, { ssr });
  return { code: result?.code ?? null, watched };
}

describe('the lexicon plugin', () => {
  it('fills in the rows that Node reads', () => {
    const { code, watched } = transformed("import { table } from './load.ts';\nconst ROWS = table('groups');");
    const packed = /table\((".*")\)/.exec(code ?? '')?.[1] ?? '""';
    expect(code).toContain("import { unpack as table } from './packed.ts';");
    expect(unpack(JSON.parse(packed) as string)).toEqual(table('groups'));
    expect(watched.map((file) => file.split(/[\\/]/).at(-1))).toEqual(['groups.tsv']);
  });

  it('keeps the folder of the import, and leaves other code alone', () => {
    expect(transformed("import { table } from '../lexicon/load.ts';").code).toContain("'../lexicon/packed.ts'");
    expect(transformed("const table = (name) => name; table('groups');").code).toBeNull();
  });

  it('leaves tests and scripts alone, which Node runs as they are', () => {
    const code = "import { table } from '../src/lib/lexicon/load.ts';\ntable('grops')";
    expect(transformed(code, '/tests/unit/x.test.ts').code).toBeNull();
  });

  it('refuses tables it does not know, and files that would be read in a browser', () => {
    expect(() => transformed("import { table } from './load.ts';\ntable('grops')")).toThrow("table('grops')");
    expect(() => transformed('', '/src/lib/lexicon/load.ts')).toThrow('alone');
    expect(transformed('', '/src/lib/lexicon/load.ts', true).code).toBeNull();
  });
});
