import { quarterName } from '@peildatum/budgets';
import { COUNTED_OBJECTS, type Follows, type GovernanceView, type PublishedFigure, type ReportEdition } from '@peildatum/governance';
import type { VasteTekst } from '@peildatum/reporting';
import { answer, count, date, listOf, nullable, of, oneOf, text, yesNo } from '../answers/answer.js';

export class Editie extends answer({
  peildatum: date('De peildatum van de editie.'),
  naam: text('Hoe zij heet.', { example: 'Q2 2025' }),
  sinds: nullable(text('Met welk kwartaal zij vergelijkt.')),
  sindsDatum: nullable(date('De datum waarmee zij vergelijkt.')),
  zinKwartaal: nullable(text('Het kwartaal van de cijfers van het Zorginstituut; null: het nieuwste dat op de peildatum voorbij was.')),
  nzaDatum: nullable(date('De datum van de cijfers van de NZa; null: de peildatum.')),
  vwsPeildatum: nullable(date('De datum van de tabel via de VWS-begroting; null: de peildatum.')),
  tel: nullable(oneOf(COUNTED_OBJECTS, 'Wat zij per sector, thema en regio telt; null: snelle toetsen, als in elke rapportage.')),
  boDatum: nullable(date('Wanneer het Bestuurlijk overleg haar bespreekt; null: nog niet bekend.')),
}) {}

export class GepubliceerdCijfer extends answer({
  cijfer: text('Welk cijfer.', { example: 'acties.afgerond' }),
  gepubliceerdIn: oneOf(['rapport', 'brief', 'jaarverslag'], 'Waarin.'),
  waarde: nullable(text('Wat er staat: een getal met een punt, of woorden; null: niet gepubliceerd.')),
  toelichting: nullable(text('Wat erbij staat.')),
  bron: nullable(text('Document en regel.')),
}) {}

export class VasteTekstAntwoord extends answer({
  code: text('Welke vaste tekst.', { example: 'acties.zelfrapportage' }),
  tekst: text('Wat er staat; wat wordt ingevuld staat tussen accolades.'),
  vanaf: date('Vanaf welke peildatum de tekst zo luidt.'),
  bron: nullable(text('Document en regel.')),
}) {}

/** What the report must know of itself. */
export class Rapportage extends answer({
  akkoord: nullable(text('De naam van het akkoord.')),
  titel: nullable(text('De titel van de rapportage.')),
  partijen: nullable(
    count('Hoeveel partijen het akkoord heeft: afgeleid uit het partijenregister waar dat volledig is, en anders zoals vastgesteld.'),
  ),
  partijenAfgeleid: yesNo('Of dat aantal uit het partijenregister volgt.'),
  partijenVastgesteld: nullable(count('Hoeveel er zijn vastgesteld; wijkt dat af van het register, dan staan beide hier.')),
  partijenVerschillen: yesNo('Of het register en wat is vastgesteld elkaar tegenspreken.'),
  editie: nullable(of(Editie, 'De nieuwste editie met een peildatum die niet na de gevraagde ligt; null: er is er geen.')),
  vasteTeksten: listOf(VasteTekstAntwoord, 'De vaste teksten die op de peildatum gelden.'),
  gepubliceerd: listOf(GepubliceerdCijfer, 'Wat van cijfers op precies deze peildatum gepubliceerd is.'),
}) {}

export const rapportageOf = (
  { title, partyCount, edition, figures }: GovernanceView,
  texts: readonly VasteTekst[],
  follows: Follows,
): Rapportage => ({
  akkoord: title?.agreement ?? null,
  titel: title?.title ?? null,
  partijen: follows.partyCount ?? partyCount,
  partijenAfgeleid: follows.partyCount !== null,
  partijenVastgesteld: partyCount,
  partijenVerschillen: partyCount !== null && follows.partyCount !== null && partyCount !== follows.partyCount,
  editie: edition && editieOf({ ...edition, boardMeetsOn: edition.boardMeetsOn ?? follows.boardMeetsOn }),
  vasteTeksten: texts,
  gepubliceerd: figures.map(gepubliceerdOf),
});

const editieOf = ({
  peildatum,
  label,
  comparedWith,
  dataDates: { figures, nza, vws },
  countedObject,
  boardMeetsOn,
}: ReportEdition): Editie => ({
  peildatum,
  naam: label,
  sinds: comparedWith?.label ?? null,
  sindsDatum: comparedWith?.date ?? null,
  zinKwartaal: figures && quarterName(figures),
  nzaDatum: nza,
  vwsPeildatum: vws,
  tel: countedObject,
  boDatum: boardMeetsOn,
});

const gepubliceerdOf = ({ figure, publishedIn, value, note, source }: PublishedFigure): GepubliceerdCijfer => ({
  cijfer: figure,
  gepubliceerdIn: publishedIn,
  waarde: value,
  toelichting: note,
  bron: source,
});
