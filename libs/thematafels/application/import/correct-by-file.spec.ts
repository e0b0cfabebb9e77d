import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile, TryImportHandler, TryImportQuery } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, type RecordedEvent, uuidV5 } from '@peildatum/kernel';
import { actionEvents } from '../../domain/action.events.js';
import { thematafelEvents } from '../../domain/thematafel.events.js';
import { thematafelImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-03-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'correct by file');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let register: Register;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, actionEvents, thematafelEvents));
  await openRegister(log, id, clock, beheerder);
  register = new Register(log, clock);
  await run('actie;A-1;D;;;;;2025-01-01', 'statusmelding;A-1;;loopt-achter;;;;2025-06-01', 'statusmelding;A-1;;loopt-voor;;;;2025-07-01');
});

const HEAD = 'soort;actie;thematafel;status;correctie;corrigeert;intrekken;geldigVanaf';
/** The code of an action to register stands in the column `actie` here. */
const fileOf = (rows: readonly string[]) =>
  readImportFile([HEAD, ...rows].join('\n').replace('soort;actie;', rows[0]?.startsWith('actie') ? 'soort;code;' : 'soort;actie;'), 'csv');

async function run(...rows: string[]) {
  const registration = rows.filter((row) => row.startsWith('actie'));
  const others = rows.filter((row) => !row.startsWith('actie'));
  const handler = new ImportHandler(register, thematafelImportKinds);
  let last: unknown;
  for (const part of [registration, others])
    if (part.length > 0)
      last = await handler.execute(new ImportCommand(fileOf(part), { actor: beheerder, correlationId: id }, () => undefined));
  return last;
}

const faultsOf = async (...rows: string[]): Promise<[string | undefined, string][]> => {
  try {
    await run(...rows);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field, message }) => [field, message]);
    throw error;
  }
  return [];
};

const recorded = async (): Promise<readonly RecordedEvent[]> => await log.readStream('actie-A-1');
const lastOf = async () => (await recorded()).at(-1);

describe('a row that corrects', () => {
  it('takes the place of what was told of that date, with its reason, and once', async () => {
    const row = 'statusmelding;A-1;;loopt-op-schema;stond verkeerd in de bron;;;2025-06-01';
    const wrong = (await recorded())[1];
    expect(await run(row)).toEqual({ rows: 1, recorded: 1 });
    expect(await lastOf()).toMatchObject({
      type: 'ActionFactCorrected',
      corrects: wrong?.id,
      data: { reason: 'stond verkeerd in de bron', replacement: { validFrom: '2025-06-01', data: { progress: 'on-schedule' } } },
    });
    expect(await run(row, 'statusmelding;A-1;;loopt-achter;;;;2025-08-01')).toEqual({ rows: 2, recorded: 1 });
  });

  it('moves a fact to another date, where it names the event', async () => {
    const wrong = (await recorded())[2]?.id;
    await run(`statusmelding;A-1;;loopt-voor;de datum was onjuist;${wrong};;2025-09-01`);
    expect(await lastOf()).toMatchObject({ corrects: wrong, validFrom: '2025-09-01' });
  });

  it('withdraws what should not have been told', async () => {
    await run('statusmelding;A-1;;loopt-voor;ging over een andere actie;;WAAR;2025-07-01');
    expect(await lastOf()).toMatchObject({ data: { reason: 'ging over een andere actie', replacement: null } });
  });

  it('may be followed by rows that rest on it', async () => {
    await run('statusmelding;A-1;;loopt-op-schema;verkeerd;;;2025-06-01', 'statusmelding;A-1;;loopt-achter;;;;2025-06-02');
    expect((await recorded()).slice(-2).map(({ type }) => type)).toEqual(['ActionFactCorrected', 'ActionProgressReported']);
  });

  it('is told apart in a trial', async () => {
    const file = fileOf(['statusmelding;A-1;;loopt-op-schema;verkeerd;;;2025-06-01', 'statusmelding;A-1;;loopt-achter;;;;2025-06-01']);
    const { outcomes } = await new TryImportHandler(register, thematafelImportKinds).execute(new TryImportQuery(file, beheerder));
    expect(outcomes.map(({ change }) => change)).toEqual(['corrected', 'changed']);
  });

  it('says in a trial in which cells it differs from what stands, in the words of the row', async () => {
    const head = 'soort;actie;status;bewijs;reden;heropening;correctie;geldigVanaf';
    const trialOf = async (...rows: string[]) => {
      const file = readImportFile([head, ...rows].join('\n'), 'csv');
      const { outcomes } = await new TryImportHandler(register, thematafelImportKinds).execute(new TryImportQuery(file, beheerder));
      return outcomes.map(({ cells }) => cells?.());
    };
    expect(
      await trialOf(
        'statusmelding;A-1;loopt-op-schema;;;;verkeerd;2025-06-01',
        'statusmelding;A-1;afgerond;het verslag;;;;2025-08-01',
        'statusmelding;A-1;loopt-achter;;toch niet;WAAR;;2025-09-01',
      ),
    ).toEqual([
      [{ column: 'status', from: 'loopt-achter', to: 'loopt-op-schema' }],
      [
        { column: 'status', from: 'loopt-voor', to: 'afgerond' },
        { column: 'bewijs', to: 'het verslag' },
      ],
      [
        { column: 'status', from: 'afgerond', to: 'loopt-achter' },
        { column: 'bewijs', from: 'het verslag' },
        { column: 'reden', to: 'toch niet' },
        { column: 'heropening', to: 'WAAR' },
      ],
    ]);
  });

  it.each([
    ['statusmelding;A-1;;loopt-voor;verkeerd;;;2025-06-02', 'correctie', 'van 2025-06-02 staat er niets'],
    ['statusmelding;A-1;;loopt-voor;;;WAAR;2025-06-01', 'correctie', 'zeg waarom'],
    ['statusmelding;A-1;;loopt-voor;verkeerd;geen-id;;2025-06-01', 'corrigeert', 'een UUID'],
    [`statusmelding;A-1;;loopt-voor;verkeerd;${id};;2025-06-01`, undefined, 'hoort niet bij dit onderwerp'],
  ])('is refused as %s', async (row, field, says) => {
    expect(await faultsOf(row)).toEqual([[field === undefined ? 'regel 2' : `regel 2: ${field}`, expect.stringContaining(says)]]);
  });

  it('does not correct what the same file tells', async () => {
    const faults = await faultsOf('statusmelding;A-1;;loopt-voor;;;;2025-10-01', 'statusmelding;A-1;;loopt-achter;verkeerd;;;2025-10-01');
    expect(faults).toEqual([['regel 3: correctie', expect.stringContaining('een eerdere regel van dit bestand')]]);
  });

  it('is for who may correct', async () => {
    const command = new ImportCommand(
      fileOf(['statusmelding;A-1;;loopt-voor;verkeerd;;;2025-06-01']),
      { actor: { ...beheerder, role: 'bo' }, correlationId: id },
      () => undefined,
    );
    await expect(new ImportHandler(register, thematafelImportKinds).execute(command)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
  });
});
