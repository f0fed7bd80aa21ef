// Keys that belong to an input method and to nobody else.

/** Whether a key is part of writing with an input method: its Escape ends the composing and its Enter takes a word, so
 *  no view may act on them. Code 229 stands for such keys where a browser ends the composing before it sends the key.
 */
export function composing({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}
