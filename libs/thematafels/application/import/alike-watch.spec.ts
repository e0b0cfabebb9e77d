import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile, TryImportHandler, TryImportQuery } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { actionEvents } from '../../domain/action.events.js';
import { openThematafel } from '../../domain/thematafel.decide.js';
import { thematafelEvents } from '../../domain/thematafel.events.js';
import { thematafelStream } from '../../domain/thematafel-letter.js';
import { factOfThematafel } from '../input/thematafel.input.js';
import { AlikeWatch } from './alike-watch.js';
import { thematafelImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-03-01T12:00:00.000Z' as Instant);
const id = (name: string) => uuidV5(PEILDATUM_NAMESPACE, name);
const beheerder: Actor = { person: id('p'), role: 'beheerder', organisation: 'VWS' };
const context = { actor: beheerder, correlationId: id('c') } as const;
const HEAD = 'soort;thematafel;sleutel;mijlpaal;titel;gereed;tekst;omschrijving;geldigVanaf';
const fileOf = (...rows: readonly string[]) => readImportFile([HEAD, ...rows].join('\n'), 'csv');
const watch = new AlikeWatch({
  at: (tafel) => Promise.resolve(tafel === 'D' ? [{ id: 'AZWA-D1-01', text: 'Werk een normenkader uit.' }] : []),
});

let log: EventLog;
let register: Register;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, actionEvents, thematafelEvents));
  await openRegister(log, id('log'), clock, beheerder);
  register = new Register(log, clock);
  const opened = factOfThematafel({ naam: 'Digitale zorg', geldigVanaf: '2025-01-01' }, 'D') as Parameters<typeof openThematafel>[0];
  await register.write(thematafelStream('D'), openThematafel(opened), { ...context, commandId: id('tafel') });
  const standing = fileOf(
    'mijlpaal;D;M-1;;Normenkader vastgesteld;Q3 2026;;;2026-01-05',
    'aandachtspunt;D;;;;;Er zijn te weinig mensen.;;2026-01-05',
  );
  await new ImportHandler(register, thematafelImportKinds).execute(new ImportCommand(standing, context, () => undefined));
});

const notesOf = async (...rows: readonly string[]) =>
  (await new TryImportHandler(register, thematafelImportKinds, watch).execute(new TryImportQuery(fileOf(...rows), beheerder))).notes;
const made = async (type: string, field: string) => {
  const events = await log.readStream(thematafelStream('D'));
  return String(Object(events.find((event) => event.type === type)?.data)[field]);
};

describe('a row that makes something under no key', () => {
  it('is asked whether it is new or renamed where something like it stands, with how to say that it is the same', async () => {
    const milestone = await made('MilestonePlanned', 'milestone');
    const point = await made('AttentionPointNoted', 'point');
    expect(
      await notesOf(
        'mijlpaal;D;;;Normenkader is vastgesteld;;;;2026-02-05',
        'aandachtspunt;D;;;;;er zijn te weinig mensen;;2026-02-05',
        'actie;D;;;;;;Werk het normenkader uit;2026-02-05',
      ),
    ).toEqual([
      `regel 2: nieuw of hernoemd? Er staat al een mijlpaal "Normenkader vastgesteld" (${milestone}). Is het dezelfde, zet dan ${milestone} in de kolom mijlpaal.`,
      `regel 3: nieuw of hernoemd? Er staat al een aandachtspunt "Er zijn te weinig mensen." (${point}). Is het hetzelfde, laat de regel dan weg, of geef haar de sleutel waaronder het gemaakt is.`,
      'regel 4: nieuw of hernoemd? Er staat al een actie "Werk een normenkader uit." (AZWA-D1-01). Is het dezelfde, laat de regel dan weg, en vertel wat er anders is met actie AZWA-D1-01.',
    ]);
  });

  it('is not asked of what has a key, stands already, is like nothing or is of another thematafel', async () => {
    const notes = await notesOf(
      'mijlpaal;D;M-2;;Normenkader is vastgesteld;;;;2026-02-05',
      'aandachtspunt;D;;;;;Er zijn te weinig mensen.;;2026-01-05',
      'aandachtspunt;D;;;;;De subsidie is later;;2026-02-05',
      'actie;E;;;;;;Werk het normenkader uit;2026-02-05',
    );
    expect(notes).toEqual([]);
  });
});
