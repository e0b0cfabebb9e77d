import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { EENHEID_WORDS, GROND_WORDS, type Norm, type NormMeasure } from '@peildatum/volume-norms';
import { answer, count, date, nullable, oneOf, text, uuid } from '../answers/answer.js';

/** What is measured by. */
export class Normmaat extends answer({
  minimum: nullable(count('Het minimum per jaar; null: niet gepubliceerd.')),
  per: oneOf(Object.values(EENHEID_WORDS), 'Per wat geteld wordt.'),
}) {}

/** A norm that was proposed, set or revised. */
export class Volumenorm extends answer(
  {
    vanaf: nullable(date('Vanaf welke dag zij geldt; null: niet besloten.')),
    grond: oneOf(Object.values(GROND_WORDS), 'Op welke grond.'),
    onderbouwing: nullable(text('De onderbouwing.')),
    door: text('Wie haar voorstelde of besloot.'),
    besluit: nullable(text('Het besluit in het register; null: een voorstel, of vastgelegd voordat een besluit werd gevraagd.')),
    op: date('Op welke dag.'),
    toelichting: nullable(text('Wat erbij te zeggen is.')),
    gebeurtenis: uuid('De gebeurtenis die haar vertelde.'),
    herkomst: oneOf(HERKOMSTEN, 'Waar zij vandaan komt.'),
    bron: nullable(text('Document en regel.')),
  },
  Normmaat,
) {}

export const normmaatOf = ({ minimum, per }: NormMeasure): Normmaat => ({ minimum, per: EENHEID_WORDS[per] });

export const normOf = (norm: Norm): Volumenorm => ({
  ...normmaatOf(norm),
  vanaf: norm.from,
  grond: GROND_WORDS[norm.ground.kind],
  onderbouwing: norm.ground.text,
  door: norm.by,
  besluit: norm.decision,
  op: norm.on,
  toelichting: norm.note,
  gebeurtenis: norm.event,
  herkomst: herkomstOf(norm.basis),
  bron: norm.source,
});
