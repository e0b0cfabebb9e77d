import { FRAMEWORK_SECTORS, type FrameworkFilter, type FrameworkSector } from '@peildatum/budgets';
import { YEARS } from '@peildatum/kernel';
import { CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { choices, wholeNumber } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

export const KADERS_PARAMETERS = {
  sector: choices('Alleen van deze sector.', FRAMEWORK_SECTORS, (word) => word as FrameworkSector),
  jaar: wholeNumber('Alleen van dit begrotingsjaar.', { min: YEARS.first, max: YEARS.last }),
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
};

export const filterOf = ({ sector, jaar }: ValuesOf<typeof KADERS_PARAMETERS>): FrameworkFilter => ({
  ...(sector === undefined ? {} : { sectors: sector }),
  ...(jaar === undefined ? {} : { years: [jaar] }),
});
