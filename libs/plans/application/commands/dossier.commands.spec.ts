import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { BODIES, decision as boardDecision } from '@peildatum/governance';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type RecordedEvent, uuidV5 } from '@peildatum/kernel';
import { ValueLists } from '@peildatum/platform';
import { recordDecision } from '../../../governance/testing/decisions.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { type DossierEvent, dossierEvents } from '../../domain/dossier.events.js';
import { type IntakeEvent, intakeEvents } from '../../domain/intake.events.js';
import { fact, PLAN, planIntended, planUnderAssessment, TOETS, termsOf } from '../../testing/dossier.facts.js';
import { CorrectDossierCommand, CorrectDossierHandler, TellDossierCommand, TellDossierHandler } from './dossier.commands.js';
import { TellIntakeCommand, TellIntakeHandler } from './intake.commands.js';
import { NameInsurersCommand, NameInsurersHandler } from './name-insurers.command.js';

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
let register: Register;
let tell: TellDossierHandler;
let correct: CorrectDossierHandler;
let name: NameInsurersHandler;
let intake: TellIntakeHandler;
let commands = 0;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, dossierEvents, intakeEvents, boardDecision.events));
  await openRegister(log, person, clock, beheerder);
  register = new Register(log, clock);
  tell = new TellDossierHandler(register, new Lists());
  correct = new CorrectDossierHandler(register, new Lists());
  name = new NameInsurersHandler(register);
  intake = new TellIntakeHandler(register);
});

const context = (actor: Actor) => {
  commands += 1;
  return { actor, commandId: uuidV5(person, String(commands)), correlationId: person };
};
const told = (what: DossierEvent, actor = beheerder) =>
  tell.execute(new TellDossierCommand(TOETS, what as TellableDossierFact, context(actor)));
const named = (insurers: readonly string[], actor = beheerder) =>
  name.execute(new NameInsurersCommand(PLAN, insurers, 'Uit het dossier.', context(actor)));
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
    const command = new TellDossierCommand(TOETS, decision('VGZ') as TellableDossierFact, context(beheerder));
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
    const data = { decidedBy: 'BO IZA', decidedOn: null, reason: 'vol', decision: 'bo-stop' };
    const stop = { type: 'IntakeClosed' as const, validFrom: '2025-07-01' as never, data };
    const close = (what: IntakeEvent) => intake.execute(new TellIntakeCommand(what, context(beheerder)));
    await expect(close({ ...stop, data: { ...data, decision: null } })).rejects.toMatchObject({ faults: [{ code: 'DECISION.NEEDED' }] });
    await expect(close(stop)).rejects.toMatchObject({ faults: [{ code: 'DECISION.UNKNOWN', field: 'besluit' }] });
    await recordDecision(register, 'bo-stop', BODIES.board, context(beheerder));
    await close(stop);
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

  it('decides nothing where it is not an insurer of the plan, and in its own name alone', async () => {
    await given(planIntended());
    await expect(told(decision('CZ'), verzekeraar('CZ'))).rejects.toMatchObject({ code: 'RIGHTS.ORGANISATION' });
    await expect(told(decision('VGZ'), verzekeraar('Zilveren Kruis'))).rejects.toMatchObject({ code: 'RIGHTS.ORGANISATION' });
    await expect(told(fact('IntakeExceptionGranted', '2024-10-01', { insurer: 'CZ' }), verzekeraar('CZ'))).rejects.toMatchObject({
      code: 'RIGHTS.ORGANISATION',
    });
    await told(decision('VGZ'), verzekeraar('VGZ\u00a0'));
    await expect(told(decision('VGZ '), verzekeraar('VGZ'))).rejects.toMatchObject({ code: 'PLAN.INSURER_DECIDED' });
  });

  it('decides nothing where no source names the insurers, before a beheerder has named them', async () => {
    await given(planIntended({ insurers: null }));
    await expect(told(decision('VGZ'), verzekeraar('VGZ'))).rejects.toMatchObject({
      code: 'RIGHTS.ORGANISATION',
      message: expect.stringContaining('dit hoort bij geen bekende verzekeraar'),
    });
    await expect(told(decision('VGZ'))).rejects.toMatchObject({ code: 'PLAN.INSURERS_UNKNOWN', kind: 'conflict' });
    const before = (await recorded()).length;
    await expect(named(['VGZ', 'VGZ '])).rejects.toMatchObject({ code: 'PLAN.TWO_INSURERS' });
    await expect(named(['VGZ', 'CZ'], verzekeraar('VGZ'))).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await named(['VGZ', 'Zilveren Kruis']);
    expect(await named(['Zilveren Kruis', 'VGZ '])).toMatchObject({ events: [] });
    await expect(named(['VGZ', 'CZ'])).rejects.toMatchObject({ code: 'PLAN.INSURERS_KNOWN' });
    expect((await recorded()).length).toBe(before + 1);
    await told(decision('VGZ'), verzekeraar('VGZ'));
    await told(decision('Zilveren Kruis'), verzekeraar('Zilveren Kruis'));
    expect((await types()).slice(-1)).toEqual(['PlanApproved']);
  });

  it('for an approval by insurers that no source names is a beheerder', async () => {
    await given(planIntended({ insurers: null }));
    const unnamed = fact('UnnamedInsurersApproved', '2024-10-01');
    await expect(told(unnamed, verzekeraar('Zilveren Kruis'))).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await told(unnamed);
    expect((await types()).slice(-2)).toEqual(['UnnamedInsurersApproved', 'PlanApproved']);
  });

  it('has its insurers named in the place of the submission, which says all else as it did, on the same grounds', async () => {
    await given(planIntended({ insurers: null, title: 'Zorg dichtbij' }));
    const command = new NameInsurersCommand(PLAN, ['VGZ', 'Zilveren Kruis'], 'Uit het dossier.', context(beheerder));
    const first = await name.execute(command);
    expect(await name.execute(command)).toEqual({ ...first, repeated: true });
    const submitted = (await recorded()).find(({ type }) => type === 'PlanSubmitted');
    expect((await recorded()).at(-1)).toMatchObject({
      corrects: submitted?.id,
      basis: submitted?.basis,
      validFrom: submitted?.validFrom,
      data: { reason: 'Uit het dossier.', replacement: { data: { title: 'Zorg dichtbij', insurers: ['VGZ', 'Zilveren Kruis'] } } },
    });
    await expect(
      name.execute(new NameInsurersCommand('ST-0123.2', ['VGZ', 'Zilveren Kruis'], 'r', context(beheerder))),
    ).rejects.toMatchObject({ code: 'PLAN.NOT_FOUND' });
  });

  it('keeps what was decided before the insurers had to be named', async () => {
    await given(planIntended({ insurers: null }));
    const envelope = { schemaVersion: 1, recordedAt: clock.now(), commandId: person, correlationId: person, causationId: person };
    const old = { ...envelope, ...decision('VGZ'), id: uuidV5(person, 'old'), actor: beheerder, basis: 'recorded' } as const;
    await log.append(`dossier-${TOETS}`, (await recorded()).length - 1, [old]);
    await told(fact('PlanStatusNotPublished', '2025-01-01'));
    await expect(named(['CZ', 'Zilveren Kruis'])).rejects.toMatchObject({ code: 'PLAN.NOT_ITS_INSURER' });
  });

  it('for a correction is a beheerder', async () => {
    const { events } = await told(fact('SnelleToetsSubmitted', '2024-01-10'));
    const order = { corrects: events[0]?.id as RecordedEvent['id'], reason: 'vergissing', replacement: null };
    const command = (actor: Actor) => new CorrectDossierCommand(TOETS, order, context(actor));
    await expect(correct.execute(command(verzekeraar('Zilveren Kruis')))).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await correct.execute(command(beheerder));
  });
});
