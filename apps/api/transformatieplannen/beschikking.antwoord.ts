import type { Grant } from '@peildatum/plans';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, date, nullable, of, oneOf, text } from '../answers/answer.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

/** What was granted through the budget of VWS. */
export class VwsRoute extends answer({
  toegekendOp: date('Vanaf wanneer.'),
  toegekend: of(GenoemdBedrag),
  gegevensVan: date('De datum van de gegevens waaruit het komt.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar het vandaan komt.'),
}) {}

/** A beschikking of the NZa: another fact than the approval. */
export class Beschikking extends answer(
  {
    nummer: nullable(text('Het nummer; null als de bron het niet noemt.')),
    domein: nullable(text('Het domein; null als de bron het niet noemt.')),
  },
  VwsRoute,
) {}

export const vwsRouteOf = ({ on, granted, dataDate, basis }: Omit<Grant, 'number' | 'domain'>): VwsRoute => ({
  toegekendOp: on,
  toegekend: genoemdBedragOf(granted),
  gegevensVan: dataDate,
  herkomst: herkomstOf(basis),
});

export const beschikkingOf = (grant: Grant): Beschikking => ({ ...vwsRouteOf(grant), nummer: grant.number, domein: grant.domain });
