// npm start: sets up all that is missing, builds the app and serves it with the real lists.
import { giveUp, say } from './say.mjs';
import { buildApp, buildData, installModules } from './setup.mjs';
import { EARLIER } from './swap.mjs';

try {
  await installModules();
  const { readOptions, serve } = await import('./serve.mjs');
  const options = readOptions(process.argv.slice(2));
  await buildData();
  await buildApp();
  const { url } = await serve({ ...options, earlier: EARLIER });
  say(`已就绪：${url}  （按 Ctrl+C 停止）`, `ready: ${url}  (Ctrl+C stops it)`);
} catch (error) {
  giveUp(error);
}
