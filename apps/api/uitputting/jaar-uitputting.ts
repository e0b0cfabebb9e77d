import type { Uptake } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, count, nullable, of } from '../answers/answer.js';
import { bedrag } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

export class PlafondUitputting extends answer({
  plafond: of(GenoemdBedrag),
  toegekend: bedrag('Wat is toegekend, in euro.'),
  resteert: bedrag('Wat resteert, in euro.'),
}) {}

/** Of doorbraakmiddelen: a year against its own ceiling. */
export class JaarUitputting extends answer(
  {
    jaar: count('Het jaar.', { example: 2027 }),
    sociaalDomein: nullable(of(PlafondUitputting, 'Het deel daarvan voor het sociaal domein.')),
  },
  PlafondUitputting,
) {}

type Year = Uptake['years'][number];

const plafondOf = ({ ceiling, granted, left }: Pick<Year, 'ceiling' | 'granted' | 'left'>): PlafondUitputting => ({
  plafond: genoemdBedragOf(ceiling),
  toegekend: euroOf(granted),
  resteert: euroOf(left),
});

export const jaarUitputtingOf = (year: Year): JaarUitputting => ({
  jaar: year.year,
  ...plafondOf(year),
  sociaalDomein: year.socialDomain && plafondOf(year.socialDomain),
});
