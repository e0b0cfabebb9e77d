import { describe, expect, it } from '@jest/globals';
import { makingsOf, printed } from '@peildatum/explaining';
import { kindOf } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, figuresIn } from '@peildatum/reporting';
import { action, may2025 } from '../../libs/reporting/testing/may-2025.js';

const left = { retiredOn: '2025-03-01' as CalendarDate, retiredBasis: 'recorded' as const };
const input = {
  ...may2025,
  kpis: [],
  actions: [
    ...may2025.actions.map((each) => (/^[AB]-completed-[12]$/.test(each.code) ? { ...each, ...left } : each)),
    action('X-4', 'unknown', 'completed', left),
    action('GOV-1', 'GOV', 'completed', left),
  ],
};
const of = makingsOf(input as never);
const { controles: _, ...sections } = composeReport(input);
const figures = new Map(figuresIn(sections).flatMap(({ key, value }) => (/^(?:acties|tempo)\./.test(key) ? [[key, value] as const] : [])));

describe('the figures of actions where some left the report', () => {
  it('are what their rules make of them', () => {
    expect(figures.size).toBeGreaterThan(200);
    const others = [...figures].flatMap(([key, value]) => {
      const made = of(key)?.value;
      const own = made === undefined || made === null ? null : printed(made, kindOf(key) ?? 'getal');
      return String(own) === String(value) ? [] : [[key, value, own]];
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['acties.afgevoerd', ['A-completed-1', 'A-completed-2', 'B-completed-1', 'B-completed-2', 'X-4']],
    ['acties.A.afgevoerd', ['A-completed-1', 'A-completed-2']],
    ['acties.thematafels.afgevoerd', ['A-completed-1', 'A-completed-2', 'B-completed-1', 'B-completed-2']],
    ['acties.zonder-tafel.afgevoerd', ['X-4']],
    ['acties.algemeen.afgevoerd', ['GOV-1']],
  ])('%s counts those that left, by the fact that says so', (key, codes) => {
    const making = of(key as never);
    expect(making?.counted?.parts.map(({ code }) => code)).toEqual(codes);
    expect(making?.behind[0]).toMatchObject({ model: 'acties', subjects: codes, aspects: expect.arrayContaining(['retirement']) });
  });

  it('are not there of a thematafel that none left, nor where none left at all', () => {
    expect(of('acties.C.afgevoerd' as never)).toBeUndefined();
    const none = makingsOf({ ...may2025, kpis: [] } as never);
    expect(none('acties.afgevoerd' as never)).toBeUndefined();
  });
});
