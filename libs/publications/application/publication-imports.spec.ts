import { describe, expect, it } from '@jest/globals';
import { EveryWatch, type FactsOfFile } from '@peildatum/importing';
import { type CalendarDate, type Fact, fixedClock, type Instant, Timeline, type Uuid } from '@peildatum/kernel';
import { importKindsOf } from '@peildatum/subjects';
import type { PublicationEvent } from '../domain/publication.events.js';
import { EmbargoWatch } from './import/embargo-watch.js';
import { publication } from './publication.subject.js';

const TODAY = '2026-11-20' as CalendarDate;
const ID = '00000000-0000-4000-8000-000000000001' as Uuid;
const ROW = { publicatie: 'actualisatie-2026q1', besluitDoor: 'VWS', reden: 'Eerst het BO.', geldigVanaf: '2026-05-01' };

const imported = (soort: string, row: object) => {
  const kind = importKindsOf(publication, { valuesOn: () => [] })[soort];
  if (kind === undefined) throw new Error(`no kind ${soort}`);
  const { stream, decide } = kind.read({ ...row }, () => ID);
  return { stream, facts: decide(Timeline.of([]), TODAY, () => Timeline.of([])) };
};

describe('a row of an embargo', () => {
  it('sets it on the publication that it names, until a day or until it is lifted', () => {
    const until = (tot?: string) => imported('embargo', { ...ROW, ...(tot === undefined ? {} : { tot }) });
    expect(until('2026-06-01')).toEqual({
      stream: 'publicatie-actualisatie-2026q1',
      facts: [
        {
          type: 'EmbargoSet',
          validFrom: '2026-05-01',
          data: { publication: 'actualisatie-2026q1', until: '2026-06-01', decidedBy: 'VWS', reason: 'Eerst het BO.' },
        },
      ],
    });
    expect(until().facts[0]).toMatchObject({ data: { until: null } });
  });

  it('lifts one, if there is one', () => {
    expect(() => imported('embargo-opheffing', ROW)).toThrow(expect.objectContaining({ code: 'EMBARGO.NOT_SET' }));
  });

  it.each([
    ['no publication', { publicatie: undefined }, 'publicatie'],
    ['a name that no publication can have', { publicatie: 'Actualisatie Q1' }, 'publicatie'],
    ['a date that is none', { tot: '2026-02-30' }, 'tot'],
    ['nobody who decided', { besluitDoor: undefined }, 'besluitDoor'],
    ['a field that it does not know', { bedrag: '1' }, 'bedrag'],
  ])('is refused with %s', (_, change, field) => {
    expect(() => imported('embargo', { ...ROW, ...change })).toThrow(
      expect.objectContaining({ faults: expect.arrayContaining([expect.objectContaining({ field })]) }),
    );
  });
});

describe('a file with a first embargo', () => {
  const clock = fixedClock('2026-11-20T10:00:00.000Z' as Instant);
  const figuresOf = (...read: readonly string[]) => ({ areOf: async (code: string) => read.includes(code) });
  const set = (until: string | null): PublicationEvent => ({
    type: 'EmbargoSet',
    validFrom: '2026-05-01' as CalendarDate,
    data: { publication: 'p', until, decidedBy: 'VWS', reason: 'Eerst het BO.' },
  });
  const telling = (stream: string, ...told: readonly Fact[]): FactsOfFile => ({ stream, before: Timeline.of([]), told });
  const taken = (read: readonly string[], ...told: readonly FactsOfFile[]) =>
    new EveryWatch([new EmbargoWatch(figuresOf(...read), clock)]).over(told, async () => 'recorded');

  it('is taken where nothing was readable yet, or nothing is withheld by it', async () => {
    await expect(taken([], telling('publicatie-p', set(null)))).resolves.toBe('recorded');
    await expect(taken(['q'], telling('publicatie-p', set(null)))).resolves.toBe('recorded');
    await expect(taken(['p'], telling('publicatie-p', set('2026-11-20')), telling('kader-msz-2024', set(null)))).resolves.toBe('recorded');
  });

  it('is recorded before the figures beside it', async () => {
    const order = await new EveryWatch([new EmbargoWatch(figuresOf(), clock)]).over(
      [telling('kader-msz-2024', set(null)), telling('publicatie-p', set(null))],
      async (inOrder) => inOrder,
    );
    expect(order).toEqual(['publicatie-p']);
  });

  it('is not taken where figures of it were readable, and then nothing of it is recorded', async () => {
    const recorded: string[] = [];
    const over = new EveryWatch([new EmbargoWatch(figuresOf('p'), clock)]).over([telling('publicatie-p', set(null))], async () => {
      recorded.push('recorded');
    });
    await expect(over).rejects.toMatchObject({ code: 'EMBARGO.ALREADY_OPEN' });
    expect(recorded).toEqual([]);
  });
});

describe('a file with figures of a publication', () => {
  const clock = fixedClock('2026-11-20T10:00:00.000Z' as Instant);
  const figure = { type: 'EstimateReported', validFrom: '2026-05-01' as CalendarDate, data: { publication: 'actualisatie-q1' } };
  const warnings = (there: readonly string[], read: readonly string[], ...streams: readonly string[]) =>
    new EveryWatch([new EmbargoWatch({ areOf: async (code) => read.includes(code) }, clock)]).warnings(
      streams.map((stream) => ({ stream, before: Timeline.of<Fact>([]), told: [figure] })),
      async (stream) => there.includes(stream),
    );

  it('names one that nobody knows yet: it was mistyped, or everyone may read it', async () => {
    expect(await warnings([], [], 'kader-msz-2024', 'kader-ggz-2024')).toEqual([expect.stringMatching(/actualisatie-q1 .*Klopt de naam/)]);
  });

  it('says nothing of one with an embargo, there or in the file, nor of one that was public already', async () => {
    expect(await warnings(['publicatie-actualisatie-q1'], [], 'kader-msz-2024')).toEqual([]);
    expect(await warnings([], [], 'kader-msz-2024', 'publicatie-actualisatie-q1')).toEqual([]);
    expect(await warnings([], ['actualisatie-q1'], 'kader-msz-2024')).toEqual([]);
  });
});
