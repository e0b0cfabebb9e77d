import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CalendarDate, type ClockRequest, PeildatumError } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { type Audience, withheldThen } from '@peildatum/publications';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import type { FrozenReport } from '../domain/edition.view.js';
import { edition } from './edition.subject.js';

/** What a frozen report was made of: asked again, the register says the same. */
export interface FrozenClocks extends Pick<FrozenReport, 'countedObject'> {
  readonly clocks: ClockRequest;
}

/** The clocks of the report that was frozen of an edition. @throws `EDITION.NOT_FOUND`, `EDITION.NOT_FROZEN` */
export class FrozenClocksQuery extends Query<FrozenClocks> {
  constructor(
    readonly code: EditionCode,
    readonly clocks: ClockRequest,
    /** Who reads: what was frozen for the BO is not there for anybody else. */
    readonly reader: Audience,
  ) {
    super();
  }
}

@QueryHandler(FrozenClocksQuery)
export class FrozenClocksHandler implements IQueryHandler<FrozenClocksQuery> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ code, clocks, reader }: FrozenClocksQuery): Promise<FrozenClocks> {
    const views = await this.readModels.at({ ...clocks, uses: [edition.projection] }, (snapshot) => viewsByCode(snapshot, edition, [code]));
    const view = views.get(code);
    if (view === undefined) throw edition.notFound(code);
    const { frozen } = view;
    if (frozen === null || (frozen.audience === 'bo' && reader !== 'bo')) throw notFrozen(code);
    const asked = await clocksOfFrozen(this.readModels, frozen);
    return { clocks: { ...asked, ...(clocks.signal && { signal: clocks.signal }) }, countedObject: frozen.countedObject };
  }
}

/** With what was under embargo when it was frozen, as its reader saw it. */
export async function clocksOfFrozen(
  readModels: ReadModels,
  { clocks, embargoes }: Pick<FrozenReport, 'clocks' | 'embargoes'>,
): Promise<ClockRequest> {
  const withheld = embargoes && (await withheldThen(readModels, embargoes.judgedOn as CalendarDate, embargoes.judgedAt));
  return { validOn: clocks.validOn as CalendarDate, volgnummer: clocks.volgnummer, ...(withheld && { withheld }) };
}

const notFrozen = (code: EditionCode) =>
  new PeildatumError({
    code: 'EDITION.NOT_FROZEN',
    kind: 'not-found',
    message: `Van editie ${code} is voor deze doelgroep geen rapport bevroren. Is zij voor het BO bevroren, vraag dan met doelgroep bo; anders met een peildatum en een volgnummer.`,
  });
