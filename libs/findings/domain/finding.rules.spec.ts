import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Fact, Timeline } from '@peildatum/kernel';
import type { FindingEvent, Told } from './finding.events.js';
import { findingDecisions } from './finding.rules.js';
import { ownerOf, streamsAbout } from './owner.js';

const on = '2025-06-10' as CalendarDate;
const about = (kind: Told<'FindingRecorded'>['about']['kind'], of: string) => ({ kind, of });
const recorded = (more: Partial<Told<'FindingRecorded'>> = {}): FindingEvent => ({
  type: 'FindingRecorded',
  validFrom: on,
  data: {
    about: about('figure', 'acties.D.afgerond'),
    finding: 'Iets.',
    owner: { thematafel: null, organisations: [] },
    publication: null,
    ...more,
  },
});
const answered: FindingEvent = { type: 'FindingAnswered', validFrom: on, data: { answer: 'Zo.', publication: null } };
const closed: FindingEvent = { type: 'FindingClosed', validFrom: on, data: { conclusion: 'Klaar.', publication: null } };

const timelineOf = (...facts: readonly FindingEvent[]) =>
  facts.reduce((timeline, fact) => timeline.with(fact), Timeline.of<FindingEvent>([]));
const beside =
  (streams: Readonly<Record<string, readonly Fact[]>> = {}) =>
  (stream: string) =>
    (streams[stream] ?? []).reduce((timeline, fact) => timeline.with(fact), Timeline.of<Fact>([]));
const told = (fact: FindingEvent, before: readonly FindingEvent[] = [], streams = {}) =>
  findingDecisions.tell('adr-1', fact, beside(streams))(timelineOf(...before), on);

describe('the course of a finding', () => {
  it('is recorded, answered as often as needed, and closed', () => {
    expect(told(recorded())).toHaveLength(1);
    expect(told(answered, [recorded()])).toEqual([answered]);
    expect(told({ ...answered, data: { answer: 'Anders.', publication: null } }, [recorded(), answered])).toHaveLength(1);
    expect(told(closed, [recorded()])).toEqual([closed]);
  });

  it.each([
    ['answered before it was recorded', answered, [], 'FINDING.NOT_RECORDED'],
    ['closed before it was recorded', closed, [], 'FINDING.NOT_RECORDED'],
    ['recorded twice', recorded({ finding: 'Iets anders.' }), [recorded()], 'FINDING.ALREADY_RECORDED'],
    ['answered after it was closed', answered, [recorded(), closed], 'FINDING.CLOSED'],
    ['closed twice', { ...closed, data: { conclusion: 'Toch.', publication: null } }, [recorded(), closed], 'FINDING.CLOSED'],
  ] as const)('is not %s', (_, fact, before, code) => {
    expect(() => told(fact as FindingEvent, before)).toThrow(expect.objectContaining({ code }));
  });

  it('is about a subject that there is', () => {
    const action = recorded({ about: about('subject', 'actie-X-1') });
    expect(() => told(action)).toThrow(expect.objectContaining({ code: 'FINDING.SUBJECT_NOT_FOUND' }));
    const there = { 'actie-X-1': [{ type: 'ActionRegistered', validFrom: on, data: { thematafel: 'E' } }] };
    expect(told(action, [], there)).toMatchObject([{ data: { owner: { thematafel: 'E', organisations: [] } } }]);
  });
});

describe('what a finding is about', () => {
  it.each([
    ['the thematafel where an action lies now', about('subject', 'actie-X-1'), [{ thematafel: 'D' }, { thematafel: 'E' }], 'E', []],
    ['the thematafel itself', about('subject', 'thematafel-B'), [], 'B', []],
    ['the thematafel in a key', about('figure', 'acties.C.afgerond'), [], 'C', []],
    ['the insurers of a dossier', about('subject', 'dossier-ST-1'), [{ insurer: 'VGZ' }, { insurers: ['VGZ', 'CZ'] }], null, ['VGZ', 'CZ']],
    ['the owner of a monitor', about('subject', 'monitor-m'), [{ owner: 'RIVM' }], null, ['RIVM']],
    ['nobody in particular, of an edition', about('edition', '2025-05-20'), [{ peildatum: '2025-05-20' }], null, []],
  ])('says who answers: %s', (_, of, data, thematafel, organisations) => {
    const facts = data.map((one) => ({ type: 'Told', validFrom: on, data: one }));
    expect(ownerOf(of, facts)).toEqual({ thematafel, organisations });
  });

  it('does not change who was named', () => {
    const owner = { thematafel: 'F', organisations: [] };
    expect(told(recorded({ owner }))).toMatchObject([{ data: { owner } }]);
  });

  it('is under the embargo that is on it, with every answer', () => {
    const there = { 'kader-msz-2024': [{ type: 'Estimate', validFrom: on, data: { publication: 'p' } }] };
    const figure = recorded({ about: about('figure', 'kaders.2024.msz.verschil') });
    expect(streamsAbout(about('figure', 'kaders.2024.msz.verschil'))).toContain('kader-msz-2024');
    const [hidden] = told(figure, [], there) as FindingEvent[];
    expect(hidden).toMatchObject({ data: { publication: 'p' } });
    expect(told(answered, [hidden as FindingEvent])).toMatchObject([{ data: { publication: 'p' } }]);
  });
});
