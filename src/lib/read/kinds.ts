// Kinds of files by the endings of their names.

/** Bytes above which no file is tried. */
export const MOST_BYTES = 200_000_000;

/** Ending of the file of a library (duty/atlas.ts). */
export const ATLAS = 'atlas';

/** Endings of the names of files that there are readers for. */
export const READABLE: readonly string[] = [
  'txt',
  'csv',
  'tsv',
  'docx',
  'docm',
  'doc',
  'wps',
  'xlsx',
  'xlsm',
  'xls',
  'et',
  'ods',
  'odt',
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'htm',
  'html',
  'zip',
  ATLAS
];
