import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { BODIES, decision } from '@peildatum/governance';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type Role, type Uuid, uuidV5 } from '@peildatum/kernel';
import { CorrectCommand, CorrectHandler, TellCommand, TellHandler } from '@peildatum/subjects';
import { recordDecision } from '../../governance/testing/decisions.js';
import { type InstitutionEvent, institutionEvents, type NormEvent, normEvents, trancheEvents } from '../domain/norm.events.js';
import { decided, drafted, exempted, LISTED, registered, tranche, volume } from '../testing/facts.js';
import { institution } from './institution.subject.js';
import { intervention } from './intervention.subject.js';
import { tranche as trancheSubject } from './tranche.subject.js';

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const person = uuidV5(PEILDATUM_NAMESPACE, 'volume norms');
const actor = (role: Role): Actor => ({ person, role, organisation: 'Zorginstituut Nederland' });
const lists = { valuesOn: () => ['Oost'] };

let register: Register;
let commands = 0;
beforeEach(async () => {
  const log = new EventLog(
    new MemoryEventStore(),
    createCodec(registerEvents, normEvents, trancheEvents, institutionEvents, decision.events),
  );
  await openRegister(log, person, clock, actor('beheerder'));
  register = new Register(log, clock);
  await recordDecision(register, 'normen', BODIES.roundTables, context('beheerder'));
});

const context = (role: Role) => {
  commands += 1;
  const id = uuidV5(PEILDATUM_NAMESPACE, `norm rights ${commands}`);
  return { actor: actor(role), commandId: id, correlationId: id };
};
const ZORGINSTITUUT: Role = 'zorginstituut';
const norm = (fact: NormEvent, role: Role = ZORGINSTITUUT) =>
  new TellHandler(register, lists).execute(new TellCommand(intervention, 'slokdarm', fact, context(role)));
const hospital = (fact: InstitutionEvent, role: Role = ZORGINSTITUUT, code = 'a') =>
  new TellHandler(register, lists).execute(new TellCommand(institution, code, fact, context(role)));
const agree = (role: Role = ZORGINSTITUUT) =>
  new TellHandler(register, lists).execute(new TellCommand(trancheSubject, '1', tranche('2022-08-12'), context(role)));
const correctNorm = (corrects: Uuid, replacement: NormEvent | null, role: Role = ZORGINSTITUUT) =>
  new CorrectHandler(register, lists).execute(
    new CorrectCommand(intervention, 'slokdarm', { corrects, reason: 'verkeerd gelezen', replacement }, context(role)),
  );
const correctHospital = (corrects: Uuid, replacement: InstitutionEvent | null, role: Role = ZORGINSTITUUT) =>
  new CorrectHandler(register, lists).execute(
    new CorrectCommand(institution, 'a', { corrects, reason: 'verkeerd gelezen', replacement }, context(role)),
  );
const correctTranche = (corrects: Uuid, role: Role = ZORGINSTITUUT) =>
  new CorrectHandler(register, lists).execute(
    new CorrectCommand(trancheSubject, '1', { corrects, reason: 'verkeerd gelezen', replacement: null }, context(role)),
  );
const answerTo = (promise: Promise<{ events: readonly { id: Uuid }[] }>) =>
  promise.then(
    () => 'taken',
    (error: { code: string; faults?: readonly { code: string }[] }) => error.faults?.[0]?.code ?? error.code,
  );

describe('who records norms and institutions', () => {
  it('is the Zorginstituut; who measures or coordinates is not', async () => {
    for (const role of ['coordinator', 'rivm', 'vws', 'auditor'] as const) {
      expect(await answerTo(norm(LISTED, role))).toBe('RIGHTS.ROLE');
      expect(await answerTo(hospital(registered('2022-01-01'), role))).toBe('RIGHTS.ROLE');
      expect(await answerTo(agree(role))).toBe('RIGHTS.ROLE');
      expect(await answerTo(correctNorm(person, null, role))).toBe('RIGHTS.ROLE');
      expect(await answerTo(correctHospital(person, null, role))).toBe('RIGHTS.ROLE');
      expect(await answerTo(correctTranche(person, role))).toBe('RIGHTS.ROLE');
    }
    expect(await answerTo(norm(LISTED))).toBe('taken');
    expect(await answerTo(hospital(registered('2022-01-01'), 'beheerder'))).toBe('taken');
    const { events } = await agree();
    expect(await answerTo(correctTranche(events[0]?.id ?? person))).toBe('taken');
  });
});

describe('what a fact names', () => {
  beforeEach(async () => {
    await norm(LISTED);
    await norm(decided('2025-03-25'));
  });

  it('must be there: an institution, an intervention', async () => {
    expect(await answerTo(norm(exempted('2025-06-01', 'a', 2026)))).toBe('NORM.INSTITUTION_UNKNOWN');
    await hospital(registered('2022-01-01'));
    expect(await answerTo(norm(exempted('2025-06-01', 'a', 2026)))).toBe('taken');
    expect(await answerTo(hospital(volume(2024, 120, { intervention: 'maag' })))).toBe('INSTITUTION.INTERVENTION_UNKNOWN');
    expect(await answerTo(hospital(volume(2024, 120)))).toBe('taken');
    expect(await answerTo(hospital(volume(2024, 120), ZORGINSTITUUT, 'nergens'))).toBe('INSTITUTION.NOT_REGISTERED');
  });

  it('must be there in what takes the place of a fact as well', async () => {
    const { events: listed } = await hospital(registered('2022-01-01'));
    const { events: told } = await hospital(volume(2024, 120));
    expect(await answerTo(correctHospital(told[0]?.id ?? person, volume(2024, 130, { intervention: 'maag' })))).toBe(
      'INSTITUTION.INTERVENTION_UNKNOWN',
    );
    expect(await answerTo(correctHospital(listed[0]?.id ?? person, registered('2022-01-01', 'Nergens')))).toBe('VALUE.UNKNOWN');
    const { events: granted } = await norm(exempted('2025-06-01', 'a', 2026));
    expect(await answerTo(correctNorm(granted[0]?.id ?? person, exempted('2025-06-01', 'c', 2026)))).toBe('NORM.INSTITUTION_UNKNOWN');
    expect(await answerTo(correctNorm(granted[0]?.id ?? person, null))).toBe('taken');
  });

  it('is a region of the value list', async () => {
    for (const code of ['a', 'b']) await hospital(registered('2022-01-01'), ZORGINSTITUUT, code);
    expect(await answerTo(hospital(registered('2023-01-01', 'Nergens')))).toBe('VALUE.UNKNOWN');
    expect(await answerTo(norm(drafted('2025-06-01', { region: 'Nergens' })))).toBe('VALUE.UNKNOWN');
    expect(await answerTo(norm(drafted('2025-06-01')))).toBe('taken');
  });
});
