// A question of a page: when the build's answer stands, what is asked, what is given up, what is shown meanwhile.
import { afterEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import type { AskOptions, Desk } from '../../src/lib/db/engine.ts';
import type { Source } from '../../src/lib/state/source.ts';
import '../../src/app.css';
import { NO_FILTER } from '../../src/lib/address/filter.ts';
import type { Question } from '../../src/lib/state/ask.svelte.ts';
import { screen } from '../../src/lib/state/on-screen.svelte.ts';
import { EngineHost } from '../../src/lib/state/engine.svelte.ts';
import AskPage from './AskPage.svelte';

afterEach(() => cleanup());

/** A source whose desk tells who was given up; `prerendered` as said. */
function sourceOf(prerendered: boolean) {
  const signals: AbortSignal[] = [];
  const retried = vi.fn();
  const engine = new EngineHost(() => Promise.reject(new Error('never opened')));
  const source = {
    prerendered,
    engine: () => engine.status,
    desk: ({ signal }: AskOptions = {}): Desk => {
      if (signal !== undefined) signals.push(signal);
      return { scope: [1], ask: () => Promise.resolve([]) };
    },
    retry: retried
  } as unknown as Source;
  return { source, signals, retried, engine };
}
const text = () => document.body.textContent ?? '';
const shown = () => document.querySelector('.answer')?.textContent ?? null;
/** A promise that is settled from outside. */
function later() {
  let resolve: (answer: string) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}

test("the build's answer stands for the plain question of the edition that was built for, and nothing is asked", () => {
  const { source, signals } = sourceOf(true);
  const question = vi.fn(() => Promise.resolve('asked'));
  render(AskPage, { source, made: () => 'built', asking: () => question });
  expect(shown()).toBe('built');
  expect([question.mock.calls.length, signals.length]).toEqual([0, 0]);
});

test('a narrower question is asked; the answer of the build stays until the new one is here', async () => {
  const { source } = sourceOf(true);
  const answer = later();
  render(AskPage, { source, made: () => 'built', asking: () => ({ question: () => answer.promise, plain: false }) });
  await expect.poll(() => document.querySelector('.answer.pending')?.textContent).toBe('built');
  answer.resolve('narrow');
  await expect.poll(shown).toBe('narrow');
});

test("the build's answer is never seen under another edition, not for a moment", async () => {
  const { source } = sourceOf(false);
  const answer = later();
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(text()));
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  render(AskPage, { source, made: () => 'built', asking: () => () => answer.promise });
  seen.push(text());
  await expect.element(document.querySelector<HTMLElement>('[role="status"]')).toHaveTextContent('正在计算');
  answer.resolve('theirs');
  await expect.poll(shown).toBe('theirs');
  watch.disconnect();
  expect(seen.filter((each) => each.includes('built'))).toEqual([]);
});

test('asking anew gives up the question before, whose late answer is not shown', async () => {
  const { source, signals } = sourceOf(false);
  const [first, second] = [later(), later()];
  const page = render(AskPage, { source, made: null, asking: () => () => first.promise });
  await expect.poll(() => signals.length).toBe(1);
  await page.rerender({ source, made: null, asking: () => () => second.promise });
  await expect.poll(() => signals.length).toBe(2);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  second.resolve('second');
  await expect.poll(shown).toBe('second');
  first.resolve('first');
  await new Promise((done) => setTimeout(done, 20));
  expect(shown()).toBe('second');
});

test('a page that goes gives up its question', async () => {
  const { source, signals } = sourceOf(false);
  const page = render(AskPage, { source, made: null, asking: () => () => later().promise });
  await expect.poll(() => signals.length).toBe(1);
  page.unmount();
  expect(signals[0]?.aborted).toBe(true);
});

test('long work can be stopped, its late answer is not shown, and it can be begun anew', async () => {
  const { source, signals } = sourceOf(false);
  const [first, second] = [later(), later()];
  const answers = [first.promise, second.promise];
  const heard: AbortSignal[] = [];
  const onstop = vi.fn();
  const question: Question<string> = (_desk, signal) => {
    heard.push(signal);
    return answers[heard.length - 1] ?? Promise.reject(new Error('asked too often'));
  };
  render(AskPage, { source, made: null, asking: () => question, onstop });
  const button = (says: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === says);
  await expect.poll(() => button('停止')).toBeDefined();
  button('停止')?.click();
  await expect.poll(text).toContain('已停止，还没有算完');
  expect(onstop).toHaveBeenCalledOnce();
  expect([signals[0]?.aborted, heard[0]?.aborted]).toEqual([true, true]);
  first.resolve('too late');
  button('重试')?.click();
  await expect.poll(() => heard.length).toBe(2);
  second.resolve('in time');
  await expect.poll(shown).toBe('in time');
});

test('a failure says why and asks again, starting the engine anew', async () => {
  const { source, retried } = sourceOf(false);
  let fails = true;
  const question = () => (fails ? Promise.reject(new Error('no such table')) : Promise.resolve('at last'));
  render(AskPage, { source, made: null, asking: () => question });
  await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain('no such table');
  fails = false;
  document.querySelector<HTMLButtonElement>('[role="alert"] button')?.click();
  await expect.poll(shown).toBe('at last');
  expect(retried).toHaveBeenCalledOnce();
});

test('what failed while the engine did not start is asked again when it runs, whoever started it', async () => {
  const { source, engine } = sourceOf(false);
  const question = vi.fn((): Promise<string> => Promise.reject(new Error('no wasm')));
  engine.status = 'failed';
  render(AskPage, { source, made: null, asking: () => question });
  await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain('no wasm');
  question.mockImplementation(() => Promise.resolve('at last'));
  engine.status = 'loading';
  engine.status = 'ready';
  await expect.poll(shown).toBe('at last');
  engine.status = 'loading';
  engine.status = 'ready';
  await new Promise((done) => setTimeout(done, 50));
  expect(question).toHaveBeenCalledTimes(2);
});

test('the last answer stays when the next fails', async () => {
  const { source } = sourceOf(false);
  const page = render(AskPage, { source, made: null, asking: () => () => Promise.resolve('first') });
  await expect.poll(shown).toBe('first');
  await page.rerender({ source, made: null, asking: () => () => Promise.reject(new Error('lost')) });
  await expect.poll(() => document.querySelector('.late')?.textContent).toBe('lost');
  expect(shown()).toBe('first');
});

const answerBox = () => document.querySelector<HTMLElement>('.answer');
const under = (text: string) => ({ ...NO_FILTER, text });

test('a page opened with a filter covers what was built, in words, until the engine has answered', async () => {
  const { source } = sourceOf(true);
  const answer = later();
  const asking = () => ({ question: () => answer.promise, plain: false, filter: under('河道') });
  render(AskPage, { source, made: () => 'built', asking, narrowed: true });
  await expect.poll(() => answerBox() && getComputedStyle(answerBox() as HTMLElement).visibility).toBe('hidden');
  const box = answerBox()?.parentElement as HTMLElement;
  expect(getComputedStyle(box, '::before').content).toContain('算好之前不显示数字');
  expect([screen.final, screen.filter]).toEqual([false, NO_FILTER]);
  answer.resolve('narrow');
  await expect.poll(shown).toBe('narrow');
  expect(getComputedStyle(answerBox() as HTMLElement).visibility).toBe('visible');
  expect([screen.final, screen.filter]).toEqual([true, under('河道')]);
});

test('an answer says the filter it was computed under, also while the next one is pending', async () => {
  const { source } = sourceOf(true);
  const next = later();
  const page = render(AskPage, {
    source,
    made: () => 'built',
    asking: () => () => Promise.resolve('x'),
    narrowed: true
  });
  await expect.poll(() => answerBox()?.dataset['final']).toBe('true');
  await page.rerender({
    source,
    made: () => 'built',
    asking: () => ({ question: () => Promise.resolve('first'), plain: false, filter: under('河道') }),
    narrowed: true
  });
  await expect.poll(() => answerBox()?.dataset['filter']).toBe('河道');
  await page.rerender({
    source,
    made: () => 'built',
    asking: () => ({ question: () => next.promise, plain: false, filter: under('校园') }),
    narrowed: true
  });
  await expect.poll(() => answerBox()?.dataset['final']).toBe('false');
  expect([shown(), answerBox()?.dataset['filter'], screen.final]).toEqual(['first', '河道', false]);
  expect(getComputedStyle(answerBox() as HTMLElement).visibility).toBe('visible');
  const box = answerBox()?.parentElement;
  expect([box?.classList.contains('unfinished'), box?.dataset['waits']]).toEqual([
    true,
    expect.stringContaining('请勿引用')
  ]);
  next.resolve('second');
  await expect.poll(shown).toBe('second');
  expect(box?.classList.contains('unfinished')).toBe(false);
  expect([answerBox()?.dataset['filter'], screen.final]).toEqual(['校园', true]);
});
