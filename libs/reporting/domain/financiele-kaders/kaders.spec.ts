import { describe, expect, it } from '@jest/globals';
import type { FrameworkView } from '@peildatum/budgets';
import { frameworksOf, MAY, medicines, NOVEMBER } from '../../testing/kaders-2025.js';
import { may2025 } from '../../testing/may-2025.js';
import { composeKaders } from './compose-kaders.js';
import type { FinancieleKaders, KaderJaar, KaderSleutel } from './financiele-kaders.js';
import { frameworkIdentities } from './kaders-controls.js';
import { labelEnd } from './label-month.js';
import { wholeMillions } from './millions.js';

const compose = (frameworks: readonly FrameworkView[]) => composeKaders({ ...may2025, frameworks });
const november = compose(frameworksOf(NOVEMBER)) as FinancieleKaders;
const may = compose(frameworksOf([...NOVEMBER, ...MAY])) as FinancieleKaders;

const yearOf = ({ jaren }: FinancieleKaders, year: number) => jaren.find(({ jaar }) => jaar === year) as KaderJaar;
const row = (of: KaderJaar, sleutel: KaderSleutel) => of.rijen.find((each) => each.sleutel === sleutel);
const values = (of: KaderJaar, sleutel: KaderSleutel) => row(of, sleutel)?.cellen.map(({ waarde }) => waarde);

describe('the kaders of the two latest budget years', () => {
  it('are those of the figures, the latest year first, with the quarters behind them', () => {
    expect(november.jaren.map(({ jaar, cijfers, kwartalen }) => [jaar, cijfers, kwartalen])).toEqual([
      [2024, ['2024-Q3'], 3],
      [2023, ['2024-Q3'], 7],
    ]);
    expect(may.jaren.map(({ jaar, cijfers, kwartalen }) => [jaar, cijfers, kwartalen])).toEqual([
      [2024, ['2024-Q4'], 4],
      [2023, ['2024-Q4'], 8],
    ]);
  });

  it('have the seven rows of the reports, in whole millions', () => {
    const year = yearOf(may, 2024);
    expect(year.rijen.map(({ nr, label }) => [nr, label])).toEqual([
      [1, 'Uitgaven stand ultimo oktober 2024 (cijfers Q4 2024)'],
      [2, 'IZA-kader'],
      [3, 'Aanspraak Opleidingsfonds wijkverpleging (buiten Zvw)'],
      [4, 'Verschil (+ is overschrijding)'],
      [5, 'Correctie dure geneesmiddelen'],
      [6, 'Resterend verschil'],
      [7, 'Balanspost'],
    ]);
    expect(values(year, 'uitgaven')).toEqual(['30157', '5563', '3340', '4428', '909']);
    expect(values(year, 'kader')).toEqual(['30215', '5303', '4415', '4318', '911']);
    expect(values(year, 'fonds')).toEqual([null, null, '60', null, null]);
    expect(values(year, 'verschil')).toEqual(['-58', '260', '-1015', '110', '-2']);
    expect(values(year, 'correctie')).toEqual(['0', null, null, null, null]);
    expect(values(year, 'resterend')).toEqual(['-58', '260', '-1015', '110', '-2']);
    expect(values(year, 'balanspost')).toEqual(['26', '10', '9', '4', '2']);
  });

  it('have beside a computed cell what was printed, marked where it is another value', () => {
    const cells = row(yearOf(may, 2024), 'verschil')?.cellen;
    expect(cells?.map(({ gedrukt, wijktAf }) => [gedrukt, wijktAf])).toEqual([
      ['-58', false],
      ['259', true],
      ['-1015', false],
      ['109', true],
      ['-2', false],
    ]);
  });

  it('leave the difference of the MSZ in 2023 unknown, beside what was printed and what that implies', () => {
    for (const [edition, printed, implied] of [
      [november, '-149', '88'],
      [may, '-175', '89'],
    ] as const) {
      const year = yearOf(edition, 2023);
      for (const sleutel of ['verschil', 'resterend'] as const) {
        expect(row(year, sleutel)?.cellen[0]).toMatchObject({
          waarde: null,
          exact: null,
          gedrukt: printed,
          wijktAf: false,
          onbekendOmdat: 'de meerkosten van covid niet zijn gepubliceerd',
        });
      }
      expect(year.covid).toMatchObject({ sector: 'MSZ', gepubliceerd: null, impliciet: implied });
      expect(row(year, 'verschil')?.label).toBe('Verschil excl. covid (+ is overschrijding)');
    }
    expect(yearOf(may, 2024).covid).toBeNull();
  });

  it('correct the MSZ for expensive medicines when it is over its kader and they grew beyond the threshold', () => {
    const over = { ...MAY[0], spent: [30_315, 5_563, 3_340, 4_428, 909] } as (typeof MAY)[number];
    const corrected = compose(frameworksOf([over], { 2024: [medicines(2024, over.figures, '9', 2_500)] })) as FinancieleKaders;
    expect(values(yearOf(corrected, 2024), 'correctie')?.[0]).toBe('25');
    expect(values(yearOf(corrected, 2024), 'resterend')?.[0]).toBe('75');
    const unknown = compose(frameworksOf([over], { 2024: [medicines(2024, over.figures, '9', null)] })) as FinancieleKaders;
    expect(row(yearOf(unknown, 2024), 'correctie')?.cellen[0]).toMatchObject({
      waarde: null,
      onbekendOmdat: 'de basis van de groei van dure geneesmiddelen niet is gepubliceerd',
    });
  });

  it('say how much of each kader is spent', () => {
    expect(yearOf(may, 2024).uitputting.map(({ sector, aandeel }) => [sector, aandeel])).toEqual([
      ['MSZ', '99.8'],
      ['GGZ', '104.9'],
      ['Wijkverpleging', '75.7'],
      ['Huisartsenzorg', '102.5'],
      ['MDZ', '99.8'],
    ]);
    expect(yearOf(may, 2024).uitputting[0]?.uitleg).toBe('/v1/kaders?geldigOp=2025-05-20&volgnummer=1287&jaar=2024&sector=msz');
  });

  it('point to the kaders until the quarter that the edition names', () => {
    const dataDates = { figures: { year: 2024, quarter: 4 }, nza: null, vws: null };
    const named = composeKaders({
      ...may2025,
      governance: { ...may2025.governance, dataDates },
      frameworks: frameworksOf(MAY),
    }) as FinancieleKaders;
    expect(named.uitleg).toBe('/v1/kaders?geldigOp=2025-05-20&volgnummer=1287&cijfers=2024-Q4');
    expect(yearOf(named, 2024).uitleg).toBe('/v1/kaders?geldigOp=2025-05-20&volgnummer=1287&jaar=2024&cijfers=2024-Q4');
    expect(yearOf(named, 2024).uitputting[0]?.uitleg).toBe(
      '/v1/kaders?geldigOp=2025-05-20&volgnummer=1287&jaar=2024&sector=msz&cijfers=2024-Q4',
    );
  });

  it('show later figures of the same year as a restatement since the previous edition', () => {
    expect(november.jaren.flatMap(({ herzieningen }) => herzieningen)).toEqual([]);
    expect(yearOf(may, 2024).herzieningen[0]).toMatchObject({
      sector: 'MSZ',
      van: { cijfers: '2024-Q3', bedrag: '30060' },
      naar: { cijfers: '2024-Q4', bedrag: '30157' },
      verschil: '97',
      sindsVorigeEditie: true,
    });
    const earlier = composeKaders({
      ...may2025,
      governance: {
        ...may2025.governance,
        edition: may2025.governance.edition && {
          ...may2025.governance.edition,
          comparedWith: { label: 'Q1 2025', date: '2025-03-31' as never },
        },
      },
      frameworks: frameworksOf([...NOVEMBER, ...MAY]),
    }) as FinancieleKaders;
    expect(yearOf(earlier, 2024).herzieningen[0]?.sindsVorigeEditie).toBe(false);
  });

  it('are nothing where no kader was told, and have no year without figures', () => {
    expect(compose([])).toBeNull();
    expect(compose(frameworksOf([]))?.jaren).toEqual([]);
  });

  it('say on what a cell rests', () => {
    const derived = frameworksOf(MAY).map((view) => ({
      ...view,
      estimate: view.estimate && { ...view.estimate, basis: 'derived' as const },
    }));
    const year = yearOf(compose(derived) as FinancieleKaders, 2024);
    expect(row(year, 'uitgaven')?.cellen[0]).toMatchObject({ afgeleid: true, gereconstrueerd: false });
    expect(row(year, 'kader')?.cellen[0]).toMatchObject({ afgeleid: false });
    expect(row(year, 'verschil')?.cellen[1]).toMatchObject({ afgeleid: true });
  });
});

describe('the controls of the kaders', () => {
  const outcomes = (frameworks: readonly FrameworkView[]) =>
    new Map(frameworkIdentities(compose(frameworks), { frameworks }).map((control) => [control.naam, control]));
  const standing = frameworksOf([...NOVEMBER, ...MAY]);
  const named = (part: string, frameworks = standing) => [...outcomes(frameworks)].find(([naam]) => naam.includes(part))?.[1];

  it('hold a printed difference against ours, one million of rounding apart at most, and say so', () => {
    const control = named('2024: verschil = uitgaven');
    expect(control?.uitkomst).toBe('klopt');
    expect(control?.cijfers.map(({ omschrijving, waarde }) => [omschrijving, waarde])).toEqual([
      ['sectoren vergeleken', 5],
      ['GGZ: berekend', 260],
      ['GGZ: gedrukt', 259],
      ['Huisartsenzorg: berekend', 110],
      ['Huisartsenzorg: gedrukt', 109],
    ]);
    const wrong = frameworksOf([{ ...MAY[0], printed: [-58, 257, -1_015, 109, -2] } as (typeof MAY)[number]]);
    expect(named('2024: verschil = uitgaven', wrong)?.uitkomst).toBe('verschilt');
  });

  it('do not compare what is unknown, and name it with its reason', () => {
    const control = named('2023: verschil = uitgaven');
    expect(control?.cijfers[0]?.waarde).toBe(4);
    expect(control?.toelichting).toContain('MSZ is onbekend, omdat de meerkosten van covid niet zijn gepubliceerd.');
  });

  it('hold k of every sector against its own figures', () => {
    expect(named('2024: k =')?.uitkomst).toBe('klopt');
    const mixed = [
      ...frameworksOf(NOVEMBER).filter(({ sector }) => sector === 'ggz'),
      ...standing.filter(({ sector }) => sector !== 'ggz'),
    ];
    expect(named('2024: k =', mixed)?.uitkomst).toBe('verschilt');
  });

  it('see that the label kept its month while the figures went on', () => {
    expect(named('2024: de maand van het label', frameworksOf(NOVEMBER))?.uitkomst).toBe('klopt');
    const control = named('2024: de maand van het label');
    expect(control?.uitkomst).toBe('verschilt');
    expect(control?.toelichting).toBe(
      'Het label "Uitgaven stand ultimo oktober 2024" staat bij cijfers van 2024-Q4 (MSZ, GGZ, Wijkverpleging, Huisartsenzorg, MDZ).',
    );
  });

  it('see a kader that moved', () => {
    expect(named('niet veranderd')?.uitkomst).toBe('klopt');
    const moved = standing.map((view) => ({
      ...view,
      reported: view.reported && view.code === 'mdz-2024' ? { ...view.reported, stated: '91200000000' as never } : view.reported,
    }));
    expect(named('niet veranderd', moved)?.cijfers.map(({ waarde }) => waarde)).toEqual([911, 912]);
  });
});

describe('whole millions', () => {
  it.each([
    ['0', '0'],
    ['49999999', '0'],
    ['50000000', '1'],
    ['-50000000', '-1'],
    ['-49999999', '0'],
    ['149999999', '1'],
    ['2814950000000', '28150'],
  ])('of %s cents are %s, half away from zero', (cents, whole) => expect(wholeMillions(cents as never)).toBe(whole));
});

describe('the month of a label', () => {
  it.each([
    ['Uitgaven stand ultimo oktober 2024', '2024-10-31'],
    ['Uitgaven stand ultimo februari 2024', '2024-02-29'],
    ['Uitgaven stand ultimo juni 2025', '2025-06-30'],
    ['Uitgaven', null],
  ])('of "%s" ends on %s', (label, end) => expect(labelEnd(label)).toBe(end));
});
