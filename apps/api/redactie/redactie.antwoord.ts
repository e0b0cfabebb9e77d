import { type Delivery, type EditorialView, OORDEEL_WORDS, PART_CODES, SECTION_CODES, UITKOMST_WORDS } from '@peildatum/editorial';
import { answer, date, listOf, nullable, of, oneOf, text, uuid } from '../answers/answer.js';

export class Levering extends answer({
  van: text('De code van de sectie, of de naam van de verzekeraar of eigenaar.', { example: 'thematafel-D' }),
  uitkomst: oneOf(Object.values(UITKOMST_WORDS), 'Of zij er is, of dat er niets te leveren valt.'),
  toelichting: nullable(text('Een toelichting; bij niet-van-toepassing waarom.')),
  op: date('Op welke dag.'),
}) {}

export class Tekstoordeel extends answer({
  oordeel: oneOf(Object.values(OORDEEL_WORDS), 'Het oordeel van iemand anders dan wie de tekst schreef.'),
  toelichting: nullable(text('Een toelichting; bij teruggestuurd wat er anders moet.')),
}) {}

export class Redactietekst extends answer({
  sectie: oneOf(SECTION_CODES, 'De sectie van de rapportage.'),
  onderdeel: oneOf(PART_CODES, 'Het onderdeel daarvan.'),
  tekst: text('De tekst, in Markdown.'),
  gebeurtenis: uuid('De gebeurtenis die haar vastlegde; een beoordeling noemt haar.'),
  bron: nullable(text('Waar zij vandaan komt; null: zij is voor deze rapportage geschreven.')),
  publicatie: nullable(text('De publicatie met haar embargo; null: geen.')),
  beoordeling: nullable(of(Tekstoordeel, 'Null: deze tekst is nog niet beoordeeld.')),
}) {}

/** What was written and delivered for the report of a peildatum. */
export class Rapportredactie extends answer({
  peildatum: date('De peildatum van de rapportage.'),
  secties: listOf(Levering, 'Wat er per sectie is geleverd, in de volgorde van de rapportage.'),
  verzekeraars: listOf(Levering, 'Welke verzekeraars hebben geleverd.'),
  eigenaren: listOf(Levering, 'Welke eigenaren van metingen hebben geleverd.'),
  teksten: listOf(Redactietekst, 'De laatste tekst van elk onderdeel. In een rapport staat wat is goedgekeurd.'),
}) {}

export const redactieOf = (view: EditorialView): Rapportredactie => ({
  peildatum: view.peildatum,
  secties: view.sections.map(leveringOf),
  verzekeraars: view.insurers.map(leveringOf),
  eigenaren: view.owners.map(leveringOf),
  teksten: view.texts.map(({ section, part, markdown, event, source, publication, review }) => ({
    sectie: section as Redactietekst['sectie'],
    onderdeel: part as Redactietekst['onderdeel'],
    tekst: markdown,
    gebeurtenis: event,
    bron: source,
    publicatie: publication,
    beoordeling: review && { oordeel: OORDEEL_WORDS[review.verdict], toelichting: review.note },
  })),
});

const leveringOf = ({ of: van, outcome, note, on }: Delivery): Levering => ({
  van,
  uitkomst: UITKOMST_WORDS[outcome],
  toelichting: note,
  op: on,
});
