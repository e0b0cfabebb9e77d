import { type Decide, PeildatumError, type RecordedEvent, Timeline } from '@peildatum/kernel';
import fc from 'fast-check';
import { correctInstitution, tellInstitution } from '../domain/institution/institution.decide.js';
import { volumeHoldsFrom } from '../domain/institution/institution.rules.js';
import { correctNorm, tellNorm } from '../domain/norm.decide.js';
import { type InstitutionEvent, institutionStreams, type NormEvent, normStreams } from '../domain/norm.events.js';
import {
  agreed,
  date,
  decided,
  drafted,
  exempted,
  INTERVENTIONS,
  id,
  LISTED,
  located,
  missed,
  proposed,
  registered,
  revised,
  transferred,
  volume,
  withdrawn,
} from './facts.js';

const START = Date.UTC(2022, 7, 12);
export const NORM_DATES = { start: START, days: 1_700 } as const;
export const normDay = fc
  .integer({ min: 0, max: NORM_DATES.days })
  .map((n) => date(new Date(START + n * 86_400_000).toISOString().slice(0, 10)));
/** Mostly before the years that are judged: else hardly any norm holds in one. */
const decisionDay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 140 }).map((n) => date(new Date(START + n * 86_400_000).toISOString().slice(0, 10))) },
  { weight: 1, arbitrary: normDay },
);

export const HOSPITALS = ['a', 'b', 'c'] as const;
const hospital = fc.constantFrom(...HOSPITALS);
const place = fc.constantFrom(null, null, 'noord', 'zuid');
const year = fc.constantFrom(2023, 2024, 2025);
const scenario = fc.constantFrom('een', 'twee');
const value = fc.record({
  minimum: fc.constantFrom(null, 20, 100, 100, 150, 240),
  per: fc.constantFrom('institution', 'institution', 'location', 'location', 'specialist'),
  from: fc.constantFrom(null, '2023-01-01', '2023-01-01', '2024-01-01', '2025-01-01', '2025-07-01'),
  ground: fc.constantFrom({ kind: 'default', text: null }, { kind: 'scientific', text: 'onderzoek' }),
}) as fc.Arbitrary<NonNullable<Parameters<typeof decided>[1]>>;

/** Anything about an intervention; much of it is refused, and that is part of it. */
const ofNorm: fc.Arbitrary<NormEvent> = fc.oneof(
  { weight: 1, arbitrary: normDay.map((on): NormEvent => ({ ...LISTED, validFrom: on })) },
  { weight: 2, arbitrary: fc.tuple(normDay, value).map(([on, of]): NormEvent => proposed(on, of)) },
  { weight: 4, arbitrary: fc.tuple(decisionDay, value).map(([on, of]): NormEvent => decided(on, of)) },
  { weight: 3, arbitrary: fc.tuple(normDay, value).map(([on, of]): NormEvent => revised(on, of)) },
  { weight: 1, arbitrary: normDay.map((on): NormEvent => withdrawn(on)) },
  { weight: 1, arbitrary: normDay.map((on): NormEvent => missed(on, '2024-01-01')) },
  { weight: 6, arbitrary: fc.tuple(decisionDay, hospital, year, place).map(([on, who, of, at]): NormEvent => exempted(on, who, of, at)) },
  { weight: 2, arbitrary: fc.tuple(normDay, scenario).map(([on, code]): NormEvent => drafted(on, { scenario: code })) },
  { weight: 1, arbitrary: fc.tuple(normDay, scenario).map(([on, code]): NormEvent => agreed(on, code)) },
  { weight: 1, arbitrary: normDay.map((on): NormEvent => transferred(on)) },
);

const reported = fc
  .record({ year, count: fc.constantFrom(0, 19, 20, 99, 100, 150, 239, 240), at: place, month: fc.constantFrom('03', '06', '09') })
  .map(({ year: of, count, at, month }): InstitutionEvent => {
    const dataDate = date(`${of + 1}-${month}-01`);
    return volume(of, count, { location: at, dataDate, intervention: 'slokdarm' }, volumeHoldsFrom(of, dataDate));
  });
const ofInstitution: fc.Arbitrary<InstitutionEvent> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.tuple(normDay, fc.constantFrom('Oost', 'West', null)).map(([on, region]): InstitutionEvent => registered(on, region)),
  },
  { weight: 2, arbitrary: fc.tuple(normDay, fc.constantFrom('noord', 'zuid')).map(([on, at]): InstitutionEvent => located(on, at)) },
  { weight: 5, arbitrary: reported },
);

export interface Deed<F> {
  readonly fact: F | null;
  /** Which of the events it corrects; null: none. */
  readonly corrects: number | null;
}
const deedsOf = <F>(fact: fc.Arbitrary<F>, maxLength: number): fc.Arbitrary<Deed<F>[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fact.map((each): Deed<F> => ({ fact: each, corrects: null })) },
      { weight: 1, arbitrary: fc.record({ fact: fc.option(fact), corrects: fc.nat(20) }) },
    ),
    { minLength: 8, maxLength },
  );
export const normDeeds = deedsOf(ofNorm, 30);
export const institutionDeeds = deedsOf(ofInstitution, 20);

const ALL = { isRegistered: () => true, hasLocation: () => true };
const correctedOf = (corrects: number, events: readonly Pick<RecordedEvent, 'id'>[]) =>
  events[corrects % Math.max(1, events.length)]?.id ?? id(0);

/** The decision that a deed asks for; a correction is of one of the events that stand in the stream. */
export const normDecision = ({ fact, corrects }: Deed<NormEvent>, events: readonly Pick<RecordedEvent, 'id'>[]): Decide<NormEvent> =>
  corrects === null
    ? tellNorm(fact as NormEvent, ALL)
    : correctNorm('slokdarm', { corrects: correctedOf(corrects, events), reason: 'toets', replacement: fact }, ALL);
export const institutionDecision = (
  code: string,
  { fact, corrects }: Deed<InstitutionEvent>,
  events: readonly Pick<RecordedEvent, 'id'>[],
): Decide<InstitutionEvent> =>
  corrects === null
    ? tellInstitution(code, fact as InstitutionEvent, INTERVENTIONS)
    : correctInstitution(code, { corrects: correctedOf(corrects, events), reason: 'toets', replacement: fact }, INTERVENTIONS);

/** A stream starts with what makes the rest possible. */
export const NORM_START: Deed<NormEvent> = { fact: LISTED, corrects: null };
export const INSTITUTION_START: readonly Deed<InstitutionEvent>[] = [
  { fact: registered('2022-01-01'), corrects: null },
  { fact: located('2022-01-01', 'noord'), corrects: null },
];

export const normStreamOf = (deeds: readonly Deed<NormEvent>[]): RecordedEvent[] =>
  lived(
    normStreams.of('slokdarm'),
    [NORM_START, ...deeds].map((deed) => (events) => normDecision(deed, events)),
  );
export const institutionStreamOf = (code: string, deeds: readonly Deed<InstitutionEvent>[]): RecordedEvent[] =>
  lived(
    institutionStreams.of(code),
    [...INSTITUTION_START, ...deeds].map((deed) => (events) => institutionDecision(code, deed, events)),
  );

/** The stream that a history leaves, each deed decided on what those before it left: what was refused is not in it. */
function lived<F extends NormEvent | InstitutionEvent>(
  stream: string,
  deeds: readonly ((events: readonly RecordedEvent[]) => Decide<F>)[],
): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const deed of deeds) {
    try {
      const timeline = Timeline.of<F>(events);
      const decisions = deed(events)(timeline, date('2027-06-01'));
      const places = timeline.placesFor(decisions);
      for (const [i, decision] of decisions.entries()) {
        const correction =
          'corrects' in decision ? { corrects: decision.corrects, data: { reason: 'toets', replacement: decision.replacement } } : {};
        const at = { place: places[i], id: id(events.length), revision: events.length, stream, basis: 'recorded' };
        events.push({ ...decision, ...correction, ...at } as never);
      }
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
    }
  }
  return events;
}
