import { type ComparedSide, CompareReportsQuery, type Comparison } from '@peildatum/comparing';
import { editionStreams, KeptReportQuery } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { date, formed, moment, wholeNumber } from '../reading/parameter.js';
import type { Exclusion, ValuesOf } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

const KNOWN = 'Wat het register toen wist; een datum is het einde van die dag in Amsterdam. Weggelaten: alles wat nu bekend is.';

const EDITION =
  'Een bevroren editie: haar klokken, en haar cijfers zoals zij zijn bewaard. In plaats van peildatum, bekendOp en volgnummer.';

/** Which two reports are compared, and for whom. */
export const COMPARED_PARAMETERS = {
  vanGeldigOp: date('De eerste peildatum. Weggelaten: die van de editie voor de tweede.'),
  vanBekendOp: moment(KNOWN),
  vanVolgnummer: wholeNumber('Precies tot en met deze gebeurtenis; in plaats van vanBekendOp.'),
  vanEditie: formed(EDITION, editionStreams.code, editionStreams.allowed),
  totGeldigOp: date('De tweede peildatum. Weggelaten: die van de nieuwste editie.'),
  totBekendOp: moment(KNOWN),
  totVolgnummer: wholeNumber('Precies tot en met deze gebeurtenis; in plaats van totBekendOp.'),
  totEditie: formed(EDITION, editionStreams.code, editionStreams.allowed),
  tel: TEL,
  doelgroep: DOELGROEP,
};

export const COMPARED_EXCLUSIONS: readonly Exclusion[] = [
  ['vanBekendOp', 'vanVolgnummer', 'geef een van beide'],
  ['totBekendOp', 'totVolgnummer', 'geef een van beide'],
  ...(['van', 'tot'] as const).flatMap((side) =>
    ['GeldigOp', 'BekendOp', 'Volgnummer'].map(
      (clock): Exclusion => [`${side}Editie`, `${side}${clock}`, 'een editie heeft haar eigen klokken'],
    ),
  ),
];

/** The comparison that is asked for, as who asks may know of it. */
export async function comparedFor(
  core: Pick<ApiCore, 'queries' | 'embargoes'>,
  request: FastifyRequest,
  values: ValuesOf<typeof COMPARED_PARAMETERS>,
): Promise<Comparison> {
  const reader = await readerFor(core, request, audienceFor(request.actor, values.doelgroep));
  const side = async (code: string | undefined, clocks: ClockRequest): Promise<ComparedSide> =>
    code === undefined ? { ...reader, ...clocks } : await core.queries.execute(new KeptReportQuery(code, reader));
  return await core.queries.execute(
    new CompareReportsQuery(
      {
        van: await side(values.vanEditie, sideOf(values.vanGeldigOp, values.vanBekendOp, values.vanVolgnummer)),
        tot: await side(values.totEditie, sideOf(values.totGeldigOp, values.totBekendOp, values.totVolgnummer)),
        fields: { van: 'vanGeldigOp', tot: 'totGeldigOp' },
      },
      { countedObject: values.tel },
    ),
  );
}
