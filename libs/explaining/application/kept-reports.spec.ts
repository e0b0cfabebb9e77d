import { describe, expect, it } from '@jest/globals';
import type { Withheld } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { may2025 } from '../../reporting/testing/may-2025.js';
import { KeptReports } from './kept-reports.js';

const at = (more: Partial<Snapshot> = {}) =>
  ({
    logId: 'a',
    volgnummer: 9,
    lastEventId: 'b',
    knownAt: null,
    validOn: '2025-05-20',
    skips: [],
    tableIds: ['1'],
    ...more,
  }) as unknown as Snapshot;
const withheld: Withheld = { publications: new Set(['secret']), judgedAt: 9 } as unknown as Withheld;

describe('the reports of which figures are explained', () => {
  const counting = () => {
    let reads = 0;
    const reports = new KeptReports(async () => {
      reads += 1;
      return may2025;
    });
    return { reports, reads: () => reads };
  };

  it('are read once for all figures that are asked of them', async () => {
    const { reports, reads } = counting();
    const first = await reports.at(at(), {}, {});
    const again = await reports.at(at(), {}, {});
    expect([reads(), again.report === first.report, again.controls() === first.controls()]).toEqual([1, true, true]);
    expect(first.report.controles).toEqual([]);
    expect(first.controls().length).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Snapshot>, { withheld?: Withheld }, { countedObject?: 'transformatieplannen' }]>([
    ['with what came since', { volgnummer: 10 }, {}, {}],
    ['of another day', { validOn: '2025-05-21' as never }, {}, {}],
    ['from tables that were filled anew', { tableIds: ['2'] }, {}, {}],
    ['for who is outside an embargo', {}, { withheld }, {}],
    ['that counts something else', {}, {}, { countedObject: 'transformatieplannen' }],
  ])('are read anew %s', async (_, snapshot, clocks, options) => {
    const { reports, reads } = counting();
    await reports.at(at(), {}, {});
    const { report } = await reports.at(at(snapshot), clocks, options);
    expect([reads(), report.doelgroep]).toEqual([2, clocks.withheld === undefined ? 'bo' : 'openbaar']);
  });
});
