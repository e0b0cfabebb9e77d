import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, PeildatumError, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import { type ActionChange, changeAction, correctAction, registerAction } from './action.decide.js';
import type { ActionEvent } from './action.events.js';

const on = (validFrom: string) => ({ validFrom: validFrom as CalendarDate });
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;

const registered = (description: string | null = 'Opstellen regiobeelden'): ActionEvent => ({
  type: 'ActionRegistered',
  ...on('2022-08-12'),
  data: { code: 'IZA-L-030', thematafel: 'B', section: null, description, due: null, responsible: null },
});
const started = (date: string): ActionChange => ({ type: 'ActionStarted', ...on(date), data: { explanation: null } });
const progress = (date: string, p: 'ahead' | 'on-schedule' | 'behind' = 'behind'): ActionChange => ({
  type: 'ActionProgressReported',
  ...on(date),
  data: { progress: p, explanation: null },
});
const notStarted = (date: string): ActionChange => ({ type: 'ActionReportedNotStarted', ...on(date), data: { explanation: null } });
const completed = (date: string): ActionChange => ({ type: 'ActionCompleted', ...on(date), data: { evidence: 'verslag' } });
const reopened = (date: string): ActionChange => ({
  type: 'ActionReopened',
  ...on(date),
  data: { to: 'behind', reason: 'bewijs bleek niet te kloppen' },
});
const discontinued = (date: string): ActionChange => ({
  type: 'ActionDiscontinued',
  ...on(date),
  data: { reason: 'opgegaan in het AZWA' },
});
const unnecessary = (date: string): ActionChange => ({
  type: 'ActionDeclaredUnnecessary',
  ...on(date),
  data: { reason: 'geen belemmering gevonden' },
});

const timeline = (facts: readonly ActionEvent[]) =>
  Timeline.of<ActionEvent>(facts.map((fact, revision) => ({ ...fact, id: id(revision), revision }) as unknown as RecordedEvent));

const given = (...facts: ActionEvent[]) => ({
  when: (fact: ActionChange) => {
    const decide = () => changeAction('IZA-L-030', fact)(timeline(facts), '2026-01-01' as CalendarDate);
    return {
      thenRecords: (...expected: ActionEvent[]) => expect(decide()).toEqual(expected),
      thenRefuses: (code: string, inTheWay?: Uuid) => {
        const error = thrownBy(decide);
        expect(error.code).toBe(code);
        if (inTheWay) expect(error.details).toMatchObject({ inTheWay: { eventId: inTheWay } });
      },
    };
  },
});

function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the progress of an action', () => {
  it('completes an action that runs behind', () =>
    given(registered(), progress('2025-01-01')).when(completed('2025-03-01')).thenRecords(completed('2025-03-01')));

  it('takes progress without a start', () =>
    given(registered()).when(progress('2025-01-01', 'ahead')).thenRecords(progress('2025-01-01', 'ahead')));

  it('refuses what is not registered', () => given().when(completed('2025-03-01')).thenRefuses('ACTION.NOT_FOUND'));

  it('refuses a fact from before the registration', () =>
    given(registered()).when(started('2022-08-11')).thenRefuses('ACTION.NOT_YET_REGISTERED', id(0)));

  it('refuses progress after the completion', () =>
    given(registered(), completed('2025-03-01')).when(progress('2025-04-01')).thenRefuses('ACTION.COMPLETED', id(1)));

  it('takes progress that was told late and lies before the completion', () =>
    given(registered(), completed('2025-03-01')).when(progress('2025-02-01')).thenRecords(progress('2025-02-01')));

  it('refuses a late completion that would lie before progress, and names that', () =>
    given(registered(), progress('2025-04-01')).when(completed('2025-03-01')).thenRefuses('ACTION.COMPLETED', id(1)));

  it('reopens with a reason, and then takes progress', () => {
    given(registered(), completed('2025-03-01')).when(reopened('2025-04-01')).thenRecords(reopened('2025-04-01'));
    given(registered(), completed('2025-03-01'), reopened('2025-04-01')).when(progress('2025-05-01')).thenRecords(progress('2025-05-01'));
  });

  it('does not reopen what is open', () =>
    given(registered(), started('2025-01-01')).when(reopened('2025-02-01')).thenRefuses('ACTION.NOT_CLOSED'));

  it('says twice is said once', () => given(registered(), completed('2025-03-01')).when(completed('2025-03-01')).thenRecords());

  it('does not start twice, nor report as not started what has started', () => {
    given(registered(), started('2025-01-01')).when(started('2025-02-01')).thenRefuses('ACTION.STARTED', id(1));
    given(registered(), progress('2025-01-01')).when(notStarted('2025-02-01')).thenRefuses('ACTION.STARTED', id(1));
    given(registered()).when(notStarted('2025-02-01')).thenRecords(notStarted('2025-02-01'));
  });

  it('takes nothing after it is discontinued', () =>
    given(registered(), discontinued('2025-03-01')).when(completed('2025-04-01')).thenRefuses('ACTION.DISCONTINUED', id(1)));

  it('can only turn out unnecessary when it was agreed "indien nodig"', () => {
    given(registered('Indien nodig wetsvoorstellen doen')).when(unnecessary('2025-03-01')).thenRecords(unnecessary('2025-03-01'));
    given(registered()).when(unnecessary('2025-03-01')).thenRefuses('ACTION.NOT_CONDITIONAL');
  });
});

const confirmed = (
  date: string,
  status: 'behind' | 'ahead' | 'in-progress' = 'behind',
  explanation: string | null = null,
): ActionChange => ({
  type: 'ActionStatusConfirmed',
  ...on(date),
  data: { status, explanation },
});
const assessed = (date: string): ActionChange => ({
  type: 'ActionConfidenceAssessed',
  ...on(date),
  data: { confidence: 'low', reason: 'te weinig mensen' },
});

describe('the confirmation of a status', () => {
  const told = [registered(), progress('2025-05-01')];

  it('says of a later date that it still is so, and again of the next', () => {
    given(...told)
      .when(confirmed('2025-09-01'))
      .thenRecords(confirmed('2025-09-01'));
    given(...told, confirmed('2025-09-01'))
      .when(confirmed('2025-12-01'))
      .thenRecords(confirmed('2025-12-01'));
  });

  it('is there already where that date has it, be it as the status itself', () => {
    given(...told, confirmed('2025-09-01'))
      .when(confirmed('2025-09-01'))
      .thenRecords();
    given(...told, confirmed('2025-09-01', 'behind', 'besproken'))
      .when(confirmed('2025-09-01'))
      .thenRecords();
    given(...told)
      .when(confirmed('2025-05-01'))
      .thenRecords();
    given(...told)
      .when(confirmed('2025-05-01', 'behind', 'besproken'))
      .thenRecords(confirmed('2025-05-01', 'behind', 'besproken'));
  });

  it('is of the status that stands, and of no other', () =>
    given(...told)
      .when(confirmed('2025-09-01', 'ahead'))
      .thenRefuses('ACTION.OTHER_STATUS'));

  it('needs a status, and an action that is open', () => {
    given(registered()).when(confirmed('2025-09-01')).thenRefuses('ACTION.NO_STATUS');
    given(...told, completed('2025-08-01'))
      .when(confirmed('2025-09-01'))
      .thenRefuses('ACTION.COMPLETED', id(2));
    given(...told, discontinued('2025-08-01'))
      .when(confirmed('2025-09-01'))
      .thenRefuses('ACTION.DISCONTINUED', id(2));
    given(...told, completed('2025-08-01'))
      .when(confirmed('2025-07-01'))
      .thenRecords(confirmed('2025-07-01'));
  });

  it('stands in the way of another status that is told late', () => {
    given(...told, confirmed('2025-09-01'))
      .when(progress('2025-08-01', 'ahead'))
      .thenRefuses('ACTION.OTHER_STATUS', id(2));
    given(...told, confirmed('2025-09-01'))
      .when(completed('2025-08-01'))
      .thenRefuses('ACTION.COMPLETED', id(2));
    given(...told, confirmed('2025-09-01'))
      .when(completed('2025-10-01'))
      .thenRecords(completed('2025-10-01'));
  });
});

describe('the confidence in an action', () => {
  it('is told while it is open, and forbids nothing', () => {
    given(registered()).when(assessed('2025-03-01')).thenRecords(assessed('2025-03-01'));
    given(registered(), assessed('2025-03-01')).when(assessed('2025-03-01')).thenRecords();
    given(registered(), assessed('2025-03-01')).when(completed('2025-02-01')).thenRefuses('ACTION.COMPLETED', id(1));
    given(registered(), assessed('2025-03-01')).when(completed('2025-04-01')).thenRecords(completed('2025-04-01'));
  });
});

describe('the registration', () => {
  const register = (facts: ActionEvent[]) => registerAction(registered() as never)(timeline(facts), '2026-01-01' as CalendarDate);

  it('puts an action on the list once', () => {
    expect(register([])).toEqual([registered()]);
    expect(register([registered()])).toEqual([]);
  });

  it('refuses another action of the same code', () => {
    expect(thrownBy(() => register([registered('Iets anders')])).code).toBe('ACTION.ALREADY_REGISTERED');
  });
});

describe('a correction', () => {
  const correct = (facts: ActionEvent[], corrects: Uuid, replacement: ActionEvent | null) =>
    correctAction({ code: 'IZA-L-030', corrects, reason: 'verkeerde actie', replacement })(timeline(facts), '2026-01-01' as CalendarDate);

  it('replaces a fact by the one that should have been told', () => {
    expect(correct([registered(), completed('2025-03-01')], id(1), progress('2025-03-01'))).toEqual([
      {
        type: 'ActionFactCorrected',
        validFrom: '2025-03-01',
        corrects: id(1),
        reason: 'verkeerde actie',
        replacement: progress('2025-03-01'),
      },
    ]);
  });

  it('takes a fact away, and keeps its date', () => {
    expect(correct([registered(), completed('2025-03-01')], id(1), null)).toMatchObject([{ validFrom: '2025-03-01', replacement: null }]);
  });

  it('is refused when what remains is impossible', () => {
    const facts = [registered(), completed('2025-03-01'), reopened('2025-04-01')];
    expect(thrownBy(() => correct(facts, id(1), null)).code).toBe('ACTION.NOT_CLOSED');
  });

  it('is refused for an event of another subject', () => {
    expect(thrownBy(() => correct([registered()], id(9), null)).code).toBe('CORRECTION.UNKNOWN_EVENT');
  });
});
