// Kinds of files by the endings of their names.

/** Endings of the names of files that there are readers for. */
export const READABLE: readonly string[] = [
  'txt',
  'csv',
  'tsv',
  'docx',
  'xlsx',
  'xlsm',
  'xls',
  'ods',
  'odt',
  'pdf',
  'htm',
  'html',
  'zip'
];
