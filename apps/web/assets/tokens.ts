/** A declaration of a custom property. A value may have quotes, and in them anything. */
const DECLARATION = /(--[\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;{}"'])+)/g;
const USE = /var\(\s*(--[\w-]+)/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

export type Tokens = ReadonlyMap<string, string>;

/** Every design token that a sheet declares, wherever it does: the last of a name counts. */
export const tokensIn = (css: string): Tokens =>
  new Map([...css.replace(COMMENT, '').matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value.trim()]));

/** Those that a sheet uses, directly or through others, in the order of their names. */
export function tokensUsed(css: string, tokens: Tokens): Tokens {
  const used = new Map<string, string>();
  for (const open = namesIn(css); open.length > 0; ) {
    const name = open.pop() ?? '';
    const value = tokens.get(name);
    if (value === undefined || used.has(name)) continue;
    used.set(name, value);
    open.push(...namesIn(value));
  }
  return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const namesIn = (css: string): string[] => [...css.matchAll(USE)].map(([, name = '']) => name);

export const declared = (tokens: Tokens): string => `:root{${[...tokens].map(([name, value]) => `${name}:${value}`).join(';')}}`;
