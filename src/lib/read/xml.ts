// XML as a tree, by names without their namespace prefixes.

import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

export type { Element };

/** The root element of an XML text. Never fails: what is broken is left out by the parser. */
export function parseXml(text: string): Element | undefined {
  return parseDocument(text, { xmlMode: true, decodeEntities: true }).children.find(isTag);
}

/** Name of an element without its prefix. */
export function nameOf(element: Element): string {
  const colon = element.name.indexOf(':');
  return colon < 0 ? element.name : element.name.slice(colon + 1);
}

/** Child elements, of one name where given. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  if (element === undefined) return [];
  const children = element.children.filter(isTag);
  return name === undefined ? children : children.filter((child) => nameOf(child) === name);
}

/** First child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => isTag(child) && nameOf(child) === name);
}

/** All elements of a name below. */
export function below(element: Element | undefined, name: string): Element[] {
  if (element === undefined) return [];
  const found: Element[] = [];
  const visit = (node: AnyNode) => {
    if (!isTag(node)) return;
    if (nameOf(node) === name) found.push(node);
    node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return found;
}

/** An attribute by its name without prefix; undefined where it is missing. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const plain = element.attribs[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(element.attribs).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : element.attribs[key];
}

/** Text right inside an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}
