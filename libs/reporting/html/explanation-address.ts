import type { FigureKey } from '@peildatum/figures';
import type { Report } from '../domain/report.js';

/** What of a report an address must say, so that the same figure is explained. */
interface Asked extends Pick<Report, 'klokken' | 'doelgroep'> {
  readonly beoordeeld: Pick<NonNullable<Report['beoordeeld']>, 'object'> | null;
}

/** Where a figure of this report is explained. @param base default: of the API, which sends a browser to the page */
export function explanationAddress(key: FigureKey, report: Asked, base = '/v1/verklaringen'): string {
  return `${base}/${encodeURIComponent(key)}?${queryOf(report)}`;
}

/** The report that has it, at the same clocks. */
export const reportAddress = (report: Asked): string => `/v1/peildatum-rapporten?${queryOf(report)}`;

function queryOf({ klokken: { geldigOp, volgnummer }, doelgroep, beoordeeld }: Asked): string {
  return [
    `geldigOp=${geldigOp}&volgnummer=${volgnummer}`,
    ...(doelgroep === 'bo' ? ['doelgroep=bo'] : []),
    ...(beoordeeld?.object === 'transformatieplannen' ? ['tel=transformatieplannen'] : []),
  ].join('&');
}
