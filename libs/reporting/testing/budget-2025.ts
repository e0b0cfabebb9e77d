import { type BudgetEvent, type BudgetView, budgetStreams, foldBudget, type StatedPart, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { type CalendarDate, parseEuro, type RecordedEvent } from '@peildatum/kernel';

/** The budget as the sources of May 2025 have it, and a few decisions more, made by hand. */
const part = (euros: string, bound: StatedPart['bound'] = 'exact', text: string | null = null): StatedPart => ({
  amount: parseEuro(euros),
  bound,
  text,
});

type Data<T extends BudgetEvent['type']> = Extract<BudgetEvent, { type: T }>['data'];
type DatedFact = readonly [
  validFrom: string,
  fact: { [T in BudgetEvent['type']]: { readonly type: T; readonly data: Data<T> } }[BudgetEvent['type']],
];

const line = (name: string, more: Omit<Data<'VwsLineSet'>, 'line' | 'dataDate'>): DatedFact => [
  '2024-05-31',
  { type: 'VwsLineSet', data: { line: name, dataDate: 'mei 2024', ...more } },
];

const DECISIONS: readonly DatedFact[] = [
  ['2022-09-16', { type: 'BudgetEstablished', data: { title: 'Transformatiemiddelen', total: part('2800000000'), decidedBy: 'IZA' } }],
  ['2022-09-16', { type: 'BudgetTermSet', data: { until: '2026-12-31' as CalendarDate, decidedBy: null } }],
  [
    '2022-09-16',
    { type: 'EarmarkSet', data: { earmark: 'msz', sectors: ['MSZ'], part: part('940000000'), until: '2026-12-31' as CalendarDate } },
  ],
  line('citrien', {
    table: 'commitments',
    title: 'Citrien, Topzorg en doelmatigheidsonderzoeken',
    part: part('100000000', 'exact', '100,0'),
    earmark: 'msz',
    fromOtherEnvelope: null,
  }),
  line('gegevensuitwisseling', {
    table: 'commitments',
    title: 'Overbruggingskrediet gegevensuitwisseling',
    part: part('48000000', 'about', 'ca. 48,0'),
    earmark: null,
    fromOtherEnvelope: { envelope: 'envelop Passende Zorg', part: part('29400000') },
  }),
  line('nza', {
    table: 'national-measures',
    title: 'Inzet NZa',
    part: part('6500000', 'exact', '6,500'),
    earmark: 'niet geoormerkt',
    fromOtherEnvelope: null,
  }),
  [
    '2024-06-01',
    {
      type: 'BudgetSplitByChannel',
      data: {
        parts: [
          { channel: 'insurers', part: part('2400000000') },
          { channel: 'vws', part: part('400000000', 'about', 'ca. € 400 miljoen') },
        ],
      },
    },
  ],
];

/** Of another amount, or one that was not published. */
export const REVISED: DatedFact = [
  '2025-05-01',
  {
    type: 'BudgetRevised',
    data: {
      total: null,
      causes: [
        { cause: 'Korting uit de voorjaarsnota', part: null },
        { cause: 'Overgeheveld naar de Wlz', part: part('12000000', 'about', 'circa 12 miljoen') },
      ],
      decidedBy: 'Bestuurlijk overleg IZA',
      reason: 'Besluit over de resterende middelen.',
    },
  },
];

export function budget2025(more: readonly DatedFact[] = [], geldigOp = '2025-05-20'): BudgetView {
  const events = [...DECISIONS, ...more].map(([validFrom, fact], i) => ({
    ...fact,
    id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
    validFrom,
    revision: i,
    stream: budgetStreams.of(TRANSFORMATION_MEANS),
    basis: fact.type === 'BudgetSplitByChannel' ? 'derived' : 'source',
    source: `000 r. ${400 + i}`,
  })) as unknown as RecordedEvent[];
  const view = foldBudget(events, geldigOp as CalendarDate);
  if (view === null) throw new Error('the budget was not established');
  return view;
}
