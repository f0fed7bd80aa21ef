// The options of a command: what cannot be understood is said in words, with how the command is used.
import { parseArgs } from 'node:util';

/** A value of the command line that means nothing; its message says which. */
export class UsageError extends Error {
  /** @override */
  name = 'UsageError';
}

/** @type {Record<string, (what: string) => [zh: string, en: string]>} */
const FAULTS = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (what) => [`没有选项 ${what}`, `there is no option ${what}`],
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (what) => [`不知道“${what}”指什么`, `${what} means nothing here`],
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (what) => [`选项 ${what} 的值不对`, `the value of ${what} is wrong`]
};

/** Values and words of the command line, as `parseArgs` of Node gives them. `--help` prints the usage and ends the
 *  process with 0; what the command does not know is named before the usage, and the process ends with 2.
 *  @template {import('node:util').ParseArgsConfig} const Config
 *  @param {Config} config @param {string} usage one line or several
 *  @returns {ReturnType<typeof parseArgs<Config>>} */
export function commandLine(config, usage) {
  const words = config.args ?? process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message = '' } = /** @type {NodeJS.ErrnoException} */ (error);
    const fault = FAULTS[code];
    if (fault === undefined) throw error;
    const [zh, en] = fault(/'([^' ]+)/.exec(message)?.[1] ?? '');
    console.error(`[履职图谱] ${zh}\n[duty-atlas] ${en}\n${usage}`);
    process.exit(2);
  }
}
