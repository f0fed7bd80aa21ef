// What a finding is worth to who reads it, apart from the words and matters that cases are made of.
import type { Finding, Kind } from './finding.ts';

/** How useful a finding of a kind is taken to be to readers who would have to settle it, 0..1: an estimate, set after
 *  reading judged samples and not the share of any of them. What made a kind less useful in part of its findings stands
 *  in their own `use`. Source: judged samples of findings, see tests/fixtures/labels. */
export const USE: Record<Kind, number> = {
  'township alone': 0.95,
  'loop gap': 0.95,
  'wrong column': 0.9,
  mismatch: 0.9,
  'power without backing': 0.9,
  residue: 0.9,
  'acting but unlisted': 0.9,
  duplication: 0.9,
  'unfunded task': 0.85,
  'one-sided load': 0.85,
  unattributed: 0.8,
  'listed without duty': 0.8,
  overlap: 0.7,
  'who hands it over': 0.6,
  fragmentation: 0.6,
  'reclaimed clean': 0.5,
  'one-list category': 0.4
};

/** Worth of a finding, 0..1: how surely its rule holds times how useful such findings are. */
export function worthOf({ kind, strength, use }: Pick<Finding, 'kind' | 'strength' | 'use'>): number {
  return USE[kind] * strength * use;
}
