import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { BODIES, decision } from '@peildatum/governance';
import { ImportCommand, type ImportFormat, ImportHandler, readImportFile } from '@peildatum/importing';
import {
  type Actor,
  type Fault,
  fixedClock,
  type Instant,
  InvalidInput,
  PEILDATUM_NAMESPACE,
  type RecordedEvent,
  uuidV5,
} from '@peildatum/kernel';
import { ValueLists } from '@peildatum/platform';
import { recordDecision } from '../../../governance/testing/decisions.js';
import { dossierEvents } from '../../domain/dossier.events.js';
import { intakeEvents } from '../../domain/intake.events.js';
import { planImportKinds } from './plan-import-kinds.js';

const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'plan import');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

class Lists extends ValueLists {
  valuesOn(list: string): readonly string[] {
    return { sectoren: ['MSZ', 'GGZ'], regios: ['Twente', 'Oost'], domeinen: ['Zvw'] }[list] ?? [];
  }
}

let log: EventLog;
let handler: ImportHandler;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, dossierEvents, intakeEvents, decision.events));
  await openRegister(log, id, clock, beheerder);
  const register = new Register(log, clock);
  await recordDecision(register, 'bo-stop', BODIES.board, { actor: beheerder, commandId: id, correlationId: id });
  handler = new ImportHandler(register, planImportKinds(new Lists()));
});

const run = (content: string, format: ImportFormat) =>
  handler.execute(new ImportCommand(readImportFile(content, format), { actor: beheerder, correlationId: id }, () => undefined));

/** Rows of CSV: each names its own fields, and a cell stands between quotes. */
function csv(...rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.map(cell).join(',')).join('\n');
}
const ndjson = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

/** What an import that must succeed says instead. */
const refusals = (faults: readonly Fault[]) => faults.map(({ message }) => message);

async function faultsOf(content: string, format: ImportFormat = 'csv'): Promise<readonly Fault[]> {
  try {
    await run(content, format);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
  return [];
}

async function recorded(): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.replay()) if (!['RegisterOpened', 'DecisionTaken'].includes(event.type)) events.push(event);
  return events;
}

const snelleToets = 'ST-1';
const plan = 'ST-1.1';
const kpi = 'ST-1.1.K01';
const SUBMITTED = {
  soort: 'snelle-toets',
  code: snelleToets,
  regios: 'Twente; Oost',
  bedrag: '30000.50',
  verzekeraar: 'VGZ',
  geldigVanaf: '2024-01-10',
};
const step = (stap: string, geldigVanaf: string, more = {}) => ({ soort: 'snelle-toets-stap', snelleToets, stap, geldigVanaf, ...more });
const TOETS = [SUBMITTED, step('beoordeling-gestart', '2024-01-20'), step('goedgekeurd', '2024-02-01', { toelichting: 'passend' })];
const PLAN = [
  {
    soort: 'transformatieplan',
    plan,
    sectoren: 'MSZ',
    sociaalDomein: 'ja',
    bedrag: '30000',
    munt: 'EUR',
    verzekeraars: 'VGZ; CZ',
    zelfbeoordeling: '1 ja; 2 deels: nog niet overal; 3 ja; 4 ja; 5 ja; 6 ja; 7 ja; 8 nee',
    geldigVanaf: '2024-03-01',
  },
  { soort: 'plan-stap', plan, stap: 'beoordeling-gestart', geldigVanaf: '2024-03-05' },
  { soort: 'plan-stap', plan, stap: 'informatie-gevraagd', toelichting: 'begroting', geldigVanaf: '2024-03-06' },
  { soort: 'plan-stap', plan, stap: 'informatie-aangeleverd', geldigVanaf: '2024-03-07' },
  { soort: 'gemeentelijke-beoordeling', plan, gemeente: 'Zwolle', oordeel: 'positief', geldigVanaf: '2024-03-08' },
  {
    soort: 'voorgenomen-besluit',
    plan,
    bedragen: 'MSZ = 20000.00; = 9999.95',
    kpis: 'K01 | MSZ | 20000 | 2027-12-31 | Minder opnames; K02 | | 9999.95',
    geldigVanaf: '2024-04-01',
  },
  { soort: 'verzekeraarsbesluit', plan, verzekeraar: 'VGZ', besluit: 'goedgekeurd', geldigVanaf: '2024-04-02' },
  { soort: 'verzekeraarsbesluit', plan, verzekeraar: 'CZ', besluit: 'goedgekeurd', geldigVanaf: '2024-04-03' },
];
const AFTER = [
  { soort: 'voorlopig-afgekeurd', deel: 'een-deel', geldigVanaf: '2025-05-20' },
  { soort: 'plan-aanduiding', plan, bedragVan: 'vws-route', van: '2024-05-02', aanduiding: 'precies', geldigVanaf: '2024-06-01' },
  { soort: 'snelle-toets-gevraagd', snelleToets, bedrag: '25000', geldigVanaf: '2024-01-15' },
  { soort: 'plan-gevraagd', plan, bedrag: '29999.95', toelichting: 'herrekend', geldigVanaf: '2024-03-10' },
  { soort: 'kpi-verwachting', kpi, verwacht: '15000', reden: 'later begonnen', geldigVanaf: '2024-06-01' },
  { soort: 'kpi-uitkomst', kpi, uitkomst: 'deels-behaald', verdiend: '12000', bewijs: 'verantwoording', geldigVanaf: '2025-01-01' },
  { soort: 'kpi-betaling', kpi, stand: 'betaalbaar', bedrag: '11000', geldigVanaf: '2025-02-01' },
  { soort: 'kpi-betaling', kpi, stand: 'betaald', bedrag: '12000', geldigVanaf: '2025-03-01' },
  { soort: 'kpi-vrijgave', kpi, reden: 'afgesproken', geldigVanaf: '2025-03-02' },
  {
    soort: 'beschikking',
    plan,
    bedrag: 'circa 20 mln',
    nummer: 'B-1',
    domein: 'Zvw',
    gegevensVan: '2024-05-20',
    geldigVanaf: '2024-05-01',
  },
  { soort: 'vws-route', plan, bedrag: 'ruim 1000.00', reden: 'sociaal domein', gegevensVan: '2024-05-20', geldigVanaf: '2024-05-02' },
  {
    soort: 'bedragherziening',
    plan,
    bedragen: 'MSZ=20000.00',
    kpis: 'K01|MSZ|20000; K02|MSZ|0',
    reden: 'herzien',
    geldigVanaf: '2025-06-01',
  },
];
const STOP = {
  soort: 'aanvraagstop',
  besluitDoor: 'BO IZA',
  besluit: 'bo-stop',
  besluitOp: '2025-05-20',
  reden: 'de middelen zijn op',
  geldigVanaf: '2025-07-01',
};
const beschikking = AFTER.find(({ soort }) => soort === 'beschikking') as object;

describe('an import of dossiers', () => {
  it('takes an approval by insurers that the source does not name, and no rejection by nobody', async () => {
    const silent = PLAN.map(({ verzekeraars: _, ...row }: Record<string, string>) => row).filter(
      ({ soort }) => soort !== 'verzekeraarsbesluit',
    );
    const decided = (besluit: string) => ({ soort: 'verzekeraarsbesluit', plan, besluit, geldigVanaf: '2024-04-02' });
    expect(await faultsOf(csv(...TOETS, ...silent, decided('afgekeurd')))).toMatchObject([{ field: 'regel 11: verzekeraar' }]);
    expect(await faultsOf(csv(...TOETS, ...PLAN.slice(0, -2), decided('goedgekeurd')))).toMatchObject([
      { message: expect.stringContaining('besluiten VGZ en CZ') },
    ]);
    await run(csv(...TOETS, ...silent, decided('goedgekeurd')), 'csv');
    expect((await recorded()).slice(-2).map(({ type }) => type)).toEqual(['UnnamedInsurersApproved', 'PlanApproved']);
  });

  it('takes every kind of fact from one CSV, and appends the approval that follows', async () => {
    const rows = [...TOETS, ...PLAN, ...AFTER.filter(({ soort }) => soort !== 'beschikking'), { ...beschikking, bedrag: 'circa 0,02 mln' }];
    const excepted = { soort: 'uitzondering', snelleToets: 'ST-2', verzekeraar: 'CZ', reden: 'uitgewerkt', geldigVanaf: '2025-06-01' };
    expect([...new Set([STOP, excepted, ...rows].map((row) => (row as { soort: string }).soort))].sort()).toEqual(
      Object.keys(planImportKinds(new Lists())).sort(),
    );
    const content = csv(STOP, excepted, ...rows, { ...SUBMITTED, code: 'ST-2', verzekeraar: 'CZ', geldigVanaf: '2025-08-01' });
    expect(refusals(await faultsOf(content))).toEqual([]);
    const events = await recorded();
    const of = (type: string) => events.filter((event) => event.type === type).map(({ data }) => data);
    expect(of('PlanApproved')).toEqual([
      {
        plan,
        terms: {
          amounts: [
            { sector: 'MSZ', amount: '2000000' },
            { sector: null, amount: '999995' },
          ],
          kpis: [
            { kpi: 'K01', title: 'Minder opnames', sector: 'MSZ', amount: '2000000', due: '2027-12-31' },
            { kpi: 'K02', title: null, sector: null, amount: '999995', due: null },
          ],
        },
      },
    ]);
    expect(of('SnelleToetsSubmitted')[0]).toMatchObject({ regions: ['Twente', 'Oost'], requested: '3000050', sectors: null });
    expect(of('PlanSubmitted')[0]).toMatchObject({
      insurers: ['VGZ', 'CZ'],
      socialDomain: 'yes',
      selfAssessment: expect.arrayContaining([
        { condition: 1, met: 'yes', explanation: null },
        { condition: 2, met: 'partly', explanation: 'nog niet overal' },
        { condition: 8, met: 'no', explanation: null },
      ]),
    });
    expect(of('BeschikkingIssued')[0]).toMatchObject({
      granted: { amount: '2000000', bound: 'about', text: 'circa 0,02 mln' },
      domain: 'Zvw',
    });
    expect(of('VwsRouteGranted')[0]).toMatchObject({ granted: { amount: '100000', bound: 'at-least', text: 'ruim 1000.00' } });
    expect(of('KpiPaymentMade')).toEqual([{ plan, kpi: 'K01', amount: '1200000' }]);
    expect(of('IntakeClosed')).toHaveLength(1);
    expect(await run(content, 'csv')).toEqual({ rows: 26, recorded: 0 });
  });

  it('takes NDJSON, with lists and objects as they are', async () => {
    const [submitted, ...steps] = TOETS;
    const terms = { bedragen: [{ sector: 'MSZ', bedrag: '10.00' }], kpis: [{ kpi: 'K01', sector: 'MSZ', bedrag: '10.00' }] };
    const rows = [
      { ...submitted, regios: ['Twente'] },
      ...steps,
      {
        ...PLAN[0],
        sectoren: ['MSZ'],
        verzekeraars: ['VGZ', 'CZ'],
        zelfbeoordeling: [1, 2, 3, 4, 5, 6, 7, 8].map((voorwaarde) => ({ voorwaarde, voldoet: 'nee' })),
      },
    ];
    expect(await faultsOf(ndjson(...rows, PLAN[1] as object, { ...PLAN[5], ...terms }), 'ndjson')).toEqual([]);
    expect((await recorded()).at(-1)).toMatchObject({
      type: 'PlanDecisionIntended',
      data: { terms: { kpis: [{ kpi: 'K01', amount: '1000' }] } },
    });
  });

  it('writes nothing when a line is at fault, and names each line and field', async () => {
    const faults = await faultsOf(
      csv(
        ...TOETS,
        { ...SUBMITTED, code: 'ST-3', bedrag: '100,0055' },
        { ...SUBMITTED, code: 'ST-4', munt: 'USD' },
        step('ingetrokken', '2024-03-01', { toelichting: 'geen' }),
        { soort: 'plan-stap', plan: 'ST-1', stap: 'afgekeurd', geldigVanaf: '2024-03-01' },
        { soort: 'voorgenomen-besluit', plan, bedragen: 'MSZ 10', kpis: 'K01', geldigVanaf: '2024-04-01' },
        { ...beschikking, bedrag: 'ongeveer veel' } as Record<string, string>,
      ),
    );
    expect(faults.map(({ field }) => field)).toEqual([
      'regel 5: bedrag',
      'regel 6: munt',
      'regel 7: toelichting',
      'regel 7: reden',
      'regel 8: plan',
      'regel 9: bedragen',
      'regel 10: bedrag',
    ]);
    expect(faults.map(({ message }) => message).join('\n')).toContain('meer dan twee decimalen');
    expect(await recorded()).toEqual([]);
  });

  it('names every value that stands in no list, once the rest can be read', async () => {
    const faults = await faultsOf(
      csv({ ...SUBMITTED, code: 'ST-2', regios: 'Atlantis' }, { ...SUBMITTED, code: 'ST-3', themas: 'Toveren' }),
    );
    expect(faults.map(({ field }) => field)).toEqual(['regel 2: regios', 'regel 3: themas']);
    expect(faults[0]?.message).toContain('soort waarde');
    expect(await recorded()).toEqual([]);
  });

  it('knows a stop of the intake that stands in the same file, wherever it stands', async () => {
    const late = { ...SUBMITTED, code: 'ST-9', geldigVanaf: '2025-07-01' };
    expect((await faultsOf(csv(late, STOP))).map(({ field, message }) => [field, message.includes('BO IZA')])).toEqual([['regel 2', true]]);
    expect(await recorded()).toEqual([]);
    expect(await faultsOf(csv({ ...late, geldigVanaf: '2025-06-30' }, STOP))).toEqual([]);
    expect((await faultsOf(csv({ ...late, code: 'ST-10' }))).map(({ field }) => field)).toEqual(['regel 2']);
  });
});

it('rows below one that names a value of no list say that it is refused, and not that its code does not exist', async () => {
  const started = { soort: 'snelle-toets-stap', snelleToets, stap: 'beoordeling-gestart', geldigVanaf: '2025-02-01' };
  expect(refusals(await faultsOf(csv({ ...SUBMITTED, regios: 'Texel' }, started)))).toEqual([
    expect.stringContaining("'Texel' staat op"),
    'regel 3: geweigerd omdat regel 2 geweigerd is',
  ]);
});
