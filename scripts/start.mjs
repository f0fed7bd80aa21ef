// npm start: sets up all that is missing, builds the app and serves it with the real lists.
import { buildApp, buildData, installModules, say } from './setup.mjs';

await installModules();
const { readOptions, serve } = await import('./serve.mjs');
try {
  const options = readOptions(process.argv.slice(2));
  await buildData();
  await buildApp();
  const { url } = await serve(options);
  say(`ready: ${url}  (Ctrl+C stops it)`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  say(
    message.includes('EADDRINUSE') ? `the port is taken: npm start -- --port 4174 takes another (${message})` : message
  );
  process.exit(1);
}
