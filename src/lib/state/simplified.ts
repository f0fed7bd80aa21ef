// A search in traditional characters finds the simplified ones that lists are printed in.

const HAN = /\p{Script=Han}/u;

/** The text in simplified characters; as it is where it has none of the others. The tables come with the first text
 *  that holds a Chinese character. Rejects where they do not arrive. */
export async function simplified(text: string): Promise<string> {
  if (!HAN.test(text)) return text;
  convert ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }));
  convert.catch(() => (convert = undefined));
  return (await convert)(text);
}

let convert: Promise<(text: string) => string> | undefined;
