import { describe, expect, it } from '@jest/globals';
import type { CalendarDate, RecordedEvent } from '@peildatum/kernel';
import { about, approvedToets, euro, exactly, fact, planApproved, planUnderAssessment, TERMS, termsOf } from '../testing/dossier.facts.js';
import { id, recordedAs } from '../testing/dossier.scenario.js';
import type { DossierEvent } from './dossier.events.js';
import { foldDossier } from './dossier.fold.js';

const on = (facts: readonly DossierEvent[], date: string) => foldDossier(recordedAs(facts, 0), date as CalendarDate);

describe('a snelle toets at a date', () => {
  const provisional = fact('SnelleToetsProvisionallyRejected', '2024-02-10');
  const facts = [
    fact('SnelleToetsSubmitted', '2024-01-10', { requested: euro(500), sectors: ['MSZ'] }),
    fact('SnelleToetsAssessmentStarted', '2024-01-20'),
    provisional,
    fact('SnelleToetsResubmitted', '2024-03-01', { requested: euro(400) }),
  ];

  it('is not there before it was submitted', () => {
    expect(on(facts, '2024-01-09')).toBeNull();
    expect(on([fact('IntakeExceptionGranted', '2024-01-01'), ...facts], '2024-01-09')).toEqual({ toets: null, plans: [], kpis: [] });
  });

  it('stands as the last fact up to it told, with where that comes from', () => {
    expect(on(facts, '2024-01-20')?.toets).toMatchObject({
      status: 'under-assessment',
      statusSince: '2024-01-20',
      statusEvent: id(1),
      sectors: ['MSZ'],
    });
    expect(on(facts, '2024-02-10')?.toets).toMatchObject({
      status: 'rejected',
      provisionallyRejected: true,
      statusNote: 'businesscase\ndraagvlak',
      requested: euro(500),
    });
  });

  it('keeps its file, its date and so its quarter when it is resubmitted', () =>
    expect(on(facts, '2024-03-01')?.toets).toMatchObject({
      status: 'submitted',
      submittedOn: '2024-01-10',
      provisionallyRejected: false,
      requested: euro(400),
    }));

  it('asks what it asked before when a resubmission names no amount', () =>
    expect(on([...facts.slice(0, 3), fact('SnelleToetsResubmitted', '2024-03-01')], '2024-03-01')?.toets?.requested).toBe(euro(500)));
});

describe('a plan at a date', () => {
  it('stands as intended until the last needed decision, and then on its terms', () => {
    const facts = planApproved();
    expect(on(facts, '2024-10-14')?.plans).toMatchObject([
      { status: 'decision-intended', statusSince: '2024-09-15', terms: null, decisions: [{ insurer: 'Zilveren Kruis' }] },
    ]);
    expect(on(facts, '2024-10-14')?.kpis).toEqual([]);
    expect(on(facts, '2024-10-15')?.plans).toMatchObject([
      { status: 'approved', statusSince: '2024-10-15', terms: TERMS, requested: euro(600) },
    ]);
    expect(on(facts, '2024-10-15')?.plans[0]?.decisions).toEqual([
      { insurer: 'Zilveren Kruis', decision: 'approved', on: '2024-10-01' },
      { insurer: 'VGZ', decision: 'approved', on: '2024-10-15' },
    ]);
  });

  it('has its beschikkingen and VWS routes with their own data dates, each apart', () => {
    const facts = [
      ...planApproved(),
      fact('BeschikkingIssued', '2025-01-10', { granted: exactly(400), number: 'B1' }),
      fact('BeschikkingIssued', '2025-02-10', { granted: about(200), dataDate: '2025-05-01', domain: 'Wlz' }),
      fact('VwsRouteGranted', '2025-03-10'),
    ];
    expect(on(facts, '2025-03-10')?.plans[0]).toMatchObject({
      status: 'approved',
      beschikkingen: [
        { on: '2025-01-10', number: 'B1', domain: 'Zvw', granted: exactly(400), dataDate: '2025-05-20', basis: 'recorded' },
        { on: '2025-02-10', number: null, domain: 'Wlz', granted: about(200), dataDate: '2025-05-01', basis: 'recorded' },
      ],
      vwsRoutes: [{ on: '2025-03-10', granted: exactly(50), dataDate: '2025-05-20', basis: 'recorded' }],
    });
    expect(on(facts, '2025-03-09')?.plans[0]?.vwsRoutes).toEqual([]);
  });

  it('stands beside the plans before it, by number', () => {
    const second = fact('PlanSubmitted', '2024-07-01', { plan: 'ST-0123.2' });
    const dossier = on([...planUnderAssessment(), fact('PlanRejected', '2024-06-01'), second], '2024-07-01');
    expect(dossier?.plans.map(({ code, toets, status }) => [code, toets, status])).toEqual([
      ['ST-0123.1', 'ST-0123', 'rejected'],
      ['ST-0123.2', 'ST-0123', 'submitted'],
    ]);
  });
});

describe('the KPIs at a date', () => {
  const facts = [
    ...planApproved(termsOf(['K02', 'MSZ', 200, '2027-01-01'], ['K01', 'MSZ', 100], ['K03', null, 300])),
    fact('KpiExpectationRevised', '2025-02-01'),
    fact('KpiPartlyAchieved', '2025-03-01'),
    fact('KpiPaymentAuthorised', '2025-04-01', { amount: euro(40) }),
    fact('KpiPaymentMade', '2025-05-01'),
    fact('KpiRemainderReleased', '2025-06-01'),
    fact('PlanAmountRevised', '2025-07-01', { terms: termsOf(['K01', 'MSZ', 100], ['K02', 'MSZ', 250], ['K03', 'GGZ', 300]) }),
  ];
  const kpis = (date: string) => on(facts, date)?.kpis ?? [];
  const amounts = (date: string) =>
    Object.entries(kpis(date)[0]?.amounts ?? {}).filter(([part, value]) => part !== 'available' && part !== 'estimate' && value !== '0');

  it('are those of the approval, by name', () =>
    expect(
      kpis('2025-01-01').map(({ code, sector, due, outcome, amounts: { available } }) => [code, sector, due, outcome, available]),
    ).toEqual([
      ['ST-0123.1.K01', 'MSZ', null, 'open', euro(100)],
      ['ST-0123.1.K02', 'MSZ', '2027-01-01', 'open', euro(200)],
      ['ST-0123.1.K03', null, null, 'open', euro(300)],
    ]));

  it.each([
    ['2025-01-31', [['expected', euro(100)]]],
    [
      '2025-02-01',
      [
        ['expected', euro(80)],
        ['possiblyToRelease', euro(20)],
      ],
    ],
    [
      '2025-03-01',
      [
        ['expected', euro(60)],
        ['toRelease', euro(40)],
      ],
    ],
    [
      '2025-04-01',
      [
        ['expected', euro(20)],
        ['payable', euro(40)],
        ['toRelease', euro(40)],
      ],
    ],
    [
      '2025-05-01',
      [
        ['payable', euro(60)],
        ['toRelease', euro(40)],
      ],
    ],
    [
      '2025-06-01',
      [
        ['payable', euro(60)],
        ['released', euro(40)],
      ],
    ],
  ])('have on %s the amounts that its facts leave', (date, expected) => expect(amounts(date)).toEqual(expected));

  it('follow a revision, and say on what they rest', () => {
    expect(kpis('2025-07-01').map(({ sector, amounts: { available } }) => [sector, available])).toEqual([
      ['MSZ', euro(100)],
      ['MSZ', euro(250)],
      ['GGZ', euro(300)],
    ]);
    const events = recordedAs(facts, 0).map(
      (event) => ({ ...event, basis: event.type === 'KpiPartlyAchieved' ? 'reconstructed' : 'source' }) as RecordedEvent,
    );
    const basis = (date: string) => foldDossier(events, date as CalendarDate)?.kpis.map((kpi) => kpi.basis);
    expect(basis('2025-03-01')).toEqual(['reconstructed', 'source', 'source']);
    expect(basis('2025-04-01')).toEqual(['source', 'source', 'source']);
  });
});

it('leaves out what a correction took away, and takes what it told', () => {
  const events = recordedAs(
    [
      ...approvedToets(),
      {
        type: 'DossierFactCorrected',
        validFrom: '2024-02-12',
        corrects: id(2),
        reason: 'datum',
        replacement: fact('SnelleToetsApproved', '2024-02-12'),
      },
    ] as never,
    0,
  );
  expect(foldDossier(events, '2024-02-11' as CalendarDate)?.toets).toMatchObject({ status: 'under-assessment' });
  expect(foldDossier(events, '2024-02-12' as CalendarDate)?.toets).toMatchObject({ status: 'approved', statusEvent: id(3) });
  expect(foldDossier(events.slice(0, 3), '2024-02-11' as CalendarDate)?.toets).toMatchObject({ status: 'approved', statusEvent: id(2) });
});
