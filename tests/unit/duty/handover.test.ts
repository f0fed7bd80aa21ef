// Who takes a duty over and how, from one cell of a workbook, however clerks put both into it.
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../scripts/score/reading.ts';

const HEAD = ['序号', '事项类别', '事项名称', '承接部门及工作方式'];
const REST = ['1', '民生服务', '出具证明', '由云台县民政局承接，按规定出具。'];

async function read(cell: string) {
  const quoted = [HEAD, REST, ['2', '平安法治', '治安处罚', cell]]
    .map((row) => row.map((text) => `"${text}"`).join(','))
    .join('\n');
  const [reading] = await readBytes(`云台县大坪乡上级部门收回事项清单\n${quoted}\n`, '收回.csv');
  const duty = reading?.duties[1];
  expect(reading?.conservation.unplaced).toBe(0);
  return {
    bureaus: duty?.bureaus.map(({ printed }) => printed).join(' '),
    texts: duty?.clauses.map(({ text }) => text),
    flags: duty?.flags
  };
}

const ONE = '云台县公安局';
const TWO = '云台县公安局 云台县林业局';

describe('who takes over and how, in one cell', () => {
  it.each([
    ['names before brackets', '云台县公安局、云台县林业局（依法查处）', TWO, ['依法查处']],
    ['a name before each bracket', '云台县公安局（执法）、云台县林业局（核查）。', TWO, ['执法', '核查']],
    ['brackets on lines', '云台县公安局（执法）\n云台县林业局（核查）', TWO, ['执法', '核查']],
    ['a bracket on a line of its own', '云台县公安局\n（依法查处）', ONE, ['依法查处']],
    ['a label in the bracket', '承接部门：云台县公安局（工作方式：依法查处）', ONE, ['依法查处']],
    ['the way first', '方式：依法查处；部门：云台县公安局', ONE, ['依法查处']],
    ['the way first, on lines', '工作方式：依法查处。\n承接部门：云台县公安局', ONE, ['依法查处。']],
    ['the way first without a label', '依法查处。承接部门：云台县公安局。', ONE, ['依法查处。']],
    ['labels with a verb', '承接部门为云台县公安局，工作方式为依法查处。', ONE, ['依法查处。']],
    ['names in a bracket behind', '依法查处（云台县公安局、云台县林业局）', TWO, ['依法查处']],
    ['names in a box', '【云台县公安局】依法查处。', ONE, ['依法查处。']],
    ['a dash', '云台县公安局、云台县林业局——依法查处', TWO, ['依法查处']],
    ['a stroke', '云台县公安局/依法查处', ONE, ['依法查处']],
    ['a full stop', '云台县公安局。依法查处。', ONE, ['依法查处。']],
    ['a wide blank', '云台县公安局　依法查处。', ONE, ['依法查处。']],
    ['numbers', '1.云台县公安局：执法。\n2.云台县林业局：核查。', TWO, ['执法。', '核查。']],
    ['lines of names and of texts', '云台县公安局\n执法。\n云台县林业局\n核查。', TWO, ['执法。', '核查。']],
    ['by whom, with a bracket', '由云台县公安局承接（依法查处）', ONE, ['由云台县公安局承接（依法查处）']],
    ['a sentence', '由云台县公安局和云台县林业局依法查处。', TWO, ['由云台县公安局和云台县林业局依法查处。']]
  ])('%s', async (_, cell, bureaus, texts) => {
    expect(await read(cell)).toEqual({ bureaus, texts, flags: [] });
  });

  it.each([
    ['云台县公安局负责执法，云台县林业局负责核查。', TWO],
    ['云台县公安局（执法）、云台县林业局', ''],
    ['依法查处。', '']
  ])('%s is flagged', async (cell, bureaus) => {
    const found = await read(cell);
    expect(found.bureaus).toBe(bureaus);
    expect(found.flags).not.toEqual([]);
  });
});
