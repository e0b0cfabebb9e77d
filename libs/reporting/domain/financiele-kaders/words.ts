import type { FrameworkSector, UnknownBecause } from '@peildatum/budgets';

/** The sectors as the tables of the reports head their columns. */
export const SECTOR_NAMES: Readonly<Record<FrameworkSector, string>> = {
  msz: 'MSZ',
  ggz: 'GGZ',
  wijkverpleging: 'Wijkverpleging',
  huisartsenzorg: 'Huisartsenzorg',
  mdz: 'MDZ',
};

/** Why a cell is unknown, to read behind "omdat". */
export const BECAUSE: Readonly<Record<UnknownBecause, string>> = {
  'not-in-source': 'de bron noemt geen waarde',
  'no-framework': 'er geen kader is vastgelegd',
  'no-estimate': 'er geen raming is vastgelegd',
  'covid-not-published': 'de meerkosten van covid niet zijn gepubliceerd',
  'base-not-published': 'de basis van de groei van dure geneesmiddelen niet is gepubliceerd',
  'growth-not-published': 'de groei van dure geneesmiddelen niet is gepubliceerd',
  'threshold-not-agreed': 'voor dit jaar geen drempel voor dure geneesmiddelen is afgesproken',
};
