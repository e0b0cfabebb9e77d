/** Reads the page as far as its specs need: enough for markup of our own making, and for nothing else. */

export interface Table {
  readonly caption: string;
  /** The text of every cell, head and foot included; without the signs and without what is for screen readers alone. */
  readonly rows: readonly (readonly string[])[];
}

const SIGNS = /<span class="(?:teken|voor-lezers)"[\s\S]*?<\/span>/g;

export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

export const elements = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>[\\s\\S]*?</${tag}>`, 'g'))].map(([element]) => element);

export const tables = (html: string): Table[] =>
  elements(html, 'table').map((table) => ({
    caption: textOf(elements(table, 'caption')[0] ?? ''),
    rows: elements(table, 'tr').map((row) =>
      [...row.matchAll(/<(t[hd])\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , cell]) => textOf((cell as string).replace(SIGNS, ''))),
    ),
  }));

export function table(html: string, caption: string): Table {
  const found = tables(html).filter((candidate) => candidate.caption === caption);
  if (found.length !== 1) throw new Error(`${found.length} tables with the caption "${caption}"`);
  return found[0] as Table;
}

/** The section (or other element with a heading) of this id, up to the end of its element. */
export function sectionOf(html: string, id: string): string {
  const start = html.indexOf(`aria-labelledby="${id}">`);
  if (start < 0) throw new Error(`no section ${id}`);
  let depth = 1;
  const tags = /<(\/?)section\b/g;
  tags.lastIndex = start;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(start, tag.index);
  }
  throw new Error(`section ${id} does not end`);
}

/** Every attribute of this name, in the order of the page. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value as string);

const VOID = new Set(['meta', 'br', 'hr', 'img', 'link', 'input']);

/** The names of elements that are not closed where they should be; empty for a well-formed page. */
export function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, end, name] of html.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?)([a-zA-Z][\w-]*)\b[^>]*>/g)) {
    if (end === '') {
      if (!VOID.has(name as string) && !tag.endsWith('/>')) open.push(name as string);
    } else if (open.pop() !== name) wrong.push(name as string);
  }
  return [...wrong, ...open];
}
