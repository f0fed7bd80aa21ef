// Ids of duties where lists of several editions are looked at as one: the edition stands before the duty's own id.

const BETWEEN = '~';

/** Id of a duty among those of several editions: `changji-liugong@2025-06~basic-31`. */
export function idOfEdition(edition: string, id: string): string {
  return `${edition}${BETWEEN}${id}`;
}

/** What idOfEdition put together; `edition` is null for an id that names none, which is of the edition looked at. */
export function readOfEdition(id: string): { edition: string | null; id: string } {
  const cut = id.indexOf(BETWEEN);
  return cut < 0 ? { edition: null, id } : { edition: id.slice(0, cut), id: id.slice(cut + 1) };
}

/** Name of a duty among those of several editions: 〔六工镇〕 and its own name. */
export function nameOfEdition(label: string, name: string): string {
  return `〔${label}〕${name}`;
}

/** What nameOfEdition put a label before. */
export function ownName(name: string): string {
  return name.replace(/^〔[^〕]*〕/u, '');
}
