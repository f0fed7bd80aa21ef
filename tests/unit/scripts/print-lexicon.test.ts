// What the report on the lexicon says of rows: used or not, by how many duties, and whether a row copies one duty.
import { describe, expect, it } from 'vitest';
import { lexiconCounts } from '../../../scripts/print-lexicon-counts.ts';
import { lexiconRows } from '../../../scripts/print-lexicon.ts';

describe('print -- lexicon', () => {
  it('gives every row of a table in its order, with the duties that use it', async () => {
    const rows = await lexiconRows({ table: 'activities' });
    expect(rows[0]).toMatchObject({ file: 'activities.tsv', line: 2, region: '' });
    expect(rows.map(({ line }) => line)).toEqual(rows.map((_, at) => at + 2));
    const publicity = rows.find(({ row }) => row.startsWith('宣传教育') && row.endsWith('宣传'));
    expect(publicity?.state).toBe('used');
    expect(publicity?.duties).toBeGreaterThan(10);
    expect(publicity?.lists).toBeGreaterThan(1);
    expect(publicity?.first).toHaveLength(3);
  });

  it('keeps the rows of a state only', async () => {
    const never = await lexiconRows({ table: 'misprints', state: 'never' });
    expect(never.length).toBeGreaterThan(0);
    for (const { duties, texts, tests } of never) expect([duties, texts, tests]).toEqual([0, 0, 0]);
    for (const { region } of await lexiconRows({ table: 'thesaurus', state: 'regional' })) expect(region).not.toBe('');
  });

  it('counts rows by file, region, source or state: the counts add up to the rows', async () => {
    const rows = await lexiconRows({ table: 'thesaurus' });
    const counts = await lexiconCounts({ table: 'thesaurus', by: 'state' });
    expect(counts.reduce((sum, each) => sum + each.rows, 0)).toBe(rows.length);
    const never = counts.find(({ never }) => never > 0);
    expect(never?.never).toBe(rows.filter(({ state }) => state === 'never').length);
    expect(never?.never_share).toBe(1);
    await expect(lexiconCounts({ table: 'thesaurus', by: 'line' })).rejects.toThrow('line');
  });

  it('refuses tables and states that are none', async () => {
    await expect(lexiconRows({ table: 'words' })).rejects.toThrow('words');
    await expect(lexiconRows({ state: 'often' })).rejects.toThrow('often');
  });

  it('finds no anchor that copies a long phrase of one duty', async () => {
    const copied = await lexiconRows({ table: 'anchors', state: 'verbatim' });
    expect(copied.map(({ row }) => row)).toEqual([]);
  });
});
