// The plain-word lexicon: what patterns weigh, where they are met, and which rows hold in which places.
import { describe, expect, it } from 'vitest';
import { Finder } from '../../../src/lib/lexicon/finder.ts';
import { mattersOf, patternOf } from '../../../src/lib/lexicon/matters.ts';
import { ALL_REGIONS } from '../../../src/lib/lexicon/regions.ts';

describe('patternOf', () => {
  it('reads parts and alternatives; a weak one counts for less', () => {
    expect(patternOf('乙+丙/丁', false)).toMatchObject({
      text: '乙+丙/丁',
      parts: [['乙'], ['丙', '丁']],
      weight: 0.5
    });
    expect(patternOf('戊己', true).weight).toBeLessThan(patternOf('戊己', false).weight);
    expect(() => patternOf('乙+', false)).toThrow('乙+');
  });

  it('weighs longer words and more parts more', () => {
    const weights = ['水', '水费', '收水费', '收水费条'].map((text) => patternOf(text, false).weight);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(patternOf('水+收+条', false).weight).toBeGreaterThan(patternOf('水费+收条', false).weight);
  });
});

describe('Finder', () => {
  it('meets parts near each other, within one sentence, without overlap', () => {
    const pattern = patternOf('水+水费', false);
    expect(new Finder('水费').meet(pattern)).toBeNull();
    expect(new Finder('浇水的水费').meet(pattern)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 5 }
    ]);
    expect(new Finder('浇水。交水费').meet(pattern)).toBeNull();
    expect(new Finder(`水${'很'.repeat(40)}水费`).meet(pattern)).toBeNull();
    expect(new Finder(`水${'很'.repeat(40)}水费`).meet(pattern, Infinity)).not.toBeNull();
  });
});

describe('mattersOf', () => {
  it('has each matter once, those off the lists without anchors, the others with some in some place', () => {
    const matters = mattersOf(ALL_REGIONS);
    expect(new Set(matters.map(({ name }) => name)).size).toBe(matters.length);
    expect(matters.filter(({ off }) => off).length).toBeGreaterThan(5);
    for (const { name, off, anchors } of matters) expect(anchors.length > 0, name).toBe(!off);
    expect(matters.filter(({ said }) => said !== '').length).toBeGreaterThan(200);
  });

  it('gives a matter the same id in every place, and never more rows than everywhere together', () => {
    const everywhere = mattersOf(ALL_REGIONS);
    for (const { id, name, cues } of mattersOf(new Set())) {
      expect(everywhere[id]?.name).toBe(name);
      expect(cues.length).toBeLessThanOrEqual(everywhere[id]?.cues.length ?? -1);
    }
  });
});
