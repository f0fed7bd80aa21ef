// Today by the clock of this machine, also on a page that stays open over midnight.
import { createSubscriber } from 'svelte/reactivity';
import { dayOf } from './worklist.ts';

const LOOK = 60_000;

const follow = createSubscriber((changed) => {
  const timer = setInterval(changed, LOOK);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
});

/** The day as the reader's calendar has it, YYYY-MM-DD; what derives from it follows the clock within a minute. */
export function today(): string {
  follow();
  return dayOf(new Date());
}
