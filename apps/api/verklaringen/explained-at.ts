import { edition, FrozenClocksQuery } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor, readerFor } from '../reading/clock-parameters.js';
import { formed, wholeNumber } from '../reading/parameter.js';
import type { Exclusion, ValuesOf } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

/** Of which report a figure is explained, and where in its events it goes on. */
export const EXPLAINED_PARAMETERS = {
  ...CLOCK_PARAMETERS,
  editie: formed(
    'De klokken van het bevroren rapport van deze editie.',
    edition.streams.code,
    'de code van een editie (2025-05-20, 2025-05-20-h1)',
  ),
  tel: TEL,
  doelgroep: DOELGROEP,
  na: wholeNumber('Het volgnummer waarna verder wordt gelezen: volgende van het vorige antwoord.'),
};

const OF_EDITION = 'een bevroren editie heeft haar eigen klokken';
export const EXPLAINED_EXCLUSIONS: readonly Exclusion[] = [
  ...CLOCK_EXCLUSIONS,
  ...(['geldigOp', 'bekendOp', 'volgnummer', 'wachtOp', 'tel'] as const).map((name): Exclusion => ['editie', name, OF_EDITION]),
];

/** At which clocks a figure is explained, for who asks, and what is counted there per sector, theme and region. */
export async function explainedAt(
  core: Pick<ApiCore, 'queries' | 'embargoes'>,
  request: FastifyRequest,
  values: Omit<ValuesOf<typeof EXPLAINED_PARAMETERS>, 'na'>,
): Promise<{ readonly clocks: ClockRequest; readonly countedObject: CountedObject | undefined }> {
  const audience = audienceFor(request.actor, values.doelgroep);
  if (values.editie === undefined) return { clocks: await clocksFor(core, request, values, audience), countedObject: values.tel };
  const reader = await readerFor(core, request, audience);
  return await core.queries.execute(new FrozenClocksQuery(values.editie, reader, audience));
}
