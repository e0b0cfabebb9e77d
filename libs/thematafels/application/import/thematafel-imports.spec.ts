import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, type ImportFormat, ImportHandler, type ImportProgress, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, type RecordedEvent, uuidV5 } from '@peildatum/kernel';
import { actionEvents } from '../../domain/action.events.js';
import { thematafelEvents } from '../../domain/thematafel.events.js';
import { thematafelImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'import');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let handler: ImportHandler;
let progress: ImportProgress[];

beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, actionEvents, thematafelEvents));
  await openRegister(log, id, clock, beheerder);
  handler = new ImportHandler(new Register(log, clock), thematafelImportKinds);
  progress = [];
});

const run = (content: string, format: ImportFormat = 'csv', actor = beheerder) =>
  handler.execute(new ImportCommand(readImportFile(content, format), { actor, correlationId: id }, (step) => progress.push(step)));

async function recorded(): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.replay()) if (event.type !== 'RegisterOpened') events.push(event);
  return events;
}

async function faultsOf(content: string, format: ImportFormat = 'csv'): Promise<string[]> {
  try {
    await run(content, format);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field }) => field ?? '');
    throw error;
  }
  return [];
}

const HEAD = 'soort,actie,code,thematafel,omschrijving,gereed,verantwoordelijken,geldigVanaf,status,bewijs,bron';
const GOOD = [
  HEAD,
  'actie,,AZWA-1,D,"Normen, tweede tranche",Q3 2026,VWS; ZN,2025-07-03,,,004 r. 1',
  'statusmelding,AZWA-1,,,,,,2025-08-01,loopt-achter,,',
  'statusmelding,AZWA-1,,,,,,2025-12-01,afgerond,verslag,004 r. 2',
].join('\n');

describe('an import', () => {
  it('records every text in its normal form: two spellings of a party are one', async () => {
    await run(readFileSync(new URL('./two-spellings.csv', import.meta.url), 'utf8'));
    expect(await recorded()).toMatchObject([
      { data: { code: 'NFD-1', description: 'Cöordinatie met café', responsible: ['Zorgcoöperatie', 'VWS'] } },
    ]);
  });

  it('takes what the check let through, to the last code point', async () => {
    const row = (omschrijving: string) => `soort,code,thematafel,onderdeel,geldigVanaf\nactie,L-1,D,${omschrijving},2025-07-03`;
    expect(await faultsOf(row(`${'x'.repeat(500)}\u{1F600}`))).toEqual(['regel 2: onderdeel']);
    expect(await run(row(`${'x'.repeat(499)}\u{1F600}`))).toEqual({ rows: 1, recorded: 1 });
  });

  it.each([
    ['a source of two lines', '"004 r. 1\nr. 2"', 'regel 2: bron'],
    ['a source with C1 controls', '004\u009b', 'regel 2: bron'],
  ])('refuses %s', async (_, bron, field) => {
    expect(await faultsOf(`soort,code,thematafel,geldigVanaf,bron\nactie,L-2,D,2025-07-03,${bron}`)).toEqual([field]);
  });

  it('records every row, each with its own source, and shows how far it is', async () => {
    expect(await run(GOOD)).toEqual({ rows: 3, recorded: 3 });
    const events = await recorded();
    expect(events.map(({ type, validFrom, source, basis }) => [type, validFrom, source, basis])).toEqual([
      ['ActionRegistered', '2025-07-03', '004 r. 1', 'source'],
      ['ActionProgressReported', '2025-08-01', undefined, 'recorded'],
      ['ActionCompleted', '2025-12-01', '004 r. 2', 'source'],
    ]);
    expect(events[0]?.data).toMatchObject({
      due: { text: 'Q3 2026', date: '2026-09-30' },
      responsible: ['VWS', 'ZN'],
      description: 'Normen, tweede tranche',
    });
    expect(progress.at(-1)).toEqual({ phase: 'vastleggen', done: 3, total: 3 });
  });

  it.each([
    ['bron', 'source'],
    ['afgeleid', 'derived'],
    ['gereconstrueerd', 'reconstructed'],
    ['vastgelegd', 'recorded'],
  ])('records that a fact is %s', async (herkomst, basis) => {
    await run(`soort,code,thematafel,geldigVanaf,bron,Herkomst\nactie,H-1,D,2025-07-03,004 r. 1,${herkomst}`);
    expect((await recorded()).map((event) => [event.basis, event.source])).toEqual([[basis, '004 r. 1']]);
  });

  it.each([
    ['004 r. 1', 'verzonnen', 'regel 2: herkomst'],
    ['', 'bron', 'regel 2: bron'],
  ])('refuses a row with the source %j that is %s', async (bron, herkomst, field) => {
    expect(await faultsOf(`soort,code,thematafel,geldigVanaf,bron,herkomst\nactie,H-1,D,2025-07-03,${bron},${herkomst}`)).toEqual([field]);
  });

  it('writes nothing twice when it is run twice', async () => {
    await run(GOOD);
    expect(await run(GOOD)).toEqual({ rows: 3, recorded: 0 });
    expect(await recorded()).toHaveLength(3);
  });

  it('reports every fault by line and field, and writes nothing if there is one', async () => {
    const content = [
      HEAD,
      'actie,,AZWA-1,D,,,,2025-07-03,,,',
      'statusmelding,AZWA-1,,,,,,2025-02-30,te laat,,',
      'statusmelding,AZWA-1,,,,,,2025-08-01,afgerond,,',
      'besluit,AZWA-1,,,,,,2025-08-01,,,',
    ].join('\n');
    expect(await faultsOf(content)).toEqual(['regel 3: status', 'regel 3: geldigVanaf', 'regel 4: bewijs', 'regel 5: soort']);
    expect(await recorded()).toEqual([]);
  });

  it('checks each row on what the rows before it leave', async () => {
    const content = [
      HEAD,
      'actie,,AZWA-1,D,,,,2025-07-03,,,',
      'statusmelding,AZWA-1,,,,,,2025-08-01,afgerond,verslag,',
      'statusmelding,AZWA-1,,,,,,2025-09-01,loopt-achter,,',
      'statusmelding,AZWA-2,,,,,,2025-09-01,loopt-achter,,',
      'statusmelding,AZWA-1,,,,,,2026-02-01,loopt-voor,,',
    ].join('\n');
    expect(await faultsOf(content)).toEqual(['regel 4', 'regel 5: actie', 'regel 6']);
    expect(await recorded()).toEqual([]);
  });

  it('takes a file in whole, or not at all, where one row is at the edge of what a text may be', async () => {
    const content = readFileSync(join(import.meta.dirname, 'testing/half-an-import.csv'), 'utf8');
    const faults = await faultsOf(content);
    const refused = faults.length > 0;
    expect(faults).toEqual(refused ? ['regel 7: onderdeel'] : []);
    expect((await recorded()).map(({ stream }) => stream)).toEqual(
      refused ? [] : Array.from({ length: content.trimEnd().split('\n').length - 1 }, (_, i) => `actie-HALF1-${i + 1}`),
    );
  });

  it('takes NDJSON, with the facts of a thematafel', async () => {
    const rows = [{ soort: 'mijlpaal', thematafel: 'D', titel: 'Normen vastgesteld', geldigVanaf: '2025-03-25' }];
    expect(await faultsOf(rows.map((row) => JSON.stringify(row)).join('\n'), 'ndjson')).toEqual(['regel 1']); // not open
    expect(await faultsOf('{"soort":\n[]', 'ndjson')).toEqual(['regel 1', 'regel 2']);
  });

  it('is for who may write, each row by its own right', async () => {
    await expect(run(GOOD, 'csv', { ...beheerder, role: 'bo' })).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await expect(run(GOOD, 'csv', { ...beheerder, role: 'coordinator', thematafel: 'D' })).rejects.toMatchObject({ code: 'INPUT.INVALID' });
  });

  it.each([
    ['an empty file', '', 'csv'],
    ['a row with too many cells', `${HEAD}\na,b,c,d,e,f,g,h,i,j,k,l,m`, 'csv'],
  ])('refuses %s', (_what, content, format) => {
    expect(() => readImportFile(content, format as ImportFormat)).toThrow(InvalidInput);
  });
});

describe('rows in any order', () => {
  const rows = [
    'statusmelding,AZWA-1,,,,,,2025-12-01,afgerond,verslag,004 r. 2',
    'actie,,AZWA-1,D,"Normen, tweede tranche",Q3 2026,VWS; ZN,2025-07-03,,,004 r. 1',
    'statusmelding,AZWA-1,,,,,,2025-08-01,loopt-achter,,',
  ];

  it.each([[rows], [[...rows].reverse()]])('record an action above or below what is told of it', async (shuffled) => {
    const content = [HEAD, ...shuffled].join('\n');
    expect(await run(content)).toEqual({ rows: 3, recorded: 3 });
    expect((await recorded()).map(({ type, validFrom }) => [type, validFrom])).toEqual([
      ['ActionRegistered', '2025-07-03'],
      ['ActionProgressReported', '2025-08-01'],
      ['ActionCompleted', '2025-12-01'],
    ]);
    expect(await run(content)).toEqual({ rows: 3, recorded: 0 });
  });

  it('keep the order of those of one date', async () => {
    const told = ['loopt-achter', 'loopt-voor', 'loopt-achter'].map((status) => `statusmelding,AZWA-1,,,,,,2025-08-01,${status},,`);
    await run([HEAD, ...told, rows[1]].join('\n'));
    expect((await recorded()).map(({ data }) => Object(data).progress as unknown)).toEqual([undefined, 'behind', 'ahead', 'behind']);
  });
});
