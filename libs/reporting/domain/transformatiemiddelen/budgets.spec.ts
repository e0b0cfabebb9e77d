import { describe, expect, it } from '@jest/globals';
import { budget2025, REVISED } from '../../testing/budget-2025.js';
import { euro, plans2025 } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';

const compose = (changes: Partial<typeof plans2025> = {}) => composeReport({ ...plans2025, ...changes });
const { viaVwsBegroting: vws, budgetten, uitputting } = compose().transformatiemiddelen;

describe('the table of the VWS budget', () => {
  it('has its lines per table with their earmark, in the words of the source', () => {
    expect(vws?.tabellen.map(({ titel, regels }) => [titel, regels.length])).toEqual([
      ['Bestuurlijke toezeggingen en afspraken uit het IZA', 2],
      ['Landelijke maatregelen', 1],
    ]);
    expect(vws?.tabellen[0]?.regels[0]).toMatchObject({
      titel: 'Citrien, Topzorg en doelmatigheidsonderzoeken',
      bedrag: { bedrag: '100000000.00', grens: 'precies', teksten: ['100,0'] },
      oormerk: 'msz',
      uitAndereEnveloppe: null,
    });
    expect(vws?.tabellen[0]?.regels[1]?.oormerk).toBeNull();
    expect(vws?.peildata).toEqual(['mei 2024']);
  });

  it('has total, part from other envelopes, and net', () => {
    expect(vws?.totaal).toMatchObject({ bedrag: '154500000.00', grens: 'circa' });
    expect(vws?.uitAndereEnveloppen.bedrag).toBe('29400000.00');
    expect(vws?.netto).toBe('125100000.00');
  });

  it('is null where there is no line', () => expect(compose({ budgets: [] }).transformatiemiddelen.viaVwsBegroting).toBeNull());
});

describe('the history of the budget', () => {
  it('tells every decision but the lines of VWS, with its amount, source and what it rests on', () => {
    expect(budgetten[0]?.historie.map(({ vanaf, besluit }) => [vanaf, besluit])).toEqual([
      ['2022-09-16', 'Budget vastgesteld'],
      ['2022-09-16', 'Looptijd tot en met 31-12-2026'],
      ['2022-09-16', 'Oormerk voor MSZ, tot en met 31-12-2026'],
      ['2024-06-01', 'Verdeeld naar wie betaalt; het totaal blijft gelijk'],
    ]);
    expect(budgetten[0]?.historie[3]).toMatchObject({
      bedragen: [
        { omschrijving: 'via de zorgverzekeraars', bedrag: { bedrag: '2400000000.00', grens: 'precies' } },
        { omschrijving: 'via VWS', bedrag: { bedrag: '400000000.00', grens: 'circa', teksten: ['ca. € 400 miljoen'] } },
      ],
      bron: '000 r. 406',
      afgeleid: true,
    });
  });

  it('tells the causes of a revision, also where neither the amount nor the part of a cause was published', () => {
    const [budget] = compose({ budgets: [budget2025([REVISED])] }).transformatiemiddelen.budgetten;
    expect(budget?.historie.at(-1)).toMatchObject({
      besluit: 'Budget herzien',
      bedragen: [{ omschrijving: 'nieuw totaal', bedrag: null }],
      oorzaken: [
        { omschrijving: 'Korting uit de voorjaarsnota', bedrag: null },
        { omschrijving: 'Overgeheveld naar de Wlz', bedrag: { bedrag: '12000000.00', grens: 'circa' } },
      ],
      toelichting: 'Besluit over de resterende middelen.',
      besluitDoor: 'Bestuurlijk overleg IZA',
    });
  });
});

describe('uptake in short', () => {
  it('has what was requested, approved, beschikt, paid and released, and what is left', () => {
    const lines = Object.fromEntries(uitputting[0]?.regels.map(({ omschrijving, bedrag }) => [omschrijving, bedrag?.bedrag ?? null]) ?? []);
    expect(lines).toMatchObject({
      'Oorspronkelijk budget': '2800000000.00',
      Aangevraagd: '24300000.55',
      Goedgekeurd: '15000000.05',
      Beschikt: '9500000.00',
      'Betaalbaar en betaald': '3000000.05',
      Vrijgegeven: '250000.00',
    });
    expect(uitputting[0]?.regels.find(({ omschrijving }) => omschrijving === 'Aangevraagd')?.bedrag?.grens).toBe('ruim'); // two have no amount
    expect(lines.Over).toBe('2660149999.95'); // 2800 mln, less 125,1 mln through VWS, less 15.000.000,05 of which 250.000 came back
  });

  it('does not know what is left of a budget that was not published', () => {
    const [uptake] = compose({ budgets: [budget2025([REVISED])] }).transformatiemiddelen.uitputting;
    expect(uptake?.regels.at(-1)).toMatchObject({ omschrijving: 'Over', bedrag: null });
  });

  it('does not know what is left where no amount of a transfer was published, and does not call it zero', () => {
    const silent = ['2025-04-01', { type: 'BudgetTransferred', data: { purpose: 'AZWA', part: null, decidedBy: 'BO IZA' } }] as const;
    const { uitputting, budgetten } = compose({ budgets: [budget2025([silent])] }).transformatiemiddelen;
    const line = (name: string) => uitputting[0]?.regels.find(({ omschrijving }) => omschrijving === name);
    expect(line('Overgeheveld naar een ander doel')?.bedrag).toBeNull();
    expect(line('Over')?.bedrag).toBeNull();
    expect(budgetten[0]?.historie.at(-1)).toMatchObject({ bedragen: [{ omschrijving: 'overgeheveld', bedrag: null }] });
    const known = [
      '2025-04-02',
      { type: 'BudgetTransferred', data: { purpose: 'Wlz', part: { amount: euro('100'), bound: 'exact', text: null }, decidedBy: 'BO' } },
    ] as const;
    const both = compose({ budgets: [budget2025([silent, known])] }).transformatiemiddelen.uitputting[0]?.regels;
    expect(both?.find(({ omschrijving }) => omschrijving.startsWith('Overgeheveld'))?.bedrag).toMatchObject({
      bedrag: '100.00',
      grens: 'ruim',
    });
  });

  it('says which part of a revised budget was not published, and shows the part that was', () => {
    const [from, { data }] = REVISED;
    const insurers = { amount: euro('1234000000'), bound: 'exact', text: null } as const;
    const divided = (known: 'insurers' | 'vws') => {
      const channels = (['insurers', 'vws'] as const).map((channel) => ({ channel, part: channel === known ? insurers : null }));
      return compose({ budgets: [budget2025([[from, { type: 'BudgetRevised', data: { ...data, channels } } as never]])] })
        .transformatiemiddelen;
    };
    const { uitputting, budgetten, aangevraagd } = divided('insurers');
    const amounts = [
      { omschrijving: 'Daarvan via de zorgverzekeraars', bedrag: { bedrag: '1234000000.00' } },
      { omschrijving: 'Daarvan via VWS', bedrag: null },
    ];
    expect(uitputting[0]?.regels.slice(1, 4)).toMatchObject([{ omschrijving: 'Budget zoals het nu is', bedrag: null }, ...amounts]);
    expect(budgetten[0]?.historie.at(-1)?.bedragen).toMatchObject([
      { omschrijving: 'nieuw totaal', bedrag: null },
      { omschrijving: 'via de zorgverzekeraars', bedrag: { bedrag: '1234000000.00' } },
      { omschrijving: 'via VWS', bedrag: null },
    ]);
    expect(aangevraagd?.beschikbareMiddelen?.bedrag).toBe('1234000000.00');
    expect(aangevraagd).not.toHaveProperty('nietGepubliceerd');
    expect(divided('vws').aangevraagd).toMatchObject({
      beschikbareMiddelen: null,
      verschil: null,
      nietGepubliceerd: 'het deel via de zorgverzekeraars',
    });
  });

  it('points to budget and uptake at the clocks of the report', () => {
    expect(budgetten[0]?.uitleg).toBe('/v1/budgetten/transformatiemiddelen?geldigOp=2025-05-20&volgnummer=1287');
    expect(uitputting[0]?.uitleg).toBe('/v1/uitputting/transformatiemiddelen?geldigOp=2025-05-20&volgnummer=1287');
  });
});
