import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type Role, uuidV5 } from '@peildatum/kernel';
import { CorrectCommand, CorrectHandler, TellCommand, TellHandler } from '@peildatum/subjects';
import type { MonitorEvent } from '../domain/monitor.events.js';
import { monitorEvents } from '../domain/monitor.events.js';
import { annotated, BEWEGING, defined, held, published, redefined, revised, target } from '../testing/facts.js';
import { monitor } from './monitor.subject.js';

const NO_LISTS = { valuesOn: () => [] };

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const person = uuidV5(PEILDATUM_NAMESPACE, 'monitors');
const actor = (role: Role, organisation: string): Actor => ({ person, role, organisation });
const VWS = actor('vws', 'VWS');
const RIVM = actor('rivm', 'RIVM');
const NIVEL = actor('nivel', 'NIVEL');
const BEHEERDER = actor('beheerder', 'Programmateam');

let register: Register;
let commands = 0;
beforeEach(async () => {
  const log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, monitorEvents));
  await openRegister(log, person, clock, BEHEERDER);
  register = new Register(log, clock);
});

const context = (who: Actor) => {
  commands += 1;
  const id = uuidV5(PEILDATUM_NAMESPACE, `monitor command ${commands}`);
  return { actor: who, commandId: id, correlationId: id };
};
const tell = (who: Actor, fact: MonitorEvent) =>
  new TellHandler(register, NO_LISTS).execute(new TellCommand(monitor, 'beweging', fact, context(who)));
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

const ZERO = published(2023, 0, '30');
async function setUp() {
  await tell(VWS, BEWEGING);
  await tell(RIVM, defined());
  await tell(RIVM, held(0, '2024-06-30'));
  return (await tell(RIVM, ZERO)).events[0]?.id ?? person;
}

describe('who writes of a monitor', () => {
  it('is its owner, of a deelmonitor its owner too, of an indicator hers', async () => {
    expect(await refusal(tell(RIVM, BEWEGING))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(VWS, BEWEGING))).toBe('taken');
    expect(await refusal(tell(NIVEL, defined()))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(NIVEL, defined('2022-08-12', { owner: 'NIVEL' })))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(RIVM, defined()))).toBe('taken');
    expect(await refusal(tell(NIVEL, target()))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(RIVM, target()))).toBe('taken');
    expect(await refusal(tell(NIVEL, held(0, '2024-06-30')))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(VWS, held(0, '2024-06-30')))).toBe('taken');
  });

  it('has a role for it: a coordinator has not', async () => {
    expect(await refusal(tell(actor('coordinator', 'RIVM'), BEWEGING))).toBe('RIGHTS.ROLE');
  });

  it('hears first that there is no such monitor', async () => {
    expect(await refusal(tell(RIVM, defined()))).toBe('MONITOR.NOT_ESTABLISHED');
  });
});

describe('who publishes and revises', () => {
  beforeEach(setUp);

  it('is the owner alone: a stranger is refused, in the own name and in that of another', async () => {
    expect(await refusal(tell(NIVEL, revised(2023, 0, '31', { publishedBy: 'NIVEL' })))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(NIVEL, revised(2023, 0, '31')))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(RIVM, revised(2023, 0, '31', { publishedBy: 'NIVEL' })))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(NIVEL, annotated('2025-01-01')))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(RIVM, revised(2023, 0, '31')))).toBe('taken');
  });

  it('says so: whose it is', async () => {
    await expect(tell(NIVEL, revised(2023, 0, '31'))).rejects.toThrow(/U legt vast voor NIVEL; dit hoort bij RIVM/);
  });

  it('is after a change of owner the new one, and the old no more', async () => {
    await tell(RIVM, redefined('2024-01-01', { owner: 'NIVEL' }));
    expect(await refusal(tell(RIVM, revised(2023, 0, '31')))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(tell(NIVEL, revised(2023, 0, '31', { publishedBy: 'NIVEL' })))).toBe('taken');
  });

  it('is no beheerder either', async () => {
    expect(await refusal(tell(BEHEERDER, revised(2023, 0, '31')))).toBe('RIGHTS.ORGANISATION');
  });
});

describe('who corrects', () => {
  const correct = (who: Actor, corrects: string, replacement: MonitorEvent | null) =>
    new CorrectHandler(register, NO_LISTS).execute(
      new CorrectCommand(monitor, 'beweging', { corrects: corrects as never, reason: 'verkeerd gelezen', replacement }, context(who)),
    );

  it('owns what is corrected and what takes its place', async () => {
    const event = await setUp();
    expect(await refusal(correct(NIVEL, event, null))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(correct(NIVEL, event, ZERO))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(correct(VWS, event, null))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(correct(RIVM, event, BEWEGING))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(correct(RIVM, event, published(2023, 0, '33')))).toBe('taken');
    expect(await refusal(correct(RIVM, event, null))).toBe('CORRECTION.ALREADY_CORRECTED');
  });

  it('is a beheerder too, but of what another measured: nobody publishes or withdraws in the name of another', async () => {
    const event = await setUp();
    expect(await refusal(correct(BEHEERDER, event, published(2023, 0, '33', { publishedBy: 'CBS' })))).toBe('RIGHTS.ORGANISATION');
    for (const replacement of [published(2023, 0, '33'), null])
      expect(await refusal(correct(BEHEERDER, event, replacement))).toBe('RIGHTS.ORGANISATION');
    const aimed = (await tell(RIVM, target())).events[0]?.id ?? person;
    expect(await refusal(correct(BEHEERDER, aimed, null))).toBe('taken');
  });

  it('does not move an own indicator to the deelmonitor of another', async () => {
    await tell(VWS, BEWEGING);
    const definition = (await tell(RIVM, defined())).events[0]?.id ?? person;
    expect(await refusal(correct(RIVM, definition, defined('2022-08-12', { part: 'eerste-lijn' })))).toBe('RIGHTS.ORGANISATION');
    expect(await refusal(correct(RIVM, definition, defined('2022-08-12', { title: 'Beter' })))).toBe('taken');
  });

  it('hears first that there is no such monitor', async () => {
    expect(await refusal(correct(NIVEL, person, null))).toBe('MONITOR.NOT_FOUND');
  });
});
