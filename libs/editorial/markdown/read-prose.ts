import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline, Prose } from './prose.js';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];
type Child = Extract<Node, { type: 'paragraph' }>['children'][number];

/** A text with something in it that no text of the report has; each fault names its line and says what to do. */
export class ProseRefused extends Error {
  override readonly name = 'ProseRefused';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
  }
}

const DEEPEST_LIST = 3;
const TOO_DEEP = `maak een lijst ten hoogste ${DEEPEST_LIST} diep`;
/** The line under the header of a table, which the parser does not know as one. */
const TABLE_LINE = /^ *\|? *:?-{2,}:? *(?:\| *:?-{2,}:? *)+\|? *$/;

/**
 * What no text of the report needs, and on which the parser works for seconds: it is refused before it is parsed.
 * Measured with 6,000 characters of each: prose.spec.
 */
const BOUNDS = { lines: 200, marks: 300 } as const;
const MARKS = /[*_[\]<&`\\!]/g;
const NESTED = /^ *(?:(?:[-*+>]|\d{1,9}[.)])(?: +|$)){4}/;

/** What to do with what is not taken, by the type that the parser gives it. */
const REFUSED: Readonly<Record<string, string>> = {
  html: 'laat de HTML weg, of zet \\ voor de < als u dat teken bedoelt',
  image: 'laat de afbeelding weg; verwijs ernaar met een link',
  imageReference: 'laat de afbeelding weg; verwijs ernaar met een link',
  code: 'laat de regel niet met vier spaties of met ``` beginnen',
  inlineCode: 'laat de accenten grave (`) weg',
  blockquote: 'laat de > aan het begin van de regel weg',
  thematicBreak: 'laat de streep weg; gebruik een kop',
  definition: 'schrijf het adres in de link zelf: [tekst](https://…)',
  linkReference: 'schrijf het adres in de link zelf: [tekst](https://…)',
};

/**
 * The one reader of Markdown: headings of two depths, lists of three, links to https, emphasis, strong and line ends.
 * @throws ProseRefused with everything else that is in it
 */
export function readProse(markdown: string): Prose {
  const faults = new Faults();
  const lines = markdown.split('\n');
  assertBounded(markdown, lines, faults);
  const { children } = fromMarkdown(markdown);
  lines.forEach((line, index) => {
    if (TABLE_LINE.test(line)) faults.add(index + 1, 'een tabel kan niet; schrijf het als lijst');
  });
  const prose = blocksOf(children, faults, 0);
  if (faults.found.length > 0) throw new ProseRefused(faults.found);
  return prose;
}

function assertBounded(markdown: string, lines: readonly string[], faults: Faults): void {
  if (lines.length > BOUNDS.lines) faults.add(BOUNDS.lines + 1, `schrijf ten hoogste ${BOUNDS.lines} regels`);
  if ((markdown.match(MARKS)?.length ?? 0) > BOUNDS.marks) faults.add(1, `gebruik ten hoogste ${BOUNDS.marks} tekens van opmaak`);
  const deep = lines.findIndex((line) => NESTED.test(line));
  if (deep >= 0) faults.add(deep + 1, TOO_DEEP);
  if (faults.found.length > 0) throw new ProseRefused(faults.found);
}

class Faults {
  readonly found: string[] = [];
  add(line: number | undefined, what: string): void {
    const fault = `regel ${line ?? 1}: ${what}`;
    if (!this.found.includes(fault)) this.found.push(fault);
  }
  refuse({ type, position }: Node | Child): void {
    this.add(position?.start.line, REFUSED[type] ?? `laat dit weg (${type})`);
  }
}

const blocksOf = (nodes: readonly Node[], faults: Faults, depth: number): Block[] =>
  nodes.flatMap((node) => blockOf(node, faults, depth) ?? []);

function blockOf(node: Node, faults: Faults, depth: number): Block | null {
  const line = node.position?.start.line;
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', inside: inlinesOf(node.children, faults) };
    case 'heading':
      if (node.depth <= 2 && depth === 0) return { kind: 'heading', depth: node.depth as 1 | 2, inside: inlinesOf(node.children, faults) };
      faults.add(line, depth > 0 ? 'een kop staat niet in een lijst' : 'gebruik voor een kop ten hoogste twee hekjes (##)');
      return null;
    case 'list':
      if (depth < DEEPEST_LIST) {
        const items = node.children.map(({ children }) => blocksOf(children, faults, depth + 1));
        return { kind: 'list', start: node.ordered ? (node.start ?? 1) : null, items };
      }
      faults.add(line, TOO_DEEP);
      return null;
    default:
      faults.refuse(node);
      return null;
  }
}

const inlinesOf = (nodes: readonly Child[], faults: Faults): Inline[] => nodes.flatMap((node) => inlineOf(node, faults) ?? []);

function inlineOf(node: Child, faults: Faults): Inline | null {
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.value };
    case 'break':
      return { kind: 'break' };
    case 'emphasis':
    case 'strong':
      return { kind: node.type, inside: inlinesOf(node.children, faults) };
    case 'link':
      if (!isWebAddress(node.url)) faults.add(node.position?.start.line, 'verwijs alleen naar een adres dat met https:// begint');
      else if (node.title) faults.add(node.position?.start.line, 'laat de titel achter het adres weg');
      return { kind: 'link', href: node.url, inside: inlinesOf(node.children, faults) };
    default:
      faults.refuse(node);
      return null;
  }
}

/** Whatever a browser would make of it: `JavaScript:` and entities in it too. No name and password before the host. */
function isWebAddress(url: string): boolean {
  if (!url.startsWith('https://') || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}

/** Of what Noemenswaardig holds: one list of three to five sentences, each ticked in the report (report-model section 1). */
export function ticksFault(prose: Prose): string | null {
  const [list, ...others] = prose;
  if (list?.kind !== 'list' || others.length > 0) return 'schrijf een lijst: elke zin op een eigen regel, met - ervoor';
  if (list.items.length < 3 || list.items.length > 5) return `noem drie tot vijf zinnen; dit zijn er ${list.items.length}`;
  const isSentence = (item: Prose) => item.length === 1 && item[0]?.kind === 'paragraph';
  return list.items.every(isSentence) ? null : 'maak van elk punt een zin, zonder lijst erin en zonder lege regel ertussen';
}
