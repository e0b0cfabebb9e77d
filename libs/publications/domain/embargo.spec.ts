import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type RecordedEvent, Timeline, type ToldFact, type Uuid } from '@peildatum/kernel';
import { correctPublication, tellPublication } from './embargo.decide.js';
import { foldPublication, hiddenOf, publicationView } from './embargo.view.js';
import type { PublicationEvent } from './publication.events.js';

const date = (text: string) => text as CalendarDate;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const decided = { publication: 'p', decidedBy: 'VWS', reason: 'Eerst het BO.' };
const set = (from: string, until: string | null, publication = 'p'): PublicationEvent => ({
  type: 'EmbargoSet',
  validFrom: date(from),
  data: { ...decided, publication, until },
});
const lifted = (from: string): PublicationEvent => ({ type: 'EmbargoLifted', validFrom: date(from), data: decided });
const TODAY = date('2026-11-20');

const recorded = (facts: readonly PublicationEvent[]): RecordedEvent[] =>
  facts.map(
    (fact, revision) => ({ ...fact, id: id(revision), revision, stream: 'publicatie-p', basis: 'recorded' }) as unknown as RecordedEvent,
  );
const telling = (given: readonly PublicationEvent[], fact: PublicationEvent) => () =>
  tellPublication('p', fact)(Timeline.of(recorded(given)), TODAY);
const statusOn = (facts: readonly PublicationEvent[], day: string) => foldPublication(recorded(facts), date(day))?.status ?? null;

describe('an embargo', () => {
  it.each([
    ['until a day', set('2026-01-01', '2026-05-20')],
    ['until it is lifted', set('2026-01-01', null)],
  ])('is set %s', (_, fact) => {
    expect(telling([], fact)()).toEqual([fact]);
    expect(telling([fact], fact)()).toEqual([]);
  });

  it('ends on the day itself, and not a day before', () => {
    const facts = [set('2026-01-01', '2026-05-20')];
    expect(['2025-12-31', '2026-01-01', '2026-05-19', '2026-05-20'].map((day) => statusOn(facts, day))).toEqual([
      null,
      'embargo',
      'embargo',
      'open',
    ]);
  });

  it('moves when it is set anew, and is lifted before its day', () => {
    const moved = [set('2026-01-01', '2026-05-20'), set('2026-03-01', '2026-07-01')];
    expect([statusOn(moved, '2026-05-20'), statusOn(moved, '2026-07-01')]).toEqual(['embargo', 'open']);
    const early = [set('2026-01-01', null), lifted('2026-02-01')];
    expect([statusOn(early, '2026-01-31'), statusOn(early, '2026-02-01')]).toEqual(['embargo', 'open']);
  });

  it.each([
    ['an end that is no later than its beginning', [], set('2026-01-01', '2026-01-01'), 'EMBARGO.ENDS_BEFORE_IT_BEGINS'],
    ['the lifting of what was never set', [], lifted('2026-01-01'), 'EMBARGO.NOT_SET'],
    ['what was lifted already', [set('2026-01-01', null), lifted('2026-02-01')], lifted('2026-02-02'), 'EMBARGO.ALREADY_OPEN'],
    ['what has ended', [set('2026-01-01', '2026-02-01')], lifted('2026-02-01'), 'EMBARGO.ALREADY_OPEN'],
    ['one on what was open to all', [set('2026-01-01', '2026-02-01')], set('2026-03-01', '2026-04-01'), 'EMBARGO.ALREADY_OPEN'],
    [
      'one that was told late and lies after the lifting',
      [set('2026-01-01', null), lifted('2026-03-01')],
      set('2026-04-01', null),
      'EMBARGO.ALREADY_OPEN',
    ],
    ['a fact of another publication', [], set('2026-01-01', null, 'q'), 'EMBARGO.OTHER_PUBLICATION'],
  ] as const)('refuses %s', (_, given, fact, code) => {
    expect(telling(given, fact)).toThrow(expect.objectContaining({ code, kind: 'conflict' }));
  });

  it('is corrected while it holds, and may open sooner by it', () => {
    const events = Timeline.of<PublicationEvent>(recorded([set('2026-01-01', '2026-12-01')]));
    const order = { corrects: id(0), reason: 'Anders besloten.', replacement: null };
    expect(correctPublication('p', order)(events, TODAY)).toMatchObject([{ type: 'EmbargoFactCorrected', corrects: id(0) }]);
    for (const until of ['2026-11-20', '2027-01-01', null])
      expect(correctPublication('p', { ...order, replacement: set('2026-01-01', until) })(events, TODAY)).toHaveLength(1);
    const lift = Timeline.of<PublicationEvent>(recorded([set('2026-01-01', null), lifted('2026-02-01')]));
    expect(() => correctPublication('p', order)(lift, TODAY)).toThrow(expect.objectContaining({ code: 'EMBARGO.NOT_SET' }));
    expect(() => correctPublication('p', order)(Timeline.of([]), TODAY)).toThrow(
      expect.objectContaining({ code: 'PUBLICATION.NOT_FOUND' }),
    );
  });
});

describe('what was open to all', () => {
  const correcting = (given: readonly PublicationEvent[], n: number, replacement: PublicationEvent | null, today = TODAY) =>
    correctPublication('p', { corrects: id(n), reason: 'Niet besloten.', replacement })(Timeline.of(recorded(given)), today);
  const open = expect.objectContaining({ code: 'EMBARGO.ALREADY_OPEN', kind: 'conflict' });

  it.each([
    ['the correction of an embargo that ended', [set('2026-01-01', '2026-05-20')], 0, set('2026-01-01', '2027-01-01')],
    ['the same without an end', [set('2026-01-01', '2026-05-20')], 0, set('2026-01-01', null)],
    ['a lifting that is withdrawn', [set('2026-01-01', null), lifted('2026-02-01')], 1, null],
    ['a lifting that becomes another embargo', [set('2026-01-01', null), lifted('2026-02-01')], 1, set('2026-02-01', '2027-01-01')],
    ['one that opens today', [set('2026-01-01', '2026-11-20')], 0, set('2026-01-01', '2026-11-21')],
  ] as const)('does not come back under embargo by %s', (_, given, n, replacement) => {
    expect(() => correcting(given, n, replacement)).toThrow(open);
    expect(correcting(given, n, replacement, date('2026-01-31'))).toHaveLength(1);
  });

  it('nor by a first embargo on figures that were readable, nor by one after an embargo that was withdrawn', () => {
    const first = set('2026-01-01', null);
    expect(() => tellPublication('p', first, true)(Timeline.of([]), TODAY)).toThrow(open);
    expect(tellPublication('p', first, false)(Timeline.of([]), TODAY)).toEqual([first]);
    const [embargo] = recorded([first]);
    const withdrawal = { ...embargo, id: id(1), revision: 1, corrects: id(0), data: { reason: 'r', replacement: null } } as RecordedEvent;
    const events = Timeline.of<PublicationEvent>([embargo as RecordedEvent, withdrawal]);
    expect(() => tellPublication('p', set('2026-03-01', null))(events, TODAY)).toThrow(open);
    expect(() => correctPublication('p', { corrects: id(1), reason: 'r', replacement: first })(events, TODAY)).toThrow(open);
  });

  it('keeps its date all the same: when it opened may be corrected', () => {
    expect(correcting([set('2026-01-01', null), lifted('2026-02-01')], 1, lifted('2026-03-01'))).toHaveLength(1);
    expect(correcting([set('2026-01-01', '2026-05-20')], 0, set('2026-01-01', '2026-05-21'))).toHaveLength(1);
  });
});

describe('what is hidden', () => {
  const told = (fact: PublicationEvent): ToldFact<PublicationEvent> => ({ fact, event: id(1), basis: 'recorded', source: null });
  const viewOf = (code: string, until: string | null) => {
    const view = publicationView(code, [told(set('2026-01-01', until, code))], TODAY);
    if (view === null) throw new Error('no view');
    return view;
  };

  it('are the publications under embargo on the day of asking', () => {
    expect(hiddenOf([viewOf('p', null), viewOf('q', '2026-11-20'), viewOf('r', '2026-11-21')])).toEqual(new Set(['p', 'r']));
  });
});
