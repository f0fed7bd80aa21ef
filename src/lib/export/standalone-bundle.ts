// Node only: the script of the one-file page as one text. In the app the build puts that text in place of this module.
import { fileURLToPath } from 'node:url';

let made: Promise<string> | undefined;

/** The bundled script, plain ES2017 for a browser without modules; the same text on every machine. */
export function liveScript(): Promise<string> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2017',
      lib: {
        entry: fileURLToPath(new URL('./standalone-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'live',
        fileName: 'live'
      }
    }
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the script of the one-file page was not built');
  return chunk.code.trim();
}
