import { describe, expect, it } from '@jest/globals';
import type { ImportTrial, RowOutcome } from '@peildatum/importing';
import type { CalendarDate } from '@peildatum/kernel';
import { linesOfTrial } from './import-trial.js';

const row = (line: number, change: RowOutcome['change']): RowOutcome => ({ place: { line }, stream: 'actie-D-12', change });
const trial = (...outcomes: readonly RowOutcome[]): ImportTrial => ({
  rows: outcomes.length,
  outcomes,
  faults: [],
  notes: [],
  told: 0,
  tried: [],
});
const rows = (change: RowOutcome['change'], from: number, count: number) =>
  Array.from({ length: count }, (_, at) => row(from + at, change));

describe('what a trial says', () => {
  it('has the counts first, and of a row that changes something what stood and what it says', () => {
    const changed: RowOutcome = {
      ...row(12, 'changed'),
      since: '2025-03-01' as CalendarDate,
      cells: () => [
        { column: 'status', from: 'loopt-op-schema', to: 'loopt-achter' },
        { column: 'toelichting', from: 'Alles gaat goed.' },
      ],
    };
    expect([...linesOfTrial(trial(row(11, 'known'), changed, row(13, 'refused')), false)]).toEqual([
      'Proef: er is niets vastgelegd. 3 regels gelezen: 1 gewijzigd, 1 stond er al, 1 geweigerd.',
      'regel 11: stond er al (actie-D-12)',
      'regel 12: gewijzigd (actie-D-12, tot nu toe zoals sinds 2025-03-01): status "loopt-op-schema" → "loopt-achter", toelichting "Alles gaat goed." → leeg',
    ]);
  });

  it('shows of a long file 200 rows that change something, and says how many more there are', () => {
    const long = trial(...rows('known', 2, 300), ...rows('new', 302, 250));
    const lines = [...linesOfTrial(long, false)];
    expect(lines).toHaveLength(202);
    expect(lines.slice(0, 2)).toEqual([
      'Proef: er is niets vastgelegd. 550 regels gelezen: 250 nieuw, 300 stond er al.',
      'regel 302: nieuw (actie-D-12)',
    ]);
    expect(lines.at(-1)).toBe('Nog 350 regels niet getoond; --alle toont alles.');
    expect([...linesOfTrial(long, true)]).toHaveLength(551);
  });
});
