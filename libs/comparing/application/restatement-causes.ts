import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isUnreadable, ListEventsQuery, type ListedEvent } from '@peildatum/audit';
import { FigureChanges } from '@peildatum/explaining';
import type { FigureKey } from '@peildatum/figures';
import type { ClockRequest } from '@peildatum/kernel';
import { logboek, ReadModels } from '@peildatum/projections';
import { causesOf } from '../domain/causes.js';
import { checkedCauses } from '../domain/checked-causes.js';
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

/** Reports that are made to look for causes among more, in one comparison: of two to an event, and again by halving. */
const MOST_REPORTS = 48;

const GIVEN_UP = `het zoeken is gestopt na ${MOST_REPORTS} rapporten; vergelijk met een bekendOp dichterbij`;
const NOT_ONE = 'geen gebeurtenis ertussen verklaart het: het sjabloon of een overgeslagen gebeurtenis';

/** The volgnummers of the events that restated each figure, and the figures that were not looked for any further. */
interface Found {
  readonly causes: ReadonlyMap<FigureKey, readonly number[]>;
  readonly givenUp: readonly FigureKey[];
}

/**
 * Finds by which events each figure was restated. Of few events each is looked at. Of many those may have done it of which what the figure is
 * made of says so; the last of them are looked at. Where none of those did, the log between the two is halved, and the report made there.
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
    const named = (key: FigureKey) => (causes.get(key) ?? []).slice(-MOST_CAUSES);
    const events = await this.told([...new Set(restatements.flatMap(({ sleutel }) => named(sleutel)))], asked.reader);
    return restatements.map((restatement) => {
      const door = named(restatement.sleutel).flatMap((volgnummer) => events.get(volgnummer) ?? []);
      const unknown = givenUp.includes(restatement.sleutel) ? GIVEN_UP : NOT_ONE;
      const doorAantal = causes.get(restatement.sleutel)?.length ?? 0;
      return { ...restatement, doorAantal, door, doorOnbekendOmdat: doorAantal > 0 ? null : unknown };
    });
  }

  private async found(keys: readonly FigureKey[], { reader, between, options }: CausesAsked): Promise<Found> {
    const [first, last] = [...between].sort((a, b) => a.clocks.volgnummer - b.clocks.volgnummer) as [ReportAtClocks, ReportAtClocks];
    const [{ volgnummer: after }, { validOn, volgnummer: upTo }] = [first.clocks, last.clocks];
    const volgnummers = await this.eventsBetween(first, last, reader);
    const at = this.readingsAt({ ...reader, validOn }, options, last);
    const few = volgnummers.length <= FEW_EVENTS;
    const candidates = few
      ? new Map(keys.map((key) => [key, volgnummers]))
      : await this.changes.between({ keys, validOn, after, upTo, reader });
    const before = (volgnummer: number) => volgnummers[volgnummers.indexOf(volgnummer) - 1] ?? after;
    const checked = await checkedCauses({ candidates, before, at, most: few ? FEW_EVENTS : MOST_REPORTS / 2 });
    const left = few ? [] : keys.filter((key) => !checked.has(key));
    const { found, givenUp } = await causesOf({ keys: left, volgnummers, last: last.reading, at, most: MOST_REPORTS });
    return { causes: new Map([...checked, ...[...found].map(([key, cause]) => [key, [cause]] as const)]), givenUp };
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
