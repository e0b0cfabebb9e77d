import {
  type CalendarDate,
  type FactsIn,
  factKind,
  field,
  streams,
  sumOf,
  type ToldFact,
  told,
  toldBy,
  toldEach,
  toldSubject,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { choice, count, date, from, orNone, orNull, parts, signedEuro, text } = field;

/** What a review rests on: what was spent, how far commitments are kept, preconditions filled in, plans handed in and granted. */
export const MTRINVOER_WORDS = {
  realisation: 'realisatie',
  compliance: 'nakoming',
  preconditions: 'randvoorwaarden',
  plans: 'plannen',
} as const;
export type ReviewInput = keyof typeof MTRINVOER_WORDS;
const INPUTS = Object.values(MTRINVOER_WORDS);

/** A mid-term review of an agreement (001 r. 499-501; 004 r. 7673-7726); the stream is `mtr-<code>`. */
const kinds = {
  mtr: factKind('ReviewOpened', {
    name: 'begin van een mid-term review',
    description: 'Een mid-term review van een akkoord begint.',
    tells: told('opened'),
    fields: {
      title: text('titel', 200, 'Hoe de review heet.'),
      agreement: choice('akkoord', { IZA: 'IZA', AZWA: 'AZWA' }, 'Het akkoord dat haar afspreekt.'),
      decideBy: date('besluitUiterlijk', 'De laatste dag waarop het besluit op tijd is.', '2027-06-30'),
      validFrom: from('Vanaf welke dag zij loopt.', '2026-03-01'),
    },
    example: { titel: 'Mid-term review 2.0', akkoord: 'AZWA', besluitUiterlijk: '2027-06-30', geldigVanaf: '2026-03-01' },
  }),
  /** At which clocks an input is read, so that it can be read again. */
  'mtr-invoer': factKind('ReviewInputFrozen', {
    name: 'invoer van een mid-term review',
    description: 'Een deel van wat een mid-term review weegt, is vastgezet op zijn klokken.',
    tells: toldBy('input', 'input'),
    fields: {
      input: choice('invoer', MTRINVOER_WORDS, 'Waarop de review rust.'),
      on: date('peildatum', 'De peildatum waarop dat is gelezen.', '2026-04-01'),
      volgnummer: orNull(
        count(
          'volgnummer',
          'Het volgnummer waarop dat is gelezen, zodat het zo weer te lezen is. Weggelaten: het kwam niet uit dit register.',
          { example: 3720 },
        ),
      ),
      note: orNull(text('toelichting', 500, 'Welk stuk het is.')),
      validFrom: from('Op welke dag het is vastgezet.', '2026-04-15'),
    },
    example: INPUTS.map((invoer) => ({ invoer, peildatum: '2026-04-01', volgnummer: '3720', geldigVanaf: '2026-04-15' })),
  }),
  'mtr-maatregel': factKind('SteeringMeasureAgreed', {
    name: 'maatregel van een mid-term review',
    description: 'Een mid-term review leidt tot een maatregel; a en b gaan voor.',
    tells: toldEach('measure'),
    fields: {
      option: choice(
        'optie',
        { a: 'a', b: 'b', c: 'c', d: 'd' },
        'a: afspraken aanscherpen, b: middelen anders inzetten, c: groeiruimte verschuiven tussen sectoren, d: een ander basisniveau.',
      ),
      measure: text('maatregel', 4_000, 'Wat er is afgesproken.'),
      shifts: orNone(
        parts(
          'verschuivingen',
          { input: 'MtrVerschuivingInput', max: 20 },
          {
            sector: text('sector', 100, 'De sector.', 'MSZ'),
            amount: signedEuro('bedrag', 'Wat erbij komt, of met een minteken wat eraf gaat.'),
          },
          'Alleen bij c: per sector, samen nul.',
        ),
      ),
      fallbackReason: orNull(text('terugvalreden', 4_000, 'Bij c en d: waarom a en b niet genoeg zijn.')),
      validFrom: from('Op welke dag.', '2026-05-01'),
    },
    example: [
      { optie: 'a', maatregel: 'De afspraken over de eerste lijn worden scherper.', geldigVanaf: '2026-05-01' },
      {
        optie: 'c',
        maatregel: 'Groeiruimte gaat naar de ggz.',
        verschuivingen: 'MSZ = -10 mln; GGZ = 10 mln',
        terugvalreden: 'Met scherpere afspraken alleen lukt het niet.',
        geldigVanaf: '2026-05-02',
      },
    ],
  }),
  'mtr-besluit': factKind('ReviewConcluded', {
    name: 'besluit over een mid-term review',
    description: 'Over een mid-term review is besloten.',
    tells: told('concluded'),
    fields: {
      conclusion: text('conclusie', 4_000, 'Wat de review oplevert.'),
      decision: orNull(text('besluit', 100, 'Het besluit van het bestuurlijk overleg, bij zijn code. Weggelaten: niet vastgelegd.')),
      validFrom: from('Op welke dag is besloten.', '2026-05-20'),
    },
    example: { conclusie: 'Partijen gaan door.', geldigVanaf: '2026-05-20' },
  }),
};
export type ReviewEvent = FactsIn<typeof kinds>;
export type ReviewOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>['data'];
export type ReviewMeasure = ReviewOf<'SteeringMeasureAgreed'>;

export type ReviewStatus = 'open' | 'frozen' | 'concluded';
export interface ReviewView extends ReviewOf<'ReviewOpened'> {
  readonly code: string;
  readonly status: ReviewStatus;
  readonly openedOn: CalendarDate;
  readonly inputs: readonly ReviewOf<'ReviewInputFrozen'>[];
  readonly measures: readonly (ReviewMeasure & { readonly on: CalendarDate })[];
  /** `inTime` is null where no source says on which day it was decided. */
  readonly concluded: (ReviewOf<'ReviewConcluded'> & { readonly on: CalendarDate; readonly inTime: boolean | null }) | null;
  /** Whether the day to decide by has passed without a decision. */
  readonly isLate: boolean;
}

const refused = refusing('REVIEW');

interface State {
  readonly agreement: 'IZA' | 'AZWA';
  readonly frozen: ReadonlySet<ReviewInput>;
  readonly hasFirstMeasure: boolean;
  readonly isConcluded: boolean;
}

function follow(state: State | null, { type, data }: ReviewEvent): State {
  if (type === 'ReviewOpened') {
    if (state !== null)
      throw refused('ALREADY_OPENED', 'Deze mid-term review bestaat al. Kies een andere code, of corrigeer wat er staat.');
    return { agreement: data.agreement, frozen: new Set(), hasFirstMeasure: false, isConcluded: false };
  }
  if (state === null) throw refused('NOT_OPENED', 'Deze mid-term review is op deze dag nog niet begonnen; leg eerst haar begin vast.');
  if (state.isConcluded) throw refused('CONCLUDED', 'Over deze mid-term review is besloten; klopt dat niet, corrigeer dan het besluit.');
  if (type === 'ReviewInputFrozen') {
    if (state.frozen.has(data.input))
      throw refused('ALREADY_FROZEN', 'Deze invoer is al vastgezet. Was het de verkeerde, corrigeer haar dan.');
    return { ...state, frozen: new Set([...state.frozen, data.input]) };
  }
  if (state.frozen.size < INPUTS.length)
    throw refused('INPUT_MISSING', 'Zet eerst alle vier vast: realisatie, nakoming, randvoorwaarden en plannen.');
  if (type === 'ReviewConcluded') return { ...state, isConcluded: true };
  assertMeasure(state, data);
  return { ...state, hasFirstMeasure: state.hasFirstMeasure || isFirst(data) };
}

const isFirst = ({ option }: ReviewMeasure): boolean => option === 'a' || option === 'b';

function assertMeasure({ agreement, hasFirstMeasure }: State, measure: ReviewMeasure): void {
  const { option, shifts, fallbackReason } = measure;
  if (option === 'c' && (shifts.length < 2 || sumOf(shifts.map(({ amount }) => amount)) !== '0'))
    throw refused('NOT_NEUTRAL', 'Een verschuiving tussen sectoren telt op tot nul; noem elke sector die erbij krijgt en die inlevert.');
  if (option !== 'c' && shifts.length > 0)
    throw refused('NO_SHIFT', 'Alleen maatregel c verschuift groeiruimte; laat verschuivingen hier weg.');
  // The first review had no order among them (001 r. 501).
  if (agreement === 'IZA' || isFirst(measure)) return;
  if (!hasFirstMeasure || fallbackReason === null)
    throw refused('FALLBACK', 'Maatregel c en d zijn een terugvaloptie: eerst a of b, en dan met de reden waarom dat niet genoeg is.');
}

const ofType = <T extends ReviewEvent['type']>(told: readonly ToldFact<ReviewEvent>[], type: T) =>
  told.filter(({ fact }) => fact.type === type) as unknown as readonly ToldFact<Extract<ReviewEvent, { type: T }>>[];

export function reviewView(code: string, told: readonly ToldFact<ReviewEvent>[], validOn: CalendarDate): ReviewView | null {
  const [opened] = ofType(told, 'ReviewOpened');
  if (opened === undefined) return null;
  const { decideBy } = opened.fact.data;
  const inputs = ofType(told, 'ReviewInputFrozen').map(({ fact }) => fact.data);
  const [ended] = ofType(told, 'ReviewConcluded');
  return {
    code,
    ...opened.fact.data,
    status: ended !== undefined ? 'concluded' : inputs.length < INPUTS.length ? 'open' : 'frozen',
    openedOn: opened.fact.validFrom,
    inputs,
    measures: ofType(told, 'SteeringMeasureAgreed').map(({ fact }) => ({ ...fact.data, on: fact.validFrom })),
    concluded: ended === undefined ? null : concludedOf(ended, decideBy),
    isLate: ended === undefined && validOn > decideBy,
  };
}

function concludedOf({ fact, basis }: ToldFact<Extract<ReviewEvent, { type: 'ReviewConcluded' }>>, decideBy: CalendarDate) {
  const isDated = basis === 'recorded' || basis === 'source';
  return { ...fact.data, on: fact.validFrom, inTime: isDated ? fact.validFrom <= decideBy : null };
}

/** Opened, its inputs frozen, measures agreed, concluded. @throws `REVIEW.…`, `CORRECTION.…` */
export const reviews = toldSubject({
  kinds,
  correctedBy: 'ReviewFactCorrected',
  streams: streams('mtr', KAMER_CODE, KAMER_ALLOWED),
  notFound: (code) => missing('REVIEW', `Mid-term review ${code} is op deze klokken niet bekend; kijk in de lijst welke u bedoelt.`),
  possible: (timeline) => timeline.walk<State | null>(null, follow),
  view: reviewView,
});
export const { decisions: reviewDecisions, events: reviewEvents, streams: reviewStreams } = reviews;
