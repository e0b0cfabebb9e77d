import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { BODIES, decision } from '@peildatum/governance';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { importKindsOf } from '@peildatum/subjects';
import { recordDecision } from '../../governance/testing/decisions.js';
import { budgetEvents, budgetStreams } from '../domain/budget.events.js';
import { budget } from './budget.subject.js';
import { BUDGET_FACTS } from './input/budget-facts.js';

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'budgets');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let handler: ImportHandler;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, budgetEvents, decision.events));
  await openRegister(log, id, clock, beheerder);
  const register = new Register(log, clock);
  await recordDecision(register, 'bo-meer', BODIES.board, { actor: beheerder, commandId: id, correlationId: id });
  handler = new ImportHandler(register, importKindsOf(budget, { valuesOn: () => ['Concentratie'] }));
});

const importing = (content: string, format: 'csv' | 'ndjson') =>
  handler.execute(new ImportCommand(readImportFile(content, format), { actor: beheerder, correlationId: id }, () => undefined));

/** One row of every kind, each after what it needs. */
const ROWS = [
  { soort: 'budget', titel: 'Transformatiemiddelen', bedrag: '€ 2,8 miljard', geldigVanaf: '2022-08-12', bron: '001 r. 468' },
  { soort: 'looptijd', tot: '2026-12-31', geldigVanaf: '2022-08-12' },
  { soort: 'oormerk', oormerk: 'huisartsenzorg-mdz', sectoren: ['Huisartsenzorg', 'MDZ'], bedrag: '160 mln', geldigVanaf: '2022-08-12' },
  { soort: 'oormerk-vrijval', oormerk: 'huisartsenzorg-mdz', reden: 'niet verlengd', geldigVanaf: '2025-01-01' },
  { soort: 'tranche', jaar: 2024, bedrag: '608 mln', geldigVanaf: '2022-08-12' },
  { soort: 'tranche-verval', jaar: 2024, bedrag: '1000.50', munt: 'EUR', reden: 'niet gebruikt', geldigVanaf: '2025-01-01' },
  {
    soort: 'tranche-overheveling',
    jaar: 2024,
    naarJaar: 2025,
    bedrag: '1000.50',
    besluitDoor: 'VWS',
    reden: 'doelmatig',
    geldigVanaf: '2025-02-01',
  },
  { soort: 'budgetsplitsing', verzekeraars: '2,4 mld', vws: 'ca. € 400 miljoen', geldigVanaf: '2024-05-31' },
  {
    soort: 'budgetherziening',
    bedrag: 'bijna 2,6 mld',
    oorzaken: [{ oorzaak: 'Indexatie', bedrag: 'ruim 12,5 mln' }, { oorzaak: 'Kasschuif' }],
    besluitDoor: 'BO IZA',
    reden: 'herzien',
    geldigVanaf: '2025-09-01',
  },
  {
    soort: 'reservering',
    reservering: 'concentratie',
    themas: ['Concentratie'],
    tot: '2025-12-31',
    besluitDoor: 'BO IZA',
    geldigVanaf: '2025-09-05',
  },
  { soort: 'reservering-vrijval', reservering: 'concentratie', reden: 'benut', geldigVanaf: '2025-12-01' },
  { soort: 'budget-overheveling', bestemming: 'AZWA', bedrag: '10 mln', besluitDoor: 'BO IZA', geldigVanaf: '2025-12-02' },
  {
    soort: 'overschrijding-toegestaan',
    bedrag: '5000000',
    besluitDoor: 'BO IZA',
    besluit: 'bo-meer',
    reden: 'uitval',
    geldigVanaf: '2025-12-03',
  },
  {
    soort: 'vws-regel',
    regel: 'citrien-topzorg',
    tabel: 'verplichtingen',
    titel: 'Citrien, Topzorg',
    bedrag: '100 mln',
    oormerk: 'msz',
    envelop: 'Passende Zorg',
    bedragUitEnvelop: '29,4 mln',
    stand: 'mei 2024',
    geldigVanaf: '2024-05-31',
  },
  { soort: 'budget-aanduiding', bedragVan: 'kanaal', welk: 'vws', aanduiding: 'precies', geldigVanaf: '2024-06-01' },
].map((row) => ({ ...row, budget: 'transformatiemiddelen' }));
const BREAKTHROUGH = [
  { soort: 'budget', titel: 'Doorbraakmiddelen', bedrag: '800 mln', geldigVanaf: '2025-07-03' },
  { soort: 'doorbraak-plafond', jaar: 2027, bedrag: '400 mln', sociaalDomein: '100 mln', besluit: 'bo-meer', geldigVanaf: '2025-07-03' },
  {
    soort: 'doorbraak-toekenning',
    aanvraag: 'ai-1',
    jaar: 2027,
    bedrag: '25000000.05',
    doel: 'medische-technologie',
    zorgaanbieders: ['Ziekenhuis A'],
    gemeenten: ['Almelo'],
    getoetstOp: '2026-04-30',
    geldigVanaf: '2026-05-01',
  },
].map((row) => ({ ...row, budget: 'doorbraakmiddelen' }));

const ndjson = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const told = async (code: string) => (await log.readStream(budgetStreams.of(code))).map(({ type, data }) => [type, data]);

describe('an import of budgets', () => {
  it('takes every kind of fact', async () => {
    const kinds = new Set([...ROWS, ...BREAKTHROUGH].map(({ soort }) => soort));
    expect([...kinds].sort()).toEqual(Object.keys(BUDGET_FACTS).sort());
    expect(await importing(ndjson([...ROWS, ...BREAKTHROUGH]), 'ndjson')).toEqual({ rows: 18, recorded: 18 });
    const known = Object.fromEntries(await told('transformatiemiddelen'));
    expect(Object.keys(known)).toHaveLength(15);
    expect(known).toMatchObject({
      BudgetEstablished: { title: 'Transformatiemiddelen', total: { amount: '280000000000', bound: 'exact', text: '€ 2,8 miljard' } },
      BudgetSplitByChannel: {
        parts: [
          { channel: 'insurers', part: { amount: '240000000000' } },
          { channel: 'vws', part: { amount: '40000000000', bound: 'about', text: 'ca. € 400 miljoen' } },
        ],
      },
      BudgetRevised: {
        total: { amount: '260000000000', bound: 'at-most', text: 'bijna 2,6 mld' },
        causes: [
          { cause: 'Indexatie', part: { amount: '1250000000', bound: 'at-least', text: 'ruim 12,5 mln' } },
          { cause: 'Kasschuif', part: null },
        ],
      },
      TrancheCarriedOver: { from: 2024, to: 2025, carried: '100050' },
      BudgetReserved: { part: null, until: '2025-12-31' },
      VwsLineSet: { table: 'commitments', fromOtherEnvelope: { envelope: 'Passende Zorg', part: { amount: '2940000000' } } },
    });
    expect((await told('doorbraakmiddelen')).at(-1)).toEqual([
      'BreakthroughGranted',
      {
        application: 'ai-1',
        year: 2027,
        granted: '2500000005',
        purpose: 'medical-technology',
        applicants: [
          { name: 'Ziekenhuis A', kind: 'provider' },
          { name: 'Almelo', kind: 'municipality' },
        ],
        testedByNza: '2026-04-30',
      },
    ]);
  });

  it('tells from a spreadsheet what it tells from NDJSON', async () => {
    const csv = [
      'soort,budget,titel,bedrag,oormerk,sectoren,oorzaken,reden,geldigVanaf',
      'budget,transformatiemiddelen,Transformatiemiddelen,"€ 2,8 miljard",,,,,2022-08-12',
      'oormerk,transformatiemiddelen,,160 mln,huisartsenzorg-mdz,Huisartsenzorg; MDZ,,,2022-08-12',
      'budgetherziening,transformatiemiddelen,,,,,"Indexatie = ruim 12,5 mln; Kasschuif",herzien,2025-09-01',
    ].join('\n');
    expect(await importing(csv, 'csv')).toEqual({ rows: 3, recorded: 3 });
    expect((await told('transformatiemiddelen')).slice(1)).toMatchObject([
      ['EarmarkSet', { sectors: ['Huisartsenzorg', 'MDZ'] }],
      [
        'BudgetRevised',
        {
          total: null,
          causes: [
            { cause: 'Indexatie', part: { amount: '1250000000' } },
            { cause: 'Kasschuif', part: null },
          ],
        },
      ],
    ]);
  });

  it.each([
    [{ bedrag: '1000.505' }, 'bedrag', 'meer dan twee decimalen'],
    [{ munt: 'USD' }, 'munt', 'alleen bedragen in euro'],
    [{ bedrag: '1000 USD' }, 'bedrag', 'geen bedrag'],
    [{ bedrag: '-5' }, 'bedrag', 'geen bedrag'],
    [{ bedrag: 1000 }, 'bedrag', 'moet tekst zijn'],
    [{ budget: 'Transformatie middelen' }, 'budget', 'noem de code, zoals transformatiemiddelen'],
    [{ kanaal: 'vws' }, 'kanaal', 'dit veld bestaat niet'],
  ])('refuses %j, by line and field, and records nothing', async (other, field, says) => {
    const faults = await importing(ndjson([...ROWS.slice(0, 1), { ...ROWS[5], ...other }]), 'ndjson').catch((error: unknown) => error);
    expect(faults).toBeInstanceOf(InvalidInput);
    expect((faults as InvalidInput).faults).toEqual([
      expect.objectContaining({ field: `regel 2: ${field}`, message: expect.stringContaining(says) }),
    ]);
    await expect(told('transformatiemiddelen')).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it('takes a transfer of which no amount was published', async () => {
    const silent = {
      soort: 'budget-overheveling',
      budget: 'transformatiemiddelen',
      bestemming: 'AZWA',
      besluitDoor: 'BO IZA',
      geldigVanaf: '2025-10-01',
    };
    await importing(ndjson([...ROWS, silent]), 'ndjson');
    expect((await told('transformatiemiddelen')).at(-1)).toEqual([
      'BudgetTransferred',
      { purpose: 'AZWA', part: null, decidedBy: 'BO IZA' },
    ]);
  });

  it.each([
    [{ soort: 'budget-aanduiding', bedragVan: 'totaal', welk: 'x', aanduiding: 'ruim', geldigVanaf: '2024-06-01' }, 'welk', 'laat het weg'],
    [{ soort: 'budget-aanduiding', bedragVan: 'oormerk', aanduiding: 'ruim', geldigVanaf: '2024-06-01' }, 'welk', 'noem welk'],
    [
      { soort: 'budget-aanduiding', bedragVan: 'kanaal', welk: 'gemeenten', aanduiding: 'ruim', geldigVanaf: '2024-06-01' },
      'welk',
      'kies een kanaal',
    ],
    [{ soort: 'budgetsplitsing', geldigVanaf: '2024-05-31' }, 'verzekeraars', 'of beide'],
    [{ ...ROWS[13], envelop: undefined }, 'envelop', 'horen bij elkaar'],
    [{ ...ROWS[8], oorzaken: [{ oorzaak: 'x', bedrag: 'PM' }] }, 'oorzaken.0.bedrag', 'geen bedrag'],
  ])('refuses half of what belongs together: %j', async (row, field, says) => {
    const faults = await importing(ndjson([{ ...row, budget: 'transformatiemiddelen' }]), 'ndjson').catch((error: unknown) => error);
    expect((faults as InvalidInput).faults).toEqual([
      expect.objectContaining({ field: `regel 1: ${field}`, message: expect.stringContaining(says) }),
    ]);
  });

  it('checks every row on what the rows before it leave, and names each that may not be', async () => {
    const rows = [ROWS[0], { ...ROWS[4], bedrag: '2,9 mld' }, ROWS[6]];
    const faults = await importing(ndjson(rows as object[]), 'ndjson').catch((error: unknown) => error);
    expect((faults as InvalidInput).faults.map(({ field, message }) => [field, message])).toEqual([
      ['regel 2', expect.stringContaining('De tranches zijn samen € 2900000000.00')],
      ['regel 3', expect.stringContaining('leg eerst het verval vast')],
    ]);
  });
});
