import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import {
  type Actor,
  type CalendarDate,
  event,
  fixedClock,
  type Instant,
  InvalidInput,
  PEILDATUM_NAMESPACE,
  schema,
  uuidV5,
} from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/platform';
import { GOVERNANCE_STREAM, governanceEvents } from '../domain/governance.events.js';
import { foldGovernance } from '../domain/governance.fold.js';
import { governanceImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'governance');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

const lists: ValueLists = {
  valuesOn: (list, on) =>
    ({ sectoren: ['MSZ', 'GGZ', 'Huisartsenzorg', ...(on < '2025-01-01' ? ['Overig'] : [])], domeinen: ['Zvw', 'Wlz'] })[list as string] ??
    [],
};

let log: EventLog;
let handler: ImportHandler;

beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, governanceEvents));
  await openRegister(log, id, clock, beheerder);
  handler = new ImportHandler(new Register(log, clock), governanceImportKinds(lists));
});

const run = (...lines: string[]) =>
  handler.execute(new ImportCommand(readImportFile(lines.join('\n'), 'csv'), { actor: beheerder, correlationId: id }, () => undefined));

const HEAD = 'soort,peildatum,naam,sinds,sindsDatum,datum,aantal,geldigVanaf,cijfer,gepubliceerdIn,waarde';
const DATES = 'soort,peildatum,naam,zinKwartaal,nzaDatum,vwsPeildatum,tel';

describe('a published figure of a subject', () => {
  const PUBLISHED = 'soort,peildatum,cijfer,gepubliceerdIn,waarde';
  const published = (key: string) => `gepubliceerd,2025-05-20,${key},rapport,70`;
  const known = { beginningWith: async (prefix: string) => (prefix === 'monitor-' ? ['monitor-beweging'] : []) };

  it.each([
    ['metingen.bewging.digitaal.nul', 'monitor bewging staat niet in het register; bedoelt u beweging?'],
    ['uitputting.transformatie.over', 'budget transformatie staat niet in het register; leg dat eerst vast'],
  ])('%s is refused where that is not in the register, nor in the file', async (key, says) => {
    const register = new Register(log, clock);
    handler = new ImportHandler(register, governanceImportKinds(lists), undefined, known);
    const faults = await run(PUBLISHED, published(key)).catch((error: unknown) => error);
    expect((faults as InvalidInput).faults.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
  });

  it('is taken where it is', async () => {
    const codec = createCodec(registerEvents, governanceEvents, { Noted: event('notitie', schema.object({}), () => []) });
    log = new EventLog(new MemoryEventStore(), codec);
    await openRegister(log, id, clock, beheerder);
    const register = new Register(log, clock);
    const fact = { type: 'Noted', validFrom: '2024-01-01' as CalendarDate, data: {} };
    await register.write('monitor-beweging', () => [fact], { actor: beheerder, commandId: id, correlationId: id });
    handler = new ImportHandler(register, governanceImportKinds(lists));
    expect(await run(PUBLISHED, published('metingen.beweging.digitaal.nul'))).toEqual({ rows: 1, recorded: 1 });
  });
});

describe('an import of the parameters of the report', () => {
  it('opens an edition with its BO date and its published figures', async () => {
    await run(
      HEAD,
      'editie,2025-09-05,Q3 2025,Q2 2025,2025-05-20,,,,,,',
      'bo-datum,2025-09-05,,,,2025-09-29,,,,,',
      'partijen,,,,,,17,2025-06-16,,,',
      'gepubliceerd,2025-09-05,,,,,,,acties.afgerond,rapport,180',
      'gepubliceerd,2025-09-05,,,,,,,acties.loopt-voor,brief,',
    );
    expect((await log.readStream(GOVERNANCE_STREAM)).map(({ type, validFrom, data }) => [type, validFrom, data])).toEqual([
      [
        'ReportEditionOpened',
        '2025-09-05',
        {
          peildatum: '2025-09-05',
          label: 'Q3 2025',
          comparedWith: { label: 'Q2 2025', date: '2025-05-20' },
          dataDates: { figures: null, nza: null, vws: null },
          countedObject: null,
        },
      ],
      ['BoardMeetingScheduled', '2025-09-05', { peildatum: '2025-09-05', meetsOn: '2025-09-29' }],
      ['PartyCountEstablished', '2025-06-16', { count: 17 }],
      [
        'FigurePublished',
        '2025-09-05',
        { peildatum: '2025-09-05', figure: 'acties.afgerond', publishedIn: 'rapport', value: '180', note: null },
      ],
      [
        'FigurePublished',
        '2025-09-05',
        { peildatum: '2025-09-05', figure: 'acties.loopt-voor', publishedIn: 'brief', value: null, note: null },
      ],
    ]);
  });

  const PUBLISHED = 'soort;peildatum;cijfer;gepubliceerdIn;waarde';
  const publishedAs = async (...cells: string[]) => {
    await run(PUBLISHED, ...cells.map((cell) => `gepubliceerd;2025-05-20;${cell}`));
    return (await log.readStream(GOVERNANCE_STREAM)).map(({ data }) => {
      const { figure, value } = data as { readonly figure: string; readonly value: string | null };
      return [figure, value];
    });
  };

  it('takes a published figure of any kind that the report has, by its key', async () => {
    expect(
      await publishedAs(
        'kaders.2024.msz.verschil;rapport;-58',
        'kaders.2024.msz.balanspost;rapport;26,5',
        'kaders.2024.kwartalen;rapport;5',
        'kaders.2024.label;rapport;Uitgaven stand ultimo oktober 2024',
        'middelen.verdeling.msz.aandeel;rapport;16,2%',
        'middelen.totaal.verwacht;rapport;614.629.512',
        'middelen.msz.betaalbaar-en-betaald;brief;0',
        'nza.domein.zvw.beschikkingen-bedrag;rapport;€ 236000000',
        'beoordeeld.snelle-toetsen.sector.huisartsenzorg.goedgekeurd;rapport;12',
        'middelen.overig.verwacht;rapport;1',
        'middelen.onbekend.verwacht;rapport;1',
        'acties.D.te-laat;brief;',
      ),
    ).toEqual([
      ['kaders.2024.msz.verschil', '-58'],
      ['kaders.2024.msz.balanspost', '26.5'],
      ['kaders.2024.kwartalen', '5'],
      ['kaders.2024.label', 'Uitgaven stand ultimo oktober 2024'],
      ['middelen.verdeling.msz.aandeel', '16.2'],
      ['middelen.totaal.verwacht', '614629512'],
      ['middelen.msz.betaalbaar-en-betaald', '0'],
      ['nza.domein.zvw.beschikkingen-bedrag', '236000000'],
      ['beoordeeld.snelle-toetsen.sector.huisartsenzorg.goedgekeurd', '12'],
      ['middelen.overig.verwacht', '1'],
      ['middelen.onbekend.verwacht', '1'],
      ['acties.D.te-laat', null],
    ]);
  });

  it.each([
    ['acties.afgerondd;rapport;3', 'cijfer', 'bedoelt u acties.afgerond'],
    ['kaders.2024.msz.verschl;rapport;-58', 'cijfer', 'bedoelt u kaders.2024.msz.verschil'],
    ['middelen.mzs.verwacht;rapport;3', 'cijfer', 'bedoelt u middelen.msz.verwacht'],
    ['nza.domein.wmo.beschikkingen;rapport;3', 'cijfer', "'wmo' staat op 2025-05-20 niet in de lijst domeinen"],
    ['iets.heel.anders;rapport;3', 'cijfer', 'docs/sleutels.md noemt alle sleutels'],
    ['acties.afgerond;rapport;-3', 'waarde', 'schrijf een geheel getal vanaf 0'],
    ['acties.afgerond;rapport;ongeveer 3', 'waarde', 'schrijf een geheel getal vanaf 0'],
    ['middelen.totaal.verwacht;rapport;1.234', 'waarde', 'kan 1234 zijn of 1,234'],
  ])('refuses %s, and says what to do', async (cells, field, words) => {
    const faults = await run(PUBLISHED, `gepubliceerd;2025-05-20;${cells}`).catch((error: unknown) => error);
    expect((faults as InvalidInput).faults).toMatchObject([{ field: `regel 2: ${field}`, message: expect.stringContaining(words) }]);
  });

  it('reads a published number of an NDJSON file as it was always written there', async () => {
    const row = { soort: 'gepubliceerd', peildatum: '2025-05-20', cijfer: 'acties.afgerond', gepubliceerdIn: 'rapport', waarde: 168 };
    const file = readImportFile(JSON.stringify(row), 'ndjson');
    await handler.execute(new ImportCommand(file, { actor: beheerder, correlationId: id }, () => undefined));
    expect((await log.readStream(GOVERNANCE_STREAM)).map(({ data }) => data)).toMatchObject([{ figure: 'acties.afgerond', value: '168' }]);
  });

  it('opens an edition with the data dates of its sections and what it counts', async () => {
    await run(DATES, 'editie,2025-09-05,Q3 2025,2025-Q2,2025-09-09,2024-05-31,transformatieplannen');
    const events = await log.readStream(GOVERNANCE_STREAM);
    const dataDates = { figures: { year: 2025, quarter: 2 }, nza: '2025-09-09', vws: '2024-05-31' };
    const counted = { countedObject: 'transformatieplannen' };
    expect(events.map(({ data }) => data)).toEqual([
      { peildatum: '2025-09-05', label: 'Q3 2025', comparedWith: null, dataDates, ...counted },
    ]);
    expect(foldGovernance(events, '2025-09-05' as CalendarDate)).toMatchObject({ edition: { dataDates, ...counted }, dataDates });
    // A later report bears its name, and shows its sections at its own date.
    expect(foldGovernance(events, '2025-09-06' as CalendarDate)).toMatchObject({
      edition: { label: 'Q3 2025', dataDates, countedObject: 'transformatieplannen' },
      editionBefore: null,
      dataDates: { figures: null, nza: null, vws: null },
    });
  });

  it.each([
    ['2025-K2,,,', 'zinKwartaal'],
    ['2025-Q5,,,', 'zinKwartaal'],
    [',september,,', 'nzaDatum'],
    [',,mei 2024,', 'vwsPeildatum'],
    [',,,kpis', 'tel'],
  ])('refuses an edition with %s', async (dates, field) => {
    const faults = await run(DATES, `editie,2025-09-05,Q3 2025,${dates}`).catch((error: unknown) => error);
    expect((faults as InvalidInput).faults.map((fault) => fault.field)).toEqual([`regel 2: ${field}`]);
  });

  it('refuses half a comparison and a number that is none', async () => {
    const faults = await run(HEAD, 'editie,2025-09-05,Q3 2025,Q2 2025,,,,,,,', 'partijen,,,,,,-1,2025-06-16,,,').catch(
      (error: unknown) => error,
    );
    expect(faults).toBeInstanceOf(InvalidInput);
    expect((faults as InvalidInput).faults.map(({ field }) => field)).toEqual(['regel 2: sindsDatum', 'regel 3: aantal']);
    await expect(log.readStream(GOVERNANCE_STREAM)).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it('corrects and withdraws with a row, and asks nothing twice', async () => {
    const head = 'soort,peildatum,naam,aantal,geldigVanaf,cijfer,gepubliceerdIn,waarde,correctie,intrekken';
    await run(
      head,
      'editie,2025-09-05,Q3 2025,,,,,,,',
      'partijen,,,17,2025-06-16,,,,,',
      'gepubliceerd,2025-09-05,,,,acties.afgerond,rapport,180,,',
    );
    const corrections = [
      head,
      'editie,2025-09-05,Q3 van 2025,,,,,,verkeerde naam,',
      'partijen,,,16,2025-06-16,,,,telfout,',
      'gepubliceerd,2025-09-05,,,,acties.afgerond,rapport,180,stond er niet,WAAR',
    ];
    expect(await run(...corrections)).toEqual({ rows: 3, recorded: 3 });
    const view = foldGovernance(await log.readStream(GOVERNANCE_STREAM), '2025-09-05' as CalendarDate);
    expect([view.edition?.label, view.partyCount, view.figures]).toEqual(['Q3 van 2025', 16, []]);
  });
});
