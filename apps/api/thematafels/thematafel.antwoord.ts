import { THEMATAFEL_LETTERS, type ThematafelView } from '@peildatum/thematafels';
import { answer, date, list, listOf, nullable, of, oneOf, text, uuid, yesNo } from '../answers/answer.js';
import { Gereeddatum, gereeddatumOf } from '../reading/gereeddatum.js';

export class Coordinator extends answer({
  persoon: uuid('De persoon; de naam staat niet in het register.'),
  organisatie: text('De organisatie.'),
}) {}

export class Mijlpaal extends answer({
  id: uuid(),
  titel: text('Wat er bereikt wordt of is.'),
  gereed: nullable(of(Gereeddatum, 'Voor wanneer zij het laatst gepland was, ook als zij behaald is; null als zij nooit gepland was.')),
  behaaldOp: nullable(date('Wanneer behaald; null als dat nog niet zo is.')),
}) {}

export class Aandachtspunt extends answer({
  id: uuid(),
  tekst: text('Waar de tafel aandacht voor vraagt.'),
  genoteerdOp: date('Sinds wanneer.'),
}) {}

/** A thematafel as it stood at the clocks of the answer. */
export class Thematafel extends answer({
  letter: oneOf(THEMATAFEL_LETTERS),
  naam: text('De naam.', { example: 'Passende zorg' }),
  coordinatoren: listOf(Coordinator),
  mijlpalen: listOf(Mijlpaal),
  aandachtspunten: listOf(Aandachtspunt, 'Wat nog openstaat.'),
  afgestemd: list(date(), 'De peildata waarvoor de tafel haar cijfers afstemde.'),
  goedkeuring: yesNo('Of wat een coördinator van de tafel wijzigt, pas geldt als een ander het goedkeurt.'),
}) {}

export const thematafelOf = (view: ThematafelView): Thematafel => ({
  letter: view.letter,
  naam: view.name,
  coordinatoren: view.coordinators.map(({ person, organisation }) => ({ persoon: person, organisatie: organisation })),
  mijlpalen: view.milestones.map(({ id, title, due, achievedOn }) => ({
    id,
    titel: title,
    gereed: gereeddatumOf(due),
    behaaldOp: achievedOn,
  })),
  aandachtspunten: view.attentionPoints.map(({ id, text, notedOn }) => ({ id, tekst: text, genoteerdOp: notedOn })),
  afgestemd: view.confirmed,
  goedkeuring: view.approval,
});
