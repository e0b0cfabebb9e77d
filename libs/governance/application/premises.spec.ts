import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Fact, Timeline, type TimelineOf } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import type { BodyEvent } from '../domain/bodies/body.events.js';
import { bodyDecisions } from '../domain/bodies/body.rules.js';
import { bodyView } from '../domain/bodies/body.view.js';
import type { DecisionEvent } from '../domain/decisions/decision.events.js';
import { decisionDecisions } from '../domain/decisions/decision.rules.js';
import { decisionView } from '../domain/decisions/decision.view.js';
import type { MeetingEvent } from '../domain/meetings/meeting.events.js';
import { meetingDecisions } from '../domain/meetings/meeting.rules.js';
import { meetingView } from '../domain/meetings/meeting.view.js';
import type { PartyEvent } from '../domain/parties/party.events.js';
import { partyDecisions } from '../domain/parties/party.rules.js';
import { countOf, partyRegisterView } from '../domain/parties/party.view.js';
import { atMeeting, decidedBy, frozenBy, knownBody, knownParties, knownSubjects } from './premises.js';

const day = (text: string) => text as CalendarDate;
const AHEAD_OF_ALL = day('2030-01-01');
const of = <F extends Fact>(...facts: readonly F[]) => facts.reduce((timeline, fact) => timeline.with(fact), Timeline.of<F>([]));
const told = <F extends Fact>(facts: readonly F[]) => of(...facts).facts.map((fact) => ({ fact, source: null }));
const beside =
  (streams: Readonly<Record<string, readonly Fact[]>>): TimelineOf =>
  (stream) =>
    of(...(streams[stream] ?? []));
const refusal = (check: ListedCheck, streams: Readonly<Record<string, readonly Fact[]>> = {}) => {
  try {
    check.assert(beside(streams));
    return null;
  } catch (error) {
    const { faults } = error as { faults: readonly { code: string; message: string }[] };
    return faults.map(({ code, message }) => `${code} ${message}`).join('\n');
  }
};

const named = (party: string, name: string, on = '2022-08-12'): PartyEvent => ({
  type: 'PartyNamed',
  validFrom: day(on),
  data: { party, name },
});
const alias = (party: string, word: string, on = '2022-08-12'): PartyEvent => ({
  type: 'AliasRecorded',
  validFrom: day(on),
  data: { party, alias: word },
});
const role = (party: string, as: 'signatory' | 'none', on = '2022-08-12'): PartyEvent => ({
  type: 'PartyRoleRecorded',
  validFrom: day(on),
  data: { party, agreement: 'IZA', role: as },
});
const complete = (state: 'complete' | 'incomplete', on = '2022-08-12'): PartyEvent => ({
  type: 'PartyListEstablished',
  validFrom: day(on),
  data: { agreement: 'IZA', state },
});

describe('the register of parties', () => {
  const parties = [named('ZIN', 'Zorginstituut Nederland'), named('ZN', 'Zorgverzekeraars Nederland'), alias('ZIN', 'ZINL')];
  const tell = (fact: PartyEvent, ...before: readonly PartyEvent[]) =>
    partyDecisions.tell('landelijk', fact, beside({}))(of(...before), AHEAD_OF_ALL);
  const code = (fact: PartyEvent, ...before: readonly PartyEvent[]) => {
    try {
      tell(fact, ...before);
      return 'told';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('gives a name to one party alone, however it is written', () => {
    expect(code(alias('ZN', 'zinl'), ...parties)).toBe('PARTY.NAME_TAKEN');
    expect(code(alias('ZN', 'Zorginstituut Nederland'), ...parties)).toBe('PARTY.NAME_TAKEN');
    expect(code(named('NZ', 'ZN'), ...parties)).toBe('PARTY.NAME_TAKEN');
    expect(code(alias('ZN', 'verzekeraars'), ...parties)).toBe('told');
    expect(code(alias('ZIN', 'ZINL', '2023-01-01'), ...parties)).toBe('PARTY.ALREADY_ALIAS');
    // Told late, it is the later one that would be taken.
    expect(
      code(
        alias('ZN', 'ZINL', '2022-08-12'),
        named('ZN', 'Zorgverzekeraars Nederland', '2022-01-01'),
        ...parties.slice(0, 1),
        alias('ZIN', 'ZINL', '2024-01-01'),
      ),
    ).toBe('PARTY.NAME_TAKEN');
  });

  it('tells nothing of a party that is not named yet', () => {
    expect(code(alias('NVZ', 'ziekenhuizen'), ...parties)).toBe('PARTY.NOT_NAMED');
    expect(code(role('NVZ', 'signatory'), ...parties)).toBe('PARTY.NOT_NAMED');
    expect(code(role('ZN', 'none'), ...parties)).toBe('PARTY.ALREADY_IN_ROLE');
  });

  it('keeps the older names when a party takes another, and lets nobody have them', () => {
    const renamed = named('ZIN', 'Het Zorginstituut', '2026-01-01');
    expect(code(renamed, ...parties)).toBe('told');
    expect(code(named('CVZ', 'Zorginstituut Nederland', '2027-01-01'), ...parties, renamed)).toBe('PARTY.NAME_TAKEN');
    const [zin] = partyRegisterView('landelijk', told([...parties, renamed]))?.parties ?? [];
    expect([zin?.name, zin?.names.map(({ name }) => name)]).toEqual([
      'Het Zorginstituut',
      ['Zorginstituut Nederland', 'Het Zorginstituut'],
    ]);
  });

  it('says how many signed where it says that it is whole, and else nothing', () => {
    const signed = [...parties, role('ZN', 'signatory'), role('ZIN', 'signatory')];
    const countIn = (...facts: readonly PartyEvent[]) => countOf(partyRegisterView('landelijk', told(facts)), 'IZA');
    expect(countIn(...signed)).toBeNull();
    expect(countIn(...signed, complete('complete'))).toBe(2);
    expect(countIn(...signed, complete('complete'), role('ZIN', 'none', '2023-01-01'))).toBe(1);
    expect(countIn(...signed, complete('complete'), complete('incomplete', '2023-01-01'))).toBeNull();
    expect(countOf(null, 'IZA')).toBeNull();
  });

  it('knows a party by its code, a name or an alias from then on, and names the nearest to who mistypes', () => {
    const register = { 'partijenregister-landelijk': parties };
    const check = (...names: readonly (string | null)[]) => refusal(knownParties('trekker', names, day('2025-01-01')), register);
    expect(check('ZIN', 'zorgverzekeraars nederland', 'ZINL', null)).toBeNull();
    expect(check('ZINN')).toMatch(
      /^PARTY\.UNKNOWN trekker: 'ZINN' is op 2025-01-01 geen bekende partij \(bedoelt u .*ZIN \(Zorginstituut Nederland\)/,
    );
    expect(check('Kwakzalvers', 'Wichelaars')?.split('\n')).toHaveLength(2);
    expect(refusal(knownParties('trekker', ['ZN'], day('2022-01-01')), register)).toMatch(/^PARTY\.UNKNOWN/);
    expect(knownParties('trekker', [null], day('2025-01-01')).streams).toEqual([]);
  });
});

const established: BodyEvent = {
  type: 'GoverningBodyEstablished',
  validFrom: day('2022-08-12'),
  data: { name: 'BO IZA', purpose: null, rhythm: 'elk kwartaal' },
};
const seat = (party: string, as: 'chair' | 'member', on = '2022-08-12'): BodyEvent => ({
  type: 'MemberAppointed',
  validFrom: day(on),
  data: { party, seat: as },
});
const left = (party: string, on: string): BodyEvent => ({ type: 'MemberLeft', validFrom: day(on), data: { party } });
const renamed = (name: string, on: string): BodyEvent => ({ type: 'GoverningBodyRenamed', validFrom: day(on), data: { name } });

describe('a body', () => {
  const tell =
    (fact: BodyEvent, ...before: readonly BodyEvent[]) =>
    () =>
      bodyDecisions.tell('bo', fact, beside({}))(of(...before), AHEAD_OF_ALL);

  it('has its names and its members as they were on a day', () => {
    const facts = [established, seat('VWS', 'chair'), seat('ZN', 'member'), renamed('BO IZA/AZWA', '2025-07-03'), left('ZN', '2026-01-01')];
    expect(bodyView('bo', told(facts.slice(0, 4)))).toMatchObject({
      name: 'BO IZA/AZWA',
      names: [{ name: 'BO IZA' }, { name: 'BO IZA/AZWA', from: '2025-07-03' }],
      members: [{ party: 'VWS', seat: 'chair' }, { party: 'ZN' }],
    });
    expect(bodyView('bo', told(facts))?.members).toHaveLength(1);
    expect(bodyView('bo', [])).toBeNull();
  });

  it.each([
    ['BODY.NOT_ESTABLISHED', seat('ZN', 'member'), []],
    ['BODY.ALREADY_ESTABLISHED', { ...established, validFrom: day('2023-01-01') }, [established]],
    ['BODY.ALREADY_NAMED', renamed('BO IZA', '2023-01-01'), [established]],
    ['BODY.ALREADY_MEMBER', seat('ZN', 'member', '2023-01-01'), [established, seat('ZN', 'member')]],
    ['BODY.HAS_CHAIR', seat('ZN', 'chair', '2023-01-01'), [established, seat('VWS', 'chair')]],
    ['BODY.NO_MEMBER', left('ZN', '2023-01-01'), [established]],
  ] as const)('is refused %s', (code, fact, before) => {
    expect(tell(fact as BodyEvent, ...(before as readonly BodyEvent[]))).toThrow(expect.objectContaining({ code }));
  });
});

const planned = (on: string, date: string, body = 'bo'): MeetingEvent => ({
  type: 'MeetingScheduled',
  validFrom: day(on),
  data: { body, date: day(date) },
});
const held = (on: string): MeetingEvent => ({ type: 'MeetingHeld', validFrom: day(on), data: { note: null } });
const cancelled = (on: string): MeetingEvent => ({ type: 'MeetingCancelled', validFrom: day(on), data: { reason: 'stukken' } });
const item = (on: string, paper: string | null = null): MeetingEvent => ({
  type: 'AgendaItemSubmitted',
  validFrom: day(on),
  data: { item: 'Voortgang', edition: day('2025-05-20'), paper },
});

describe('a meeting', () => {
  const tell =
    (fact: MeetingEvent, ...before: readonly MeetingEvent[]) =>
    () =>
      meetingDecisions.tell('bo-1', fact, beside({}))(of(...before), AHEAD_OF_ALL);

  it('is planned, planned anew, filled and held', () => {
    const facts = [
      planned('2025-05-01', '2025-06-10'),
      item('2025-05-02'),
      planned('2025-06-01', '2025-06-16'),
      item('2025-06-02', 'brief'),
    ];
    expect(meetingView('bo-1', told(facts))).toMatchObject({
      date: '2025-06-16',
      status: 'planned',
      revision: 1,
      agenda: [{ paper: 'brief' }],
    });
    expect(meetingView('bo-1', told([...facts, held('2025-06-17')]))).toMatchObject({ date: '2025-06-17', status: 'held' });
  });

  it('has its kwartaalmonitor two weeks before it, or so many days late', () => {
    const published = (on: string): MeetingEvent => ({
      type: 'QuarterlyMonitorPublished',
      validFrom: day(on),
      data: { title: 'Q1 2025', document: null },
    });
    const plan = planned('2025-05-01', '2025-06-16');
    const monitor = (...facts: readonly MeetingEvent[]) => meetingView('bo-1', told([plan, ...facts]))?.quarterlyMonitor;
    expect(monitor()).toEqual({ by: '2025-06-02', published: null, standing: 'unknown', daysLate: null });
    expect(monitor(published('2025-06-02'))).toMatchObject({ standing: 'on-time', daysLate: 0 });
    expect(monitor(published('2025-06-03'))).toMatchObject({ standing: 'late', daysLate: 1 });
    expect(monitor(held('2025-06-16'), published('2025-06-20'))).toMatchObject({ standing: 'late', daysLate: 18 });
    expect(monitor(published('2025-06-03'), planned('2025-06-04', '2025-06-30'))).toMatchObject({ by: '2025-06-16', standing: 'on-time' });
    expect(tell(published('2025-06-20'), plan, held('2025-06-16'))).not.toThrow();
    const refusedAs = (code: string) => expect.objectContaining({ code });
    expect(tell(published('2025-06-03'), plan, published('2025-06-01'))).toThrow(refusedAs('MEETING.MONITOR_PUBLISHED'));
    expect(tell(published('2025-06-03'), plan, cancelled('2025-06-01'))).toThrow(refusedAs('MEETING.CANCELLED'));
    const elsewhere: MeetingEvent = { ...plan, data: { body: 'ronde-tafels', date: day('2025-06-16') } } as MeetingEvent;
    expect(meetingView('rt-1', told([elsewhere]))?.quarterlyMonitor).toBeNull();
    expect(tell(published('2025-06-03'), elsewhere)).toThrow(refusedAs('MEETING.NO_MONITOR'));
  });

  it('has a revision that grows when it moves or is called off', () => {
    const views = [
      [planned('2025-05-01', '2025-06-10'), planned('2025-06-01', '2025-06-16')],
      [planned('2025-05-01', '2025-09-01'), cancelled('2025-08-01')],
    ].map((facts, n) => meetingView(`bo-${n}`, told(facts)));
    expect(views).toMatchObject([
      { date: '2025-06-16', status: 'planned', revision: 1 },
      { status: 'cancelled', revision: 1 },
    ]);
  });

  it.each([
    ['MEETING.NOT_PLANNED', held('2025-06-16'), []],
    ['MEETING.HELD', item('2025-06-20'), [planned('2025-05-01', '2025-06-16'), held('2025-06-16')]],
    ['MEETING.OTHER_BODY', planned('2025-06-01', '2025-06-16', 'vws'), [planned('2025-05-01', '2025-06-16')]],
    ['MEETING.CANCELLED', held('2025-06-16'), [planned('2025-05-01', '2025-06-16'), cancelled('2025-06-01')]],
  ] as const)('is refused %s', (code, fact, before) => {
    expect(tell(fact as MeetingEvent, ...(before as readonly MeetingEvent[]))).toThrow(expect.objectContaining({ code }));
  });
});

const taken = (on = '2025-06-16', body = 'bo'): DecisionEvent => ({
  type: 'DecisionTaken',
  validFrom: day(on),
  data: { title: 'Stop', body, meeting: null, edition: '2025-05-20', changes: ['intake'], note: null },
});
const proposed: DecisionEvent = {
  type: 'DecisionProposed',
  validFrom: day('2025-05-01'),
  data: { title: 'Stop?', body: 'bo', changes: [] },
};
const deferred: DecisionEvent = { type: 'DecisionDeferred', validFrom: day('2025-05-10'), data: { reason: 'later', until: null } };
const revoked: DecisionEvent = { type: 'DecisionRevoked', validFrom: day('2026-01-01'), data: { reason: 'te vroeg' } };

describe('a decision', () => {
  const tell =
    (fact: DecisionEvent, ...before: readonly DecisionEvent[]) =>
    () =>
      decisionDecisions.tell('d', fact, beside({}))(of(...before), AHEAD_OF_ALL);
  const seen = (...facts: readonly DecisionEvent[]) =>
    decisionView(
      'd',
      told(facts).map((each) => ({ ...each, event: '00000000-0000-0000-0000-000000000000' as never, basis: 'source' as const })),
    );

  it('is proposed, put off, taken and revoked, and says what holds of it', () => {
    expect(seen(proposed)).toMatchObject({ status: 'proposed', title: 'Stop?', takenOn: null });
    expect(seen(proposed, deferred)).toMatchObject({ status: 'deferred', reason: 'later' });
    expect(seen(proposed, deferred, taken())).toMatchObject({
      status: 'taken',
      title: 'Stop',
      proposedOn: '2025-05-01',
      takenOn: '2025-06-16',
      edition: '2025-05-20',
    });
    expect(seen(taken(), revoked)).toMatchObject({ status: 'revoked', since: '2026-01-01', takenOn: '2025-06-16' });
  });

  it.each([
    ['DECISION.NOTHING', revoked, []],
    ['DECISION.NOTHING', deferred, []],
    ['DECISION.PROPOSED', revoked, [proposed]],
    ['DECISION.TAKEN', taken('2025-07-01'), [taken()]],
    ['DECISION.REVOKED', taken('2026-02-01'), [taken(), revoked]],
  ] as const)('is refused %s', (code, fact, before) => {
    expect(tell(fact as DecisionEvent, ...(before as readonly DecisionEvent[]))).toThrow(expect.objectContaining({ code }));
  });

  it('is asked for by its code, of the body that decides, and must stand on the day', () => {
    const streams = { 'orgaan-bo': [established], 'besluit-stop': [taken(), revoked], 'besluit-vws': [taken('2025-06-16', 'vws')] };
    const check = (decision: string | null, on: string) => refusal(decidedBy('besluit', decision, 'bo', day(on)), streams);
    expect(check('stop', '2025-07-01')).toBeNull();
    expect(check(null, '2025-07-01')).toMatch(/^DECISION\.NEEDED besluit: noem het besluit van BO IZA /);
    expect(check('stopp', '2025-07-01')).toMatch(/^DECISION\.UNKNOWN/);
    expect(check('stop', '2025-06-15')).toMatch(/^DECISION\.NOT_TAKEN/);
    expect(check('stop', '2026-01-01')).toMatch(/^DECISION\.NOT_TAKEN/);
    expect(check('vws', '2025-07-01')).toMatch(/^DECISION\.OTHER_BODY.*hierover besluit BO IZA/);
  });

  it('names a body, a meeting of that body, subjects that are there, and no report of later', () => {
    const on = day('2025-06-16');
    const frozen = (date: string) => ({ 'editie-2025-05-20': [{ type: 'ReportFrozen', validFrom: day(date), data: {} }] });
    expect(refusal(knownBody('orgaan', 'bo', on))).toMatch(/^BODY\.UNKNOWN/);
    expect(refusal(knownBody('orgaan', 'bo', on), { 'orgaan-bo': [established] })).toBeNull();
    const meets = { 'vergadering-m': [planned('2025-05-01', '2025-06-16')] };
    expect(refusal(atMeeting('vergadering', 'm', 'bo', on), meets)).toBeNull();
    expect(refusal(atMeeting('vergadering', null, 'bo', on))).toBeNull();
    expect(refusal(atMeeting('vergadering', 'm', 'bo', day('2025-06-15')), meets)).toMatch(/^MEETING\.UNKNOWN/);
    expect(refusal(atMeeting('vergadering', 'm', 'vws', on), meets)).toMatch(/^MEETING\.OTHER_BODY/);
    expect(
      refusal(atMeeting('vergadering', 'm', 'bo', on), { 'vergadering-m': [...meets['vergadering-m'], cancelled('2025-06-01')] }),
    ).toMatch(/^MEETING\.UNKNOWN/);
    expect(refusal(frozenBy('editie', '2025-05-20', on), frozen('2025-06-01'))).toBeNull();
    expect(refusal(frozenBy('editie', '2025-05-20', on), frozen('2025-06-17'))).toMatch(/^DECISION\.LATER_EDITION/);
    expect(refusal(frozenBy('editie', '2025-05-20', on))).toMatch(/^DECISION\.EDITION_NOT_FROZEN/);
    expect(refusal(knownSubjects('verandert', ['intake']))).toBeNull();
    expect(refusal(knownSubjects('verandert', ['intake', 'norm-x']))).toMatch(/^DECISION\.SUBJECT_UNKNOWN verandert: norm-x/);
  });
});
