import { type EditorialText, PARTS, type PartCode } from '@peildatum/editorial';
import type { ShapeOf } from '@peildatum/kernel';
import { list, named, object, source, text } from './shapes.js';

/** A text of the report that another than its writer approved. */
export const RedactieTekst = named(
  'RapportTekst',
  object({
    sectie: text('De sectie van de rapportage waarbij zij hoort, zoals thematafel-D.'),
    onderdeel: text('Het onderdeel daarvan, zoals behaalde-mijlpalen.'),
    kop: text('Wat erboven staat.'),
    tekst: text('De tekst, in Markdown.'),
    ...source,
  }),
);
export type RedactieTekst = ShapeOf<typeof RedactieTekst>;

/** The texts of exactly this peildatum; a section without one has none here. */
export const RedactieTeksten = list(RedactieTekst, 'De teksten van deze peildatum, door een ander dan de schrijver goedgekeurd.');

export const composeTexts = ({ texts }: { readonly texts: readonly EditorialText[] }): readonly RedactieTekst[] =>
  texts.map(({ section, part, markdown, source: bron }) => ({
    sectie: section,
    onderdeel: part,
    kop: headingOf(part),
    tekst: markdown,
    bron,
  }));

/** What no section has any more is headed by its code. */
const headingOf = (part: string): string => (Object.hasOwn(PARTS, part) ? PARTS[part as PartCode] : part);
