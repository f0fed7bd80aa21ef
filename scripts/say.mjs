// What the commands tell the person at the terminal: each line in Chinese, then in English.

/** Prints one message in both languages, a line each. @param {string} zh @param {string} en */
export function say(zh, en) {
  console.log(`[履职图谱] ${zh}\n[duty-atlas] ${en}`);
}

/** A number with the English noun that it counts. @param {number} count @param {string} one @param {string} [many] */
export function counted(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
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
  for (const line of message.split('\n'))
    console.error(`[${/^\P{L}*\p{Script=Han}/u.test(line) ? '履职图谱' : 'duty-atlas'}] ${line}`);
  process.exit(1);
}
