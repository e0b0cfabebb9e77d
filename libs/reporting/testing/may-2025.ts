import { type GovernanceView, NO_DATA_DATES } from '@peildatum/governance';
import type { Basis, CalendarDate, Instant, Uuid } from '@peildatum/kernel';
import { OPEN_INTAKE } from '@peildatum/plans';
import type { ActionStatus, ActionThematafel, ActionView, ThematafelLetter, ThematafelView } from '@peildatum/thematafels';
import type { ReportInput } from '../domain/report-input.js';
import { ATTENTION, MILESTONES } from './may-2025.texts.js';

/**
 * A report's input that resembles 20 May 2025, made by hand: the ten rows of the chart of Q2 2025 (004 r. 9705–9725),
 * the 14 of F that follow from the letter (004 r. 255), three actions that no table shows, and two outside the tables.
 */
const MAY = '2025-05-20' as CalendarDate;

/** Afgerond, Loopt voor, Loopt op schema, Loopt achter, Nog niet gestart. */
export const COUNTS: readonly (readonly [ThematafelLetter, string, readonly number[]])[] = [
  ['A', 'Passende zorg', [25, 0, 42, 4, 3]],
  ['B', 'Regionale samenwerking', [13, 0, 11, 2, 1]],
  ['C', 'Acute zorg', [23, 0, 12, 2, 1]],
  ['D', 'Concentratie & spreiding', [9, 0, 11, 1, 9]],
  ['E', 'Versterking eerstelijn', [12, 0, 16, 3, 0]],
  ['F', 'Samenwerking SD-HZ-GGZ', [14, 2, 22, 1, 1]],
  ['G', 'Gezond leven & preventie', [16, 0, 12, 0, 0]],
  ['H', 'Arbeidsmarkt & ontzorgen', [13, 0, 34, 3, 1]],
  ['I', 'Digitalisering & gegevensuitwisseling', [26, 0, 60, 8, 2]],
  ['J', 'Contractering', [17, 0, 7, 1, 2]],
];

const STATUSES: readonly ActionStatus[] = ['completed', 'ahead', 'on-schedule', 'behind', 'not-started'];

/** G has its own chart in the source (004 r. 9923–9929); F's completed actions are arithmetic; the rest was reconstructed. */
function basisOf(letter: ThematafelLetter, status: ActionStatus): Basis {
  if (letter === 'G') return 'source';
  return letter === 'F' && status === 'completed' ? 'derived' : 'reconstructed';
}

export function action(code: string, thematafel: ActionThematafel, status: ActionStatus, more: Partial<ActionView> = {}): ActionView {
  return {
    code,
    section: null,
    description: null,
    thematafel,
    due: null,
    responsible: null,
    status,
    statusSince: '2025-01-15' as CalendarDate,
    statusBasis: 'source',
    statusEvent: '00000000-0000-5000-8000-000000000000',
    statusNote: null,
    statusMeasure: null,
    confirmedOn: null,
    confirmedBasis: null,
    confirmedEvent: null,
    confirmedNote: null,
    confidence: null,
    retiredOn: null,
    retiredBasis: null,
    retiredEvent: null,
    retiredDecision: null,
    retiredNote: null,
    ...more,
  };
}

/** The first action of a tafel that runs behind was due at the end of 2024: it is too late. */
const LATE: Partial<ActionView> = { due: { text: 'Q4 2024', date: '2024-12-31' as CalendarDate } };

const ofTafels = COUNTS.flatMap(([letter, , counts]) =>
  counts.flatMap((count, s) => {
    const status = STATUSES[s] as ActionStatus;
    return Array.from({ length: count }, (_, i) =>
      action(`${letter}-${status}-${i + 1}`, letter, status, {
        statusBasis: basisOf(letter, status),
        ...(status === 'behind' && i === 0 ? LATE : {}),
      }),
    );
  }),
);

const elsewhere = [
  ...['X-1', 'X-2', 'X-3'].map((code) => action(code, 'unknown', 'unknown', { statusBasis: 'reconstructed' })),
  action('IZA-L-001', 'ALG', 'unknown'),
  action('IZA-L-118', 'MON', 'unknown'),
];

/** What was completed after 31 December 2024: eight actions. */
const COMPLETED_SINCE = new Set(['A', 'B', 'C', 'D', 'E', 'F', 'H', 'I'].map((letter) => `${letter}-completed-1`));

const governance: GovernanceView = {
  title: { agreement: 'Integraal Zorgakkoord', title: 'Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA' },
  partyCount: 14,
  edition: {
    peildatum: MAY,
    label: 'Q2 2025',
    comparedWith: { label: 'Q4 2024', date: '2024-12-31' as CalendarDate },
    dataDates: NO_DATA_DATES,
    countedObject: null,
    boardMeetsOn: '2025-06-16' as CalendarDate,
  },
  editionBefore: null,
  dataDates: NO_DATA_DATES,
  texts: [],
  figures: [
    published('acties.afgerond', 168, '004 r. 255'),
    published('acties.afgerond-sinds-vorige', 8, '004 r. 253'),
    published('acties.loopt-achter', 25, '004 r. 255–257'),
    published('acties.loopt-op-schema', 231, '004 r. 255'),
    published('acties.loopt-voor', null, '004 r. 253–257', 'De brief noemt deze status niet.'),
    published('acties.som-van-statussen', 444, '004 r. 255–257', '168 + 231 + 25 + 20; in november 2024 waren het er 445.'),
  ],
};

function published(figure: string, value: number | null, source: string, note: string | null = null): GovernanceView['figures'][number] {
  return { peildatum: MAY, figure, publishedIn: 'brief', value: value === null ? null : String(value), note, source, basis: 'source' };
}

const thematafels: readonly ThematafelView[] = COUNTS.map(([letter, name]) => ({
  letter,
  name,
  coordinators: [],
  milestones: MILESTONES[letter] ?? [],
  attentionPoints: ATTENTION[letter] ?? [],
  confirmed: letter === 'E' ? [] : [MAY],
  approval: false,
}));

/** No dossier, budget, kader, norm or monitor: then their sections say that nothing was recorded. */
const NO_PLANS = {
  intake: OPEN_INTAKE,
  toetsen: [],
  plans: [],
  nzaPlans: null,
  sectorAmounts: [],
  planAmounts: [],
  budgets: [],
  vwsBudgets: null,
};
const NO_MEASURES = { frameworks: [], interventions: [], tranches: [], institutions: [], monitors: [] };
const NOTHING_AGREED = { commitments: [], decisions: [], motions: [], letters: [] };

export const may2025: ReportInput = {
  clocks: {
    geldigOp: MAY,
    bekendOp: '2025-05-30T10:00:00.000Z' as Instant,
    volgnummer: 1287,
    laatsteGebeurtenis: '7c1d6c1e-6a0f-5b0e-9a53-0f6f0d5a1e42' as Uuid,
  },
  governance,
  thematafels,
  actions: [...ofTafels, ...elsewhere],
  ...NO_PLANS,
  ...NO_MEASURES,
  ...NOTHING_AGREED,
  completedBefore: new Set(ofTafels.flatMap(({ code, status }) => (status === 'completed' && !COMPLETED_SINCE.has(code) ? [code] : []))),
  texts: [],
  skips: [],
};

/** A register in which nothing was recorded yet. */
export const empty: ReportInput = {
  clocks: { geldigOp: MAY, bekendOp: null, volgnummer: 0, laatsteGebeurtenis: null },
  governance: { title: null, partyCount: null, edition: null, editionBefore: null, dataDates: NO_DATA_DATES, figures: [], texts: [] },
  thematafels: [],
  actions: [],
  completedBefore: new Set(),
  ...NO_PLANS,
  ...NO_MEASURES,
  ...NOTHING_AGREED,
  texts: [],
  skips: [],
};
