// Character maps for the PDF library where it runs in a worker: its own way of getting them asks for the page around
// it and for what older browsers lack.

/** What the library asks for the files beside it; `cMapUrl` is the address of the folder that its character maps lie
 *  in. */
export class CharacterMaps {
  private readonly address: string;

  constructor({ cMapUrl }: { cMapUrl: string }) {
    this.address = cMapUrl;
  }

  /** The bytes of a character map. Rejects where it cannot be had, and for all else, which texts do not need. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new TypeError(kind);
    const answer = await fetch(`${this.address}${filename}`);
    if (!answer.ok) throw new TypeError(`${answer.status} ${filename}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
