import { type Element, isElement, type Piece } from './markup.js';

/** What begins a line of its own. */
const BLOCKS = new Set('main section header footer nav div p ul ol li dl dt dd table caption figure pre h1 h2 h3 h4 h5 h6 svg'.split(' '));

const isBlock = (piece: Piece): boolean => isElement(piece) && BLOCKS.has(piece.tag);

/** The pieces of a block with its white space as a browser shows it: one space between words, none at an edge, and in `pre` as it stands. */
export function blockPieces(element: Element): readonly Piece[] {
  if (!BLOCKS.has(element.tag) && element.tag !== 'td' && element.tag !== 'th') return element.inside; // was done with its block
  if (element.tag === 'pre') return element.inside;
  const spaced = collapsed(element.inside, { after: true });
  return spaced.filter((piece, i) => !(piece === ' ' && (i === spaced.length - 1 || isBlock(spaced[i + 1] as Piece))));
}

/** Whether a space, or the beginning of a line, stands before what comes. */
interface State {
  after: boolean;
}

function collapsed(pieces: readonly Piece[], state: State): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (!isElement(piece)) {
      let text = piece.replaceAll(/[ \t\r\n\f]+/g, ' ');
      if (state.after && text.startsWith(' ')) text = text.slice(1);
      if (text === '') return [];
      state.after = text.endsWith(' ');
      return [text];
    }
    if (isBlock(piece) || piece.tag === 'br') {
      state.after = true;
      return [piece];
    }
    return [{ ...piece, inside: collapsed(piece.inside, state) }];
  });
}
