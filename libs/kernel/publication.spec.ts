import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, correct, type Fact, publicationOf, type RecordedEvent, Timeline, type Uuid } from './index.js';

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
