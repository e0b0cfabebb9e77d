import { describe, expect, it } from '@jest/globals';
import { type Cents, sumOf } from '@peildatum/kernel';
import { AGREED, BREAKTHROUGH, date, EXTENDED, mln, SPLIT, stated, told, VWS_LINES, viewOf } from '../testing/facts.js';
import type { PlanClaims, SectorClaims } from './claims.js';
import { uptakeOf } from './uptake.js';

const NOVEMBER = '2024-11-18';
const euro = (euros: number) => `${euros}00` as Cents;
const sector = (name: string | null, approved: number, paid = 0, released = 0): SectorClaims => ({
  sector: name,
  approved: euro(approved),
  paid: euro(paid),
  released: euro(released),
});
const claims = (...sectors: SectorClaims[]): PlanClaims => ({
  requested: { amount: euro(2_900_000_000), objects: 300, withoutAmount: 2 },
  beschikt: stated(236, 'at-least', 'ruim 236 mln euro'),
  sectors,
});

/** Approved and paid per sector on 18 November 2024 (000 r. 391-397). */
const PUBLISHED = [
  sector('MSZ', 212_072_590, 55_337_740),
  sector('Wijkverpleging', 46_467_724, 550_474),
  sector('GGZ', 22_925_923, 10_302_751),
  sector('Huisartsen', 13_990_527, 3_716_605),
  sector('Overige (niet binnen Zvw)', 7_059_158, 1_961_104),
  sector('Wlz', 1_673_995),
];
const november = () => uptakeOf(viewOf([...AGREED, SPLIT, ...VWS_LINES], NOVEMBER), claims(...PUBLISHED), date(NOVEMBER));

describe('the uptake on 18 November 2024', () => {
  it('has what was decided, approved and paid', () => {
    expect(november()).toMatchObject({
      original: { amount: mln(2_800) },
      revised: { amount: mln(2_800) },
      split: [
        { channel: 'insurers', part: { amount: mln(2_400), bound: 'about' } },
        { channel: 'vws', part: { amount: mln(400), bound: 'about', text: 'vooralsnog ca. € 400 miljoen van de € 2,8 miljard' } },
      ],
      until: '2026-12-31',
      approved: euro(304_189_917),
      paid: euro(71_868_674),
      released: '0',
      beschikt: { amount: mln(236), bound: 'at-least', text: 'ruim 236 mln euro' },
      viaVws: mln(399.193),
      left: euro(2_096_617_083),
    });
  });

  it('counts what VWS pays to the earmark that its line names, less what another envelope pays', () => {
    expect(november().earmarks.map(({ earmark, used, rest, beyond }) => [earmark, used, rest, beyond])).toEqual([
      ['msz', euro(287_072_590), euro(652_927_410), '0'],
      ['ggz', euro(22_925_923), euro(137_074_077), '0'],
      ['huisartsenzorg-mdz', euro(36_290_527), euro(123_709_473), '0'],
      ['wijkverpleging', euro(61_467_724), euro(78_532_276), '0'],
    ]);
    expect(november().free).toEqual({ part: mln(1_400), used: euro(295_626_153), rest: euro(1_104_373_847) });
  });

  it('leaves a sector the rest of its earmark and of the free half', () => {
    expect(november().sectors.map(({ sector: name, earmark, left }) => [name, earmark, left])).toEqual([
      ['MSZ', 'msz', euro(1_757_301_257)],
      ['Wijkverpleging', 'wijkverpleging', euro(1_182_906_123)],
      ['GGZ', 'ggz', euro(1_241_447_924)],
      ['Huisartsen', 'huisartsenzorg-mdz', euro(1_228_083_320)],
      ['Overige (niet binnen Zvw)', null, euro(1_104_373_847)],
      ['Wlz', null, euro(1_104_373_847)],
    ]);
  });
});

describe('an earmark', () => {
  it('is shared by its sectors, whatever an edition calls them', () => {
    const both = claims(sector('Huisartsenzorg', 100_000_000), sector('MDZ', 50_000_000), sector('Huisartsen', 1));
    const { earmarks, sectors } = uptakeOf(viewOf(AGREED, NOVEMBER), both, date(NOVEMBER));
    expect(earmarks[2]).toMatchObject({ used: euro(150_000_001), rest: euro(9_999_999) });
    expect(new Set(sectors.map(({ left }) => left))).toEqual(new Set([euro(1_409_999_999)]));
  });

  it('that is used up leaves its sectors the free part, which pays what they use beyond it', () => {
    const { earmarks, free, left, sectors } = uptakeOf(viewOf(AGREED, NOVEMBER), claims(sector('GGZ', 200_000_000)), date(NOVEMBER));
    expect(earmarks[1]).toMatchObject({ used: mln(200), rest: '0', beyond: mln(40) });
    expect(free).toEqual({ part: mln(1_400), used: mln(40), rest: mln(1_360) });
    expect([sectors[0]?.left, left]).toEqual([mln(1_360), mln(2_600)]);
  });

  it('that ended is free for all', () => {
    const facts = [...AGREED, ...EXTENDED];
    const on = (day: string) => uptakeOf(viewOf(facts, day), claims(sector('GGZ', 100_000_000)), date(day));
    expect(on('2026-12-31').sectors[0]).toMatchObject({ earmark: 'ggz', left: mln(1_460) });
    expect(on('2027-01-01')).toMatchObject({
      until: '2028-12-31',
      free: { part: mln(2_800), used: mln(100), rest: mln(2_700) },
      sectors: [{ earmark: null, left: mln(2_700) }],
    });
    expect(on('2027-01-01').earmarks[1]).toMatchObject({ released: true, used: mln(100), rest: '0', beyond: mln(100) });
  });
});

describe('what is left', () => {
  const revision = (total: number | null) =>
    told('BudgetRevised', '2025-09-01', {
      total: total === null ? null : stated(total),
      causes: [{ cause: 'minder dan begroot', part: null }],
      decidedBy: null,
      reason: 'herzien',
    });
  const uptake = (...facts: Parameters<typeof viewOf>[0]) =>
    uptakeOf(viewOf([...AGREED, SPLIT, ...facts], '2025-09-05'), claims(sector('MSZ', 100_000_000, 0, 30_000_000)), date('2025-09-05'));

  it('has again what was released for good', () => {
    expect(uptake().left).toBe(mln(2_730));
  });

  it('follows a revision, and then the split is of another total', () => {
    expect(uptake(revision(2_200))).toMatchObject({
      original: { amount: mln(2_800) },
      revised: { amount: mln(2_200) },
      left: mln(2_130),
      split: [],
    });
  });

  it('is not known where the revised amount was not published', () => {
    const { revised, left, free, sectors, earmarks } = uptake(revision(null));
    expect([revised, left, free, sectors[0]?.left]).toEqual([null, null, { part: null, used: '0', rest: null }, null]);
    expect(earmarks[0]?.rest).toBe(mln(870));
  });

  it('is below zero when more went than there is', () => {
    expect(uptake(revision(50)).left).toBe(mln(-20));
  });

  it('is not known where no amount of a transfer was published, and that is not zero', () => {
    const silent = told('BudgetTransferred', '2025-03-01', { purpose: 'AZWA', part: null, decidedBy: 'BO IZA' });
    const { left, free, sectors, unpublishedTransfers } = uptake(silent);
    expect([left, free.used, free.rest, sectors[0]?.left, unpublishedTransfers]).toEqual([null, null, null, null, 1]);
    expect(uptake().left).not.toBeNull();
    const known = told('BudgetTransferred', '2025-03-02', { purpose: 'Opleidingen', part: stated(30), decidedBy: 'BO IZA' });
    expect(uptake(silent, known)).toMatchObject({ transferred: mln(30), unpublishedTransfers: 1, left: null });
  });

  it('lapses, and comes back by a decision', () => {
    const facts = [
      told('TrancheLapsed', '2025-01-01', { year: 2024, lapsed: mln(300), reason: 'niet gebruikt' }),
      told('TrancheCarriedOver', '2025-02-01', { from: 2024, to: 2025, carried: mln(100), decidedBy: 'VWS', reason: 'doelmatig' }),
      told('BudgetTransferred', '2025-03-01', { purpose: 'AZWA', part: stated(30), decidedBy: 'BO IZA' }),
    ];
    expect(uptake(...facts)).toMatchObject({ lapsed: mln(200), transferred: mln(30), left: mln(2_500), free: { used: mln(230) } });
  });

  it('says what is reserved of it until when, and of how many reservations that is not known', () => {
    const reservation = (name: string, part: number | null, until: string) =>
      told('BudgetReserved', '2025-09-01', {
        reservation: name,
        themes: ['x'],
        part: part && stated(part),
        until,
        decidedBy: 'BO',
      } as never);
    const facts = [reservation('a', 10, '2025-12-31'), reservation('b', null, '2025-12-31'), reservation('c', 5, '2025-09-04')];
    expect(uptake(...facts).reserved).toEqual({ amount: mln(10), unpublished: 1 });
  });
});

it('sets the doorbraakmiddelen of each year against their own ceiling', () => {
  const grant = (application: string, year: number, amount: number, purpose: 'ai' | 'social-domain') =>
    told('BreakthroughGranted', '2026-05-01', {
      application,
      year,
      granted: mln(amount),
      purpose,
      applicants: [{ name: 'Ziekenhuis', kind: 'provider' }],
      testedByNza: '2026-04-01',
    });
  const facts = [...BREAKTHROUGH, grant('a', 2027, 250, 'ai'), grant('b', 2027, 60, 'social-domain'), grant('c', 2028, 1, 'ai')];
  const { years, approved, left, free } = uptakeOf(viewOf(facts, '2026-05-01', 'doorbraakmiddelen'), claims(), date('2026-05-01'));
  expect(years).toMatchObject([
    { year: 2027, granted: mln(310), left: mln(90), socialDomain: { granted: mln(60), left: mln(40) } },
    { year: 2028, granted: mln(1), left: mln(399), socialDomain: { granted: '0', left: mln(100) } },
  ]);
  expect([approved, left, free.rest]).toEqual([mln(311), mln(489), mln(489)]);
});

it('knows the years that are divided, and what is not', () => {
  const { tranches, undivided, free } = viewOf(AGREED, NOVEMBER);
  expect([sumOf(tranches.map(({ part }) => part.amount)), undivided, free]).toEqual([mln(2_432), mln(368), mln(1_400)]);
});
