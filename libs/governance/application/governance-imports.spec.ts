import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { GOVERNANCE_STREAM, governanceEvents } from '../domain/governance.events.js';
import { governanceImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'governance');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let handler: ImportHandler;

beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, governanceEvents));
  await openRegister(log, id, clock, beheerder);
  handler = new ImportHandler(new Register(log, clock), governanceImportKinds);
});

const run = (...lines: string[]) =>
  handler.execute(
    new ImportCommand(readImportFile(lines.join('\n'), 'csv'), { actor: beheerder, correlationId: id, basis: 'source' }, () => undefined),
  );

const HEAD = 'soort,peildatum,naam,sinds,sindsDatum,datum,aantal,geldigVanaf,cijfer,gepubliceerdIn,waarde';

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
        { peildatum: '2025-09-05', label: 'Q3 2025', comparedWith: { label: 'Q2 2025', date: '2025-05-20' } },
      ],
      ['BoardMeetingScheduled', '2025-09-05', { peildatum: '2025-09-05', meetsOn: '2025-09-29' }],
      ['PartyCountEstablished', '2025-06-16', { count: 17 }],
      [
        'FigurePublished',
        '2025-09-05',
        { peildatum: '2025-09-05', figure: 'acties.afgerond', publishedIn: 'rapport', value: 180, note: null },
      ],
      [
        'FigurePublished',
        '2025-09-05',
        { peildatum: '2025-09-05', figure: 'acties.loopt-voor', publishedIn: 'brief', value: null, note: null },
      ],
    ]);
  });

  it('refuses half a comparison and a number that is none', async () => {
    const faults = await run(HEAD, 'editie,2025-09-05,Q3 2025,Q2 2025,,,,,,,', 'partijen,,,,,,-1,2025-06-16,,,').catch(
      (error: unknown) => error,
    );
    expect(faults).toBeInstanceOf(InvalidInput);
    expect((faults as InvalidInput).faults.map(({ field }) => field)).toEqual(['regel 2: sindsDatum', 'regel 3: aantal']);
    await expect(log.readStream(GOVERNANCE_STREAM)).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });
});
