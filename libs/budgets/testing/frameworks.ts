import { type Cents, type Decimal, NOTHING_BESIDE, namedBy, type RecordedEvent, Timeline } from '@peildatum/kernel';
import { agreementTable } from '../application/agreement-table.subject.js';
import { quarterEnd } from '../domain/framework/figures.js';
import { tellFramework } from '../domain/framework/framework.decide.js';
import {
  type AgreementTableEvent,
  type FrameworkCode,
  type FrameworkEvent,
  frameworkEvents,
  sectorAndYear,
} from '../domain/framework/framework.events.js';
import { foldFramework } from '../domain/framework/framework.fold.js';
import type { FrameworkView } from '../domain/framework/framework.shape.js';
import { date, id, mln } from './facts.js';
import { outcomeOf, TODAY } from './scenario.js';

type DataOf<T extends FrameworkEvent['type']> = Extract<FrameworkEvent, { type: T }>['data'];
type Line = DataOf<'FrameworkSet'>['lines'][number];

const fact = <T extends FrameworkEvent['type']>(type: T, validFrom: string, data: DataOf<T>): FrameworkEvent =>
  ({ type, validFrom: date(validFrom), data }) as FrameworkEvent;

/** The year of a fact that says nothing else of it: `msz-2024`. */
const startOf = (code: FrameworkCode): string => `${sectorAndYear(code).year}-01-01`;

export const framework = (
  code: FrameworkCode,
  total: number,
  { series = 'rapportage', from = '2022-08-12', lines = [] }: { series?: string; from?: string; lines?: readonly Line[] } = {},
): FrameworkEvent =>
  fact('FrameworkSet', from, {
    ...sectorAndYear(code),
    series,
    agreement: 'IZA',
    lines,
    total: mln(total),
    growth: null,
    note: null,
  });

export const term = (label: string, amount: number | null): Line => line('term', label, amount);
export const subtotal = (label: string, amount: number | null): Line => line('subtotal', label, amount);
export const part = (label: string, amount: number | null): Line => line('part', label, amount);
const line = (kind: Line['kind'], label: string, amount: number | null): Line => ({
  kind,
  label,
  amount: amount === null ? null : mln(amount),
});

export const indexed = (from: string, series: string, total: number, on = '2023-01-01'): FrameworkEvent =>
  fact('FrameworkIndexed', on, { from, series, total: mln(total), reason: 'loon- en prijsbijstelling' });

interface Estimated {
  readonly from?: string;
  readonly difference?: number | null;
  readonly publication?: string | null;
}

/** On the figures of a quarter, `2024q3`. */
export const estimate = (figures: string, amount: number, more: Estimated = {}): FrameworkEvent =>
  fact('ExpenditureEstimated', more.from ?? quarterEnd(figuresOf(figures)), {
    publication: more.publication ?? null,
    label: `Uitgaven ${figures}`,
    figures: figuresOf(figures),
    amount: mln(amount),
    balanceItem: '54' as Decimal,
    provisional: 'provisional',
    dataDate: null,
    printed: { difference: more.difference == null ? null : mln(more.difference), correction: null, remaining: null },
  });

export const fund = (code: FrameworkCode, amount: number, from = startOf(code)): FrameworkEvent =>
  fact('FundClaimSet', from, { publication: null, fund: 'Opleidingsfonds wijkverpleging', amount: mln(amount) });

export const covid = (code: FrameworkCode, amount: number, from = startOf(code)): FrameworkEvent =>
  fact('CovidCostsPublished', from, { publication: null, amount: mln(amount) });

export const medicines = (
  figures: string,
  growth: string,
  base: Cents | null = null,
  from: string = quarterEnd(figuresOf(figures)),
): FrameworkEvent =>
  fact('MedicineGrowthReported', from, { publication: null, figures: figuresOf(figures), growth: growth as Decimal, base, note: null });

const figuresOf = (text: string) => ({ year: Number(text.slice(0, 4)), quarter: Number(text.slice(5)) });

/** The facts as a stream has them, in this order. */
export const recordedIn = (stream: string, facts: readonly (FrameworkEvent | AgreementTableEvent)[]): RecordedEvent[] =>
  facts.map((each, revision) => ({ ...each, id: id(revision), revision, stream, basis: 'source', source: '000 r. 455' }) as never);

export const frameworkTimeline = (code: FrameworkCode, facts: readonly FrameworkEvent[]) =>
  Timeline.of<FrameworkEvent>(recordedIn(`kader-${code}`, facts), namedBy(frameworkEvents));

/** Without facts there is no view. */
export const frameworkOf = (code: FrameworkCode, facts: readonly FrameworkEvent[], on = '2026-06-01'): FrameworkView =>
  foldFramework(recordedIn(`kader-${code}`, facts), date(on)) as FrameworkView;

export const givenFramework = (code: FrameworkCode, facts: readonly FrameworkEvent[] = []) => ({
  when: (told: FrameworkEvent, today = TODAY) => {
    return outcomeOf(told, () => tellFramework(code, told)(frameworkTimeline(code, facts), today));
  },
});

type Rows = AgreementTableEvent['data']['rows'];

/** A table in millions; null is an empty cell. */
export const table = (
  rows: readonly (readonly [key: string, amounts: readonly (number | null)[], sumOf?: readonly string[]])[],
  { from = '2022-08-12', columns = ['2023', 'struc.'] }: { from?: string; columns?: readonly string[] } = {},
): AgreementTableEvent => ({
  type: 'AgreementTableSet',
  validFrom: date(from),
  data: {
    title: 'Besparingen',
    agreement: 'IZA',
    unit: 'EUR',
    columns,
    rows: rows.map(([key, amounts, sumOf = []]): Rows[number] => ({
      key,
      label: key,
      note: null,
      amounts: amounts.map((amount) => (amount === null ? null : mln(amount))),
      sumOf,
    })),
  },
});

export const givenTable = (facts: readonly AgreementTableEvent[] = []) => ({
  when: (told: AgreementTableEvent) =>
    outcomeOf(told, () =>
      agreementTable.decisions.tell(
        'besparingen',
        told,
        NOTHING_BESIDE,
      )(Timeline.of<AgreementTableEvent>(recordedIn('kadertabel-besparingen', facts)), TODAY),
    ),
});
