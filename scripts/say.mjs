// What the commands tell the person at the terminal: each line in Chinese, then in English.

/** Prints one message in both languages, a line each. @param {string} zh @param {string} en */
export function say(zh, en) {
  console.log(`[履职图谱] ${zh}\n[duty-atlas] ${en}`);
}

/** An error whose message holds both languages, Chinese first, a line each. @param {string} zh @param {string} en
 *  @param {unknown} [cause] */
export function failure(zh, en, cause) {
  return new Error(`${zh}\n${en}`, { cause });
}

/** Prints an error's message, a line after the other, and ends the process with 1. @param {unknown} error
 *  @returns {never} */
export function giveUp(error) {
  const message = error instanceof Error ? error.message : String(error);
  for (const line of message.split('\n')) console.error(`[duty-atlas] ${line}`);
  process.exit(1);
}
