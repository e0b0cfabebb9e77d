import type { CalendarDate } from '@peildatum/kernel';
import type { Figure } from '../figures.js';
import type { StatedEuros } from '../money.js';

/** Report-model section 7: what the NZa gave by beschikking, and what was paid through VWS beside it. */
export interface Nza {
  /** The date that the edition sets for this section, or else the newest that the sources give with their own figures. */
  readonly gegevensVan: CalendarDate;
  readonly beschikkingen: Granted & { readonly perDomein: readonly (Granted & { readonly domein: string })[] };
  /** The ventiel: outside the beschikkingen, and outside the table of the VWS budget. */
  readonly viaVws: Granted;
}

export interface Granted {
  /** Plans, each once. */
  readonly plannen: Figure;
  readonly bedrag: StatedEuros;
}
