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

export interface ReadChart {
  /** For who does not see it. */
  readonly label: string;
  readonly rows: readonly ReadRow[];
  /** The numbers of its axis, from below. */
  readonly axis: readonly string[];
}

export interface ReadRow {
  readonly name: string;
  /** Behind each of its bars. */
  readonly values: readonly string[];
  /** How long each part of its bars is, in percents. */
  readonly lengths: readonly number[];
  /** What stands on the parts. */
  readonly counts: readonly string[];
  /** What stands beside them instead. */
  readonly aside: readonly string[];
}

const CHART = /<div class="grafiek[^>]* id="([^"]*)" role="img" aria-label="([^"]*)">([\s\S]*?<\/div>)<\/div>/g;

const textsOf = (html: string, element: RegExp): string[] => [...html.matchAll(element)].map(([, text]) => textOf(text as string));

/** The pictures of a page, by their ids. */
export const charts = (html: string): ReadonlyMap<string, ReadChart> =>
  new Map(
    [...html.matchAll(CHART)].map(([, id, label, inside = '']) => [
      id as string,
      {
        label: textOf(label as string),
        axis: textsOf(/<svg class="as">[\s\S]*?<\/svg>/.exec(inside)?.[0] ?? '', /<text[^>]*>([^<]*)<\/text>/g),
        rows: [...inside.matchAll(/<div class="rij">([\s\S]*?)<\/div>/g)].map(([, row = '']) => ({
          name: textsOf(row, /<span class="naam">([^<]*)</g)[0] ?? '',
          values: textsOf(row, /<b>([^<]*)<\/b>/g),
          lengths: [...row.matchAll(/<svg class="deel[^>]* width="([\d.]+)%"/g)].map(([, percent]) => Number(percent)),
          counts: textsOf(row, /<text[^>]*>([^<]*)<\/text>/g),
          aside: textsOf(row, /<span class="bijzin">([^<]*)</g),
        })),
      },
    ]),
  );

export function chart(html: string, id: string): ReadChart {
  const found = charts(html).get(id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
}
