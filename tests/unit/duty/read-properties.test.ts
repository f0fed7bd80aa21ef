// Properties of the reader: layout, furniture, names and order do not change what is read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LISTS, type Duty } from '../../../src/lib/duty/record.ts';
import { readOne, readText, recordsOf, writeDocument, PLAIN, type Layout } from '../../support/township-document.ts';
import { publishedBytes } from '../../../scripts/published.ts';

const source = publishedBytes();
const seed = readOne(source, 'seed.txt');
/** Every third duty of each list, numbered anew: as much as a run needs, a third of the time. */
const few = readText(
  writeDocument(
    LISTS.flatMap((list) =>
      seed.duties
        .filter((duty) => duty.list === list)
        .filter((_, index) => index % 3 === 0)
        .map((duty, index) => ({ ...duty, seq: index + 1 }))
    ),
    PLAIN
  )
);
const RUNS = { numRuns: 12, seed: 20250601 };

const layouts: fc.Arbitrary<Layout> = fc
  .record({
    category: fc.integer({ min: 3, max: 9 }),
    name: fc.integer({ min: 4, max: 40 }),
    bureau: fc.integer({ min: 3, max: 30 }),
    text: fc.integer({ min: 9, max: 60 }),
    gaps: fc.infiniteStream(fc.boolean()),
    marks: fc.integer({ min: 2, max: 40 }),
    heads: fc.infiniteStream(fc.constantFrom('none', 'whole', 'half', 'wrapped')),
    beside: fc.boolean()
  })
  .map(({ gaps, marks, heads, ...widths }) => ({
    ...widths,
    gap: () => gaps.next().value === true,
    mark: (n) => n % marks === 0,
    head: () => heads.next().value ?? 'none'
  }));

describe('the reader', () => {
  it('reads the same records however the cells are wrapped and the pages furnished', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const reading = readText(writeDocument(few.duties, layout));
        expect(recordsOf(reading)).toEqual(recordsOf(few));
        expect(reading.conservation.unplaced).toBe(0);
        expect(reading.conservation.duties).toBe(few.conservation.duties);
      }),
      RUNS
    );
  });

  it('reads the same records when every line of the document is broken again', () => {
    const lines = new TextDecoder().decode(source).split('\n');
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.boolean(), (width, blanks) => {
        const broken = lines.flatMap((line) => {
          const [, head = '', rest = ''] = /^(\s*(?:\d+ \S+|第.*页|序号.*|.*职责)?)(.*)$/.exec(line) ?? [];
          const pieces = rest.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
          return [head + (pieces[0] ?? ''), ...pieces.slice(1)].flatMap((piece) => (blanks ? [piece, ''] : [piece]));
        });
        const reading = readText(broken.join('\n'));
        expect(recordsOf(reading)).toEqual(recordsOf(seed));
        expect(reading.conservation).toEqual(seed.conservation);
      }),
      RUNS
    );
  });

  it('reads the same duties with furniture put in anywhere', () => {
    const lines = new TextDecoder().decode(source).split('\n');
    const furniture = fc.constantFrom(
      ['第 7 页，共 57 页'],
      [' 对应上级', '', '部门', '上级部门职责 乡镇配合职责'],
      ['序号 事项类别 事项名称'],
      ['— 12 —']
    );
    const places = fc.array(fc.tuple(fc.integer({ min: 6, max: lines.length - 1 }), furniture), { maxLength: 30 });
    fc.assert(
      fc.property(places, (insertions) => {
        const at = new Map(
          insertions.filter(
            ([place]) => !/^(?:\s*(?:序号|事项|类别|对应上级|部门|上级部门职责|第.*页).*)?$/.test(lines[place] ?? '')
          )
        );
        const text = lines.flatMap((line, index) => [...(at.get(index) ?? []), line]).join('\n');
        const reading = readText(text);
        expect(recordsOf(reading)).toEqual(recordsOf(seed));
        expect(reading.conservation.duties).toBe(seed.conservation.duties);
      }),
      RUNS
    );
  });

  it("reads the same records without any furniture but the lists' order", () => {
    const kept = new TextDecoder()
      .decode(source)
      .split('\n')
      .filter(
        (line) => !/^\s*(?:序号.*|事项|类别|事项名称|对应上级|部门|上级部门职责 乡镇配合职责|第.*页)$/.test(line)
      );
    const reading = readText(kept.join('\n'));
    expect(recordsOf(reading)).toEqual(recordsOf(seed));
    expect(reading.conservation).toEqual({ ...seed.conservation, furniture: 0, total: seed.conservation.duties });
  });

  it('reads the same records under other names of city, township and bureaus', () => {
    const names = fc.record({
      city: fc.constantFrom('临江市', '木垒哈萨克自治县', '新市区', '阿拉善左旗', '市中区'),
      township: fc.constantFrom('红旗镇', '西湖街道', '巴音苏木', '大河沿乡'),
      water: fc.constantFrom('水务局', '水利和湖泊局', '河湖管理局'),
      upper: fc.constantFrom('伊犁州', '巴音郭楞蒙古自治州', '湘西州', '巴州', '克州')
    });
    fc.assert(
      fc.property(names, ({ city, township, water, upper }) => {
        const rename = (text: string) =>
          text
            .replaceAll('昌吉州', upper)
            .replaceAll('昌吉市', city)
            .replaceAll('昌吉人力', `${city.slice(0, -1)}人力`)
            .replaceAll('阿什里乡', township)
            .replaceAll('水利局', water);
        const renamed = JSON.parse(rename(JSON.stringify(seed.duties))) as Duty[];
        const layout: Layout = {
          ...PLAIN,
          gap: (n) => n % 3 === 0,
          mark: (n) => n % 11 === 0,
          head: () => 'whole'
        };
        const reading = readText(writeDocument(renamed, layout));
        expect(reading.place).toEqual({ city, township });
        const shape = (duties: Duty[]) =>
          duties.map((duty) => [
            duty.id,
            duty.name,
            duty.bureaus.map((mention) => mention.bureau),
            duty.clauses.map((clause) => [clause.side, clause.group, clause.number, clause.text])
          ]);
        expect(shape(reading.duties)).toEqual(shape(renamed));
      }),
      { ...RUNS, numRuns: 20 }
    );
  });

  it('reads the same duties shuffled and numbered anew', () => {
    const lists = LISTS.map((list) => few.duties.filter((duty) => duty.list === list));
    fc.assert(
      fc.property(
        fc.tuple(...lists.map((duties) => fc.shuffledSubarray(duties, { minLength: duties.length }))),
        (orders) => {
          const shuffled = orders.flatMap((duties) => duties.map((duty, index) => ({ ...duty, seq: index + 1 })));
          const layout: Layout = {
            ...PLAIN,
            gap: (n) => n % 2 === 0,
            mark: (n) => n % 17 === 0,
            head: () => 'half',
            beside: true
          };
          const reading = readText(writeDocument(shuffled, layout));
          const content = (duties: Duty[]) =>
            duties.map((duty) => [
              duty.list,
              duty.seq,
              duty.category,
              duty.name,
              duty.bureaus.map((mention) => mention.bureau),
              duty.clauses.map((clause) => [
                clause.side,
                clause.number,
                clause.text,
                clause.actors.map((actor) => actor.name)
              ])
            ]);
          expect(content(reading.duties)).toEqual(content(shuffled));
        }
      ),
      RUNS
    );
  });
});
