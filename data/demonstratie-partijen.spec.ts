import { describe, expect, it } from '@jest/globals';
import { body, bodyStreams, countOf, decision, meeting, PARTY_STREAM, partyCalled, partyRegister } from '@peildatum/governance';
import type { CalendarDate, RecordedEvent, Uuid } from '@peildatum/kernel';
import type { Line } from './demonstratie/line.js';
import { committed, field, history, KNOWN, linesOf } from './testing/committed-history.js';

const own = linesOf(committed['demonstratie-partijen.ndjson'] ?? '');
const day = (text: string) => text as CalendarDate;

/** The lines of a stream as events, for a fold. */
const events = (stream: string): RecordedEvent[] =>
  own
    .filter((line) => line.stream === stream)
    .map((line: Line, revision) => ({ ...line, id: `${stream} ${revision}` as Uuid, revision }) as unknown as RecordedEvent);
const register = (on: string) => partyRegister.fold(events(PARTY_STREAM), day(on));

describe('the parties', () => {
  it('are 14 before 16 June 2025 and 17 from then on, as the board told it', () => {
    expect([register('2025-06-15'), register('2025-06-16')].map((at) => countOf(at, 'IZA'))).toEqual([14, 17]);
    const told = history.filter(({ type }) => type === 'PartyCountEstablished').map((line) => [line.validFrom, field(line, 'count')]);
    expect(told).toEqual([
      ['2022-08-12', 14],
      ['2025-06-16', 17],
    ]);
    expect(
      own
        .filter(
          ({ type, validFrom, data }) =>
            type === 'PartyRoleRecorded' && validFrom < '2025-06-16' && (data as { agreement: string }).agreement === 'IZA',
        )
        .map(({ basis }) => basis),
    ).toEqual(Array(14).fill('derived'));
  });

  it('are 16 and VWS for the AZWA, with four who are involved', () => {
    const at = register('2025-07-03');
    expect(countOf(at, 'AZWA')).toBe(17);
    expect(countOf(at, 'HLO')).toBeNull();
    expect(
      at?.parties
        .filter(({ roles }) => roles.some(({ agreement, role }) => agreement === 'AZWA' && role === 'involved'))
        .map(({ code }) => code),
    ).toEqual(['IGJ', 'NZa', 'SGPZ', 'ZIN']);
  });

  it('are found by each of the names that documents use', () => {
    const { parties = [] } = register('2025-07-03') ?? {};
    for (const word of ['ZINL', 'ZIN', 'Zorginstituut Nederland', 'zorginstituut']) expect(partyCalled(parties, word)?.code).toBe('ZIN');
    expect(partyCalled(parties, 'zorgverzekeraars')).toBeUndefined();
  });
});

describe('the bodies, meetings and decisions', () => {
  it('have one board under three names, with 14 and then 17 members', () => {
    const board = (on: string) => body.fold(events(bodyStreams.of('bo')), day(on));
    expect(board('2025-07-03')?.names.map(({ name }) => name)).toEqual(['BO IZA', 'BO AZWA', 'BO IZA/AZWA']);
    expect([board('2025-06-15')?.members.length, board('2025-06-16')?.members.length]).toEqual([14, 17]);
  });

  it('have each decision by a body that there is, in a meeting that was held, with subjects that stand in the register', () => {
    const decisions = [...new Set(own.map(({ stream }) => stream).filter(decision.streams.has))].flatMap(
      (stream) => decision.fold(events(stream), day('2025-07-03')) ?? [],
    );
    expect(decisions.map(({ status }) => status).sort()).toEqual([...Array(8).fill('proposed'), ...Array(4).fill('taken')]);
    for (const each of decisions) {
      expect([each.code, body.fold(events(bodyStreams.of(each.body)), each.since)]).not.toContain(null);
      const at = each.meeting === null ? null : meeting.fold(events(meeting.streams.of(each.meeting)), each.since);
      if (each.meeting !== null) expect(at).toMatchObject({ body: each.body, status: 'held', date: each.takenOn });
      for (const stream of each.changes)
        expect([each.code, stream, history.some((line) => line.stream === stream)]).toEqual([each.code, stream, true]);
    }
  });

  it('name the edition that was known on the day of the decision', () => {
    const opened = history.filter(({ type }) => type === 'ReportEditionOpened');
    const known = (on: string) => opened.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= on).at(-1);
    for (const line of own.filter(({ type, data }) => type === 'DecisionTaken' && (data as { edition: string | null }).edition !== null))
      expect(field(line, 'edition')).toBe(field(known(line.validFrom), 'peildatum'));
  });

  it('are known no earlier than the document that names them', () => {
    const moments: Readonly<Record<string, string>> = {
      'orgaan-bo': KNOWN.november,
      'orgaan-ronde-tafels': KNOWN.may,
      [PARTY_STREAM]: KNOWN.july,
    };
    for (const [stream, moment] of Object.entries(moments)) expect(own.find((line) => line.stream === stream)?.recordedAt).toBe(moment);
  });
});
