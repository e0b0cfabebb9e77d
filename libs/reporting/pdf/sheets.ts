import { type Element, elementsIn, find, isElement, type Markup, type Piece, textIn } from './markup.js';
import type { SheetDrawing, SheetPiece, SheetTerm } from './sheet-pieces.js';
import { tableOf } from './table.js';
import { blockPieces } from './white-space.js';

export interface Sheets {
  /** For the reader's list of documents, and for who hears it. */
  readonly title: string;
  /** The one page that comes first. */
  readonly summary: readonly SheetPiece[];
  readonly cover: readonly SheetPiece[];
  /** What stands above the table of contents. */
  readonly contents: string | null;
  readonly body: readonly SheetPiece[];
}

/** The last section of the title page: which clocks, and for whom. */
const LAST_ON_COVER = 'klokken';

/** Lays out for sheets what the page says, in its order and its words: the title page, the contents, and all sections. */
export function sheetsOf({ root, drawings }: Markup): Sheets {
  const to = pieces(drawings);
  const [header, nav, main, foot] = [one(root, 'header'), one(root, 'nav'), one(root, 'main'), one(root, 'footer')];
  const sections = elementsIn(main);
  const covered = 1 + sections.findIndex(({ attributes }) => attributes['aria-labelledby'] === LAST_ON_COVER);
  return {
    title: textIn(one(root, 'title')).trim(),
    summary: [to(summaryIn(root))],
    cover: [to(header), ...sections.slice(0, covered).map(to), to(foot)],
    contents: textIn(one(nav, 'h2')).trim(),
    body: sections.slice(covered).map(to),
  };
}

/** The one page by itself. */
export function summarySheetOf({ root, drawings }: Markup): Sheets {
  const to = pieces(drawings);
  return {
    title: textIn(one(root, 'title')).trim(),
    summary: [summaryIn(root), one(root, 'footer')].map(to),
    cover: [],
    contents: null,
    body: [],
  };
}

const summaryIn = (root: Element): Element => one(root, 'section', ({ classes }) => classes.includes('voorblad'));

function one(within: Element, tag: string, holds: (element: Element) => boolean = () => true): Element {
  const found = find(within, (element) => element.tag === tag && holds(element));
  if (found === undefined) throw new Error(`a page without ${tag}`);
  return found;
}

/** What is for who hears a page alone, and cannot be heard of a sheet. */
const LEFT_OUT = 'voor-lezers';

function pieces(drawings: readonly string[]): (piece: Piece) => SheetPiece {
  const inside = (element: Element): readonly SheetPiece[] =>
    blockPieces(element)
      .filter((piece) => !isElement(piece) || !piece.classes.includes(LEFT_OUT))
      .map(to);
  const to = (piece: Piece): SheetPiece => {
    if (!isElement(piece)) return piece;
    const { tag, classes: k, attributes } = piece;
    if (tag === 'svg') return drawing(drawings[Number(attributes.nr)] as string);
    if (tag === 'table') return tableOf(piece, inside);
    if (tag === 'dl') return { t: tag, k, items: elementsIn(piece).map((term) => termOf(term, inside)) };
    return {
      t: tag,
      k,
      c: inside(piece),
      ...(attributes.href?.startsWith('https://') && { href: attributes.href }),
      ...(attributes.start !== undefined && { start: Number(attributes.start) }),
    };
  };
  return to;
}

const termOf = (div: Element, inside: (element: Element) => readonly SheetPiece[]): SheetTerm => ({
  k: div.classes,
  term: inside(one(div, 'dt')),
  text: inside(one(div, 'dd')),
});

const textOfTag = (svg: string, tag: string): string => unescaped(new RegExp(`<${tag}\\b[^>]*>([^<]*)</${tag}>`).exec(svg)?.[1] ?? '');

/** The chart of the page, in the type of the sheets; who hears it is told what it is and what it shows. */
const drawing = (svg: string): SheetDrawing => ({
  t: 'svg',
  svg,
  width: Number(/ width="(\d+)"/.exec(svg)?.[1]),
  height: Number(/ height="(\d+)"/.exec(svg)?.[1]),
  alt: `${textOfTag(svg, 'title')}. ${textOfTag(svg, 'desc')}`,
});

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const unescaped = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string);
