import { describe, expect, it } from '@jest/globals';
import { isUuid } from '@peildatum/kernel';
import { field, KNOWN, lines, ofType } from './testing/committed-history.js';

describe('thematafels and board', () => {
  it('opens ten tafels that agree the figures of May 2025 alone', () => {
    expect(ofType('ThematafelOpened').map((line) => field(line, 'letter'))).toEqual([...'ABCDEFGHIJ']);
    const confirmed = ofType('SelfReportConfirmed');
    expect(confirmed.map((line) => `${line.stream} ${field(line, 'peildatum')}`)).toEqual(
      [...'ABCDEFGHIJ'].map((l) => `thematafel-${l} 2025-05-20`),
    );
    expect(confirmed.filter(({ basis }) => basis === 'source').map(({ stream }) => stream.slice(-1))).toEqual([...'ABCDEJ']);
  });

  it('names no coordinators, for no source does', () => expect(ofType('CoordinatorAppointed')).toEqual([]));

  it('carries eight attention points of November into May and closes the other eighteen', () => {
    expect(ofType('AttentionPointNoted')).toHaveLength(26 + 16);
    expect(ofType('AttentionPointClosed')).toHaveLength(18);
    expect(ofType('AttentionPointNoted').every((line) => isUuid(String(field(line, 'point'))))).toBe(true);
  });

  it('achieves in March 2025 the volume norms that November had planned', () => {
    const planned = ofType('MilestonePlanned').find(({ stream }) => stream === 'thematafel-D');
    const achieved = ofType('MilestoneAchieved').find((line) => field(line, 'milestone') === field(planned, 'milestone'));
    expect(field(planned, 'due')).toEqual({ text: 'Q1 2025', date: '2025-03-31' });
    expect(achieved?.validFrom).toBe('2025-03-25');
  });

  it('counts 14 parties, and 17 from 16 June 2025, which is the last thing known', () => {
    expect(ofType('PartyCountEstablished').map((line) => [line.validFrom, field(line, 'count')])).toEqual([
      ['2022-08-12', 14],
      ['2025-06-16', 17],
    ]);
    expect(lines.at(-1)?.type).toBe('PartyCountEstablished');
  });

  it('learns only in June when the board met about May', () =>
    expect(ofType('BoardMeetingScheduled').map((line) => [field(line, 'peildatum'), field(line, 'meetsOn'), line.recordedAt])).toEqual([
      ['2024-11-18', '2024-11-27', KNOWN.november],
      ['2025-05-20', '2025-06-16', KNOWN.june],
    ]));
});
