import { describe, expect, it } from '@jest/globals';
import {
  AGREED,
  date,
  EXTENDED,
  earmark,
  established,
  id,
  mln,
  SPLIT,
  stated,
  timelineOf,
  told,
  tranche,
  VWS_LINES,
} from '../testing/facts.js';
import { given, TODAY, thrownBy } from '../testing/scenario.js';
import { correctBudget } from './budget.decide.js';

const revised = (total: number | null, from = '2025-09-01') =>
  told('BudgetRevised', from, { total: total === null ? null : stated(total), causes: [], decidedBy: 'BO IZA', reason: 'herzien' });
const reserved = (part: number | null, reservation = 'passende-zorg', from = '2025-09-01', until = '2025-12-31') =>
  told('BudgetReserved', from, {
    reservation,
    themes: ['Passende zorg'],
    part: part === null ? null : stated(part),
    until,
    decidedBy: 'BO IZA',
  });
const released = (reservation: string, from: string) => told('ReservationReleased', from, { reservation, reason: 'anders' });
const earmarkReleased = (name: string, from: string) => told('EarmarkReleased', from, { earmark: name, reason: 'vrij' });
const lapsed = (year: number, amount: number, from = '2025-01-01') =>
  told('TrancheLapsed', from, { year, lapsed: mln(amount), reason: 'niet gebruikt' });
const carried = (from: number, to: number, amount: number, on = '2025-02-01') =>
  told('TrancheCarriedOver', on, { from, to, carried: mln(amount), decidedBy: 'VWS', reason: 'doelmatig en doeltreffend' });

describe('the budget itself', () => {
  it('is established once; the same words said again are no second time', () => {
    given([]).when(established()).thenRecords();
    given(AGREED).when(established()).thenRecordsNothing();
    given(AGREED)
      .when(established(3_000))
      .thenRefuses('BUDGET.ALREADY_ESTABLISHED', /herzie/);
  });

  it.each([
    revised(2_600),
    SPLIT,
    tranche(2023),
    reserved(10),
    earmark(['msz', ['MSZ'], 940]),
    told('BudgetTermSet', '2024-01-01', { until: '2026-12-31', decidedBy: null }),
  ])('takes no $type before it was established', (fact) => {
    given([])
      .when(fact)
      .thenRefuses('BUDGET.NOT_ESTABLISHED', /leg eerst het budget vast/);
    given([established(2_800, '2026-01-01')])
      .when(fact)
      .thenRefuses('BUDGET.NOT_ESTABLISHED', /latere datum/);
  });

  it('may be revised to any amount, or to one that was not published', () => {
    given(AGREED).when(revised(2_200)).thenRecords();
    given(AGREED).when(revised(null)).thenRecords();
  });
});

describe('dividing it', () => {
  it('goes up to the total and no further, by channel', () => {
    given(AGREED).when(SPLIT).thenRecords();
    const more = told('BudgetSplitByChannel', '2024-05-31', {
      parts: [
        { channel: 'insurers', part: stated(2_400) },
        { channel: 'vws', part: stated(400.000_000_01) },
      ],
    });
    given(AGREED)
      .when(more)
      .thenRefuses('BUDGET.SPLIT_ABOVE_TOTAL', /2800000000\.01, meer dan het budget van € 2800000000\.00/);
    given([...AGREED, revised(null)])
      .when({ ...more, validFrom: date('2025-10-01') })
      .thenRecords();
    const twice = told('BudgetSplitByChannel', '2024-05-31', { parts: [1, 2].map((n) => ({ channel: 'vws' as const, part: stated(n) })) });
    given(AGREED)
      .when(twice)
      .thenRefuses('BUDGET.CHANNEL_TWICE', /één keer/);
  });

  it('goes up to the total and no further, by earmark', () => {
    given(AGREED)
      .when(earmark(['wlz', ['Wlz'], 1_400]))
      .thenRecords();
    given(AGREED)
      .when(earmark(['wlz', ['Wlz'], 1_400.01]))
      .thenRefuses('BUDGET.EARMARKS_ABOVE_TOTAL', /samen € 2800010000\.00/);
    given([...AGREED, earmarkReleased('msz', '2025-01-01')])
      .when(earmark(['wlz', ['Wlz'], 2_340], '2025-01-02'))
      .thenRecords();
    given([...AGREED, revised(null)])
      .when(earmark(['wlz', ['Wlz'], 9_000], '2025-10-01'))
      .thenRecords();
  });

  it('has one earmark a sector, with a sector', () => {
    given(AGREED)
      .when(earmark(['nog-een', ['mdz'], 1]))
      .thenRefuses('BUDGET.SECTOR_EARMARKED_TWICE', /mdz/);
    given(AGREED)
      .when(earmark(['leeg', [], 1]))
      .thenRefuses('BUDGET.EARMARK_WITHOUT_SECTOR', /Noem de sectoren/);
  });

  it('goes up to the total and no further, by year', () => {
    given(AGREED).when(tranche(2027, 368)).thenRecords();
    given(AGREED)
      .when(tranche(2027, 368.01))
      .thenRefuses('BUDGET.TRANCHES_ABOVE_TOTAL', /samen € 2800010000\.00/);
    given(AGREED).when(tranche(2026, 976)).thenRecords();
  });
});

describe('an earmark', () => {
  it('is released once, while it stands', () => {
    given(AGREED).when(earmarkReleased('msz', '2026-01-01')).thenRecords();
    given([...AGREED, earmarkReleased('msz', '2026-01-01')])
      .when(earmarkReleased('msz', '2026-02-01'))
      .thenRefuses('BUDGET.EARMARK_RELEASED', /corrigeer/);
    given(AGREED)
      .when(earmarkReleased('wlz', '2026-01-01'))
      .thenRefuses('BUDGET.EARMARK_UNKNOWN', /geen oormerk/);
  });

  it('cannot be released after it ended: from then on it is free', () => {
    const ending = [...AGREED, ...EXTENDED];
    given(ending).when(earmarkReleased('msz', '2026-12-31')).thenRecords();
    given(ending)
      .when(earmarkReleased('msz', '2027-01-01'))
      .thenRefuses('BUDGET.EARMARK_ENDED', /2026-12-31 en is sindsdien vrij/);
  });
});

describe('a tranche', () => {
  it('lapses up to what the year had', () => {
    given(AGREED).when(lapsed(2024, 608)).thenRecords();
    given(AGREED)
      .when(lapsed(2024, 608.01))
      .thenRefuses('BUDGET.LAPSED_ABOVE_TRANCHE', /608010000\.00 vervallen/);
    given([...AGREED, lapsed(2023, 100), carried(2023, 2024, 100)])
      .when(lapsed(2024, 708, '2025-03-01'))
      .thenRecords();
    given(AGREED).when(lapsed(2029, 1)).thenRefuses('BUDGET.TRANCHE_UNKNOWN', /2029/);
  });

  it('is carried over out of what lapsed alone, to a later year', () => {
    given(AGREED)
      .when(carried(2024, 2025, 1))
      .thenRefuses('BUDGET.CARRIED_ABOVE_LAPSED', /is € 0\.00 vervallen/);
    const gone = [...AGREED, lapsed(2024, 100)];
    given(gone)
      .when(carried(2024, 2025, 100))
      .thenRecords();
    given([...gone, carried(2024, 2025, 60)])
      .when(carried(2024, 2026, 41))
      .thenRefuses('BUDGET.CARRIED_ABOVE_LAPSED', /leg eerst het verval vast/);
    given(gone)
      .when(carried(2024, 2024, 10))
      .thenRefuses('BUDGET.CARRIED_BACK', /later jaar/);
  });

  it('told late must leave what was carried over possible', () => {
    const error = given([...AGREED, lapsed(2024, 100), carried(2024, 2025, 100)]).when(lapsed(2024, 50, '2025-01-15'));
    expect(error.thenRefuses('BUDGET.CARRIED_ABOVE_LAPSED', /In de weg staat|overgeheveld/).details).toMatchObject({
      inTheWay: expect.anything(),
    });
  });
});

describe('a reservation', () => {
  it('fits within what is left of the total', () => {
    given([established(100)])
      .when(reserved(100))
      .thenRecords();
    given([established(100)])
      .when(reserved(100.01))
      .thenRefuses('BUDGET.RESERVED_ABOVE_LEFT', /€ 10000\.00 tekort/);
    given([established(100), reserved(60)])
      .when(reserved(40.01, 'ander'))
      .thenRefuses('BUDGET.RESERVED_ABOVE_LEFT', /10000\.00/);
    given([established(100), reserved(60), released('passende-zorg', '2025-10-01')])
      .when(reserved(100, 'ander', '2025-10-01'))
      .thenRecords();
    given([established(100), reserved(60)])
      .when(reserved(100, 'ander', '2026-01-01', '2026-03-01'))
      .thenRecords();
  });

  it('fits beside what went elsewhere', () => {
    given([...AGREED, ...VWS_LINES])
      .when(reserved(2_400.807))
      .thenRecords();
    given([...AGREED, ...VWS_LINES])
      .when(reserved(2_400.808))
      .thenRefuses('BUDGET.RESERVED_ABOVE_LEFT', /1000\.00 tekort/);
  });

  it('is not counted where the source gives no amount', () => {
    given([established(100), reserved(100)])
      .when(reserved(null, 'ander'))
      .thenRecords();
    given([established(100), revised(null, '2025-01-01')])
      .when(reserved(9_000))
      .thenRecords();
  });

  it('ends once: released, or on its last day', () => {
    given([established(), reserved(10)])
      .when(released('passende-zorg', '2025-12-31'))
      .thenRecords();
    given([established(), reserved(10)])
      .when(released('passende-zorg', '2026-01-01'))
      .thenRefuses('BUDGET.RESERVATION_ENDED', /2025-12-31/);
    given([established(), reserved(10), released('passende-zorg', '2025-10-01')])
      .when(released('passende-zorg', '2025-11-01'))
      .thenRefuses('BUDGET.RESERVATION_RELEASED', /al vrijgevallen/);
    given([established()])
      .when(released('passende-zorg', '2025-11-01'))
      .thenRefuses('BUDGET.RESERVATION_UNKNOWN', /geen reservering/);
  });

  it('does not come back once it ended, nor lies in the past', () => {
    given([established(), reserved(10)])
      .when(reserved(20, 'passende-zorg', '2026-02-01', '2026-03-01'))
      .thenRefuses('BUDGET.RESERVATION_ENDED', /andere naam/);
    given([established()])
      .when(reserved(10, 'x', '2025-09-01', '2025-08-31'))
      .thenRefuses('BUDGET.RESERVATION_IN_PAST', /ligt voor/);
  });
});

describe('a transfer to another purpose', () => {
  const transferred = (part: number | null, from = '2025-09-02') =>
    told('BudgetTransferred', from, { purpose: 'AZWA', part: part === null ? null : stated(part), decidedBy: 'BO IZA' });

  it('fits within what is left and not reserved', () => {
    given([established(100), reserved(40)])
      .when(transferred(60))
      .thenRecords();
    given([established(100), reserved(40)])
      .when(transferred(60.01))
      .thenRefuses('BUDGET.TRANSFERRED_ABOVE_LEFT', /10000\.00 tekort/);
  });

  it('may be of an amount that was not published, which holds nothing back beside what was', () => {
    given([established(100), reserved(40)])
      .when(transferred(null))
      .thenRecords();
    given([established(100), reserved(40), transferred(null)])
      .when(transferred(60.01))
      .thenRefuses('BUDGET.TRANSFERRED_ABOVE_LEFT', /10000\.00 tekort/);
  });
});

it('a line through VWS takes no more from another envelope than it is', () => {
  const line = (other: number) =>
    told('VwsLineSet', '2024-05-31', {
      line: 'thuisarts',
      table: 'commitments',
      title: 'Thuisarts',
      part: stated(12.15),
      earmark: 'huisartsen en mdz',
      fromOtherEnvelope: { envelope: 'Passende Zorg', part: stated(other) },
      dataDate: 'mei 2024',
    });
  given(AGREED).when(line(12.15)).thenRecords();
  given(AGREED)
    .when(line(12.16))
    .thenRefuses('BUDGET.ENVELOPE_ABOVE_LINE', /verbeter/);
});

describe('a correction', () => {
  it('leaves a timeline that may be', () => {
    const facts = [established(100), reserved(60)];
    const order = { corrects: id(0), reason: 'verkeerd gelezen', replacement: established(50) };
    expect(thrownBy(() => correctBudget('transformatiemiddelen', order)(timelineOf(facts), TODAY)).code).toBe('BUDGET.RESERVED_ABOVE_LEFT');
    expect(correctBudget('transformatiemiddelen', { ...order, replacement: established(60) })(timelineOf(facts), TODAY)).toMatchObject([
      { type: 'BudgetFactCorrected', corrects: id(0) },
    ]);
    expect(thrownBy(() => correctBudget('geen', order)(timelineOf([]), TODAY)).code).toBe('BUDGET.NOT_FOUND');
  });
});
