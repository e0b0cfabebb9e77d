import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type RecordedEvent, uuidV5 } from '@peildatum/kernel';
import type { ToldDossierFact } from '../../domain/dossier.decide.js';
import { type DossierEvent, dossierEvents } from '../../domain/dossier.events.js';
import { intakeEvents } from '../../domain/intake.events.js';
import { fact, planIntended, planUnderAssessment, TOETS, termsOf } from '../../testing/dossier.facts.js';
import { ValueLists } from '../value-lists.js';
import { CorrectDossierCommand, CorrectDossierHandler, TellDossierCommand, TellDossierHandler } from './dossier.commands.js';
import { TellIntakeCommand, TellIntakeHandler } from './intake.commands.js';

const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);
const person = uuidV5(PEILDATUM_NAMESPACE, 'dossier commands');
const beheerder: Actor = { person, role: 'beheerder', organisation: 'VWS' };
const verzekeraar = (organisation: string): Actor => ({ person, role: 'verzekeraar', organisation });

class Lists extends ValueLists {
  valuesOn(list: string, on: string): readonly string[] {
    return { sectoren: on < '2025-09-05' ? ['MSZ', 'GGZ'] : ['MSZ'], domeinen: ['Zvw'] }[list] ?? [];
  }
}

let log: EventLog;
let tell: TellDossierHandler;
let correct: CorrectDossierHandler;
let intake: TellIntakeHandler;
let commands = 0;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, dossierEvents, intakeEvents));
  await openRegister(log, person, clock, beheerder);
  const register = new Register(log, clock);
  tell = new TellDossierHandler(register, new Lists());
  correct = new CorrectDossierHandler(register, new Lists());
  intake = new TellIntakeHandler(register);
});

const context = (actor: Actor) => {
  commands += 1;
  return { actor, commandId: uuidV5(person, String(commands)), correlationId: person };
};
const told = (what: DossierEvent, actor = beheerder) =>
  tell.execute(new TellDossierCommand(TOETS, what as ToldDossierFact, context(actor)));
const given = async (facts: readonly DossierEvent[]) => {
  for (const each of facts) await told(each);
};
const recorded = async (): Promise<RecordedEvent[]> => await log.readStream(`dossier-${TOETS}`);
const types = async () => (await recorded()).map(({ type }) => type);
const decision = (insurer: string, on = '2024-10-01') => fact('InsurerDecisionGiven', on, { insurer });

describe('telling a fact of a dossier', () => {
  it('appends the approval that the last decision completes', async () => {
    await given([...planIntended(), decision('Zilveren Kruis')]);
    await told(decision('VGZ', '2024-10-15'));
    expect((await types()).slice(-2)).toEqual(['InsurerDecisionGiven', 'PlanApproved']);
  });

  it('answers a command that was recorded before as it was then', async () => {
    await given([...planIntended(), decision('Zilveren Kruis')]);
    const command = new TellDossierCommand(TOETS, decision('VGZ') as ToldDossierFact, context(beheerder));
    const first = await tell.execute(command);
    expect(await tell.execute(command)).toEqual({ ...first, repeated: true });
  });

  it('refuses a value that is not in its list on that date', async () => {
    await given(planUnderAssessment());
    const intended = fact('PlanDecisionIntended', '2025-09-05', { terms: termsOf(['K01', 'GGZ', 10]) });
    await expect(told(intended)).rejects.toMatchObject({ faults: [{ code: 'VALUE.UNKNOWN', field: 'bedragen' }, { field: 'kpis' }] });
    await told(fact('PlanDecisionIntended', '2025-09-04', { terms: termsOf(['K01', 'GGZ', 10]) }));
  });

  it('refuses a snelle toets from the stop on, and takes it with an exception', async () => {
    const data = { decidedBy: 'BO IZA', decidedOn: null, reason: 'vol' };
    await intake.execute(new TellIntakeCommand({ type: 'IntakeClosed', validFrom: '2025-07-01' as never, data }, context(beheerder)));
    await expect(told(fact('SnelleToetsSubmitted', '2025-07-01'))).rejects.toMatchObject({ code: 'INTAKE.CLOSED' });
    await told(fact('IntakeExceptionGranted', '2025-07-01'));
    await told(fact('SnelleToetsSubmitted', '2025-07-01'));
    expect(await types()).toEqual(['IntakeExceptionGranted', 'SnelleToetsSubmitted']);
  });
});

describe('who may tell it', () => {
  it('is an insurer that coordinates the dossier or decides on the plan, for what is its own', async () => {
    await told(fact('SnelleToetsSubmitted', '2024-01-10'), verzekeraar('Zilveren Kruis'));
    await told(fact('SnelleToetsAssessmentStarted', '2024-01-20'), verzekeraar('Zilveren Kruis'));
    await expect(told(fact('SnelleToetsApproved', '2024-02-10'), verzekeraar('VGZ'))).rejects.toMatchObject({
      code: 'RIGHTS.ORGANISATION',
    });
    await given([fact('SnelleToetsApproved', '2024-02-10'), fact('PlanSubmitted', '2024-05-01')]);
    await told(fact('PlanAssessmentStarted', '2024-05-10'), verzekeraar('VGZ'));
    await told(fact('PlanDecisionIntended', '2024-09-15'), verzekeraar('VGZ'));
    await expect(told(decision('VGZ'), verzekeraar('Zilveren Kruis'))).rejects.toMatchObject({ code: 'RIGHTS.ORGANISATION' });
    await told(decision('VGZ'), verzekeraar('VGZ'));
  });

  it('is not an insurer of another dossier, for the submission of one either', async () => {
    await expect(told(fact('SnelleToetsSubmitted', '2024-01-10'), verzekeraar('VGZ'))).rejects.toMatchObject({
      code: 'RIGHTS.ORGANISATION',
    });
  });

  it.each([
    ['a beschikking', fact('BeschikkingIssued', '2024-11-01'), 'nza'],
    ['a VWS route', fact('VwsRouteGranted', '2024-11-01'), 'vws'],
  ] as const)('for %s is not the insurer', async (_, what, role) => {
    await given([...planIntended(), decision('Zilveren Kruis'), decision('VGZ')]);
    await expect(told(what, verzekeraar('VGZ'))).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await told(what, { person, role, organisation: 'zelf' });
  });

  it('for a correction is a beheerder', async () => {
    const { events } = await told(fact('SnelleToetsSubmitted', '2024-01-10'));
    const order = { corrects: events[0]?.id as RecordedEvent['id'], reason: 'vergissing', replacement: null };
    const command = (actor: Actor) => new CorrectDossierCommand(TOETS, order, context(actor));
    await expect(correct.execute(command(verzekeraar('Zilveren Kruis')))).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await correct.execute(command(beheerder));
  });
});
