import { describe, expect, it } from '@jest/globals';
import { besides, type CalendarDate, correct, type Fact, publicationOf, type RecordedEvent, Timeline, type Uuid } from './index.js';

type Figure = Fact<'FigurePublished', { publication: string | null; value: string }>;

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const figure = (publication: string | null, value = '1'): Figure => ({
  type: 'FigurePublished',
  validFrom: '2025-01-01' as CalendarDate,
  data: { publication, value },
});
const recorded = (revision: number, fact: Fact, corrects?: number) =>
  ({ ...fact, id: id(revision), revision, ...(corrects === undefined ? {} : { corrects: id(corrects) }) }) as unknown as RecordedEvent;
const correction = (revision: number, corrects: number, replacement: Figure | null) =>
  recorded(revision, { type: 'FigureCorrected', validFrom: '2025-01-01' as CalendarDate, data: { reason: 'fout', replacement } }, corrects);

const correcting = (events: readonly RecordedEvent[], corrects: number, replacement: Figure | null) => () =>
  correct(Timeline.of<Figure>(events), 'FigureCorrected', { corrects: id(corrects), reason: 'fout', replacement }, () => undefined);

describe('the publication of a fact', () => {
  it('is its field of that name, when it is text', () => {
    expect(publicationOf(figure('p'))).toBe('p');
    expect(publicationOf(figure(null))).toBeNull();
    expect(publicationOf({ ...figure('p'), data: { publication: 3 } })).toBeNull();
    expect(publicationOf({ ...figure('p'), data: null })).toBeNull();
  });
});

describe('what takes the place of a fact', () => {
  const told = [recorded(0, figure('p')), recorded(1, figure(null, '2'))];

  it('is of the same publication', () => {
    expect(correcting(told, 0, figure('p', '3'))).not.toThrow();
    expect(correcting(told, 1, figure(null, '3'))).not.toThrow();
    expect(correcting(told, 0, null)).not.toThrow();
  });

  it.each([
    ['of another one', 0, 'q'],
    ['of none', 0, null],
    ['of one where there was none', 1, 'p'],
  ] as const)('is refused when it is %s', (_, corrects, publication) => {
    expect(correcting(told, corrects, figure(publication, '3'))).toThrow(expect.objectContaining({ code: 'CORRECTION.OTHER_PUBLICATION' }));
  });

  it('is held to the publication of the first, over a withdrawal too', () => {
    const withdrawn = [...told, correction(2, 0, null)];
    expect(correcting(withdrawn, 2, figure('p', '3'))).not.toThrow();
    expect(correcting(withdrawn, 2, figure(null, '3'))).toThrow(expect.objectContaining({ code: 'CORRECTION.OTHER_PUBLICATION' }));
  });
});

describe('what there is beside a publication', () => {
  const all = [
    recorded(0, figure('p')),
    recorded(1, figure('q')),
    recorded(2, figure(null)),
    correction(3, 0, figure('p', '3')),
    correction(4, 3, null),
    correction(5, 1, null),
  ];
  const ids = (publications: readonly string[]) => besides(all, new Set(publications)).map(({ revision }) => revision);

  it('is without what names it, and without every correction that goes back to that', () => {
    expect(ids(['p'])).toEqual([1, 2, 5]);
    expect(ids(['q'])).toEqual([0, 2, 3, 4]);
    expect(ids(['p', 'q'])).toEqual([2]);
    expect(ids(['elsewhere'])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is without a correction that puts such a fact in the place of another', () => {
    const moved = [recorded(0, figure(null)), correction(1, 0, figure('p')), correction(2, 1, null)];
    expect(besides(moved, new Set(['p']))).toEqual([moved[0]]);
  });
});
