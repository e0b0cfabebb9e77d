import { FRAMEWORK_SECTORS, type FrameworkFilter, type FrameworkSector, quarterEnd, quarterNamed } from '@peildatum/budgets';
import { YEARS } from '@peildatum/kernel';
import { kwartaal } from '../reading/kwartaal.js';
import { choices, wholeNumber } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

export const KADERS_FILTERS = {
  sector: choices('Alleen van deze sector.', FRAMEWORK_SECTORS, (word) => word as FrameworkSector),
  jaar: wholeNumber('Alleen van dit begrotingsjaar.', { min: YEARS.first, max: YEARS.last }),
  cijfers: kwartaal(
    'Met ramingen en groei tot en met de cijfers van dit kwartaal. Zonder deze parameter: van elk kwartaal dat op geldigOp voorbij is.',
  ),
};

export const filterOf = ({ sector, jaar, cijfers }: ValuesOf<typeof KADERS_FILTERS>): FrameworkFilter => ({
  ...(sector === undefined ? {} : { sectors: sector }),
  ...(jaar === undefined ? {} : { years: [jaar] }),
  ...(cijfers === undefined ? {} : { figuresUntil: quarterEnd(quarterNamed(cijfers)) }),
});
