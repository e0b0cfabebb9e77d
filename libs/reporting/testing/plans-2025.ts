import { type Basis, type CalendarDate, type Cents, minus, NO_CENTS, parseEuro, sumOf } from '@peildatum/kernel';
import { type Amounts, OPEN_INTAKE, type PlanStanding, type SnelleToetsStanding, sumAmounts, toetsOfPlan } from '@peildatum/plans';
import type { ReportInput } from '../domain/report-input.js';
import { budget2025 } from './budget-2025.js';
import { may2025 } from './may-2025.js';

/** Fifteen snelle toetsen, eight plans and their amounts, made by hand so that every rule of the sections has a case. */
export const on = (date: string): CalendarDate => date as CalendarDate;
export const euro = (text: string): Cents => parseEuro(text);

export const toets = (
  code: string,
  status: SnelleToetsStanding['status'],
  submittedOn: string,
  more: Partial<SnelleToetsStanding> = {},
): SnelleToetsStanding => ({
  code,
  status,
  submittedOn: on(submittedOn),
  statusSince: on(submittedOn),
  statusBasis: 'source',
  regions: null,
  sectors: null,
  themes: null,
  requested: null,
  insurer: null,
  provisionallyRejected: false,
  ...more,
});

export const plan = (
  code: string,
  status: PlanStanding['status'],
  submittedOn: string,
  more: Partial<PlanStanding> = {},
): PlanStanding => ({
  code,
  toets: toetsOfPlan(code),
  status,
  submittedOn: on(submittedOn),
  statusSince: on(submittedOn),
  statusBasis: 'source',
  regions: null,
  sectors: null,
  themes: null,
  patientInvolvement: null,
  requested: null,
  insurers: null,
  decisions: [],
  terms: null,
  beschikkingen: [],
  vwsRoutes: [],
  ...more,
});

export const toetsen: readonly SnelleToetsStanding[] = [
  toets('ST-01', 'submitted', '2024-11-02', { requested: euro('1000000'), sectors: ['MSZ'] }),
  toets('ST-02', 'under-assessment', '2025-01-10'),
  toets('ST-03', 'information-requested', '2025-02-01', { requested: euro('2500000.50') }),
  toets('ST-04', 'approved', '2024-05-01', {
    requested: euro('4000000'),
    sectors: ['MSZ', 'GGZ'],
    themes: ['Digitalisering'],
    regions: ['Noord'],
  }),
  toets('ST-05', 'approved', '2024-05-02', { requested: euro('500000'), sectors: ['GGZ'], themes: ['Digitalisering', 'Preventie'] }),
  toets('ST-06', 'approved', '2024-06-30', { statusBasis: 'reconstructed' }),
  toets('ST-07', 'approved', '2024-06-30', { statusBasis: 'reconstructed' }),
  toets('ST-08', 'approved', '2024-06-30', { requested: euro('99'), statusBasis: 'derived' }),
  toets('ST-09', 'approved', '2024-06-30'),
  toets('ST-10', 'approved', '2024-06-30'),
  toets('ST-11', 'rejected', '2024-12-31', {
    provisionallyRejected: true,
    requested: euro('7000000'),
    sectors: ['GGZ'],
    regions: ['Noord'],
  }),
  toets('ST-12', 'rejected', '2025-01-01', { sectors: ['GGZ'] }),
  toets('ST-13', 'withdrawn', '2025-03-31', { requested: euro('8000000') }),
  toets('ST-14', 'unknown', '2025-04-01', { requested: euro('250000'), statusBasis: 'reconstructed' }),
  toets('ST-15', 'approved', '2024-06-30'),
];

const stated = (text: string, bound: 'exact' | 'at-least' = 'exact', words: string | null = null) => ({
  amount: euro(text),
  bound,
  text: words,
});
const grant = (granted: ReturnType<typeof stated>, domain: string | null, dataDate: string, basis: Basis = 'source') => ({
  on: on('2025-03-01'),
  number: null,
  domain,
  granted,
  dataDate: on(dataDate),
  basis,
});

export const plans: readonly PlanStanding[] = [
  plan('ST-05.1', 'withdrawn', '2024-10-01', { requested: euro('450000') }),
  plan('ST-06.1', 'submitted', '2024-12-01', { requested: euro('600000'), patientInvolvement: ['Cliëntenraad', 'Patiëntenvereniging'] }),
  plan('ST-07.1', 'decision-intended', '2024-12-01', { requested: euro('700000'), patientInvolvement: ['Cliëntenraad'] }),
  plan('ST-08.1', 'approved', '2025-01-02', {
    requested: euro('20000000'),
    sectors: ['MSZ', 'GGZ'],
    terms: {
      amounts: [
        { sector: 'MSZ', amount: euro('10000000') },
        { sector: 'GGZ', amount: euro('2000000.05') },
      ],
    },
    beschikkingen: [
      grant(stated('9000000', 'at-least', 'ruim 9 mln euro'), 'Zvw', '2025-05-20'),
      grant(stated('500000'), 'Wlz', '2025-05-01'),
    ],
  }),
  plan('ST-09.1', 'rejected', '2024-12-01', { requested: euro('900000') }),
  plan('ST-09.2', 'information-requested', '2025-04-02'),
  plan('ST-10.1', 'rejected', '2024-12-01', { requested: euro('950000'), sectors: ['MSZ'] }),
  plan('ST-15.1', 'approved', '2025-05-01', {
    statusBasis: 'reconstructed',
    terms: { amounts: [{ sector: null, amount: euro('3000000') }] },
    vwsRoutes: [{ on: on('2025-05-10'), granted: stated('1300000'), dataDate: on('2025-05-20'), basis: 'reconstructed' }],
  }),
];

/** The parts in whole euros; what they make together is what is available. */
export function amounts(parts: Partial<Omit<Amounts, 'available' | 'estimate'>>): Amounts {
  const whole = { expected: NO_CENTS, payable: NO_CENTS, released: NO_CENTS, toRelease: NO_CENTS, possiblyToRelease: NO_CENTS, ...parts };
  return { available: sumOf(Object.values(whole)), estimate: sumOf([whole.expected, whole.payable]), ...whole };
}

const MSZ = amounts({
  expected: euro('6000000'),
  payable: euro('3000000'),
  released: euro('250000'),
  toRelease: euro('500000'),
  possiblyToRelease: euro('250000'),
});
const GGZ = amounts({ expected: minus(euro('2000000.05'), euro('0.05')), payable: euro('0.05') });
const UNKNOWN = amounts({ expected: euro('3000000') });

export const sectorAmounts: ReportInput['sectorAmounts'] = [
  { sector: 'GGZ', amounts: GGZ, kpis: 2, reconstructed: 0, derived: 0, newest: on('2025-05-01') },
  { sector: 'MSZ', amounts: MSZ, kpis: 5, reconstructed: 0, derived: 1, newest: on('2025-05-15') },
  { sector: null, amounts: UNKNOWN, kpis: 1, reconstructed: 1, derived: 0, newest: on('2025-05-01') },
];

export const planAmounts: ReportInput['planAmounts'] = [
  { plan: 'ST-08.1', amounts: sumAmounts([MSZ, GGZ]) },
  { plan: 'ST-15.1', amounts: UNKNOWN },
];

/** The input of `may2025` with all of these. */
export const plans2025: ReportInput = {
  ...may2025,
  intake: OPEN_INTAKE,
  toetsen,
  plans,
  sectorAmounts,
  planAmounts,
  budgets: [budget2025()],
};
