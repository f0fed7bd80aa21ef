// What the oldest browsers lack of scripts and styles, by MDN's browser-compat-data.
import { createRequire } from 'node:module';
import { parse as parseScript, type Node, type Options } from 'acorn';
import { ancestor } from 'acorn-walk';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { parse as parseStyle, walk as walkStyle, type Block } from 'css-tree';
import { analyze } from 'eslint-scope';
import { FLOOR } from './browser-floor.mjs';

/** A feature that some of the oldest browsers lack: its name, as code writes it, and a piece of the code around it. */
export interface Lack {
  feature: string;
  near: string;
}

/** Read as it is: a bundler takes a minute to make a module of its twenty megabytes. */
const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
const BUILTINS: Record<string, Identifier | undefined> = bcd.javascript.builtins ?? {};
const API: Record<string, Identifier | undefined> = bcd.api;
const WASM: Record<string, Identifier | undefined> = bcd.webassembly.api ?? {};

function supported(compat: CompatStatement | undefined): boolean {
  if (compat === undefined) return true;
  return Object.entries(FLOOR).every(([browser, floor]) => {
    const said = compat.support[browser as keyof typeof compat.support];
    return [said ?? []]
      .flat()
      .some(({ version_added: since, version_removed: until, flags, prefix, alternative_name }) => {
        if (flags !== undefined || prefix !== undefined || alternative_name !== undefined) return false;
        const removed = typeof until === 'string' && Number(until.replace('≤', '')) <= floor;
        return typeof since === 'string' && since !== 'preview' && Number(since.replace('≤', '')) <= floor && !removed;
      });
  });
}

/** Keys of a part of the data that name features. */
function members(part: object | undefined): [string, Identifier][] {
  return Object.entries(part ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

/** Names of methods that the language has gained since and that nothing else in a browser answers to: calling one is a
 *  fault whatever stands before the dot. */
const NEW_METHODS = (() => {
  const known = new Map<string, boolean>();
  for (const owner of Object.values(BUILTINS))
    for (const [name, { __compat }] of members(owner))
      if (/^\w+$/.test(name)) known.set(name, (known.get(name) ?? false) || supported(__compat));
  for (const owner of [...Object.values(API), ...Object.values(WASM)])
    for (const [name, { __compat }] of members(owner))
      if (known.get(name) === false && supported(__compat)) known.set(name, true);
  return new Set([...known].filter(([, good]) => !good).map(([name]) => name));
})();

function globalFeature(name: string): Identifier | undefined {
  return BUILTINS[name] ?? API[name] ?? API.Window?.[name];
}

function staticFeature(owner: string, name: string): Identifier | undefined {
  return BUILTINS[owner]?.[name] ?? API[owner]?.[`${name}_static`] ?? API[owner]?.[name];
}

type Walked = Node & Record<string, unknown> & { type: string; name?: string };

/** What one script lacks, and the names of properties and methods that it makes itself. */
export interface ScriptReading {
  lacks: Lack[];
  makes: Set<string>;
}

/** Whether a script asks for a feature here before it uses it. */
function asks(node: unknown, parent: Walked | undefined): boolean {
  const { type, left, test, operator, callee, optional } = (parent ?? {}) as Partial<Walked>;
  return (
    (type === 'UnaryExpression' && (operator === 'typeof' || operator === '!')) ||
    (type === 'LogicalExpression' && left === node) ||
    ((type === 'ConditionalExpression' || type === 'IfStatement') && test === node) ||
    (type === 'BinaryExpression' && /^[!=]==?$/.test(String(operator))) ||
    (type === 'CallExpression' && callee === node && optional === true)
  );
}

/** Everything in a script that the oldest browsers lack: syntax (one fault, with the parser's words), global names,
 *  static methods, and calls of new methods by name. What the script asks for before it uses it (`typeof X`, `X ? … :
 *  …`, `x.f?.()`) is no fault. `edition` is the language edition: 2022, which the oldest browsers know whole, or 5 for
 *  what must run anywhere. */
export function readScript(
  code: string,
  edition: 5 | 2022 = 2022,
  sourceType: Options['sourceType'] = 'module'
): ScriptReading {
  const kind = edition === 5 ? 'script' : sourceType;
  const makes = new Set<string>();
  let tree: Node;
  try {
    tree = parseScript(code, { ecmaVersion: edition, sourceType: kind, allowHashBang: true, ranges: true });
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    const at = Number((fault as SyntaxError & { pos?: number }).pos ?? 0);
    return { lacks: [{ feature: `syntax: ${fault.message}`, near: code.slice(Math.max(0, at - 60), at + 60) }], makes };
  }
  const found: Lack[] = [];
  const guarded = new Set<string>();
  const add = (feature: string, { start, end }: { start: number; end: number }) =>
    found.push({ feature, near: code.slice(Math.max(0, start - 60), Math.min(end + 40, start + 100)) });
  const scopes = analyze(tree as never, { ecmaVersion: edition, sourceType: kind === 'module' ? 'module' : 'script' });
  const free = new Set<unknown>(scopes.globalScope?.through.map(({ identifier }) => identifier));
  const make = (key: unknown) => {
    const { type, name, value } = key as Walked;
    if (type === 'Identifier' && name !== undefined) makes.add(name);
    else if (type === 'Literal' && typeof value === 'string') makes.add(value);
  };
  ancestor(tree, {
    Identifier(node, _state, parents) {
      const { name } = node;
      const feature = free.has(node) ? globalFeature(name) : undefined;
      if (feature === undefined || supported(feature.__compat)) return;
      if (asks(node, parents.at(-2) as Walked | undefined)) guarded.add(name);
      else add(name, node);
    },
    MemberExpression(node, _state, parents) {
      const { object, property, computed } = node as unknown as { object: Walked; property: Walked; computed: boolean };
      const parent = parents.at(-2) as Walked | undefined;
      const name = computed ? undefined : property.name;
      if (name === undefined) return;
      if (parent?.type === 'AssignmentExpression' && parent.left === node) return make(property);
      const owner = object.type === 'Identifier' && free.has(object) ? object.name : undefined;
      const known = owner === undefined ? undefined : staticFeature(owner, name);
      const called = parent?.type === 'CallExpression' && parent.callee === node;
      const lacking = known === undefined ? NEW_METHODS.has(name) : !supported(known.__compat);
      if (!lacking) return;
      const feature = known === undefined ? `.${name}()` : `${owner}.${name}`;
      if (asks(node, parent)) guarded.add(feature);
      else if (called || known !== undefined) add(feature, node);
    },
    Property: (node) => make(node.key),
    MethodDefinition: (node) => make(node.key),
    PropertyDefinition: (node) => make(node.key)
  });
  return { lacks: found.filter(({ feature }) => !guarded.has(feature)), makes };
}

/** Faults of several scripts that run together: a call of a method that one of them makes itself is none. Keys are file
 *  names. */
export function scriptLacks(readings: ReadonlyMap<string, ScriptReading>): Map<string, Lack[]> {
  const own = new Set([...readings.values()].flatMap(({ makes }) => [...makes].map((name) => `.${name}()`)));
  return new Map([...readings].map(([file, { lacks }]) => [file, lacks.filter(({ feature }) => !own.has(feature))]));
}

/** Everything in a style sheet (or in a style attribute, with `context` declarationList) that the oldest browsers lack:
 *  properties, values, units, functions, rules and selectors, each as style sheets write it. */
export function styleLacks(css: string, context: 'stylesheet' | 'declarationList' = 'stylesheet'): Lack[] {
  const lacks: Lack[] = [];
  const check = (feature: string, part: Identifier | undefined, near: string) => {
    if (part !== undefined && !supported(part.__compat)) lacks.push({ feature, near });
  };
  const { properties, selectors, types } = bcd.css;
  const rules = bcd.css['at-rules'];
  const tree = parseStyle(css, { context, parseCustomProperty: true, positions: true });
  walkStyle(tree, function (node) {
    const place = node.loc ?? undefined;
    const near = place === undefined ? '' : css.slice(place.start.offset, place.end.offset).slice(0, 120);
    const property = this.declaration?.property.toLowerCase();
    const twin = property !== undefined && twins(this.block ?? undefined).has(`-webkit-${property}`);
    if (node.type === 'Declaration') {
      if (this.atrule?.name !== 'page' && !twins(this.block ?? undefined).has(`-webkit-${node.property}`))
        check(node.property, properties?.[node.property], near);
    } else if (node.type === 'Function') check(`${node.name}()`, types?.[node.name] ?? types?.color?.[node.name], near);
    else if (node.type === 'Dimension') check(node.unit, types?.length?.[lengthGroup(node.unit)], near);
    else if (node.type === 'Identifier' && property !== undefined && !twin)
      check(`${property}: ${node.name}`, properties?.[property]?.[node.name], near);
    else if (node.type === 'Atrule') check(`@${node.name}`, rules?.[node.name], near);
    else if (node.type === 'FeatureRange' && this.atrule?.name === 'media')
      check('@media range', rules?.media?.range_syntax, near);
    else if (node.type === 'Feature') check(`@media (${node.name})`, rules?.media?.[node.name], near);
    else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      check(`:${node.name}`, selectors?.[node.name], near);
    else if (node.type === 'NestingSelector') check('nesting', selectors?.nesting, near);
  });
  return lacks;
}

/** Names of all properties that a block declares. */
function twins(block: Block | undefined): Set<string> {
  const names = new Set<string>();
  block?.children.forEach((child) => {
    if (child.type === 'Declaration') names.add(child.property);
  });
  return names;
}

/** The name under which the data hold a unit of length. */
function lengthGroup(unit: string): string {
  const lower = unit.toLowerCase();
  const sized = { d: 'dynamic', l: 'large', s: 'small' }[/^([dls])v(h|w|i|b|min|max)$/.exec(lower)?.[1] ?? ''];
  if (sized !== undefined) return `viewport_percentage_units_${sized}`;
  if (/^cq(w|h|i|b|min|max)$/.test(lower)) return 'container_query_length_units';
  return lower;
}
