import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isUnreadable, ListEventsQuery, type ListedEvent } from '@peildatum/audit';
import { logboek, ReadModels } from '@peildatum/projections';
import { causesOf } from '../domain/causes.js';
import type { Cause, Restatement } from '../domain/comparison.js';
import { type CountedIn, type Reader, ReadReports, type ReportAtClocks } from './read-reports.js';

export interface CausesAsked {
  readonly reader: Reader;
  /** Two reports of one date: the one that was restated, and the other. */
  readonly between: readonly [ReportAtClocks, ReportAtClocks];
  readonly options: CountedIn;
}

/** Reports that are made to look for causes, in one comparison. */
const MOST_REPORTS = 60;

const GIVEN_UP = `het zoeken is gestopt na ${MOST_REPORTS} rapporten; vergelijk met een bekendOp dichterbij`;
const NOT_ONE = 'geen gebeurtenis ertussen verklaart het: het sjabloon of een overgeslagen gebeurtenis';

/** Finds by which event each figure was restated: the log between the two is halved, and the report made there. */
@Injectable()
export class RestatementCauses {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
    private readonly reports: ReadReports,
  ) {}

  async of(restatements: readonly Restatement[], { reader, between, options }: CausesAsked): Promise<Restatement[]> {
    if (restatements.length === 0) return [];
    const [first, last] = [...between].sort((a, b) => a.clocks.volgnummer - b.clocks.volgnummer) as [ReportAtClocks, ReportAtClocks];
    const { validOn } = last.clocks;
    const { found, givenUp } = await causesOf({
      keys: restatements.map(({ sleutel }) => sleutel),
      volgnummers: await this.eventsBetween(first, last, reader),
      last: last.reading,
      at: async (volgnummer) => (await this.reports.at({ ...reader, validOn, volgnummer }, options)).reading,
      most: MOST_REPORTS,
    });
    const events = await this.told([...new Set(found.values())], reader);
    return restatements.map((restatement) => {
      const cause = events.get(found.get(restatement.sleutel) ?? 0);
      const unknown = givenUp.includes(restatement.sleutel) ? GIVEN_UP : NOT_ONE;
      return { ...restatement, door: cause ?? null, doorOnbekendOmdat: cause ? null : unknown };
    });
  }

  /** As far as the reader may know of them. */
  private eventsBetween({ clocks: first }: ReportAtClocks, { clocks: last }: ReportAtClocks, reader: Reader): Promise<number[]> {
    return this.readModels.at({ ...reader, volgnummer: last.volgnummer, uses: [] }, async (snapshot) => {
      const rows = await snapshot.query<{ volgnummer: string }>(
        `SELECT volgnummer FROM ${snapshot.table(logboek)} AS book WHERE volgnummer > $1::bigint AND volgnummer <= $2::bigint ORDER BY volgnummer`,
        [first.volgnummer, last.volgnummer],
      );
      return rows.map(({ volgnummer }) => Number(volgnummer));
    });
  }

  private async told(volgnummers: readonly number[], reader: Reader): Promise<ReadonlyMap<number, Cause>> {
    const told = new Map<number, Cause>();
    for (const volgnummer of volgnummers) {
      const filter = { fromVolgnummer: volgnummer, toVolgnummer: volgnummer };
      const { value } = await this.queries.execute(new ListEventsQuery(filter, { limit: 1, counted: false }, reader));
      for (const event of value.items) told.set(volgnummer, causeOf(event));
    }
    return told;
  }
}

/** As everyone may read it in the history of its subject: without the person. */
function causeOf(event: ListedEvent): Cause {
  const { volgnummer, id, type, name, stream, knownAt } = event;
  const place = { volgnummer, id, soort: type, naam: name, onderwerp: stream };
  if (isUnreadable(event))
    return { ...place, geldigVanaf: null, bekendOp: knownAt, rol: null, organisatie: null, corrigeert: null, reden: null, bron: null };
  return {
    ...place,
    geldigVanaf: event.validFrom,
    bekendOp: knownAt,
    rol: event.actor.role,
    organisatie: event.actor.organisation,
    corrigeert: event.corrects ?? null,
    reden: reasonIn(event.data),
    bron: event.source ?? null,
  };
}

function reasonIn(data: unknown): string | null {
  const reason = typeof data === 'object' && data !== null && 'reason' in data ? data.reason : null;
  return typeof reason === 'string' ? reason : null;
}
