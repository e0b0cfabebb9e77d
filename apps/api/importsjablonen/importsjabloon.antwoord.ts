import { type Column, type ImportKind, templateOf } from '@peildatum/importing';
import { answer, anyObject, list, listOf, nullable, text, texts, yesNo } from '../answers/answer.js';

export class Sjabloonkolom extends answer({
  naam: text('De kop in een CSV, en de naam in NDJSON.'),
  soort: text('Wat erin staat: tekst, datum, bedrag, lijst.'),
  verplicht: yesNo(),
  omschrijving: text(),
  notatie: text('Hoe een cel het heeft.'),
  toegestaan: nullable(texts('De enige waarden. Null: er is geen vaste lijst.')),
  voorbeeld: nullable(text()),
}) {}

export class Importsjabloon extends answer({
  soort: text('Het woord in de kolom soort.'),
  over: text('Waar de regel over gaat.'),
  omschrijving: text('Wat de regel vertelt.'),
  kolommen: listOf(Sjabloonkolom, 'In de volgorde van het sjabloon.'),
  voorbeelden: list(anyObject('Per kolom een waarde.'), 'Ingevulde regels zoals NDJSON ze heeft, die na elkaar kunnen worden ingelezen.'),
}) {}

export const importsjabloonOf = (word: string, kind: ImportKind): Importsjabloon => ({
  soort: word,
  over: kind.subject,
  omschrijving: kind.description,
  kolommen: kind.columns.map(kolomOf),
  voorbeelden: templateOf({ [word]: kind }).rows.map(({ fields }) => fields),
});

const kolomOf = ({ name, kind, required, description, notation, allowed, example }: Column): Sjabloonkolom => ({
  naam: name,
  soort: kind,
  verplicht: required,
  omschrijving: description,
  notatie: notation,
  toegestaan: allowed ?? null,
  voorbeeld: example ?? null,
});
