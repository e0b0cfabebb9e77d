import { FRAMEWORK_SECTORS, type FrameworkFilter, type FrameworkSector, quarterEnd, quarterNamed } from '@peildatum/budgets';
import { YEARS } from '@peildatum/kernel';
import { CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { kwartaal } from '../reading/kwartaal.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { choices, wholeNumber } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

export const KADERS_PARAMETERS = {
  sector: choices('Alleen van deze sector.', FRAMEWORK_SECTORS, (word) => word as FrameworkSector),
  jaar: wholeNumber('Alleen van dit begrotingsjaar.', { min: YEARS.first, max: YEARS.last }),
  cijfers: kwartaal(
    'Met ramingen en groei tot en met de cijfers van dit kwartaal. Zonder deze parameter: van elk kwartaal dat op geldigOp voorbij is.',
  ),
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
};

export const filterOf = ({ sector, jaar, cijfers }: ValuesOf<typeof KADERS_PARAMETERS>): FrameworkFilter => ({
  ...(sector === undefined ? {} : { sectors: sector }),
  ...(jaar === undefined ? {} : { years: [jaar] }),
  ...(cijfers === undefined ? {} : { figuresUntil: quarterEnd(quarterNamed(cijfers)) }),
});
