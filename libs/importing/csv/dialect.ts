export interface Dialect {
  readonly separator: string;
  /** It says so itself, on a line before the head. */
  readonly saysSo: boolean;
  /** The text without what only says how it is written; its lines keep their numbers. */
  readonly text: string;
}

const SEPARATORS = [',', ';', '\t'];

/** How a CSV is written: as its line `sep=` says, or by what its head has most of. Line ends become `\n`. */
export function dialectOf(content: string): Dialect {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = /^sep=(.)(?=\n|$)/i.exec(text);
  if (said) return { separator: said[1] as string, saysSo: true, text: text.slice(said[0].length) };
  const head = /^\s*(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text)?.[0] ?? '';
  const unquoted = head.replace(/"(?:[^"]|"")*"/g, '');
  const times = (separator: string) => unquoted.split(separator).length;
  const [separator = ','] = [...SEPARATORS].sort((a, b) => times(b) - times(a));
  return { separator, saysSo: false, text };
}
