import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { commitments2025 } from '../../testing/agreements-2025.js';
import { may2025 } from '../../testing/may-2025.js';
import type { Afspraken } from './afspraken.js';
import { composeAfspraken } from './compose-afspraken.js';

const at = (day: string) => {
  const geldigOp = day as CalendarDate;
  return composeAfspraken({ ...may2025, clocks: { ...may2025.clocks, geldigOp }, commitments: commitments2025(geldigOp) });
};
const january = at('2026-01-02') as Afspraken;
const named = (rows: Afspraken['komend']) => rows.map(({ mijlpaal, periode, datum }) => [mijlpaal, periode, datum]);

describe('afspraken en mijlpalen', () => {
  it('are counted by how they stand on the day, each time that one comes back', () => {
    expect(Object.entries(january.telling).map(([name, { aantal }]) => [name, aantal])).toEqual([
      ['afspraken', 1],
      ['mijlpalen', 8],
      ['gehaald', 1],
      ['gemist', 0],
      ['teLaat', 3],
      ['ditKwartaal', 3],
      ['volgendKwartaal', 1],
      ['ongedateerd', 1],
    ]);
  });

  it('are late when their date has passed and nothing was told, and not where no date is to be read', () => {
    expect(named(january.teLaat)).toEqual([
      ['1', null, '2025-09-30'],
      ['5', '2025-Q3', '2025-09-30'],
      ['5', '2025-Q4', '2025-12-31'],
    ]);
  });

  it('come in the quarter of the peildatum and the next, in the order of their dates', () => {
    expect([january.kwartaal, january.volgendKwartaal]).toEqual(['2026-Q1', '2026-Q2']);
    expect(named(january.komend)).toEqual([
      ['6', null, '2026-02-01'],
      ['3', null, '2026-03-31'],
      ['5', '2026-Q1', '2026-03-31'],
      ['5', '2026-Q2', '2026-06-30'],
    ]);
  });

  it('were reached since the edition before, with who led and the deadline as it was written', () => {
    expect(january.gehaaldSinds).toMatchObject([
      { afspraak: 'AZWA-A2', mijlpaal: '2', deadline: 'uiterlijk in Q4 2025', trekker: 'zorgverzekeraars en gemeenten', stand: 'gehaald' },
    ]);
  });

  it('point to the list that has as many of them', () => {
    expect(january.telling.volgendKwartaal.uitleg).toBe('/v1/mijlpalen?geldigOp=2026-01-02&volgnummer=1287&stand=komend&kwartaal=2026-Q2');
  });

  it('say on what they rest, and what does not fit together', () => {
    expect(january.telling.ditKwartaal).toMatchObject({ afgeleid: 1, gereconstrueerd: 0 });
    expect(january.signalen).toMatchObject([{ afspraak: 'AZWA-A2', tekst: expect.stringContaining('beide staan er') }]);
  });

  it('are nothing before anything was agreed', () => expect(at('2025-07-02')).toBeNull());
});
