import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, type ImportFormat, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type RecordedEvent, uuidV5 } from '@peildatum/kernel';
import { registerAction } from '../../domain/action.decide.js';
import { actionEvents, actionStream } from '../../domain/action.events.js';
import { changeThematafel, openThematafel } from '../../domain/thematafel.decide.js';
import { thematafelEvents } from '../../domain/thematafel.events.js';
import { thematafelStream } from '../../domain/thematafel-letter.js';
import { factOfActie } from '../input/actie.input.js';
import { factOfAandachtspunt, factOfThematafel } from '../input/thematafel.input.js';
import { thematafelImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-03-01T12:00:00.000Z' as Instant);
const id = (name: string) => uuidV5(PEILDATUM_NAMESPACE, name);
const beheerder: Actor = { person: id('p'), role: 'beheerder', organisation: 'VWS' };
const context = { actor: beheerder, correlationId: id('c') } as const;

let log: EventLog;
let register: Register;

beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, actionEvents, thematafelEvents));
  await openRegister(log, id('log'), clock, beheerder);
  register = new Register(log, clock);
  await register.write(thematafelStream('D'), openThematafel(tafelD), { ...context, commandId: id('tafel') });
});

const tafelD = factOfThematafel({ naam: 'Digitale zorg', geldigVanaf: '2025-01-01' }, 'D') as Parameters<typeof openThematafel>[0];

const run = (content: string, format: ImportFormat = 'csv') =>
  new ImportHandler(register, thematafelImportKinds).execute(new ImportCommand(readImportFile(content, format), context, () => undefined));

async function recorded(...types: readonly string[]): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.replay()) if (types.includes(event.type)) events.push(event);
  return events;
}

const caseOf = (name: string) => readFileSync(new URL(`../../../../test/cases/${name}.csv`, import.meta.url), 'utf8');

/** What a row makes has no code of its own in the file: two files tell of one thing where they say the same. */
describe('a thing that a row makes', () => {
  it('is told once, saved again by a spreadsheet or not: the cases f-told-once', async () => {
    expect(await run(caseOf('f-told-once'))).toEqual({ rows: 2, recorded: 2 });
    expect(await run(caseOf('f-told-once-saved-again'))).toEqual({ rows: 2, recorded: 0 });
  });

  it('is the same in an edited file, on whichever line and in whichever format', async () => {
    const rows = ['mijlpaal;D;Normen vastgesteld;Q3 2026;;2026-01-05', 'aandachtspunt;D;;;Geen capaciteit;2026-02-01'];
    const head = 'soort;thematafel;titel;gereed;tekst;geldigVanaf';
    expect(await run([head, ...rows].join('\n'))).toEqual({ rows: 2, recorded: 2 });
    const edited = [head, 'aandachtspunt;D;;;Iets nieuws;2026-02-02', ...rows.reverse()].join('\r\n');
    expect(await run(edited)).toEqual({ rows: 3, recorded: 1 });
    const line = { soort: 'aandachtspunt', thematafel: 'D', tekst: 'Geen capaciteit', geldigVanaf: '2026-02-01' };
    expect(await run(JSON.stringify(line), 'ndjson')).toEqual({ rows: 1, recorded: 0 });
    expect(await recorded('AttentionPointNoted')).toHaveLength(2);
  });

  it('is known by its key, whatever it says', async () => {
    const planned = (titel: string, on: string) =>
      `soort;thematafel;sleutel;titel;gereed;geldigVanaf\nmijlpaal;D;M-1;${titel};Q3 2026;${on}`;
    await run(planned('Normen', '2026-01-05'));
    await run(planned('Normen vastgesteld', '2026-02-05'));
    await run(`soort;thematafel;sleutel;titel;geldigVanaf\nmijlpaal;D;M-1;Normen vastgesteld;2026-02-20`);
    const told = await recorded('MilestonePlanned', 'MilestoneAchieved');
    expect(told).toHaveLength(3);
    expect(new Set(told.map(({ data }) => Object(data).milestone as unknown)).size).toBe(1);
  });

  it('is not said otherwise of the same day by an edited file: a correction, the day since which, or another key', async () => {
    const planned = (titel: string, more = '') =>
      `soort;thematafel;sleutel;titel;gereed;geldigVanaf;correctie\nmijlpaal;D;M-1;${titel};Q3 2026;2026-01-05;${more}`;
    await run(planned('Normen'));
    await expect(run(planned('Normenkader'))).rejects.toMatchObject({
      faults: [
        {
          field: 'regel 2: correctie',
          message:
            'regel 2: van 2026-01-05 staat er al iets anders: titel "Normen", en deze regel zegt "Normenkader". Was dat onjuist, zeg dan in correctie waarom. Is het sindsdien veranderd, geef dan de dag waarop. Is het iets anders, geef het dan een eigen sleutel',
        },
      ],
    });
    expect(await recorded('MilestonePlanned')).toHaveLength(1);
    expect(await run(planned('Normenkader', 'Verkeerd overgenomen.'))).toEqual({ rows: 1, recorded: 1 });
  });

  it('has a key of its own on each thematafel', async () => {
    const tafelE = { ...tafelD, data: { ...tafelD.data, letter: 'E' } } as typeof tafelD;
    await register.write(thematafelStream('E'), openThematafel(tafelE), { ...context, commandId: id('E') });
    await run('soort;thematafel;sleutel;tekst;geldigVanaf\naandachtspunt;D;1;a;2026-01-05\naandachtspunt;E;1;a;2026-01-05');
    expect(new Set((await recorded('AttentionPointNoted')).map(({ data }) => Object(data).point as unknown)).size).toBe(2);
  });

  it('is refused where another row of the file gives it something else of that date, both lines named', async () => {
    const head = 'soort;thematafel;sleutel;titel;gereed;tekst;geldigVanaf';
    const planned = (titel: string, on = '2026-01-05') => `mijlpaal;D;M-1;${titel};Q3 2026;;${on}`;
    await expect(run([head, planned('Normen'), planned('Normen'), planned('Scholing')].join('\n'))).rejects.toMatchObject({
      faults: [
        {
          field: 'regel 4: sleutel',
          message:
            'regel 4: sleutel M-1 staat ook op regel 2, van dezelfde dag en met een andere inhoud; geef elk een eigen kenmerk, of laat een van beide weg',
        },
      ],
    });
    expect(await run([head, planned('Normen'), planned('Normen'), planned('Normenkader', '2026-01-06')].join('\n'))).toEqual({
      rows: 3,
      recorded: 2,
    });
    const action = (omschrijving: string) => `actie;D;A-9;${omschrijving};2026-01-05`;
    const twice = ['soort;thematafel;code;omschrijving;geldigVanaf', action('a'), action('b')].join('\n');
    await expect(run(twice)).rejects.toMatchObject({ faults: [{ field: 'regel 3: code', message: expect.stringContaining('regel 2') }] });
  });

  it('refuses a key that is none', async () => {
    const row = { soort: 'aandachtspunt', thematafel: 'D', sleutel: 7, tekst: 'a', geldigVanaf: '2026-01-05' };
    await expect(run(JSON.stringify(row), 'ndjson')).rejects.toMatchObject({ faults: [{ field: 'regel 1: sleutel' }] });
  });

  it('is known where an older version, or a person, gave it another id', async () => {
    const fact = factOfAandachtspunt({ tekst: 'Geen capaciteit', geldigVanaf: '2026-02-01' }, id('made by 0.6.0'));
    await register.write(thematafelStream('D'), changeThematafel('D', fact), { ...context, commandId: id('point') });
    expect(await run(caseOf('f-told-once'))).toEqual({ rows: 2, recorded: 1 });
  });

  it('is, of an action without a code, the action that an older version made of that file', async () => {
    const content = 'soort,thematafel,omschrijving,geldigVanaf\nactie,D,Zonder code,2026-02-01\n';
    const root = uuidV5(PEILDATUM_NAMESPACE, `import:${createHash('sha256').update(content).digest('hex')}`);
    const code = uuidV5(root, '2');
    const fact = factOfActie({ thematafel: 'D', omschrijving: 'Zonder code', geldigVanaf: '2026-02-01' }, code);
    await register.write(actionStream(code), registerAction(fact), { ...context, commandId: id('action') });
    expect(await run(content)).toEqual({ rows: 1, recorded: 0 });
  });

  it('is, of an action without a code, one and the same in an edited file', async () => {
    const head = 'soort,thematafel,omschrijving,geldigVanaf';
    await run(`${head}\nactie,D,Zonder code,2026-02-01\n`);
    expect(await run(`${head}\nactie,D,Een andere,2026-02-01\nactie,D,Zonder code,2026-02-01\n`)).toEqual({ rows: 2, recorded: 1 });
    expect(await recorded('ActionRegistered')).toHaveLength(2);
  });
});

it('a status stands in a file as the reports print it', async () => {
  await run('soort;code;thematafel;geldigVanaf\nactie;A-1;d;2026-01-05');
  await run('soort;actie;status;geldigVanaf;herkomst;bron\nstatusmelding;A-1;Loopt achter;2026-01-06;Afgeleid;som van de tafels');
  expect((await recorded('ActionProgressReported')).map(({ data, basis, source }) => [data, basis, source])).toEqual([
    [{ progress: 'behind', explanation: null }, 'derived', 'som van de tafels'],
  ]);
  await expect(run('soort;actie;status;geldigVanaf\nstatusmelding;A-1;Loopt agter;2026-01-07')).rejects.toMatchObject({
    faults: [{ message: expect.stringMatching(/^regel 2: status: moet een van deze zijn: .*; bedoelt u loopt-achter\?$/) }],
  });
});

it('where a fact comes from is one of four, and of a source says which', async () => {
  const from = (herkomst: string, bron = '') =>
    run(`soort;code;thematafel;geldigVanaf;herkomst;bron\nactie;A-2;D;2026-01-05;${herkomst};${bron}`).catch(({ faults }) => faults);
  expect(await from('afgelijd')).toMatchObject([
    {
      field: 'regel 2: herkomst',
      message: 'regel 2: herkomst: kies een van: vastgelegd, bron, afgeleid, gereconstrueerd; bedoelt u afgeleid?',
    },
  ]);
  expect(await from('bron')).toMatchObject([{ field: 'regel 2: bron', message: 'regel 2: bron: noem haar, of kies een andere herkomst' }]);
  expect(await recorded('ActionRegistered')).toEqual([]);
});
