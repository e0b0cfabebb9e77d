import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { BODIES, decision } from '@peildatum/governance';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { recordDecision } from '../../governance/testing/decisions.js';
import { institutionEvents, institutionStreams, normEvents, normStreams, trancheEvents, trancheStreams } from '../domain/norm.events.js';
import { INSTITUTION_FACTS, NORM_FACTS } from './input/norm-facts.js';
import { tranche as trancheSubject } from './tranche.subject.js';
import { volumeNorms } from './volume-norms.context.js';

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'volume norms');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };
const kinds = volumeNorms.importKinds({ valuesOn: (list) => (list === 'regios' ? ['Oost'] : []) });

let log: EventLog;
let handler: ImportHandler;
const fresh = async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, normEvents, trancheEvents, institutionEvents, decision.events));
  await openRegister(log, id, clock, beheerder);
  const register = new Register(log, clock);
  await recordDecision(register, 'normen', BODIES.roundTables, { actor: beheerder, commandId: id, correlationId: id });
  handler = new ImportHandler(register, kinds);
};
beforeEach(fresh);

const importing = (content: string, format: 'csv' | 'ndjson') =>
  handler.execute(new ImportCommand(readImportFile(content, format), { actor: beheerder, correlationId: id }, () => undefined));
const ndjson = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const streamsTold = () =>
  Promise.all([normStreams.of('slokdarm'), institutionStreams.of('a'), institutionStreams.of('b'), trancheStreams.of('1')].map(told));
const told = async (stream: string) =>
  (await log.readStream(stream).catch(() => [])).map(({ type, validFrom, data }) => ({ type, validFrom, data }));
const faultsOf = async (rows: readonly object[]) => {
  const error = await importing(ndjson(rows), 'ndjson').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInput);
  expect(await streamsTold()).toEqual([[], [], [], []]);
  return (error as InvalidInput).faults.map(({ field, message }) => [field, message]);
};

const INTERVENTIE = { soort: 'interventie', interventie: 'slokdarm', titel: 'Slokdarmresectie', tranche: '1', geldigVanaf: '2022-08-12' };
const onNorm = (soort: string, geldigVanaf: string, rest: object) => ({ soort, interventie: 'slokdarm', geldigVanaf, ...rest });
const NORM = { minimum: 100, per: 'instelling', vanaf: '2026-01-01', grond: 'kwaliteit' };
const instelling = (code: string) => ({ soort: 'instelling', instelling: code, naam: code, regio: 'Oost', geldigVanaf: '2022-01-01' });
const VOLUME = {
  soort: 'volume',
  instelling: 'a',
  interventie: 'slokdarm',
  jaar: 2024,
  volume: 120,
  status: 'definitief',
  stand: '2025-03-01',
  opgegevenDoor: 'NZa',
  geldigVanaf: '2024-12-31',
};
const UITZONDERING = onNorm('normuitzondering', '2025-06-01', {
  instelling: 'b',
  jaar: 2026,
  verleendDoor: 'Ronde Tafel',
  grond: 'bijzondere situatie',
});
const SCENARIO = onNorm('herverdelingsscenario', '2025-06-01', {
  scenario: 'oost-1',
  regio: 'Oost',
  titel: 'Van b naar a',
  verschuivingen: [{ van: 'b', naar: 'a', volume: 40 }],
});
const TRANCHE = {
  soort: 'normtranche',
  tranche: '1',
  titel: 'Tranche 1',
  uiterlijk: '2024-01-01',
  toezichtVanaf: '2026-01-01',
  standaardMinimum: 100,
  standaardNoot: '[bespreekpunt]',
  geldigVanaf: '2022-08-12',
};

/** One row of every kind. What looks at another stream stands before what it needs there, and both streams look at each other. */
const ROWS: readonly { readonly soort: string }[] = [
  INTERVENTIE,
  onNorm('normvoorstel', '2022-08-12', { minimum: 100, per: 'instelling', grond: 'standaard', voorgesteldDoor: 'IZA-partijen' }),
  onNorm('gemiste-normtermijn', '2024-01-02', { uiterlijk: '2024-01-01' }),
  onNorm('impactanalyse', '2025-02-01', {
    door: 'Ronde Tafel',
    bevindingen: [{ aspect: 'acute zorg', bevinding: 'Geen gevolgen.' }],
  }),
  onNorm('volumenorm', '2025-03-25', { ...NORM, besluitDoor: 'Ronde Tafel', besluit: 'normen' }),
  onNorm('normtoezicht', '2025-04-01', { toezichtVanaf: '2026-01-01', besluitDoor: 'IGJ' }),
  UITZONDERING,
  SCENARIO,
  onNorm('herverdelingsbesluit', '2025-07-01', { scenario: 'oost-1', besluitDoor: 'ROAZ Oost' }),
  onNorm('volumeverplaatsing', '2025-12-01', { regio: 'Oost', van: 'b', naar: 'a', jaar: 2026, volume: 40 }),
  onNorm('normherziening', '2026-01-02', {
    ...NORM,
    minimum: 120,
    vanaf: '2027-01-01',
    besluitDoor: 'Ronde Tafel',
    besluit: 'normen',
    reden: 'onderzoek',
  }),
  onNorm('normintrekking', '2026-02-01', { besluitDoor: 'Ronde Tafel', besluit: 'normen', reden: 'vervallen' }),
  instelling('a'),
  { soort: 'locatie', instelling: 'a', locatie: 'noord', naam: 'Noord', traumalevel: 1, geldigVanaf: '2022-01-01' } as { soort: string },
  VOLUME,
  instelling('b'),
  TRANCHE,
];

describe('an import of volume norms', () => {
  it('takes every kind of fact, where streams look at each other', async () => {
    const every = [...Object.keys(NORM_FACTS), ...Object.keys(INSTITUTION_FACTS), ...Object.keys(trancheSubject.facts)];
    expect(new Set(ROWS.map(({ soort }) => soort))).toEqual(new Set(every));
    expect(await importing(ndjson(ROWS), 'ndjson')).toEqual({ rows: ROWS.length, recorded: ROWS.length });
    const [norm = [], a = [], , [tranche] = []] = await streamsTold();
    expect(norm).toHaveLength(12);
    const ofNorm = Object.fromEntries(norm.map(({ type, data }) => [type, data]));
    expect(ofNorm).toMatchObject({
      InterventionListed: { tranche: '1', rondeTafel: null, consequence: null },
      VolumeNormProposed: { minimum: 100, from: null, ground: { kind: 'default', text: null } },
      VolumeNormSet: { minimum: 100, per: 'institution', from: '2026-01-01', ground: { kind: 'quality', text: null } },
      NormExceptionGranted: { institution: 'b', location: null, year: 2026 },
      RedistributionScenarioDrafted: { transfers: [{ from: 'b', to: 'a', volume: 40 }] },
    });
    expect(a.at(-1)).toMatchObject({ type: 'VolumeReported', data: { volume: 120, provisional: 'definitive', dataDate: '2025-03-01' } });
    expect(tranche).toMatchObject({ type: 'NormTrancheAgreed', data: { due: '2024-01-01', inventoryDue: null, defaultMinimum: 100 } });
  });

  it('takes the same file again and records nothing twice', async () => {
    await importing(ndjson(ROWS), 'ndjson');
    const before = await streamsTold();
    expect(await importing(ndjson(ROWS), 'ndjson')).toEqual({ rows: ROWS.length, recorded: 0 });
    expect(await streamsTold()).toEqual(before);
  });

  it('tells from a spreadsheet what it tells from NDJSON', async () => {
    const csv = [
      'soort,interventie,instelling,titel,tranche,naam,regio,minimum,per,vanaf,grond,besluitDoor,besluit,scenario,verschuivingen,door,bevindingen,jaar,volume,status,stand,opgegevenDoor,geldigVanaf',
      'interventie,slokdarm,,Slokdarmresectie,1,,,,,,,,,,,,,,,,,,2022-08-12',
      'instelling,,a,,,a,Oost,,,,,,,,,,,,,,,,2022-01-01',
      'instelling,,b,,,b,Oost,,,,,,,,,,,,,,,,2022-01-01',
      'impactanalyse,slokdarm,,,,,,,,,,,,,,Ronde Tafel,acute zorg | Geen gevolgen.,,,,,,2025-02-01',
      'volumenorm,slokdarm,,,,,,100,instelling,2026-01-01,kwaliteit,Ronde Tafel,normen,,,,,,,,,,2025-03-25',
      'herverdelingsscenario,slokdarm,,Van b naar a,,,Oost,,,,,,,oost-1,b > a = 40,,,,,,,,2025-06-01',
      'volume,slokdarm,a,,,,,,,,,,,,,,,2024,120,definitief,2025-03-01,NZa,2024-12-31',
    ].join('\n');
    expect(await importing(csv, 'csv')).toEqual({ rows: 7, recorded: 7 });
    const fromCsv = await streamsTold();
    await fresh();
    const named = new Set(['interventie', 'instelling', 'impactanalyse', 'volumenorm', 'herverdelingsscenario', 'volume']);
    await importing(ndjson(ROWS.filter(({ soort }) => named.has(soort))), 'ndjson');
    expect(fromCsv).toEqual(await streamsTold());
  });

  it.each([
    [onNorm('volumenorm', '2025-03-25', { ...NORM, minimum: -1, besluitDoor: 'x' }), 'minimum', 'een volumenorm kan niet onder nul liggen'],
    [
      onNorm('volumenorm', '2025-03-25', { ...NORM, minimum: '-1', besluitDoor: 'x' }),
      'minimum',
      'een volumenorm kan niet onder nul liggen',
    ],
    [onNorm('volumenorm', '2025-03-25', { ...NORM, minimum: 1.5, besluitDoor: 'x' }), 'minimum', 'geheel getal vanaf 0'],
    [onNorm('volumenorm', '2025-03-25', { ...NORM, per: 'bed', besluitDoor: 'x' }), 'per', 'instelling, locatie, behandelteam'],
    [{ ...TRANCHE, standaardMinimum: -100 }, 'standaardMinimum', 'kan niet onder nul liggen'],
    [{ ...TRANCHE, tranche: 'een' }, 'tranche', 'noem de code, zoals 1: een cijfer van 1 tot en met 9'],
    [{ ...SCENARIO, regio: 'Nergens' }, 'regio', "'Nergens' staat op 2025-06-01 niet in de waardelijst regios; kies uit: Oost"],
    [{ ...instelling('a'), regio: 'Nergens' }, 'regio', 'niet in de waardelijst regios'],
    [{ ...SCENARIO, verschuivingen: 'b naar a' }, 'verschuivingen', 'is niet te lezen'],
    [{ ...INTERVENTIE, interventie: 'De Slokdarm' }, 'interventie', 'noem de code'],
    [{ ...VOLUME, instelling: undefined }, 'instelling', 'noem de code'],
    [{ ...VOLUME, volume: -1 }, 'volume', 'geheel getal vanaf 0'],
    [{ ...INTERVENTIE, kleur: 'rood' }, 'kleur', 'dit veld bestaat niet'],
  ])('refuses %j, by field', async (row, field, says) => {
    expect(await faultsOf([row])).toEqual([[`regel 1: ${field}`, expect.stringContaining(says)]]);
  });

  it('refuses by line what is not there: an institution, an intervention, and nothing of the file is recorded', async () => {
    expect(await faultsOf([INTERVENTIE, ROWS[4] as object, UITZONDERING, instelling('a'), { ...VOLUME, interventie: 'maag' }])).toEqual([
      ['regel 3', expect.stringContaining('Instelling b is op 2025-06-01 niet geregistreerd')],
      ['regel 5', expect.stringContaining('Interventie maag staat niet in het register')],
    ]);
    expect(await faultsOf([INTERVENTIE, VOLUME])).toEqual([
      ['regel 2', expect.stringContaining('Instelling a is op 2024-12-31 niet geregistreerd')],
    ]);
  });

  it('keeps the order of the rows of a stream: what is decided on a row that looks elsewhere stands after it', async () => {
    const decision = ROWS[8] as object;
    expect(
      await faultsOf([
        instelling('a'),
        instelling('b'),
        INTERVENTIE,
        ROWS[4] as object,
        { ...decision, geldigVanaf: '2025-06-01' },
        SCENARIO,
      ]),
    ).toEqual([['regel 5', expect.stringContaining('Scenario oost-1 is op die datum niet opgesteld')]]);
  });
});
