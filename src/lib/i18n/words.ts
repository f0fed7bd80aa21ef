// What the file of a language holds.
import type { Conventions } from './conventions.ts';
import type { zh } from './zh.ts';

export type Resources = (typeof zh)['messages'];
export type Area = keyof Resources;

/** Keys of another language follow the Chinese ones; a key ending in _other may have a twin ending in _one for the
 *  singular. */
type Twin<Chinese> = { [Key in keyof Chinese]: string } & {
  [Key in keyof Chinese as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};

/** Messages of a language by area. */
export type Messages = { [Name in Area]: Twin<Resources[Name]> };

export interface LanguageWords {
  conventions: Conventions;
  messages: Messages;
}
