// What was last told about the library, over a change of page.

/** '' for nothing. */
export const told = $state({ text: '' });
