import type { FigureKey } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import fc from 'fast-check';
import type { FigureReading, Reading } from '../../libs/comparing/domain/reading.js';

/** A report with these figures, for rules that look at nothing else. */
export const readingWith = (figures: Readonly<Record<string, FigureReading>>, more: Partial<Reading> = {}): Reading => ({
  clocks: { geldigOp: '2025-05-20' as CalendarDate, bekendOp: null, volgnummer: 0, laatsteGebeurtenis: null },
  template: 6,
  edition: null,
  figures: new Map(Object.entries(figures) as [FigureKey, FigureReading][]),
  quarters: new Map(),
  names: new Map(),
  ...more,
});

export const figure = (value: FigureReading['value'], more: Partial<FigureReading> = {}): FigureReading => ({
  value,
  quarter: null,
  definition: null,
  ...more,
});

const KEYS = [
  'acties.totaal',
  'acties.A.afgerond',
  'acties.A.totaal',
  'middelen.totaal.beschikbaar',
  'kaders.2024.msz.uitgaven',
  'kaders.2024.msz.kader',
  'kaders.2024.msz.raming.2024-Q3',
  'volumenormen.multitrauma.2024.voldoen',
];

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(null, '1.50', '-2.25', '1.5', 'Stand oktober'));
const definition = fc.option(
  fc.constantFrom('240 per locatie', '100 per instelling').map((words) => ({ of: 'norm' as const, words })),
  { freq: 3 },
);
const estimated = (key: string) => key.startsWith('kaders.') && !key.endsWith('.kader');

/** Reports with some of those figures, on figures of one quarter or another, and now and then of another template. */
export const readings: fc.Arbitrary<Reading> = fc
  .record({
    values: fc.tuple(...KEYS.map(() => fc.option(fc.tuple(value, definition), { freq: 4 }))),
    quarter: fc.constantFrom('2024-Q3', '2024-Q4', null),
    template: fc.constantFrom(6, 6, 6, 6, 7),
  })
  .map(({ values, quarter, template }) => {
    const figures = KEYS.flatMap((key, i): [string, FigureReading][] => {
      const [given, counted] = values[i] ?? [undefined, null];
      if (given === undefined) return [];
      const own = key.includes('raming') ? '2024-Q3' : quarter;
      return [[key, figure(given, { quarter: estimated(key) ? own : null, definition: key.startsWith('volumenormen') ? counted : null })]];
    });
    return readingWith(Object.fromEntries(figures), {
      template,
      quarters: new Map(quarter === null ? [] : [['2024', quarter]]),
    });
  });
