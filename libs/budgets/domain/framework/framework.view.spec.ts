import { describe, expect, it } from '@jest/globals';
import { besides } from '@peildatum/kernel';
import { date, mln } from '../../testing/facts.js';
import {
  covid,
  estimate,
  framework,
  frameworkOf,
  fund,
  indexed,
  medicines,
  part,
  recordedIn,
  subtotal,
  term,
} from '../../testing/frameworks.js';
import { foldFramework } from './framework.fold.js';

describe('estimates', () => {
  const facts = [estimate('2024q3', 30_061), estimate('2024q4', 30_157)];

  it.each([
    ['msz-2024', '2024q3', 3],
    ['msz-2023', '2024q3', 7],
    ['msz-2024', '2024q4', 4],
    ['msz-2023', '2024q4', 8],
    ['msz-2024', '2024q1', 1],
  ] as const)('of %s on the figures of %s rest on %s quarters of claims', (code, figures, k) => {
    expect(frameworkOf(code, [estimate(figures, 1)]).estimate?.quarters).toBe(k);
  });

  it('carry all that is printed beside them', () => {
    const definitive = estimate('2025q4', 28_049, { difference: -175, publication: 'q4' });
    const data = { ...definitive.data, provisional: 'definitive', dataDate: '2025-12-31' };
    const { estimates } = frameworkOf('msz-2023', [estimate('2024q4', 1), { ...definitive, data } as never]);
    expect(estimates.map(({ provisional }) => provisional)).toEqual([true, false]);
    expect(estimates[1]).toEqual({
      label: 'Uitgaven 2025q4',
      figures: { year: 2025, quarter: 4 },
      quarters: 12,
      amount: mln(28_049),
      balanceItem: '54',
      provisional: false,
      dataDate: '2025-12-31',
      printed: { difference: mln(-175), correction: null, remaining: null },
      publication: 'q4',
      basis: 'source',
      source: '000 r. 455',
    });
  });

  it('stand beside each other; the newest figures win, whatever was told last', () => {
    const view = frameworkOf('msz-2024', [...facts].reverse());
    expect(view.estimates.map(({ quarters, amount }) => [quarters, amount])).toEqual([
      [3, mln(30_061)],
      [4, mln(30_157)],
    ]);
    expect(view.estimate).toEqual(view.estimates[1]);
    expect(view.account.expenditure.value).toBe(mln(30_157));
  });

  it('hold from the last day of the quarter of their figures', () => {
    const on = (day: string) => frameworkOf('msz-2024', facts, day)?.estimate?.figures ?? null;
    expect(['2024-09-29', '2024-09-30', '2024-12-30', '2024-12-31'].map(on)).toEqual([
      null,
      { year: 2024, quarter: 3 },
      { year: 2024, quarter: 3 },
      { year: 2024, quarter: 4 },
    ]);
  });

  it('that were told from the first day of the year are seen as those that were told from that quarter', () => {
    const kader = framework('msz-2024', 30_215, { from: '2024-02-01' });
    const history = [...facts, medicines('2024q3', '3.5'), kader];
    const old = history.map((fact) => (fact === kader ? fact : { ...fact, validFrom: date('2024-01-01') }));
    for (const day of ['2024-01-31', '2024-02-01', '2024-09-30', '2024-12-31', '2026-06-01'])
      expect(frameworkOf('msz-2024', old, day)).toEqual(frameworkOf('msz-2024', history, day));
  });

  it('count until a date of their own where one is asked, before the other facts and after them', () => {
    const events = recordedIn('kader-msz-2024', [framework('msz-2024', 1, { from: '2024-11-01' }), ...facts]);
    const at = (validOn: string, figuresUntil: string) => {
      const view = foldFramework(events, date(validOn), { figuresUntil: date(figuresUntil) });
      return [view?.reported?.since ?? null, view?.estimates.length];
    };
    expect(at('2024-12-31', '2024-09-30')).toEqual(['2024-11-01', 1]);
    expect(at('2024-10-31', '2024-12-31')).toEqual([null, 2]);
    expect(foldFramework(events, date('2024-10-31'), { figuresUntil: date('2024-06-30') })).toBeNull();
  });

  it('that somebody may not see are as if they were never told', () => {
    const withheld = { ...facts[1], data: { ...facts[1]?.data, publication: 'q4' } } as (typeof facts)[number];
    const seen = (told: typeof facts) => foldFramework(besides(recordedIn('kader-msz-2024', told), new Set(['q4'])), date('2026-06-01'));
    expect(seen([facts[0] as never, withheld])).toEqual(seen([facts[0] as never]));
    expect(seen([withheld])).toBeNull();
  });
});

it('the growth of medicines counts by its newest figures', () => {
  const growths = [medicines('2024q4', '3.5'), medicines('2024q3', '4.7')];
  expect(frameworkOf('msz-2023', growths).account.growth).toEqual({ value: '3.5', why: null });
});

it('what is told again counts as it was told last', () => {
  const { account } = frameworkOf('wijkverpleging-2024', [fund('wijkverpleging-2024', 75), fund('wijkverpleging-2024', 60)]);
  expect(account.fund?.amount).toBe(mln(60));
  expect(frameworkOf('msz-2023', [covid('msz-2023', 88), covid('msz-2023', 89)]).account.covid?.value).toBe(mln(89));
});

describe('series', () => {
  const facts = [
    framework('ggz-2024', 4_628, { series: 'prijspeil-2022' }),
    framework('ggz-2024', 5_303),
    indexed('prijspeil-2022', 'prijspeil-2023', 4_900),
    framework('ggz-2024', 5_300, { from: '2024-06-01' }),
  ];

  it('stand in the order in which they were made, each as it was made last', () => {
    const { series, reported, history } = frameworkOf('ggz-2024', facts);
    expect(series.map(({ series: name, stated, since, indexedFrom, agreement }) => [name, stated, since, indexedFrom, agreement])).toEqual([
      ['prijspeil-2022', mln(4_628), '2022-08-12', null, 'IZA'],
      ['rapportage', mln(5_300), '2024-06-01', null, 'IZA'],
      ['prijspeil-2023', mln(4_900), '2023-01-01', 'prijspeil-2022', 'IZA'],
    ]);
    expect(reported).toEqual(series[1]);
    expect(history.map(({ fact }) => fact)).toEqual([facts[0], facts[1], facts[2], facts[3]]);
  });

  it('are as they were on a day', () => {
    expect(frameworkOf('ggz-2024', facts, '2022-08-12').series).toHaveLength(2);
    expect(frameworkOf('ggz-2024', facts, '2024-05-31').reported?.stated).toBe(mln(5_303));
  });
});

describe('a build-up', () => {
  const built = (total: number, lines: Parameters<typeof framework>[2] & object) =>
    frameworkOf('ggz-2024', [framework('ggz-2024', total, lines)]).series[0];

  it('that adds up has nothing irregular; "pm" adds nothing', () => {
    const lines = [
      term('stand begroting 2022', 24_864),
      term('tranche loon- en prijsbijstelling 2022', 923),
      subtotal('stand in prijspeil 2022', 25_787),
      term('ophogen startniveau', 200),
      subtotal('nieuwe basisstand', 25_987),
      term('volumegroei totaal', 259),
      part('w.v. groei 2023', 259),
      part('w.v. groei 2024', null),
      term('korting overschrijding 2018', null),
    ];
    expect(built(26_246, { lines })).toMatchObject({ stated: mln(26_246), sum: mln(26_246), differs: '0', irregular: [], lines });
  });

  it('that does not add up is shown where it arises, and not repaired', () => {
    const lines = [
      term('stand begroting 2022', 4_204),
      term('tranche loon- en prijsbijstelling 2022', 163),
      subtotal('stand in prijspeil 2022', 4_366),
      term('ophogen startniveau', 180),
      subtotal('nieuwe basisstand', 4_546),
      term('volumegroei totaal', 82),
      part('w.v. groei 2023', 45),
      part('w.v. groei 2024', 36),
    ];
    expect(built(4_628, { lines })).toMatchObject({
      stated: mln(4_628),
      sum: mln(4_629),
      differs: mln(-1),
      irregular: [
        { label: 'stand in prijspeil 2022', stated: mln(4_366), sum: mln(4_367) },
        { label: 'volumegroei totaal', stated: mln(82), sum: mln(81) },
      ],
    });
  });

  it('without lines has no sum', () => {
    expect(built(1, { lines: [] })).toMatchObject({ sum: null, differs: null, irregular: [] });
  });

  it('with a line below zero takes it off', () => {
    expect(built(3_641, { lines: [term('stand', 4_241), term('kader op uitgavenniveau', -600)] })).toMatchObject({ differs: '0' });
  });

  it('with an unknown subtotal goes on from the one before it', () => {
    const lines = [term('a', 1), subtotal('b', 1), term('c', 2), subtotal('d', null), term('e', 3), subtotal('f', 7), part('g', null)];
    expect(built(6, { lines })?.irregular).toEqual([{ label: 'f', stated: mln(7), sum: mln(6) }]);
  });
});
