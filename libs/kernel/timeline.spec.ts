import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Fact, ForbiddenStep, type RecordedEvent, Timeline, type Uuid } from './index.js';

type Switch = Fact<'TurnedOn', { by: string }> | Fact<'TurnedOff', { by: string }>;

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const on = (validFrom: string): Switch => ({ type: 'TurnedOn', validFrom: validFrom as CalendarDate, data: { by: 'a' } });
const off = (validFrom: string): Switch => ({ type: 'TurnedOff', validFrom: validFrom as CalendarDate, data: { by: 'a' } });

const log = (...facts: (Switch | { corrects: Uuid; replacement: Switch | null })[]) =>
  facts.map(
    (fact, revision) =>
      ({
        ...('corrects' in fact
          ? {
              type: 'SwitchCorrected',
              validFrom: '2025-01-01',
              corrects: fact.corrects,
              data: { reason: 'fout', replacement: fact.replacement },
            }
          : fact),
        id: id(revision),
        revision,
      }) as unknown as RecordedEvent,
  );

const follow = (state: string, fact: Switch): string => {
  const next = fact.type === 'TurnedOn' ? 'on' : 'off';
  if (next === state) throw new ForbiddenStep('SWITCH.SAME', 'Dat stond al zo.');
  return next;
};

describe('Timeline', () => {
  it('orders by the date from which a fact holds, and on one date by the log', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-03-01'), off('2025-01-01'), off('2025-03-01')));
    expect(timeline.facts.map((f) => `${f.validFrom} ${f.type}`)).toEqual([
      '2025-01-01 TurnedOff',
      '2025-03-01 TurnedOn',
      '2025-03-01 TurnedOff',
    ]);
  });

  it('puts a fact that is told late in its own place', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01'), on('2025-03-01')));
    expect(timeline.with(off('2025-02-01')).walk('off', follow)).toBe('on');
  });

  it('names the later fact that a late one makes impossible', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-03-01')));
    expect(() => timeline.with(on('2025-01-01')).walk('off', follow)).toThrow(
      expect.objectContaining({
        code: 'SWITCH.SAME',
        details: { inTheWay: { type: 'TurnedOn', validFrom: '2025-03-01', eventId: id(0) } },
      }),
    );
  });

  it('names the earlier fact after which the new one may not come', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01')));
    expect(() => timeline.with(on('2025-03-01')).walk('off', follow)).toThrow(
      expect.objectContaining({ details: { inTheWay: { type: 'TurnedOn', validFrom: '2025-01-01', eventId: id(0) } } }),
    );
  });

  it('leaves out what is corrected and follows the replacement', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01'), { corrects: id(0), replacement: on('2025-02-01') }));
    expect(timeline.facts).toEqual([on('2025-02-01')]);
  });

  it('refuses a second correction and names the first', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01'), { corrects: id(0), replacement: null }));
    expect(() => timeline.correct(id(0), null)).toThrow(
      expect.objectContaining({ code: 'CORRECTION.ALREADY_CORRECTED', details: { correctedBy: id(1) } }),
    );
  });

  it('corrects a withdrawal, which has no fact of its own', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01'), { corrects: id(0), replacement: null }));
    expect(timeline.isEmpty).toBe(true);
    expect(timeline.correct(id(1), on('2025-04-01')).facts).toEqual([on('2025-04-01')]);
  });

  it('puts a fact after the correction that it follows, also on the same date', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01'), off('2025-02-01')));
    const corrected = timeline.correct(id(1), off('2025-03-01')).with(on('2025-03-01'));
    expect(corrected.facts).toEqual([on('2025-01-01'), off('2025-03-01'), on('2025-03-01')]);
  });

  it('names a fact of its own that is in the way of the whole', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01'), off('2025-02-01')));
    const refusal = timeline.blocked(new ForbiddenStep('SWITCH.USED', 'Dit licht is in gebruik.'), timeline.facts[1] as Switch);
    expect(refusal).toMatchObject({ code: 'SWITCH.USED', details: { inTheWay: { type: 'TurnedOff', eventId: id(1) } } });
  });

  it('refuses to correct what is not of this subject', () => {
    expect(() => Timeline.of<Switch>(log(on('2025-01-01'))).correct(id(7), null)).toThrow(
      expect.objectContaining({ code: 'CORRECTION.UNKNOWN_EVENT' }),
    );
  });

  it('knows a fact that was told already, whatever the order of its fields', () => {
    const timeline = Timeline.of<Switch>(log(on('2025-01-01')));
    expect(timeline.has(on('2025-01-01'))).toBe(true);
    expect(timeline.has(off('2025-01-01'))).toBe(false);
    expect(timeline.has(on('2025-01-02'))).toBe(false);
  });
});
