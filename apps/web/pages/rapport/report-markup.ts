import { type ComponentChild, h } from 'preact';

/** A tag that opens or ends, or the text up to the next. */
const PIECE = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const EMPTY = new Set(['br', 'col', 'hr', 'img', 'wbr']);
/** What the template never makes, and what would be run, fetched or refused if it did. */
const REFUSED = /^(script|style|iframe|object|embed|base|meta|link|form|input|on.*|hx-.*|data-hx-.*|srcdoc)$/i;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', shy: '\u00ad' };

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: ComponentChild[];
}

/**
 * What the template of the report made, as elements of the page that it stands in: each text and each attribute is escaped
 * there as all others are, so that nothing comes into a page as it was written. @throws TypeError of what no template of ours makes
 */
export function reportMarkup(html: string): readonly ComponentChild[] {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open = [root];
  PIECE.lastIndex = 0;
  for (let at = 0; at < html.length; at = PIECE.lastIndex) {
    const [, ends, tag = '', attributes = '', closed, text] = PIECE.exec(html) ?? [];
    const inner = open.at(-1) as Open;
    if (text !== undefined) inner.children.push(...textOf(text));
    else if (tag === '' || REFUSED.test(tag)) throw new TypeError(`not of the report: ${html.slice(at, at + 40)}`);
    else if (ends) {
      if (inner.tag !== tag) throw new TypeError(`</${tag}> ends <${inner.tag}>`);
      open.pop();
      open.at(-1)?.children.push(h(tag, inner.attributes, inner.children));
    } else if (closed || EMPTY.has(tag)) inner.children.push(h(tag, attributesOf(attributes)));
    else open.push({ tag, attributes: attributesOf(attributes), children: [] });
  }
  if (open.length > 1) throw new TypeError(`<${open.at(-1)?.tag}> does not end`);
  return root.children;
}

/** A line may be broken before what a sum is equal to. */
const textOf = (text: string): ComponentChild[] =>
  read(text)
    .split(/(?<= )(?==)/)
    .flatMap((part, i) => (i === 0 ? [part] : [h('wbr', {}), part]));

function attributesOf(text: string): Record<string, string | true> {
  const entries = [...text.matchAll(ATTRIBUTE)].map(([, name = '', value]) => [name, value === undefined ? true : read(value)] as const);
  const refused = entries.find(([name]) => REFUSED.test(name) || name === 'style');
  if (refused) throw new TypeError(`not of the report: ${refused[0]}`);
  return Object.fromEntries(entries);
}

const read = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|(\w*))(?:;|(?=\W|$))/g, (written, number?: string, name = '') => {
    const sign = number === undefined ? SIGNS[name] : String.fromCodePoint(Number(number));
    if (sign === undefined) throw new TypeError(`not of the report: ${written}`);
    return sign;
  });
