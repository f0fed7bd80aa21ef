// Prints what every page knows of the build, as one line of JSON (scripts/built-plugin.ts).
import './languages.ts';
import { builtDesk, builtManifest, engineFiles } from '../src/lib/db/built.ts';
import { names } from '../src/lib/query/names.ts';

const { editions, further, next, door } = await builtManifest();
const [first] = editions;
if (first === undefined) throw new Error('static/data/manifest.json');
const facts = { first, further, next, door, engine: await engineFiles(), names: await names(await builtDesk()) };
process.stdout.write(JSON.stringify(facts), () => process.exit());
