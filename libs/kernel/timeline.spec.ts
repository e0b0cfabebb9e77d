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

  describe('of a fact that may not follow, names', () => {
    type Lamp = Fact<'Hung', object> | Fact<'Dimmed', object> | Fact<'Broken', object>;
    const lamp = (type: Lamp['type'], validFrom: string) => ({ type, validFrom: validFrom as CalendarDate, data: {} }) as Lamp;
    /** It hangs, and works until it breaks; what hangs and works may be dimmed. */
    const hangs = (state: 'nowhere' | 'hung' | 'broken', { type }: Lamp): typeof state => {
      if (type === 'Hung') return 'hung';
      if (state === 'broken' && type === 'Broken') return state;
      if (state !== 'hung') throw new ForbiddenStep(`LAMP.${state.toUpperCase()}`, 'Deze lamp werkt niet.');
      return type === 'Broken' ? 'broken' : state;
    };
    const refusedAfter = (told: Lamp, ...known: readonly Lamp[]) => {
      try {
        Timeline.of<Lamp>(log(...(known as never[])))
          .with(told)
          .walk<Parameters<typeof hangs>[0]>('nowhere', hangs);
      } catch (error) {
        return error;
      }
      throw new TypeError('nothing was refused');
    };
    const named = (n: number) => ({ details: { inTheWay: { eventId: id(n) } } });

    it('the one after which it no longer could, and not what was told since of something else', () => {
      const known = [lamp('Hung', '2025-01-01'), lamp('Broken', '2025-02-01'), lamp('Broken', '2025-03-01')];
      expect(refusedAfter(lamp('Dimmed', '2025-04-01'), ...known)).toMatchObject({ code: 'LAMP.BROKEN', ...named(1) });
    });

    it('the last such one, where it could again in between', () => {
      const known = ['Hung', 'Broken', 'Hung', 'Broken'] as const;
      const facts = known.map((type, i) => lamp(type, `2025-0${i + 1}-01`));
      expect(refusedAfter(lamp('Dimmed', '2025-06-01'), ...facts)).toMatchObject(named(3));
    });

    it('the later one that it waits for, when it is told of too early a date', () => {
      const known = [lamp('Hung', '2025-03-01'), lamp('Dimmed', '2025-04-01')];
      expect(refusedAfter(lamp('Dimmed', '2025-02-01'), ...known)).toMatchObject({ code: 'LAMP.NOWHERE', ...named(0) });
    });

    it('nothing where it never could: what began the subject and what was told since are no cause', () => {
      const never = (state: 'nowhere' | 'hung', { type }: Lamp): typeof state => {
        if (type === 'Broken') throw new ForbiddenStep('LAMP.NEVER', 'Deze lamp breekt niet.');
        return type === 'Hung' ? 'hung' : state;
      };
      const known = [lamp('Hung', '2025-01-01'), lamp('Dimmed', '2025-02-01'), lamp('Dimmed', '2025-03-01')];
      const walked = () =>
        Timeline.of<Lamp>(log(...(known as never[])))
          .with(lamp('Broken', '2025-04-01'))
          .walk<Parameters<typeof never>[0]>('nowhere', never);
      expect(walked).toThrow(expect.objectContaining({ code: 'LAMP.NEVER', message: 'Deze lamp breekt niet.' }));
    });

    it('it by the name that it has for a reader, and says when it is waited for', () => {
      const names: Readonly<Record<string, string>> = { Hung: 'ophangen van een lamp', Broken: 'breuk van een lamp' };
      const refusal = (told: Lamp, known: readonly Lamp[]) => () =>
        Timeline.of<Lamp>(log(...(known as never[])), (type) => names[type])
          .with(told)
          .walk<Parameters<typeof hangs>[0]>('nowhere', hangs);
      const hung = lamp('Hung', '2025-03-01');
      expect(refusal(lamp('Dimmed', '2025-02-01'), [hung])).toThrow(
        `Deze lamp werkt niet. Dit kan pas na: ophangen van een lamp, geldig vanaf 2025-03-01 (gebeurtenis ${id(0)}).`,
      );
      expect(refusal(lamp('Dimmed', '2025-05-01'), [hung, lamp('Broken', '2025-04-01')])).toThrow(
        `In de weg staat: breuk van een lamp, geldig vanaf 2025-04-01 (gebeurtenis ${id(1)}).`,
      );
    });

    it('nothing where it is the first, and something is missing', () => {
      expect(refusedAfter(lamp('Dimmed', '2025-02-01'))).toMatchObject({ code: 'LAMP.NOWHERE' });
      expect(refusedAfter(lamp('Dimmed', '2025-02-01'))).not.toHaveProperty('details');
    });
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

  describe('knows what was said already', () => {
    const aspectsOf = ({ data }: Switch) => [`lamp:${data.by}`];
    const says = (fact: Switch, ...facts: Parameters<typeof log>) => Timeline.of<Switch>(log(...facts)).says(fact, aspectsOf);

    it('whatever the order of its fields', () => {
      expect(says(on('2025-01-01'), on('2025-01-01'))).toBe(true);
      expect(says(off('2025-01-01'), on('2025-01-01'))).toBe(false);
      expect(says(on('2025-01-02'), on('2025-01-01'))).toBe(false);
    });

    it('by the last fact of that date in that aspect, and not by any', () => {
      expect(says(on('2025-01-01'), on('2025-01-01'), off('2025-01-01'))).toBe(false);
      expect(says(on('2025-01-01'), on('2025-01-01'), off('2025-02-01'))).toBe(true);
      const ofAnother: Switch = { type: 'TurnedOff', validFrom: '2025-01-01' as CalendarDate, data: { by: 'b' } };
      expect(says(on('2025-01-01'), on('2025-01-01'), ofAnother)).toBe(true);
    });

    it('only where it was said last in every aspect that it tells', () => {
      const both = Timeline.of<Switch>(log(on('2025-01-01'), off('2025-01-01')));
      expect(both.says(on('2025-01-01'), ({ type }) => (type === 'TurnedOn' ? ['lamp', 'name'] : ['lamp']))).toBe(false);
      expect(both.says(on('2025-01-01'), ({ type }) => [type])).toBe(true);
    });
  });

  describe('keeps the place of what is corrected', () => {
    const names = (timeline: Timeline<Switch>) =>
      timeline.facts.map(({ type, data: { by } }) => `${type === 'TurnedOn' ? 'on' : 'off'} ${by}`);
    const by = (fact: Switch, who: string): Switch => ({ ...fact, data: { by: who } });
    const day = '2025-01-01';

    it('in a replacement of the same date', () => {
      const told = log(on(day), off(day));
      expect(names(Timeline.of<Switch>(told).correct(id(0), by(on(day), 'b')))).toEqual(['on b', 'off a']);
      expect(names(Timeline.of<Switch>(log(on(day), off(day), { corrects: id(0), replacement: by(on(day), 'b') })))).toEqual([
        'on b',
        'off a',
      ]);
    });

    it('through corrections of corrections and a withdrawal that is undone', () => {
      const withdrawn = [on(day), off(day), { corrects: id(0), replacement: null }] as const;
      expect(names(Timeline.of<Switch>(log(...withdrawn, { corrects: id(2), replacement: by(off(day), 'b') })))).toEqual([
        'off b',
        'off a',
      ]);
      expect(names(Timeline.of<Switch>(log(...withdrawn)).correct(id(2), by(on(day), 'b')))).toEqual(['on b', 'off a']);
    });

    it('when a date is mended: what came before still does', () => {
      const told = log(on('2025-01-01'), off('2025-02-01'), by(on('2025-03-01'), 'c'));
      expect(names(Timeline.of<Switch>(told).correct(id(0), on('2025-02-01')))).toEqual(['on a', 'off a', 'on c']);
      expect(names(Timeline.of<Switch>(told).correct(id(2), by(on('2025-02-01'), 'c')))).toEqual(['on a', 'off a', 'on c']);
      expect(names(Timeline.of<Switch>(told).correct(id(1), off('2025-01-01')))).toEqual(['on a', 'off a', 'on c']);
    });

    it('and what is told after that comes last of its date all the same', () => {
      const told = log(on('2025-01-01'), off('2025-02-01'), { corrects: id(1), replacement: off('2025-01-01') });
      const timeline = Timeline.of<Switch>(told);
      const late = by(on('2025-01-01'), 'late');
      expect(names(timeline.with(late))).toEqual(['on a', 'off a', 'on late']);
      const [place] = timeline.placesFor([late]);
      expect(place).toEqual({ validFrom: '2025-02-01', revision: 3 });
      const recorded = [...told, { ...late, id: id(3), revision: 3, place }] as RecordedEvent[];
      expect(names(Timeline.of<Switch>(recorded))).toEqual(['on a', 'off a', 'on late']);
    });

    it('and comes last of its date also where a part of the events is known', () => {
      const told = log(on('2025-01-01'), off('2025-02-01'), on('2025-03-01'));
      const late = by(off('2025-03-01'), 'late');
      expect(names(Timeline.of<Switch>(told.slice(2)).with(late))).toEqual(['on a', 'off late']);
    });

    it('and says the place of what was decided, one after the other', () => {
      const timeline = Timeline.of<Switch>(log(on(day), off(day)));
      expect(timeline.placesFor([{ corrects: id(0), replacement: off(day) }, on(day), on('2025-04-01')])).toEqual([
        { validFrom: day, revision: 0 },
        { validFrom: day, revision: 3 },
        { validFrom: '2025-04-01', revision: 4 },
      ]);
    });
  });
});
