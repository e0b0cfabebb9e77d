import {
  aspectKeysOf,
  type CorrectionOrder,
  type Decide,
  type EventDefinitions,
  type Fact,
  type Fault,
  fieldFault,
  InvalidInput,
  isUuid,
  lengthOf,
  PeildatumError,
  sameFact,
  type Timeline,
  type Uuid,
} from '@peildatum/kernel';
import { mayCorrectOn } from '@peildatum/platform';
import { yesOrNo } from './cells.js';
import type { Column } from './columns.js';
import type { ImportDecision, ImportFields, OtherTimelines, RowCorrection, RowFact } from './import-kind.js';
import { placed } from './placed.js';

/** How a context corrects the facts of a stream. */
export interface Correcting<F extends Fact> {
  readonly events: EventDefinitions;
  correct(order: CorrectionOrder<F>, others: OtherTimelines): Decide<F>;
}

const MOST = 4_000;

/** The columns of a row that corrects, of whatever kind; a template has none of them, for most rows tell. */
export const CORRECTION_COLUMNS: readonly Column[] = [
  {
    name: 'correctie',
    kind: 'tekst',
    required: false,
    description:
      'Waarom een feit dat vastligt anders had moeten luiden. De regel zegt hoe; zij vervangt wat van hetzelfde op dezelfde datum gold. Leeg: de regel vertelt iets nieuws.',
    notation: `ten hoogste ${MOST} tekens`,
    example: 'Verkeerde datum in de bron',
  },
  {
    name: 'corrigeert',
    kind: 'id',
    required: false,
    description: 'De gebeurtenis die de regel corrigeert, zoals `peildatum logboek` haar noemt; nodig als de datum zelf onjuist was.',
    notation: 'een UUID in kleine letters',
    example: '6f1c1a52-6d0f-5a7e-9d0b-3f2f6a1b2c3d',
  },
  {
    name: 'intrekken',
    kind: 'ja-nee',
    required: false,
    description: 'Of het feit had moeten ontbreken: de regel noemt het zoals het er staat, en `correctie` waarom.',
    notation: 'true of false',
    example: 'true',
  },
];

export interface Split {
  readonly fields: ImportFields;
  /** Undefined: the row tells. */
  readonly correction?: RowCorrection;
}

/** A row without the columns of a correction, and what those say. @throws InvalidInput */
export function splitCorrection(row: ImportFields): Split {
  // Almost every row of a file tells: of those nothing is copied.
  if (!('correctie' in row || 'corrigeert' in row || 'intrekken' in row)) return { fields: row };
  const { correctie, corrigeert, intrekken, ...fields } = row;
  if (correctie === undefined && corrigeert === undefined && intrekken === undefined) return { fields };
  const withdraws = typeof intrekken === 'string' ? yesOrNo(intrekken) : (intrekken ?? false);
  const faults: Fault[] = [];
  if (typeof correctie !== 'string' || lengthOf(correctie) > MOST)
    faults.push(fieldFault('correctie', `zeg waarom, in ten hoogste ${MOST} tekens`));
  if (corrigeert !== undefined && !(typeof corrigeert === 'string' && isUuid(corrigeert)))
    faults.push(fieldFault('corrigeert', 'noem de id van een gebeurtenis, een UUID in kleine letters'));
  if (typeof withdraws !== 'boolean') faults.push(fieldFault('intrekken', 'moet true of false zijn'));
  if (faults.length > 0) throw new InvalidInput(faults);
  const corrects = corrigeert === undefined ? {} : { corrects: corrigeert as Uuid };
  return { fields, correction: { reason: correctie as string, withdraws: withdraws === true, ...corrects } };
}

/** The decision of a row that corrects: with the fact that it tells in the place of another, or with none. */
export const correctedBy =
  <F extends Fact>(row: RowFact<F>, looksAt: readonly string[], { events, correct }: Correcting<F>) =>
  (said: RowCorrection): ImportDecision => {
    const { rights, fact, listed } = row;
    const replacement = said.withdraws ? null : fact;
    const placeIn = (timeline: Timeline<Fact>) => placeOf(timeline as unknown as Timeline<F>, fact, said, events);
    return {
      ...placed(row, looksAt),
      corrects: true,
      judge: (actor, timeline) => {
        const touched = [placeIn(timeline)?.fact ?? fact, ...(replacement === null ? [] : [replacement])];
        mayCorrectOn(rights, actor, touched)(timeline as unknown as Timeline<F>);
      },
      decide: (timeline, today, others) => {
        if (madeBefore(timeline, fact, said)) return [];
        if (replacement !== null) listed?.assert((stream) => (stream === row.stream ? timeline : others(stream)));
        const place = placeIn(timeline);
        if (place === undefined) throw nothingThere(fact, said);
        if (place.fact !== null && replacement !== null && sameFact(place.fact, replacement)) return [];
        if (place.eventId === undefined) throw inThisFile();
        const order = { corrects: place.eventId, reason: said.reason, replacement };
        return (correct(order, others) as unknown as Decide<Fact>)(timeline, today);
      },
    };
  };

/** Whether this very correction was made before, whatever was told since: a file that is read again does not make it again. */
const madeBefore = ({ corrections }: Timeline<Fact>, fact: Fact, { corrects, reason, withdraws }: RowCorrection): boolean =>
  corrections.some((made) => {
    if (corrects === undefined ? made.reason !== reason : made.corrects !== corrects) return false;
    if (!withdraws) return made.replacement !== null && sameFact(made.replacement, fact);
    return made.replacement === null && (corrects !== undefined || (made.was !== null && sameFact(made.was, fact)));
  });

/** The fact whose place a correction takes, and of a withdrawal the very fact; undefined: nothing of that date stands there. */
function placeOf<F extends Fact>(
  timeline: Timeline<F>,
  fact: F,
  { corrects, withdraws }: RowCorrection,
  events: EventDefinitions,
): { readonly fact: F | null; readonly eventId?: Uuid } | undefined {
  if (corrects !== undefined) return { fact: timeline.standing(corrects), eventId: corrects };
  const there = timeline.ofItsDate(fact, (one) => aspectKeysOf(events, one));
  return withdraws ? there.findLast((one) => sameFact(one.fact, fact)) : there.at(-1);
}

const nothingThere = ({ validFrom }: Fact, { withdraws }: RowCorrection) =>
  new PeildatumError({
    code: 'IMPORT.NOTHING_TO_CORRECT',
    kind: 'not-found',
    field: 'correctie',
    message: withdraws
      ? `van ${validFrom} staat er niets dat zo luidt; noem het zoals het er staat, of noem in corrigeert de gebeurtenis`
      : `van ${validFrom} staat er niets dat deze regel kan corrigeren; noem in corrigeert de gebeurtenis, of laat correctie leeg als de regel nieuw is`,
  });

const inThisFile = () =>
  new PeildatumError({
    code: 'IMPORT.CORRECTS_ITSELF',
    kind: 'conflict',
    field: 'correctie',
    message: 'wat deze regel corrigeert, vertelt een eerdere regel van dit bestand; verbeter die regel zelf',
  });
