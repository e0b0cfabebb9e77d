import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { importKindsOf } from '@peildatum/subjects';
import { monitorEvents, monitorStreams } from '../domain/monitor.events.js';
import { figures } from './import/cells.js';
import { MONITOR_FACTS } from './input/monitor-facts.js';
import { monitor } from './monitor.subject.js';

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'monitors');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let handler: ImportHandler;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, monitorEvents));
  await openRegister(log, id, clock, beheerder);
  handler = new ImportHandler(new Register(log, clock), importKindsOf(monitor, { valuesOn: () => [] }));
});

const importing = (content: string, format: 'csv' | 'ndjson', organisation = 'RIVM') =>
  handler.execute(
    new ImportCommand(readImportFile(content, format), { actor: { ...beheerder, organisation }, correlationId: id }, () => undefined),
  );
const ndjson = (rows: readonly object[]) => rows.map((row) => JSON.stringify({ monitor: 'beweging', ...row })).join('\n');
const told = async () => (await log.readStream(monitorStreams.of('beweging'))).map(({ type, data }) => [type, data]);
const faultsOf = async (row: object) => {
  const error = await importing(ndjson([row]), 'ndjson').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).faults.map(({ field, message }) => [field, message]);
};

const MONITOR = {
  soort: 'monitor',
  titel: 'Monitor van de beweging',
  laag: 'beweging',
  eigenaar: 'VWS',
  deelmonitors: [{ deelmonitor: 'hybride-zorg', titel: 'Meer hybride zorg', eigenaar: 'RIVM' }],
  geldigVanaf: '2022-08-12',
};
const INDICATOR = {
  soort: 'indicator',
  indicator: 'digitaal',
  deelmonitor: 'hybride-zorg',
  titel: 'Digitale zorgpaden',
  eigenaar: 'RIVM',
  eenheid: 'procent',
  richting: 'hoger-is-beter',
  uitsplitsingen: ['regio'],
  geldigVanaf: '2022-08-12',
};
const DOEL = {
  soort: 'doel',
  indicator: 'digitaal',
  doel: 'zeventig',
  tekst: '70% van de zorgpaden',
  waarde: '70',
  kwantificering: 'gekwantificeerd',
  uitgangstekst: '45% in december 2021',
  uitgangswaarde: '45',
  datum: '2026-12-31',
  status: 'voorstel',
  vastTeStellenUiterlijk: '2023-12-31',
  vastTeStellen: 'getal',
  drempel: '50',
  geldigVanaf: '2022-08-12',
};
const METING = {
  soort: 'meting',
  indicator: 'digitaal',
  meting: 'nul',
  gepubliceerdDoor: 'RIVM',
  ronde: 0,
  periodeVan: '2023-01-01',
  periodeTot: '2023-12-31',
  eenheid: 'procent',
  cijfers: [{ waarde: '45.5', steekproef: 400, ondergrens: '44', bovengrens: '47', betrouwbaarheid: '95' }, { van: ['Zeeland'] }],
  status: 'voorlopig',
  geldigVanaf: '2023-12-31',
};
const AANTEKENING = {
  soort: 'meting-aantekening',
  indicator: 'digitaal',
  meting: 'nul',
  aantekening: 'AGB-codes gewijzigd',
  door: 'RIVM',
  aard: 'artefact',
  geldigVanaf: '2025-01-01',
};

/** One row of every kind, each after what it needs. */
const ROWS = [
  MONITOR,
  INDICATOR,
  { ...INDICATOR, soort: 'indicator-herdefinitie', deelmonitor: undefined, reden: 'ander register', geldigVanaf: '2025-01-01' },
  DOEL,
  { soort: 'doel-gemist', indicator: 'digitaal', doel: 'zeventig', uiterlijk: '2023-12-31', geldigVanaf: '2024-01-01' },
  { soort: 'meetronde', deelmonitor: 'hybride-zorg', ronde: 0, verwacht: 'medio 2024', uiterlijk: '2024-06-30', geldigVanaf: '2024-01-01' },
  {
    soort: 'meetronde-uitstel',
    deelmonitor: 'hybride-zorg',
    ronde: 0,
    verwacht: 'juli 2024',
    reden: 'later klaar',
    geldigVanaf: '2024-06-01',
  },
  { soort: 'meetronde-gehouden', deelmonitor: 'hybride-zorg', ronde: 0, gehouden: 'medio 2024', geldigVanaf: '2024-07-01' },
  METING,
  { ...METING, soort: 'meting-herziening', cijfers: [{ waarde: '46' }], status: 'definitief', reden: 'nagekomen opgaven' },
  AANTEKENING,
  { soort: 'deelmonitor-opschorting', deelmonitor: 'hybride-zorg', reden: 'inhoudelijk', geldigVanaf: '2025-02-01' },
  { soort: 'deelmonitor-hervatting', deelmonitor: 'hybride-zorg', reden: 'opportuun', geldigVanaf: '2025-03-01' },
  { soort: 'indicator-einde', indicator: INDICATOR.indicator, reden: 'enquête gestopt', geldigVanaf: '2025-12-31' },
];

describe('an import of monitors', () => {
  it('takes every kind of fact', async () => {
    expect(new Set(ROWS.map(({ soort }) => soort))).toEqual(new Set(Object.keys(MONITOR_FACTS)));
    expect(await importing(ndjson(ROWS), 'ndjson')).toEqual({ rows: 14, recorded: 14 });
    const known = Object.fromEntries(await told());
    expect(Object.keys(known)).toHaveLength(14);
    expect(known).toMatchObject({
      MonitorEstablished: { layer: 'movement', owner: 'VWS', parts: [{ part: 'hybride-zorg', title: 'Meer hybride zorg', owner: 'RIVM' }] },
      IndicatorDefined: { part: 'hybride-zorg', reference: null, direction: 'higher', disaggregations: ['regio'], owner: 'RIVM' },
      TargetSet: {
        value: '70',
        quantified: 'quantified',
        of: [],
        baseline: { value: '45', date: null, text: '45% in december 2021' },
        due: { date: '2026-12-31', text: null, absent: 'given' },
        status: 'proposal',
        settle: { by: '2023-12-31', asks: 'number' },
        threshold: '50',
      },
      MeasurementWaveHeld: { part: 'hybride-zorg', wave: 0, held: 'medio 2024', publication: null },
      MeasurementPublished: {
        publishedBy: 'RIVM',
        wave: 0,
        period: { from: '2023-01-01', to: '2023-12-31' },
        cells: [
          { of: [], value: '45.5', sample: 400, confidence: { low: '44', high: '47', level: '95' } },
          { of: ['Zeeland'], value: null, sample: null, confidence: null },
        ],
        provisional: 'provisional',
      },
      MeasurementAnnotated: { measurement: 'nul', artefact: 'artefact', publication: null },
    });
  });

  it('says what stands where that is a fact of another kind, and of a later one that it could then not be', async () => {
    await importing(ndjson(ROWS), 'ndjson');
    const resumed = { soort: 'deelmonitor-hervatting', deelmonitor: 'hybride-zorg', reden: 'y', geldigVanaf: '2025-02-01' };
    expect(await faultsOf(resumed)).toEqual([
      ['regel 1: correctie', expect.stringContaining('van 2025-02-01 staat er al iets anders: stilzetten van een deelmonitor. Was')],
    ]);
    const ended = { soort: 'indicator-einde', indicator: INDICATOR.indicator, reden: 'eerder al', geldigVanaf: '2025-11-30' };
    expect(await faultsOf(ended)).toEqual([
      [
        'regel 1',
        expect.stringMatching(
          /^regel 1: Dan kan niet meer wat daarna al vastligt: .*\(eerder al\).* In de weg staat: einde van een indicator, geldig vanaf 2025-12-31/,
        ),
      ],
    ]);
  });

  it('tells from a spreadsheet what it tells from NDJSON', async () => {
    const csv = [
      'soort,monitor,titel,laag,eigenaar,deelmonitors,indicator,deelmonitor,eenheid,richting,uitsplitsingen,ronde,gehouden,meting,gepubliceerdDoor,periodeVan,periodeTot,cijfers,status,geldigVanaf',
      'monitor,beweging,Monitor van de beweging,beweging,VWS,hybride-zorg | Meer hybride zorg | RIVM,,,,,,,,,,,,,,2022-08-12',
      'indicator,beweging,Digitale zorgpaden,,RIVM,,digitaal,hybride-zorg,procent,hoger-is-beter,regio,,,,,,,,,2022-08-12',
      'meetronde-gehouden,beweging,,,,,,hybride-zorg,,,,0,medio 2024,,,,,,,2024-07-01',
      'meting,beweging,,,,,digitaal,,procent,,,0,,nul,RIVM,2023-01-01,2023-12-31,= 45.5 | 400 | 44 - 47 (95); Zeeland = ?,voorlopig,2023-12-31',
    ].join('\n');
    expect(await importing(csv, 'csv')).toEqual({ rows: 4, recorded: 4 });
    const fromCsv = await told();
    log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, monitorEvents));
    await openRegister(log, id, clock, beheerder);
    handler = new ImportHandler(new Register(log, clock), importKindsOf(monitor, { valuesOn: () => [] }));
    await importing(ndjson([ROWS[0], ROWS[1], ROWS[7], ROWS[8]] as object[]), 'ndjson');
    expect(fromCsv).toEqual(await told());
  });

  it.each(['= 45.5', '45.5', ' 45.5 ', '= 45.5 | 400', '45.5 | 400', '= ?', '?'])('reads %p as a figure of the whole', (typed) => {
    const read = figures.read(typed, 'cijfers') as readonly { readonly van?: unknown }[];
    expect(read).toEqual([typed.includes('?') ? {} : { waarde: '45.5', ...(typed.includes('400') && { steekproef: '400' }) }]);
  });

  it.each([
    [{ ...METING, periodeVan: undefined }, 'periodeVan', 'een meting zonder periode zegt niets; noem de eerste dag'],
    [{ ...METING, periodeTot: undefined }, 'periodeTot', 'een meting zonder periode zegt niets; noem de laatste dag'],
    [{ ...METING, eenheid: undefined }, 'eenheid', 'een meting zonder eenheid zegt niets; noem de eenheid van de definitie'],
    [{ ...METING, cijfers: [] }, 'cijfers', 'ten minste 1 regel'],
    [{ ...METING, cijfers: [{ waarde: '45,5' }] }, 'cijfers.0.waarde', 'met een punt'],
    [{ ...METING, cijfers: [{ waarde: '45', ondergrens: '44' }] }, 'bovengrens', 'horen bij elkaar'],
    [{ ...METING, cijfers: 'Zeeland' }, 'cijfers', 'is niet te lezen'],
    [{ ...METING, cijfers: '= 4 | 400 | 3 tot 5' }, 'cijfers', 'is niet te lezen'],
    [{ ...METING, cijfers: '4 | 400 | 3 tot 5' }, 'cijfers', 'is niet te lezen'],
    [{ ...MONITOR, deelmonitors: 'hybride-zorg' }, 'deelmonitors', 'is niet te lezen'],
    [{ ...DOEL, datum: undefined }, 'datum', 'de datum van dit doel ontbreekt; noem datum of datumtekst, of zeg termijn niet-in-de-bron'],
    [{ ...DOEL, vastTeStellen: undefined }, 'vastTeStellen', 'horen bij elkaar'],
    [{ ...DOEL, uitgangstekst: undefined }, 'uitgangstekst', 'zeg waar het doel van uitgaat'],
    [{ ...INDICATOR, richting: 'omhoog' }, 'richting', 'hoger-is-beter, lager-is-beter, geen'],
    [{ ...MONITOR, monitor: 'De Monitor' }, 'monitor', 'noem de code, zoals beweging: kleine letters, cijfers en koppeltekens'],
    [{ ...MONITOR, kleur: 'rood' }, 'kleur', 'dit veld bestaat niet'],
  ])('refuses %j, by field', async (row, field, says) => {
    expect(await faultsOf(row)).toEqual([[`regel 1: ${field}`, expect.stringContaining(says)]]);
  });

  it('names of a list in one cell the column, and which part of it is wrong', async () => {
    const head = 'soort,monitor,indicator,ronde,meting,gepubliceerdDoor,eenheid,periodeVan,periodeTot,cijfers,status,geldigVanaf';
    const row = 'meting,beweging,digitaal,0,nul,RIVM,procent,2023-01-01,2023-12-31,= 45.5; Zeeland = 44.12345678,voorlopig,2023-12-31';
    const error = await importing(`${head}\n${row}`, 'csv').catch((thrown: unknown) => thrown);
    expect((error as InvalidInput).faults.map(({ field, message }) => [field, message])).toEqual([
      ['regel 2: cijfers', expect.stringMatching(/^regel 2: cijfers: deel 2, waarde: moet een getal zijn/)],
    ]);
  });

  it('refuses by line what the register forbids: a stranger, a 1-meting without a 0-meting, another unit, a part that is not there', async () => {
    const rows = [
      MONITOR,
      INDICATOR,
      ROWS[7],
      { ...METING, gepubliceerdDoor: 'CBS' },
      { ...ROWS[7], ronde: 2 },
      { ...METING, eenheid: 'weken' },
    ];
    const error = await importing(ndjson(rows as object[]), 'ndjson').catch((thrown: unknown) => thrown);
    expect((error as InvalidInput).faults.map(({ field, message }) => [field, message])).toEqual([
      ['regel 4', expect.stringContaining('U legt vast voor RIVM; dit hoort bij CBS')],
      ['regel 5', expect.stringContaining('De 1-meting is nog niet gehouden')],
      ['regel 6', expect.stringContaining('gedefinieerd in procent')],
    ]);
  });

  it('says of an indicator that nobody defined that it is not there, and which is like it, whoever tells of it', async () => {
    const rows = [MONITOR, INDICATOR, { ...METING, indicator: 'digitaaal' }, { ...METING, indicator: 'wandelen' }];
    const error = await importing(ndjson(rows), 'ndjson').catch((thrown: unknown) => thrown);
    expect((error as InvalidInput).faults.map(({ message }) => message)).toEqual([
      'regel 3: Indicator digitaaal bestaat niet in deze monitor; bedoelt u digitaal?',
      'regel 4: Indicator wandelen bestaat niet in deze monitor; definieer haar eerst, of noem een indicator die er staat.',
    ]);
  });

  it('takes a measurement in the name of who published it alone, as a request does', async () => {
    const rows = [MONITOR, INDICATOR, ROWS[7], METING] as object[];
    const error = await importing(ndjson(rows), 'ndjson', 'VWS').catch((thrown: unknown) => thrown);
    expect((error as InvalidInput).faults.map(({ field, message }) => [field, message])).toEqual([
      ['regel 4', expect.stringContaining('U legt vast voor VWS; dit hoort bij RIVM')],
    ]);
    await expect(told()).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
    expect(await importing(ndjson(rows), 'ndjson', 'RIVM')).toEqual({ rows: 4, recorded: 4 });
  });

  it('corrects a measurement in the name of who published it alone, as a request does', async () => {
    const rows = [MONITOR, INDICATOR, ROWS[7], METING] as object[];
    await importing(ndjson(rows), 'ndjson', 'RIVM');
    const corrected = ndjson([{ ...METING, status: 'definitief', correctie: 'was al definitief' }]);
    const error = await importing(corrected, 'ndjson', 'VWS').catch((thrown: unknown) => thrown);
    expect((error as InvalidInput).faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('U legt vast voor VWS; dit hoort bij RIVM'),
    ]);
    expect(await importing(corrected, 'ndjson', 'RIVM')).toEqual({ rows: 1, recorded: 1 });
  });
});
