// How often each may ask.

/** Those of whom nothing was heard for a while are forgotten beyond so many. */
const KEPT = 10_000;

/** Whether `who` may ask once more: `rate` times a second, up to `burst` at once. `now` is in milliseconds. */
export function buckets(rate: number, burst: number, now = () => performance.now()): (who: string) => boolean {
  const left = new Map<string, { tokens: number; at: number }>();
  return (who) => {
    const at = now();
    const known = left.get(who);
    const tokens = known === undefined ? burst : Math.min(burst, known.tokens + ((at - known.at) / 1000) * rate);
    left.delete(who);
    left.set(who, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    const [oldest] = left.keys();
    if (left.size > KEPT && oldest !== undefined) left.delete(oldest);
    return tokens >= 1;
  };
}
