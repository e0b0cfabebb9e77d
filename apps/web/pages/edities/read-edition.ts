import {
  type EditionCode,
  type EditionCompleteness,
  type EditionView,
  edition,
  GetCompletenessQuery,
  withoutBo,
} from '@peildatum/editions';
import { type EditorialCode, type EditorialView, editorial } from '@peildatum/editorial';
import { type CalendarDate, type ClockRequest, PeildatumError } from '@peildatum/kernel';
import { CountWaitingQuery } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../../../api/api-core.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { codeParam } from '../../../api/subjects/code-param.js';

/** The code of an edition, in an address. */
export const EDITION_CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });

type Core = Pick<ApiCore, 'queries' | 'embargoes'>;

const head = (core: Core, request: FastifyRequest): Promise<ClockRequest> => readerFor(core, request, audienceOf(request.actor));

/** An edition as it stands today, as the one who asks may know of it. @throws PeildatumError `EDITION.NOT_FOUND` */
export async function editionAsked(core: Core, request: FastifyRequest, code: EditionCode): Promise<EditionView> {
  const asked = await head(core, request);
  const { value } = await core.queries.execute(new GetSubjectQuery(edition, code, asked));
  return asked.withheld === undefined ? value.view : withoutBo(value.view);
}

export const readCompleteness = async (
  core: Core,
  request: FastifyRequest,
  code: EditionCode,
  asked?: ClockRequest,
): Promise<EditionCompleteness> => (await core.queries.execute(new GetCompletenessQuery(code, asked ?? (await head(core, request))))).value;

/** How many rows wait for approval, by thematafel: nobody knows of it but who may read it. */
export async function readWaiting(core: Core, request: FastifyRequest, asked?: ClockRequest): Promise<ReadonlyMap<string, number>> {
  const { actor } = request;
  if (actor === null) return new Map();
  return (await core.queries.execute(new CountWaitingQuery(actor, asked ?? (await head(core, request))))).value;
}

/** What was written for a peildatum; null: nothing was. */
export async function readTexts(core: Core, request: FastifyRequest, peildatum: CalendarDate): Promise<EditorialView | null> {
  try {
    const found = await core.queries.execute(
      new GetSubjectQuery(editorial, peildatum as string as EditorialCode, await head(core, request)),
    );
    return found.value.view;
  } catch (error) {
    if (error instanceof PeildatumError && error.kind === 'not-found') return null;
    throw error;
  }
}
