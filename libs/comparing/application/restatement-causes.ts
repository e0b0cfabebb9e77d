import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isUnreadable, ListEventsQuery, type ListedEvent } from '@peildatum/audit';
import { FigureChanges } from '@peildatum/explaining';
import type { FigureKey } from '@peildatum/figures';
import type { ClockRequest } from '@peildatum/kernel';
import { logboek, ReadModels } from '@peildatum/projections';
import { causesOf } from '../domain/causes.js';
import { causesOfFew } from '../domain/causes-of-few.js';
import { type Cause, MOST_CAUSES, type Restatement } from '../domain/comparison.js';
import type { Reading } from '../domain/reading.js';
import { type CountedIn, type Reader, ReadReports, type ReportAtClocks } from './read-reports.js';

export interface CausesAsked {
  readonly reader: Reader;
  /** Two reports of one date: the one that was restated, and the other. */
  readonly between: readonly [ReportAtClocks, ReportAtClocks];
  readonly options: CountedIn;
}

/** Of so many events between each is looked at. */
const FEW_EVENTS = 32;

/** Among more, at so many events that may have done it is looked; and so many reports are made to find what remains by halving. */
const MOST_LOOKS = 60;
const MOST_REPORTS = 48;

const GIVEN_UP = `het zoeken is gestopt na ${MOST_REPORTS} rapporten; vergelijk met een bekendOp dichterbij`;
const NOT_ONE = 'geen gebeurtenis ertussen verklaart het: het sjabloon of een overgeslagen gebeurtenis';

/** The events that restated each figure, and the figures that were not looked for any further. */
interface Found {
  readonly causes: ReadonlyMap<FigureKey, CausesOfFigure>;
  readonly givenUp: ReadonlySet<FigureKey>;
}

interface CausesOfFigure {
  /** The volgnummers of the last ones. */
  readonly last: readonly number[];
  /** How many there are; of those that are not among the last some may have changed nothing. */
  readonly count: number;
}

/**
 * Finds by which events each figure was restated. Of few events each is looked at. Of many what the figure is made of says which may have done
 * it; the last ones that did are named. Where none of those did, the log between the two is halved, and the report made there.
 */
@Injectable()
export class RestatementCauses {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
    private readonly reports: ReadReports,
    private readonly changes: FigureChanges,
  ) {}

  async of(restatements: readonly Restatement[], asked: CausesAsked): Promise<Restatement[]> {
    if (restatements.length === 0) return [];
    const { causes, givenUp } = await this.found(
      restatements.map(({ sleutel }) => sleutel),
      asked,
    );
    const named = (key: FigureKey) => causes.get(key)?.last ?? [];
    const events = await this.told([...new Set(restatements.flatMap(({ sleutel }) => named(sleutel)))], asked.reader);
    return restatements.map((restatement) => {
      const door = named(restatement.sleutel).flatMap((volgnummer) => events.get(volgnummer) ?? []);
      const doorAantal = causes.get(restatement.sleutel)?.count ?? 0;
      const unknown = givenUp.has(restatement.sleutel) ? GIVEN_UP : NOT_ONE;
      return { ...restatement, doorAantal, door, doorOnbekendOmdat: door.length > 0 ? null : unknown };
    });
  }

  private async found(keys: readonly FigureKey[], { reader, between, options }: CausesAsked): Promise<Found> {
    const [first, last] = [...between].sort((a, b) => a.clocks.volgnummer - b.clocks.volgnummer) as [ReportAtClocks, ReportAtClocks];
    const [{ volgnummer: after }, { validOn, volgnummer: upTo }] = [first.clocks, last.clocks];
    const volgnummers = await this.eventsBetween(first, last, reader);
    const at = this.readingsAt({ ...reader, validOn }, options, last);
    if (volgnummers.length <= FEW_EVENTS) return { causes: await ofFew(keys, volgnummers, after, at), givenUp: new Set() };
    const moved = await this.changes.between({ keys, validOn, after, upTo, most: MOST_CAUSES, mostLooks: MOST_LOOKS, reader });
    const named = [...moved].filter(([, { last: events }]) => events.length > 0);
    const causes = new Map(named.map(([key, found]) => [key, { last: found.last, count: found.last.length + found.notLookedAt }]));
    const left = keys.filter((key) => !causes.has(key));
    const { found, givenUp } = await causesOf({ keys: left, volgnummers, last: last.reading, at, most: MOST_REPORTS });
    for (const [key, cause] of found) causes.set(key, { last: [cause], count: 1 });
    return { causes, givenUp: new Set(givenUp) };
  }

  /** The reports of one date, each made once. */
  private readingsAt(clocks: Reader & Pick<ClockRequest, 'validOn'>, options: CountedIn, last: ReportAtClocks) {
    const made = new Map([[last.clocks.volgnummer, last.reading]]);
    return async (volgnummer: number): Promise<Reading> => {
      const reading = made.get(volgnummer) ?? (await this.reports.at({ ...clocks, volgnummer }, options)).reading;
      made.set(volgnummer, reading);
      return reading;
    };
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
    if (volgnummers.length === 0) return new Map();
    const { value } = await this.queries.execute(
      new ListEventsQuery({ volgnummers }, { limit: volgnummers.length, counted: false }, reader),
    );
    return new Map(value.items.map((event) => [event.volgnummer, causeOf(event)]));
  }
}

/** Every event is looked at. */
async function ofFew(
  keys: readonly FigureKey[],
  volgnummers: readonly number[],
  after: number,
  at: (volgnummer: number) => Promise<Reading>,
): Promise<ReadonlyMap<FigureKey, CausesOfFigure>> {
  const causes = await causesOfFew({ keys, volgnummers, after, at });
  return new Map([...causes].map(([key, events]) => [key, { last: events.slice(-MOST_CAUSES), count: events.length }]));
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
