import { NO_DATA_DATES } from '@peildatum/governance';
import type { CalendarDate, Fact, Role } from '@peildatum/kernel';

/** What a correction of the worked example of a subject's first fact would say instead. */
export interface Otherwise {
  readonly otherwise: object;
  /** Five codes, where not every text is one. */
  readonly codes?: readonly string[];
  /** Who may neither tell nor correct the first fact. Default: an auditor. */
  readonly refused?: Role;
  /** What must be told before, by stream. */
  readonly before?: Readonly<Record<string, readonly Fact[]>>;
}

const PEILDATA = ['2021-01-01', '2021-02-01', '2021-03-01', '2021-04-01', '2021-05-01'] as CalendarDate[];

const AGREEMENTS = ['AZWA', 'IZA', 'GALA', 'HLO', 'WOZO'];
const agreed = (code: string): readonly Fact[] => [
  { type: 'AgreementRegistered', validFrom: '2020-01-01' as CalendarDate, data: { title: code, from: null, through: null } },
  {
    type: 'AgreementTextRecorded',
    validFrom: '2020-01-01' as CalendarDate,
    data: { version: '3 juli 2025', status: 'concept', note: null },
  },
];
const BOARD = {
  'orgaan-bo': [
    {
      type: 'GoverningBodyEstablished',
      validFrom: '2021-01-01' as CalendarDate,
      data: { name: 'BO IZA', purpose: null, rhythm: null },
    },
  ],
};
/** Commitments that stand, each in its own stream. */
const committed = (...codes: readonly string[]): Readonly<Record<string, readonly Fact[]>> =>
  Object.fromEntries(
    codes.map((code) => [
      `afspraak-${code}`,
      [
        {
          type: 'CommitmentRegistered',
          validFrom: '2021-01-01' as CalendarDate,
          data: { version: '3 juli 2025', title: 'Een afspraak', part: 'E', lead: { parties: [], text: null } },
        },
      ],
    ]),
  );
const COMMITMENTS = ['AZWA-B1', 'AZWA-B2', 'AZWA-B3', 'AZWA-B4', 'AZWA-B5'];
const BUDGET_ROWS = ['een', 'twee', 'drie', 'vier', 'vijf'];

/** By the name of the subject. */
export const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  budget: { otherwise: { bedrag: '€ 2,7 miljard' } },
  kader: { otherwise: { bedrag: '101 mln' }, codes: ['msz-2023', 'msz-2024', 'msz-2025', 'ggz-2023', 'ggz-2024'] },
  kadertabel: { otherwise: { titel: 'Andere besparingen' } },
  // Who controls records what he finds: a member of the board may not.
  bevinding: { otherwise: { tekst: 'Bij drie acties ontbreekt het bewijs.' }, refused: 'bo' },
  publicatie: { otherwise: { reden: 'Eerst de Kamer.' } },
  monitor: { otherwise: { titel: 'Beweging' } },
  interventie: { otherwise: { titel: 'Slokdarm' } },
  instelling: { otherwise: { naam: 'MST' } },
  waardelijst: { otherwise: { waarde: 'Gezondheid' }, codes: ['themas', 'regios', 'sectoren', 'domeinen', 'doelgroepen'] },
  editie: {
    otherwise: { reden: 'Omdat het moet.' },
    codes: PEILDATA,
    before: {
      governance: PEILDATA.map((peildatum) => ({
        type: 'ReportEditionOpened',
        validFrom: peildatum,
        data: { peildatum, label: peildatum, comparedWith: null, dataDates: NO_DATA_DATES, countedObject: null },
      })),
    },
  },
  akkoord: { otherwise: { titel: 'Een ander akkoord' }, codes: AGREEMENTS.map((code) => `${code}B`) },
  afspraak: {
    otherwise: { titel: 'Een andere afspraak' },
    codes: ['AZWA-A1', 'AZWA-A2', 'AZWA-A3', 'AZWA-A4', 'AZWA-A5'],
    before: {
      'akkoord-AZWA': agreed('AZWA'),
      'partijenregister-landelijk': [
        { type: 'PartyNamed', validFrom: '2020-01-01' as CalendarDate, data: { party: 'ZN', name: 'Zorgverzekeraars Nederland' } },
      ],
    },
  },
  redactie: { otherwise: { toelichting: 'Alleen de cijfers.' }, codes: PEILDATA },
  brief: { otherwise: { titel: 'Een andere brief' } },
  motie: { otherwise: { onderwerp: 'Iets anders.' } },
  escalatie: { otherwise: { onderwerp: 'Iets anders.' } },
  nakoming: {
    otherwise: { aanleiding: 'Iets anders.' },
    before: {
      'partijenregister-landelijk': [
        { type: 'PartyNamed', validFrom: PEILDATA[0] as CalendarDate, data: { party: 'ZN', name: 'Zorgverzekeraars Nederland' } },
      ],
    },
  },
  mtr: { otherwise: { titel: 'Een andere review' } },
  macrobeheersing: { otherwise: { besproken: 'Iets anders.' }, codes: ['msz-2023', 'msz-2024', 'msz-2025', 'ggz-2023', 'ggz-2024'] },
  partijenregister: { otherwise: { naam: 'Zorgverzekeraars' } },
  orgaan: { otherwise: { naam: 'Bestuurlijk Overleg' } },
  vergadering: { otherwise: { datum: '2025-06-17' }, before: BOARD },
  besluit: { otherwise: { titel: 'Een stop' }, before: BOARD },
  randvoorwaarde: {
    otherwise: { titel: 'Scholing van iedereen' },
    before: {
      'partijenregister-landelijk': [
        { type: 'PartyNamed', validFrom: PEILDATA[0] as CalendarDate, data: { party: 'ZN', name: 'Zorgverzekeraars Nederland' } },
      ],
    },
  },
  regeldruktoets: {
    otherwise: { verwachting: 'neemt-toe' },
    codes: COMMITMENTS,
    before: committed(...COMMITMENTS),
  },
  impactraming: { otherwise: { titel: 'Andere analyse' } },
  transitiedoel: { otherwise: { titel: 'Ander doel' } },
  cyclus: {
    otherwise: { titel: 'Andere cyclus' },
    codes: ['2021', '2022', '2023', '2024', '2025'].map((year) => `passende-zorg-${year}`),
    before: committed('AZWA-E2'),
  },
  begrotingspost: {
    otherwise: { titel: 'Andere post' },
    codes: BUDGET_ROWS,
    before: {
      'kadertabel-iza-besparingen': [
        {
          type: 'AgreementTableSet',
          validFrom: '2021-01-01' as CalendarDate,
          data: {
            title: 'Besparingen',
            agreement: 'IZA',
            unit: 'EUR',
            columns: ['2023'],
            rows: BUDGET_ROWS.map((key) => ({ key, label: key, note: null, amounts: [null], sumOf: [] })),
          },
        },
      ],
    },
  },
  tranche: { otherwise: { titel: 'Tranche 1' }, codes: ['1', '2', '3', '4', '5'] },
};
