import { noNames, rowShape, type Table } from '@peildatum/tables';
import { answer, count, date, nullable, oneOf, schemaOf, text, uuid } from '../answers/answer.js';
import { Editietoetsing } from './editie.antwoord.js';
import type { Leverlijst, Volledigheid } from './volledigheid.antwoord.js';

/** The table of everything that an edition waits for. */
export const LEVERREGELS = 'leverregels';

const LISTS = ['thematafels', 'verzekeraars', 'eigenaren', 'secties', 'teksten', 'goedkeuring'] as const;

class Leverregel extends answer({
  lijst: oneOf(LISTS, 'Waar de regel bij hoort.'),
  van: text('De letter van de tafel, de code van de sectie, of de naam van de verzekeraar of eigenaar.'),
  naam: nullable(text('De naam van de tafel.')),
  onderdeel: nullable(text('Van een tekst het onderdeel van de sectie.')),
  stand: text('Hoe het ermee staat; van een tafel of haar cijfers zijn afgestemd.'),
  sectie: nullable(text('Van een tafel hoe het met haar sectie staat.')),
  op: nullable(date('Wanneer het is geleverd.')),
  gebeurtenis: nullable(uuid('Van een tekst de gebeurtenis ervan.')),
  toelichting: nullable(text('Wat erbij is gezegd.')),
  rijen: nullable(
    count('Van een tafel hoeveel rijen er op goedkeuring wachten, en dus in geen cijfer staan; alleen waar u dat mag lezen.'),
  ),
}) {}

const REST = { naam: null, onderdeel: null, sectie: null, op: null, gebeurtenis: null, toelichting: null, rijen: null };

/** What an edition waits for as one list, and what its checks found. */
export function volledigheidTables(of: Volledigheid): readonly Table[] {
  const delivered = (lijst: (typeof LISTS)[number], { regels }: Leverlijst): Leverregel[] =>
    regels.map((regel) => ({ ...REST, lijst, ...regel }));
  const rows: Leverregel[] = [
    ...of.thematafels.regels.map(({ letter, naam, afstemming, sectie }) => ({
      ...REST,
      lijst: 'thematafels' as const,
      van: letter,
      naam,
      stand: afstemming,
      sectie,
    })),
    ...delivered('verzekeraars', of.verzekeraars),
    ...delivered('eigenaren', of.eigenaren),
    ...delivered('secties', of.secties),
    ...of.teksten.regels.map(({ sectie, ...tekst }) => ({ ...REST, lijst: 'teksten' as const, van: sectie, ...tekst })),
    ...of.terGoedkeuring.map(({ thematafel, rijen }) => ({
      ...REST,
      lijst: 'goedkeuring' as const,
      van: thematafel,
      stand: 'wacht',
      rijen,
    })),
  ];
  return [
    tableOf(LEVERREGELS, 'Alles wat er van een editie moet zijn, en hoe het ermee staat.', Leverregel, rows),
    tableOf('toetsingen', 'Wat de controles het laatst vonden, per doelgroep.', Editietoetsing, of.toetsingen),
  ];
}

function tableOf<T extends object>(name: string, meaning: string, type: abstract new () => T, rows: readonly T[]): Table {
  const { columns, rowOf } = rowShape(schemaOf(type), noNames);
  return { name, meaning, columns, rows: rows.map(rowOf) };
}
