import {
  aspectKeysOf,
  type CalendarDate,
  type CorrectionMade,
  comparePlaces,
  type EventDefinitions,
  type Fact,
  namedBy,
  PeildatumError,
  type Place,
  sameFact,
  type Timeline,
  type Uuid,
} from '@peildatum/kernel';
import { type CellsChanged, saidOf } from './changed-cells.js';
import { howCorrected, toTellAgain } from './no-longer.js';
import type { ImportLine } from './read-row.js';

interface Standing {
  readonly fact: Fact;
  readonly place: Place;
  readonly eventId?: Uuid;
}

/** What stands of the date and the aspects of a row. */
interface Turn {
  readonly key: string;
  readonly all: readonly Standing[];
  /** Behind what the rows before it said. */
  readonly ahead: readonly Standing[];
  /** What the last of them said. */
  readonly at?: Standing;
}

/**
 * Holds the rows of a subject against what stands. The rows of one date and set of aspects are a sequence, and so is what stands of
 * it: each row is looked for behind the place that the row before it had. What stands there is known, and only at the end of it is
 * something told. So a file that is read again, edited or not, brings nothing back.
 */
export class InTurn {
  constructor(
    private readonly events: EventDefinitions,
    /** By date and aspects the place that the rows so far came to. */
    private readonly reached = new Map<string, Place>(),
  ) {}

  copy(): InTurn {
    return new InTurn(this.events, new Map(this.reached));
  }

  /** Whether a row says what stands in its turn. @throws PeildatumError `IMPORT.OTHER_STANDS`, `IMPORT.CORRECTED_SINCE` */
  stands(row: ImportLine, timeline: Timeline<Fact>, cells: CellsChanged, today: CalendarDate): boolean {
    if (row.corrects) return false;
    const { at, ahead } = this.turnOf(row, timeline);
    if (ahead.concat(at ?? []).some(({ fact }) => sameFact(fact, row.fact))) return true;
    // What no file can correct is told anew.
    if (row.corrected === undefined) return false;
    // Of a file that named nothing of that date yet the last is meant, for that is what counts.
    const next = at === undefined ? ahead.at(-1) : ahead[0];
    const isNext = row.succeeds && next !== undefined && toldBefore(next, timeline, today);
    if (next !== undefined && !isNext) throw otherStands(row, this.said(next.fact, cells(row, next.fact)), toName(ahead, at !== undefined));
    const corrected = timeline.corrections.findLast(({ was }) => was !== null && sameFact(was, row.fact));
    if (corrected !== undefined) throw correctedSince(row, corrected);
    return false;
  }

  /** Goes on behind what a row said. @param timeline with what became of the row */
  pass(row: ImportLine, timeline: Timeline<Fact>): void {
    const { key, at, all, ahead } = this.turnOf(row, timeline);
    const says = ({ fact }: Standing) => sameFact(fact, row.fact);
    const said = row.corrects ? all.findLast(says) : at !== undefined && says(at) ? at : ahead.find(says);
    if (said !== undefined) this.reached.set(key, said.place);
  }

  private turnOf({ fact }: ImportLine, timeline: Timeline<Fact>): Turn {
    const aspects = this.aspectsOf(fact);
    const key = `${fact.validFrom} ${aspects}`;
    const all = timeline.ofItsDate(fact, (one) => aspectKeysOf(this.events, one)).filter((one) => this.aspectsOf(one.fact) === aspects);
    const reached = this.reached.get(key);
    if (reached === undefined) return { key, all, ahead: all };
    const behind = all.findIndex(({ place }) => comparePlaces(place, reached) > 0);
    const at = all.find(({ place }) => comparePlaces(place, reached) === 0);
    return { key, all, ahead: behind < 0 ? [] : all.slice(behind), ...(at === undefined ? {} : { at }) };
  }

  /** In which cells the row differs; where that cannot be said, as of a fact of another kind, what stands there is called by its name. */
  private said({ type }: Fact, cells: ReturnType<CellsChanged>): string {
    const name = namedBy(this.events)(type);
    return saidOf(cells) || (name === undefined ? '' : `: ${name}`);
  }

  private aspectsOf(fact: Fact): string {
    const keys = aspectKeysOf(this.events, fact);
    return keys.length === 1 ? (keys[0] as string) : keys.toSorted().join();
  }
}

/** Whether something was told on an earlier day; what the file itself tells was not. */
function toldBefore({ eventId }: Standing, timeline: Timeline<Fact>, today: CalendarDate): boolean {
  const told = eventId === undefined ? null : timeline.toldOn(eventId);
  return told !== null && told < today;
}

/** Which event a correction names: of one alone it need not say. */
function toName(ahead: readonly Standing[], isNext: boolean): string {
  const events = ahead.flatMap(({ eventId }) => eventId ?? []);
  if (events.length < 2) return '';
  return isNext
    ? `, en noem in corrigeert ${events[0]}`
    : `, en noem in corrigeert welke van die dag: ${events.join(' of ')} (die geldt nu)`;
}

/** Of a thing that is known by its key one file cannot say two things of one day. */
const orElse = ({ makes }: ImportLine): string =>
  makes === undefined
    ? 'Kwam deze regel er die dag na, zet er dan boven wat die dag al vastligt. Anders klopt de datum niet'
    : 'Is het sindsdien veranderd, geef dan de dag waarop. Is het iets anders, geef het dan een eigen sleutel';

const otherStands = (row: ImportLine, said: string, named: string) =>
  new PeildatumError({
    code: 'IMPORT.OTHER_STANDS',
    kind: 'conflict',
    field: 'correctie',
    message: `van ${row.fact.validFrom} staat er al iets anders${said}. Was dat onjuist, zeg dan in correctie waarom${named}. ${orElse(row)}`,
  });

const correctedSince = (row: ImportLine, made: CorrectionMade) =>
  new PeildatumError({
    code: 'IMPORT.CORRECTED_SINCE',
    kind: 'conflict',
    field: 'correctie',
    message: `dit lag van ${row.fact.validFrom} vast en ${howCorrected(made)}; laat de regel weg. ${toTellAgain(row, made)}`,
  });
