import type { FixedTextKey } from '@peildatum/governance';
import type { Report } from '../domain/report.js';
import { escaped } from './escaped.js';

/** What is filled in between the braces of a text, by its name. */
type Filled = Readonly<Record<string, string>>;

/** The fixed texts of the report, filled in; empty where there is no such text on its date, or not for its readers. */
export function textWords({ teksten }: Pick<Report, 'teksten'>) {
  const bodies = new Map<string, string>(teksten.map(({ code, tekst }) => [code, tekst]));
  const written = (key: FixedTextKey, filled: Filled, each: (text: string) => string): string =>
    partsOfText(bodies.get(key) ?? '')
      .map((part) => (typeof part === 'string' ? each(part) : valueFor(key, filled, part.name)))
      .join('');
  return {
    /** As HTML; what is filled in is HTML already. */
    fixed: (key: FixedTextKey, filled: Filled = {}): string => written(key, filled, escaped),
    /** As a paragraph of its own; nothing where there is no such text. */
    paragraph: (key: FixedTextKey, filled: Filled = {}, look?: string): string => {
      const html = written(key, filled, escaped);
      return html === '' ? '' : `<p${look === undefined ? '' : ` class="${look}"`}>${html}</p>\n`;
    },
    /** As text, for where it is escaped later. */
    fixedText: (key: FixedTextKey, filled: Filled = {}): string => written(key, filled, (text) => text),
  };
}

/** A text in its parts: what stands there, and the names of what is filled in. */
const partsOfText = (body: string): readonly (string | { readonly name: string })[] =>
  body.split(/(\{[a-z]+\})/).map((part) => (/^\{[a-z]+\}$/.test(part) ? { name: part.slice(1, -1) } : part));

function valueFor(key: FixedTextKey, filled: Filled, name: string): string {
  const value = filled[name];
  if (value === undefined) throw new TypeError(`${key} has no {${name}} on this page`);
  return value;
}
