import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { paceMade, paceNeeded } from './pace.js';

const ON = '2025-01-01' as CalendarDate;
const due = (date: string | null) => ({ due: { text: date ?? '?', date: date as CalendarDate | null } });
const needed = (...dates: readonly (string | null)[]) => paceNeeded(dates.map(due), ON);

describe('the pace that is needed', () => {
  it('is what must be done until a date over the quarters until it', () => {
    expect(needed('2026-01-01')).toEqual({ waarde: '0.3', onbekendOmdat: null });
    expect(needed('2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01').waarde).toBe('1');
  });

  it('is the highest that any date asks: a lower one would miss that date', () => {
    // Four in the first year is 1 a quarter, and one more in ten years asks no more.
    expect(needed('2035-01-01', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01').waarde).toBe('1');
    // A crowd at the end asks more than the first date.
    expect(needed('2026-01-01', ...Array.from({ length: 15 }, () => '2027-01-01')).waarde).toBe('2');
  });

  it('counts what is too late with the first date to come', () => {
    expect(needed('2024-06-01', '2024-06-01', '2024-12-31', '2026-01-01').waarde).toBe('1');
  });

  it('is nothing where nothing is open, and unknown where no date is to come', () => {
    expect(needed()).toEqual({ waarde: '0', onbekendOmdat: null });
    expect(needed(null, null)).toEqual({ waarde: null, onbekendOmdat: 'geen open actie een datum heeft' });
    expect(needed('2024-06-01', null)).toEqual({
      waarde: null,
      onbekendOmdat: 'de datum van elke open actie met een datum er al is',
    });
    // On its own date nothing is late, and no time is left either.
    expect(needed(ON).waarde).toBeNull();
  });
});

describe('the pace that was made', () => {
  const made = (many: number | null, since?: string) => paceMade(many, since as CalendarDate | undefined, ON);

  it('is what was completed over the quarters since', () => {
    expect(made(8, '2024-01-01').waarde).toBe('2');
    expect(made(0, '2024-01-01').waarde).toBe('0');
    expect(made(1, '2024-10-01').waarde).toBe('1');
  });

  it('is unknown without an earlier edition, and never zero then', () => {
    expect(made(null)).toEqual({ waarde: null, onbekendOmdat: 'er geen eerdere editie is om mee te vergelijken' });
    expect(made(3, ON).waarde).toBeNull();
  });
});
