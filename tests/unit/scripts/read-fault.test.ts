// Commands say what of a document was not read: each file, sheet or page once, in both languages.
import { describe, expect, it } from 'vitest';
import '../../../scripts/languages.ts';
import { leftOut } from '../../../scripts/read-fault.ts';
import type { Problem, Reading } from '../../../src/lib/duty/record.ts';

const problem = (part: Partial<Problem>): Problem => ({
  code: 'rows-left-out',
  severity: 'error',
  line: 0,
  where: '',
  value: '',
  dutyId: null,
  ...part
});

function said(...problems: Problem[]): string[] {
  return leftOut([{ file: '清单.zip', problems } as unknown as Reading])
    .split('\n')
    .slice(0, -1);
}

describe('what was left out', () => {
  it('names the file with the reason, or the sheet', () => {
    const lines = said(
      problem({ code: 'file-left-out', value: 'c.wps: unsupported wps' }),
      problem({ where: 'cell:基本', value: '60000' })
    );
    expect(lines[0]).toMatch(/^c\.wps: .*\.docx.* \/ .*\.docx/);
    expect(lines[1]).toMatch(/^清单\.zip: .*“基本”.* \/ .*“基本”.*: 60000$/);
  });

  it('says nothing of duties in doubt, of remarks, or of lists that such documents do not have', () => {
    const others = [{ dutyId: 'basic-1' }, { severity: 'note' as const }, { code: 'list-missing' }].map(problem);
    expect(said(...others)).toEqual([]);
  });

  it('does not run on without end', () => {
    expect(said(...Array.from({ length: 50 }, () => problem({})))).toHaveLength(21);
  });
});
