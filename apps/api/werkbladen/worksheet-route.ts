import type { WorkbookFormat } from '@peildatum/workbooks';
import { ReadRoute } from '../openapi/read-route.js';
import { mediaTypeOf } from './werkblad-formats.js';

const DESCRIPTION = `Een bestand om in te vullen: wat er nu staat, met keuzelijsten en uitleg. Ingevuld gaat het terug naar /v1/werkbladen.
Haal het op met uw eigen toegangsbewijs: dan heeft het uw eigen plaatsen voor wat nieuw is.`;

/** The GET of a werkblad. */
export const WorksheetRoute = (id: string, summary: string, path: string, format: WorkbookFormat): MethodDecorator =>
  ReadRoute({
    path: `${path}/werkblad.${format}`,
    id,
    summary,
    description: DESCRIPTION,
    parameters: {},
    absent: true,
    answer: { content: { [mediaTypeOf(format)]: { schema: { type: 'string', format: 'binary' } } } },
  });
