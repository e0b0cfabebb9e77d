import { type CalendarDate, type Decimal, type FactsIn, factKind, field, streams, type ToldFact, told, toldBy } from '@peildatum/kernel';
import { estimateSignals } from './estimate-signals.js';
import { type CommitmentCode, commitment, factsIn, followed, name, ofType, type Signal, since, sourceOf } from './followed.js';

const { decimal, orNone, parts, scenarios, text, texts } = field;

/** What a study estimates that measures save, in gross people: never what was realised. The stream is `raming-<study>`. */
const kinds = {
  impactraming: factKind('ImpactEstimateRecorded', {
    name: 'impactraming',
    description: 'Wat een studie raamt dat maatregelen besparen: bruto, en geen realisatie.',
    tells: told('estimate'),
    fields: {
      validFrom: since(),
      title: text('titel', 300, 'Hoe de studie heet.'),
      by: name('door', 'Wie haar maakte.'),
      /** The codes of its rows are of this list and no other: those of a draft are not those of the agreement. */
      codeSystem: name('codestelsel', 'Van welke tekst de codes zijn: die van een concept zijn niet die van het akkoord.'),
      /** By which it turns FTE into werknemers, a group of professionals each. */
      factors: orNone(
        parts(
          'deeltijdfactoren',
          {
            input: 'DeeltijdfactorInput',
            max: 20,
            cell: { notation: 'per groep: naam | factor; groepen met een puntkomma ertussen', example: 'huisartsen | 0.74' },
          },
          {
            group: text('groep', 100, 'Van wie: huisartsen.'),
            factor: decimal('factor', 'Hoeveel FTE een werknemer is.', '0.74'),
          },
          'Waarmee FTE in werknemers zijn omgerekend. Weggelaten: niet genoemd.',
        ),
      ),
      /** As printed. A row that is a total says of which rows. */
      rows: parts(
        'regels',
        {
          input: 'RamingregelInput',
          max: 100,
          cell: {
            notation:
              'per regel: code | naam | werknemers laag / gemiddeld / hoog | FTE laag / gemiddeld / hoog | codes waarvan zij de som is, met + ertussen; regels met een puntkomma ertussen',
            example: 'F1 | Contracteren | 1.645 / 2.173 / 3.567 | 1.233 / 1.629 / 2.675',
          },
        },
        {
          key: text('regel', 60, 'De code in het stelsel van de studie, eenmalig in de raming.'),
          label: text('naam', 300, 'Hoe zij heet.'),
          employees: scenarios('werknemers', 'Werknemers: laag, gemiddeld, hoog; null waar niets gedrukt is.'),
          fte: scenarios('fte', 'FTE: laag, gemiddeld, hoog; null waar niets gedrukt is.'),
          sumOf: orNone(texts('somVan', { max: 40, length: 60 }, 'Van welke regels zij de som is, volgens de bron. Weggelaten: geen som.')),
        },
        'De regels, zoals gedrukt.',
      ),
    },
    example: {
      titel: 'Beleidsimpactanalyse',
      door: 'KPMG',
      codestelsel: 'versie 0.6',
      deeltijdfactoren: 'msz | 0.75',
      regels:
        'F1 | Contracteren | 1.645 / 2.173 / 3.567 | 1.233 / 1.629 / 2.675; totaal | Totaal | 1.645 / 2.173 / 3.567 | 1.233 / 1.629 / 2.675 | F1',
      geldigVanaf: '2025-01-21',
    },
  }),
  /** Which commitment a measure of the study became: a judgement of its own. */
  ramingkoppeling: factKind('CommitmentCodeMapped', {
    name: 'koppeling van een geraamde maatregel',
    description: 'Welke afspraak een geraamde maatregel werd.',
    tells: toldBy('mapping', 'row'),
    fields: {
      validFrom: since(),
      row: text('regel', 60, 'De code van de maatregel in de raming.'),
      commitment: commitment('De afspraak die de maatregel werd.'),
      reason: text('reden', 500, 'Waaruit dat blijkt.'),
    },
    example: { regel: 'F1', afspraak: 'AZWA-E2', reden: 'De titels zeggen hetzelfde.', geldigVanaf: '2025-07-03' },
  }),
};
export type EstimateEvent = FactsIn<typeof kinds>;
type Estimate = Extract<EstimateEvent, { type: 'ImpactEstimateRecorded' }>['data'];
export type EstimateRow = Estimate['rows'][number];

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

export const estimates = followed({
  kinds,
  correctedBy: 'EstimateCorrected',
  streams: streams('raming', /^[a-z0-9][a-z0-9.-]{0,59}$/, 'kleine letters, cijfers, punten en koppeltekens'),
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
  view: estimateView,
});
export const { decisions: estimateDecisions, events: estimateEvents, streams: estimateStreams } = estimates;
