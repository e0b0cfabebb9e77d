import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type RecordedEvent, Timeline } from '@peildatum/kernel';
import { id, thrownBy } from '../testing/dossier.scenario.js';
import { correctIntake, tellIntake } from './intake.decide.js';
import type { IntakeEvent } from './intake.events.js';
import { foldIntake } from './intake.fold.js';

const data = { decidedBy: 'BO IZA', decidedOn: '2025-06-16', reason: 'uitputting van de middelen', decision: 'bo-stop' };
const date = (text: string) => text as CalendarDate;
const closed = (on = '2025-07-01'): IntakeEvent => ({ type: 'IntakeClosed', validFrom: date(on), data });
const reopened = (on = '2026-01-01'): IntakeEvent => ({
  type: 'IntakeReopened',
  validFrom: date(on),
  data: { ...data, decidedBy: 'BO AZWA' },
});
const events = (...facts: IntakeEvent[]) =>
  facts.map((fact, revision) => ({ ...fact, id: id(revision), revision }) as unknown as RecordedEvent);
const tell = (fact: IntakeEvent, ...facts: IntakeEvent[]) => tellIntake(fact)(Timeline.of(events(...facts)), date('2030-01-01'));

describe('the intake of snelle toetsen', () => {
  it('is closed and reopened by decisions', () => {
    expect(tell(closed())).toEqual([closed()]);
    expect(tell(closed(), closed())).toEqual([]);
    expect(tell(reopened(), closed())).toEqual([reopened()]);
  });

  it('is not closed twice, nor reopened when it is open', () => {
    expect(thrownBy(() => tell(closed('2025-08-01'), closed())).code).toBe('INTAKE.ALREADY_CLOSED');
    const late = thrownBy(() => tell(closed('2025-06-01'), closed()));
    expect(late).toMatchObject({ code: 'INTAKE.ALREADY_CLOSED', details: { inTheWay: { eventId: id(0) } } });
    expect(thrownBy(() => tell(reopened())).code).toBe('INTAKE.NOT_CLOSED');
  });

  it('is open until, and closed from the date of the decision', () => {
    const log = events(closed(), reopened());
    expect(foldIntake(log, date('2025-06-30'))).toEqual({
      closed: false,
      since: null,
      decidedBy: null,
      decision: null,
      someProvisional: false,
    });
    expect(foldIntake(log, date('2025-07-01'))).toEqual({
      closed: true,
      since: '2025-07-01',
      decidedBy: 'BO IZA',
      decision: 'bo-stop',
      someProvisional: false,
    });
    expect(foldIntake(log, date('2026-01-01'))).toEqual({
      closed: false,
      since: '2026-01-01',
      decidedBy: 'BO AZWA',
      decision: 'bo-stop',
      someProvisional: false,
    });
  });

  it('stands beside what is said of the rejected ones without a number, open or closed', () => {
    const some = (on: string, share: 'some' | 'not-published' = 'some'): IntakeEvent => ({
      type: 'ProvisionalShareStated',
      validFrom: date(on),
      data: { share },
    });
    expect(tell(some('2025-05-20'))).toEqual([some('2025-05-20')]);
    expect(tell(some('2025-05-20'), some('2025-05-20'))).toEqual([]);
    expect(thrownBy(() => tell(some('2025-05-20', 'not-published'))).code).toBe('INTAKE.NO_SHARE_STATED');
    expect(tell(some('2025-08-01'), closed())).toEqual([some('2025-08-01')]);
    expect(tell(reopened(), closed(), some('2025-08-01'))).toEqual([reopened()]);
    const log = events(some('2025-05-20'), closed(), some('2025-09-01', 'not-published'));
    expect(foldIntake(log, date('2025-05-19')).someProvisional).toBe(false);
    expect(foldIntake(log, date('2025-07-01'))).toEqual({
      closed: true,
      since: '2025-07-01',
      decidedBy: 'BO IZA',
      decision: 'bo-stop',
      someProvisional: true,
    });
    expect(foldIntake(log, date('2025-09-01'))).toMatchObject({ closed: true, someProvisional: false });
  });

  it('is corrected as long as the rest may be', () => {
    const correct = (corrects: number, replacement: IntakeEvent | null, ...facts: IntakeEvent[]) =>
      correctIntake({ corrects: id(corrects), reason: 'datum', replacement })(Timeline.of(events(...facts)), date('2030-01-01'));
    expect(correct(0, closed('2025-06-16'), closed())).toMatchObject([{ type: 'IntakeFactCorrected', validFrom: '2025-06-16' }]);
    expect(thrownBy(() => correct(0, null, closed(), reopened())).code).toBe('INTAKE.NOT_CLOSED');
  });
});
