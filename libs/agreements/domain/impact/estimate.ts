import {
  type CalendarDate,
  correctionEvent,
  type Decimal,
  decimal,
  event,
  type FactsOf,
  schema,
  streams,
  type ToldFact,
  told,
  toldOf,
} from '@peildatum/kernel';
import { estimateSignals } from './estimate-signals.js';
import { type CommitmentCode, commitment, factsIn, followed, ofType, type Signal, sourceOf } from './followed.js';

const { object, text, list, nullable, count } = schema;

/** Low, middle and high; null where the study prints none. */
const scenarios = () => object({ low: nullable(count()), middle: nullable(count()), high: nullable(count()) });
const key = () => text(60);

/** What a study estimates that measures save, in gross people: never what was realised. The stream is `raming-<study>`. */
export const estimateEvents = {
  ImpactEstimateRecorded: event(
    'impactraming',
    object({
      title: text(300),
      by: text(200),
      /** The codes of its rows are of this list and no other: those of a draft are not those of the agreement. */
      codeSystem: text(200),
      /** By which it turns FTE into werknemers, a group of professionals each. */
      factors: list(object({ group: text(100), factor: decimal() }), 20),
      /** As printed. A row that is a total says of which rows. */
      rows: list(object({ key: key(), label: text(300), employees: scenarios(), fte: scenarios(), sumOf: list(key(), 40) }), 100),
    }),
    told('estimate'),
  ),
  /** Which commitment a measure of the study became: a judgement of its own. */
  CommitmentCodeMapped: event(
    'koppeling van een geraamde maatregel',
    object({ row: key(), commitment: commitment(), reason: text(500) }),
    toldOf('mapping', ({ row }) => row),
  ),
  EstimateCorrected: correctionEvent(),
} as const;
export type EstimateEvent = Exclude<FactsOf<typeof estimateEvents>, { type: 'EstimateCorrected' }>;
type Estimate = Extract<EstimateEvent, { type: 'ImpactEstimateRecorded' }>['data'];
export type EstimateRow = Estimate['rows'][number];
export const estimateStreams = streams('raming', /^[a-z0-9][a-z0-9.-]{0,59}$/, 'kleine letters, cijfers, punten en koppeltekens');

export const { decisions: estimateDecisions, notFound: estimateNotFound } = followed<EstimateEvent>({
  events: estimateEvents,
  correctedBy: 'EstimateCorrected',
  prefix: 'ESTIMATE',
  words: { one: 'Impactraming', list: 'impactramingen' },
  opens: 'ImpactEstimateRecorded',
  rule: (before, fact, refuse) => {
    if (fact.type === 'ImpactEstimateRecorded') {
      const keys = fact.data.rows.map((row) => row.key);
      if (keys.length === 0) throw refuse('EMPTY', 'Een raming heeft ten minste een regel; noem haar maatregelen.');
      const twice = keys.find((one, at) => keys.indexOf(one) < at);
      if (twice !== undefined) throw refuse('ROW_TWICE', `De regel ${twice} staat er meer dan eens; geef elke regel een eigen code.`);
      for (const { key, sumOf } of fact.data.rows) {
        const wrong = sumOf.find((part, at) => part === key || !keys.includes(part) || sumOf.indexOf(part) < at);
        if (wrong !== undefined)
          throw refuse('SUM', `${key} kan niet de som zijn van ${wrong}; noem elke regel die zij optelt een keer, en haarzelf niet.`);
      }
      return;
    }
    const row = ofType(before, 'ImpactEstimateRecorded')
      .at(-1)
      ?.data.rows.find(({ key }) => key === fact.data.row);
    if (row === undefined || row.sumOf.length > 0)
      throw refuse('ROW_UNKNOWN', `${fact.data.row} is geen maatregel van deze raming; neem de code over zoals de raming haar noemt.`);
  },
});

export interface EstimateView {
  readonly code: string;
  readonly title: string;
  readonly by: string;
  readonly codeSystem: string;
  readonly since: CalendarDate;
  readonly factors: readonly { readonly group: string; readonly factor: Decimal }[];
  /** `commitment` is null of a total, and where nobody said what a measure became. */
  readonly rows: readonly (EstimateRow & { readonly commitment: CommitmentCode | null })[];
  readonly signals: readonly Signal[];
  readonly source: string | null;
}

export function estimateView(code: string, told: readonly ToldFact<EstimateEvent>[]): EstimateView | null {
  const facts = factsIn(told);
  const last = ofType(facts, 'ImpactEstimateRecorded').at(-1);
  if (last === undefined) return null;
  const mapped = new Map(ofType(facts, 'CommitmentCodeMapped').map(({ data }) => [data.row, data.commitment]));
  const rows = last.data.rows.map((row) => ({ ...row, commitment: mapped.get(row.key) ?? null }));
  const signals = estimateSignals(last.data);
  return { code, ...last.data, since: last.validFrom, rows, signals, source: sourceOf(told, 'ImpactEstimateRecorded') };
}
