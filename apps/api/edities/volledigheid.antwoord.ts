import type { EditionCompleteness } from '@peildatum/editions';
import { type Awaited, type AwaitedList, LEVERSTAND_WORDS, PART_CODES, SECTION_CODES, TEKSTSTAND_WORDS } from '@peildatum/editorial';
import { answer, count, date, listOf, nullable, of, oneOf, text, uuid } from '../answers/answer.js';
import { Editietoetsing, toetsingOf } from './editie.antwoord.js';

const stand = () => oneOf(Object.values(LEVERSTAND_WORDS), 'Hoe het ermee staat; onbekend is iets anders dan niet geleverd.');

export class Leveraantallen extends answer({
  geleverd: count('Wat er is.'),
  nietVanToepassing: count('Waar voor deze peildatum niets te leveren valt.'),
  nogTeLeveren: count('Wat er nog niet is, en nog niet hoeft te zijn.'),
  teLaat: count('Wat er niet is, terwijl het er had moeten zijn.'),
  onbekend: count('Waarvan het niet te zeggen is: zonder datum van het Bestuurlijk overleg is er geen uiterste dag.'),
}) {}

export class Leverstand extends answer({
  van: text('De code van de sectie, of de naam van de verzekeraar of eigenaar.'),
  stand: stand(),
  op: nullable(date('Wanneer het is geleverd.')),
  toelichting: nullable(text('Wat daarbij is gezegd.')),
}) {}

export class Tafelstand extends answer({
  letter: text('De letter van de thematafel.', { example: 'D' }),
  naam: nullable(text('Haar naam; null: het register kent deze tafel (nog) niet.')),
  afstemming: stand(),
  sectie: stand(),
}) {}

export class Leverlijst extends answer({ aantallen: of(Leveraantallen), regels: listOf(Leverstand) }) {}
export class Tafellijst extends answer({
  aantallen: of(Leveraantallen, 'Naar of de tafel haar cijfers heeft afgestemd.'),
  regels: listOf(Tafelstand),
}) {}

export class Tekstaantallen extends answer({
  goedgekeurd: count('Teksten die in het rapport staan.'),
  teruggestuurd: count('Teksten die anders moeten.'),
  nogNietBeoordeeld: count('Teksten die nog niemand beoordeelde.'),
}) {}

export class Tekststand extends answer({
  sectie: oneOf(SECTION_CODES, 'De sectie.'),
  onderdeel: oneOf(PART_CODES, 'Het onderdeel.'),
  stand: oneOf(Object.values(TEKSTSTAND_WORDS), 'Of de tekst is goedgekeurd.'),
  gebeurtenis: uuid('De gebeurtenis van de tekst.'),
  toelichting: nullable(text('De toelichting bij het oordeel.')),
}) {}

export class Tekstlijst extends answer({ aantallen: of(Tekstaantallen), regels: listOf(Tekststand) }) {}

export class Wachtend extends answer({
  thematafel: text('De letter van de thematafel.', { example: 'D' }),
  rijen: count('Hoeveel rijen er op goedkeuring wachten.'),
}) {}

export class Volledigheid extends answer({
  peildatum: date('De peildatum van de editie.'),
  boDatum: nullable(date('Wanneer het Bestuurlijk overleg is; null: niet bekend, en dan is er ook geen uiterste dag.')),
  uiterlijk: nullable(date('De laatste dag waarop een levering op tijd is.')),
  thematafels: of(Tafellijst),
  verzekeraars: of(Leverlijst, 'De verzekeraars die een snelle toets coördineren.'),
  aanvragenZonderVerzekeraar: count('Snelle toetsen waarvan geen bron de verzekeraar noemt: wie die levert, is onbekend.'),
  eigenaren: of(Leverlijst, 'Van wie monitors en indicatoren zijn.'),
  secties: of(Leverlijst),
  teksten: of(Tekstlijst, 'De teksten die er zijn; een onderdeel zonder tekst hoeft er geen te hebben.'),
  terGoedkeuring: listOf(
    Wachtend,
    'Wat er per thematafel nog op goedkeuring wacht, en dus in geen cijfer staat; alleen van tafels waarvan u dat mag lezen, en alleen waar iets wacht.',
  ),
  toetsingen: listOf(Editietoetsing, 'Wat de controles het laatst vonden, per doelgroep; leeg: er is nog niet getoetst.'),
}) {}

/** @param waiting rows that wait for approval, by the letter of a thematafel */
export const volledigheidOf = (complete: EditionCompleteness, waiting: ReadonlyMap<string, number>): Volledigheid => ({
  peildatum: complete.peildatum,
  boDatum: complete.boardMeetsOn,
  uiterlijk: complete.dueOn,
  thematafels: {
    aantallen: aantallenOf(complete.tafels),
    regels: complete.tafels.items.map(({ of: letter, name, state, section }) => ({
      letter,
      naam: name,
      afstemming: LEVERSTAND_WORDS[state],
      sectie: LEVERSTAND_WORDS[section],
    })),
  },
  verzekeraars: lijstOf(complete.insurers),
  aanvragenZonderVerzekeraar: complete.withoutInsurer,
  eigenaren: lijstOf(complete.owners),
  secties: lijstOf(complete.sections),
  teksten: {
    aantallen: {
      goedgekeurd: complete.texts.counts.approved,
      teruggestuurd: complete.texts.counts['sent-back'],
      nogNietBeoordeeld: complete.texts.counts.unreviewed,
    },
    regels: complete.texts.items.map(({ section, part, state, event, note }) => ({
      sectie: section as Tekststand['sectie'],
      onderdeel: part as Tekststand['onderdeel'],
      stand: TEKSTSTAND_WORDS[state],
      gebeurtenis: event,
      toelichting: note,
    })),
  },
  terGoedkeuring: [...waiting]
    .filter(([, rijen]) => rijen > 0)
    .sort()
    .map(([thematafel, rijen]) => ({ thematafel, rijen })),
  toetsingen: complete.checked.map(toetsingOf),
});

const lijstOf = (list: AwaitedList): Leverlijst => ({ aantallen: aantallenOf(list), regels: list.items.map(standOf) });

const standOf = ({ of: van, state, on, note }: Awaited): Leverstand => ({ van, stand: LEVERSTAND_WORDS[state], op: on, toelichting: note });

const aantallenOf = ({ counts }: Pick<AwaitedList, 'counts'>): Leveraantallen => ({
  geleverd: counts.delivered,
  nietVanToepassing: counts['not-applicable'],
  nogTeLeveren: counts.due,
  teLaat: counts.overdue,
  onbekend: counts.unknown,
});
