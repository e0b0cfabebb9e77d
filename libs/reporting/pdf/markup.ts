import { SaxesParser } from 'saxes';

/** An element of the page, with what stands in it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly inside: readonly Piece[];
}

/** A text, in which white space stands for itself alone where the page says so. */
export type Piece = string | Element;

/** Elements that the page never closes. */
const VOID = /<(br|hr|meta)\b([^<>]*?)\/?>/g;
const DRAWING = /<svg\b[\s\S]*?<\/svg>/g;

export interface Markup {
  readonly root: Element;
  /** The charts, each standing by itself; in the tree an `svg` with the attribute `nr` stands for it. */
  readonly drawings: readonly string[];
}

/**
 * Reads markup of our own making: every text in it is escaped, every element closed, and an `<svg` is a drawing. A text stays a text.
 * @throws Error where it is not that
 */
export function readMarkup(html: string): Markup {
  const drawings: string[] = [];
  const page = html
    .replace(/^<!doctype html>\s*/, '')
    .replace(DRAWING, (svg) => `<svg nr="${drawings.push(svg) - 1}"/>`)
    .replace(VOID, '<$1$2/>');
  const top: Open = { tag: '', attributes: {}, inside: [] };
  const open: Open[] = [top];
  const last = (): Open => open[open.length - 1] as Open;
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('opentag', ({ name, attributes }) => open.push({ tag: name, attributes: attributes as Open['attributes'], inside: [] }));
  parser.on('text', (text) => last().inside.push(text));
  parser.on('closetag', () => {
    const { tag, attributes, inside } = open.pop() as Open;
    last().inside.push({ tag, attributes, inside, classes: (attributes.class ?? '').split(' ').filter((name) => name !== '') });
  });
  parser.write(page).close();
  return { root: top.inside.find((piece): piece is Element => typeof piece !== 'string') as Element, drawings };
}

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Piece[];
}

export const isElement = (piece: Piece): piece is Element => typeof piece !== 'string';

export const elementsIn = ({ inside }: Element): Element[] => inside.filter(isElement);

/** The first element in it, however deep, for which this holds. */
export function find(element: Element, holds: (candidate: Element) => boolean): Element | undefined {
  for (const child of elementsIn(element)) {
    const found = holds(child) ? child : find(child, holds);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All the text in it. */
export const textIn = (piece: Piece): string => (isElement(piece) ? piece.inside.map(textIn).join('') : piece);
