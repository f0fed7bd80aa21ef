// Scripts of the app that do not come when they are needed: what they were is told as one cause.
import { EngineError } from '../errors.ts';

/** What browsers say where a script that is fetched when it is needed does not come. */
const NO_SCRIPT = /dynamically imported module|importing a module script|unable to preload/iu;

/** Whether something failed because a script of the app did not come: most often the app was renewed on the server
 *  while the page was open. */
export function lacksScript(cause: unknown): boolean {
  if (cause instanceof EngineError) return cause.reason === 'code';
  return cause instanceof Error && NO_SCRIPT.test(cause.message);
}

/** Why a worker of the app ended. One whose script did not come says nothing: that is EngineError `code`. */
export function endOf({ message }: Partial<Pick<ErrorEvent, 'message'>>): Error {
  if (message === undefined || message === '') return new EngineError('code', 'worker');
  const cause = new Error(message);
  return lacksScript(cause) ? new EngineError('code', message, cause) : cause;
}
