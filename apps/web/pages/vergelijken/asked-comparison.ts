import type { FastifyRequest } from 'fastify';
import { choice } from '../../../api/reading/parameter.js';
import { readQuery, type ValuesOf } from '../../../api/reading/read-query.js';
import { COMPARED_EXCLUSIONS, COMPARED_PARAMETERS } from '../../../api/vergelijkingen/compared.js';
import { type AskedQuery, pathOf, type WholeDates, wholeDates, withQuery } from '../../clocks/whole-dates.js';

/** Old beside new, or the one after the other in the same cell. */
export const VIEWS = ['naast', 'ineen'] as const;
export type ComparedView = (typeof VIEWS)[number];

const DATES = ['vanGeldigOp', 'vanBekendOp', 'totGeldigOp', 'totBekendOp'] as const;
export type ComparedDate = (typeof DATES)[number];

const PARAMETERS = { ...COMPARED_PARAMETERS, weergave: choice('Hoe het er staat.', VIEWS, (word) => word as ComparedView) };

export interface AskedComparison extends Pick<WholeDates<ComparedDate>, 'parts' | 'faults' | 'query'> {
  readonly values: ValuesOf<typeof PARAMETERS>;
  /** Where the page is, with whole dates, when it was asked by the form; null: here. */
  readonly address: string | null;
}

/** Which two reports the page compares. @throws InvalidInput for what no form of ours sends */
export function askedComparison({ query: given, url }: Pick<FastifyRequest, 'query' | 'url'>): AskedComparison {
  const read = wholeDates(given as AskedQuery, DATES);
  const query = read.inParts ? editionsFirst(read.query) : read.query;
  const values = readQuery(PARAMETERS, query, COMPARED_EXCLUSIONS);
  const { parts, faults, inParts } = read;
  return { values, query, parts, faults, address: inParts && faults.length === 0 ? withQuery(pathOf(url), query) : null };
}

/** An edition that was chosen has its own clocks: the dates beside it go out. */
function editionsFirst(query: AskedQuery): AskedQuery {
  const chosen = (['van', 'tot'] as const).filter((side) => query[`${side}Editie`] !== undefined);
  const dates = chosen.flatMap((side) => [`${side}GeldigOp`, `${side}BekendOp`, `${side}Volgnummer`]);
  return Object.fromEntries(Object.entries(query).filter(([name]) => !dates.includes(name)));
}
