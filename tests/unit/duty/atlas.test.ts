// The file of a library: everything comes back as it went in, and what is not whole is told by what is wrong.
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isAtlas, readAtlas, writeAtlas, type Atlas, type AtlasDocument } from '../../../src/lib/duty/atlas.ts';
import { bytesHash } from '../../../src/lib/duty/hash.ts';
import { ReadError } from '../../../src/lib/errors.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const correction = fc.record(
  { city: text, township: text, date: text, out: fc.constant(true) },
  { requiredKeys: ['city', 'township', 'date'] }
);
const answer = fc.oneof(
  fc.record({ about: fc.constant('fields' as const), key: text, file: text, said: fc.constant(['name'] as never[]) }),
  fc.record({ about: fc.constant('list' as const), key: text, file: text, said: fc.constant('basic' as const) })
);
const sizes = fc.record({
  basic: fc.nat(),
  shared: fc.nat(),
  reclaimed: fc.nat(),
  flagged: fc.nat(),
  problems: fc.nat()
});
const document: fc.Arbitrary<AtlasDocument> = fc.record(
  {
    file: text,
    opened: text,
    files: fc.array(fc.record({ name: text, bytes: fc.uint8Array({ maxLength: 60 }) }), { minLength: 1, maxLength: 3 }),
    answers: fc.array(answer, { maxLength: 2 }),
    corrections: fc.array(correction, { maxLength: 3 }),
    editions: fc.array(fc.record({ id: text, place: text, date: text, sizes }, { requiredKeys: ['id', 'place'] }), {
      maxLength: 3
    }),
    draft: fc.constant({ id: 'a', steps: [{ kind: 'drop' }] }),
    recognised: fc.constant({ manuscripts: [], texts: [], faults: [{ code: 'x', file: 'y', value: 'z' }] })
  },
  { requiredKeys: ['file', 'opened', 'files', 'answers', 'corrections', 'editions'] }
);
const atlas: fc.Arbitrary<Atlas> = fc.record({
  app: text,
  made: text,
  documents: fc.array(document, { maxLength: 4 }),
  register: text,
  confirmed: text,
  pairings: text,
  answers: text
});

const SMALL: Atlas = {
  app: '1',
  made: '2025-06-01T00:00:00Z',
  documents: [
    {
      file: '清单.txt',
      opened: '2025-06-01T00:00:00Z',
      files: [{ name: '清单.txt', bytes: new TextEncoder().encode('序号 事项类别 事项名称') }],
      answers: [],
      corrections: [{ city: '青石县', township: '大坪乡', date: '' }],
      editions: [{ id: 'qingshi-daping', place: '青石县大坪乡' }]
    }
  ],
  register: '{}',
  confirmed: '',
  pairings: '',
  answers: ''
};

describe('a library as a file', () => {
  it('comes back as it went in, from the same bytes every time', () => {
    fc.assert(
      fc.property(atlas, (given) => {
        const bytes = writeAtlas(given, 'a.atlas');
        expect(isAtlas(bytes)).toBe(true);
        expect(readAtlas(bytes, 'a.atlas')).toEqual(given);
        expect(writeAtlas(given, 'a.atlas')).toEqual(bytes);
      }),
      { numRuns: 60 }
    );
  });

  it('is refused with a reason wherever it is cut or changed', () => {
    const bytes = writeAtlas(SMALL, 'a.atlas');
    const readings = (changed: Uint8Array): unknown => {
      try {
        return readAtlas(changed, 'a.atlas');
      } catch (cause) {
        return cause;
      }
    };
    for (let at = 0; at < bytes.length; at++) {
      expect(readings(bytes.subarray(0, at))).toBeInstanceOf(ReadError);
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      const read = readings(changed);
      if (!(read instanceof ReadError)) expect(read).toEqual(SMALL);
    }
  });
});

/** The file with its manifest changed. */
function changed(change: (manifest: Record<string, unknown>) => unknown): Uint8Array {
  const entries = unzipSync(writeAtlas(SMALL, 'a.atlas'));
  const manifest = JSON.parse(new TextDecoder().decode(entries['atlas.json'])) as Record<string, unknown>;
  const bytes = new TextEncoder().encode(JSON.stringify(change(manifest)));
  const seal = new TextEncoder().encode(bytesHash([bytes]));
  return zipSync({ ...entries, 'atlas.json': bytes, 'atlas.hash': seal });
}

it.each([
  {
    what: 'another zip',
    bytes: zipSync({ 'word/document.xml': new Uint8Array([60]) }),
    code: 'atlas-foreign',
    value: 'atlas.json'
  },
  {
    what: 'another program',
    bytes: changed((manifest) => ({ ...manifest, format: 'other' })),
    code: 'atlas-foreign',
    value: 'other'
  },
  {
    what: 'a later form',
    bytes: changed((manifest) => ({ ...manifest, version: 3 })),
    code: 'atlas-newer',
    value: '3'
  },
  {
    what: 'no form at all',
    bytes: changed((manifest) => ({ ...manifest, version: '1' })),
    code: 'atlas-broken',
    value: 'version'
  },
  {
    what: 'no list of documents',
    bytes: changed((manifest) => ({ ...manifest, documents: {} })),
    code: 'atlas-broken',
    value: 'documents'
  },
  {
    what: 'a missing part',
    bytes: changed((manifest) => ({ ...manifest, texts: { register: { path: 'x' } } })),
    code: 'atlas-broken',
    value: 'x'
  },
  { what: 'no archive', bytes: new TextEncoder().encode('not a zip'), code: 'damaged' }
])('$what: $code', ({ bytes, code, value }) => {
  const read = () => readAtlas(bytes, 'a.atlas');
  expect(read).toThrow(ReadError);
  expect(read).toThrow(expect.objectContaining(value === undefined ? { code } : { code, value }) as Error);
});

it('what would be too large to be opened again is not written', () => {
  const bytes = new Uint8Array(201_000_000);
  const [document] = SMALL.documents as [AtlasDocument];
  const large = { ...SMALL, documents: [{ ...document, files: [{ name: 'a.pdf', bytes }] }] };
  expect(() => writeAtlas(large, 'a.atlas')).toThrow(expect.objectContaining({ code: 'atlas-too-large' }) as Error);
});
