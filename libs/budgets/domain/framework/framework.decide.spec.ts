import { describe, expect, it } from '@jest/globals';
import { Timeline } from '@peildatum/kernel';
import { date, id } from '../../testing/facts.js';
import {
  covid,
  estimate,
  framework,
  frameworkTimeline,
  fund,
  givenFramework,
  indexed,
  medicines,
  part,
  recordedIn,
  term,
} from '../../testing/frameworks.js';
import { TODAY, thrownBy } from '../../testing/scenario.js';
import { correctFramework, tellFramework } from './framework.decide.js';
import type { FrameworkEvent } from './framework.events.js';

describe('setting a kader', () => {
  it('is done once a price level; the same words said again are no second time', () => {
    const set = framework('msz-2024', 30_215);
    givenFramework('msz-2024').when(set).thenRecords();
    givenFramework('msz-2024', [set]).when(set).thenRecordsNothing();
    givenFramework('msz-2024', [set])
      .when(framework('msz-2024', 30_216))
      .thenRefuses('FRAMEWORK.SERIES_EXISTS', /corrigeer.*In de weg staat: kader, geldig vanaf 2022-08-12/);
    givenFramework('msz-2024', [set])
      .when(framework('msz-2024', 26_466, { series: 'prijspeil-2022' }))
      .thenRecords();
  });

  it('may be done anew from another day', () => {
    givenFramework('msz-2024', [framework('msz-2024', 30_215)])
      .when(framework('msz-2024', 30_000, { from: '2024-06-01' }))
      .thenRecords();
  });

  it.each([framework('ggz-2024', 5_303), framework('msz-2023', 28_135)])('is done where it belongs: %j', (elsewhere) => {
    givenFramework('msz-2024')
      .when(elsewhere)
      .thenRefuses('FRAMEWORK.ELSEWHERE', /leg het daar vast/);
  });

  it('takes "waarvan" beneath a line alone', () => {
    const lines = (...of: ReturnType<typeof term>[]) => framework('msz-2024', 1, { lines: of });
    givenFramework('msz-2024')
      .when(lines(term('a', 1), part('b', 1), part('c', null)))
      .thenRecords();
    givenFramework('msz-2024')
      .when(lines(part('b', 1), term('a', 1)))
      .thenRefuses('FRAMEWORK.PART_ALONE', /begin met een post/);
  });
});

describe('indexing a kader', () => {
  const base = framework('msz-2024', 26_466, { series: 'prijspeil-2022' });

  it('makes another series of one that stands', () => {
    givenFramework('msz-2024', [base])
      .when(indexed('prijspeil-2022', 'prijspeil-2023', 27_000))
      .thenRecords();
  });

  it('needs the other one on that date', () => {
    givenFramework('msz-2024', [base])
      .when(indexed('prijspeil-2021', 'prijspeil-2023', 27_000))
      .thenRefuses('FRAMEWORK.SERIES_UNKNOWN', /geen kader met prijspeil prijspeil-2021/);
    givenFramework('msz-2024', [base])
      .when(indexed('prijspeil-2022', 'prijspeil-2023', 27_000, '2022-08-11'))
      .thenRefuses('FRAMEWORK.SERIES_UNKNOWN', /kies een latere datum/);
  });

  it('is never a revision of a series', () => {
    givenFramework('msz-2024', [base])
      .when(indexed('prijspeil-2022', 'prijspeil-2022', 27_000))
      .thenRefuses('FRAMEWORK.SERIES_EXISTS', /een ander prijspeil een eigen naam/);
    const after = [base, indexed('prijspeil-2022', 'prijspeil-2023', 27_000)];
    givenFramework('msz-2024', after)
      .when(indexed('prijspeil-2022', 'prijspeil-2023', 28_000, '2024-01-01'))
      .thenRefuses('FRAMEWORK.SERIES_EXISTS', /al vastgesteld/);
    givenFramework('msz-2024', after)
      .when(framework('msz-2024', 28_000, { series: 'prijspeil-2023', from: '2024-01-01' }))
      .thenRefuses('FRAMEWORK.SERIES_EXISTS', /al vastgesteld/);
  });
});

describe('what holds of a whole year', () => {
  it('holds from its first day', () => {
    givenFramework('msz-2023')
      .when(covid('msz-2023', 88, '2023-01-01'))
      .thenRecords();
    for (const from of ['2023-01-02', '2022-01-01', '2024-11-18'])
      givenFramework('msz-2023')
        .when(covid('msz-2023', 88, from))
        .thenRefuses('FRAMEWORK.NOT_FROM_JANUARY', /geldt vanaf 2023-01-01/);
  });
});

describe('what belongs to one sector', () => {
  it.each(['msz-2024', 'ggz-2024', 'huisartsenzorg-2024', 'mdz-2024'] as const)('is no fund of %s', (code) => {
    givenFramework('wijkverpleging-2024').when(fund('wijkverpleging-2024', 60)).thenRecords();
    givenFramework(code)
      .when(fund(code, 60))
      .thenRefuses('FRAMEWORK.NO_FUND', /Alleen bij de wijkverpleging/);
  });

  it.each(['ggz-2024', 'wijkverpleging-2024', 'huisartsenzorg-2024', 'mdz-2024'] as const)('are no medicines of %s', (code) => {
    givenFramework('msz-2024').when(medicines('2024q3', '3.5')).thenRecords();
    givenFramework(code)
      .when(medicines('2024q3', '3.5'))
      .thenRefuses('FRAMEWORK.NO_MEDICINES', /hoort bij de MSZ/);
  });

  it.each(['msz-2022', 'msz-2024', 'ggz-2023'] as const)('is no covid of %s', (code) => {
    givenFramework('msz-2023').when(covid('msz-2023', 88)).thenRecords();
    givenFramework(code)
      .when(covid(code, 88))
      .thenRefuses('FRAMEWORK.NO_COVID', /alleen bij de MSZ in 2023/);
  });
});

describe.each([
  ['an estimate', (figures: string, amount = 1, from?: string) => estimate(figures, amount, from === undefined ? {} : { from })],
  ['growth of medicines', (figures: string, growth = 1, from?: string) => medicines(figures, String(growth), null, from)],
] as const)('%s', (_, on) => {
  /** As it was told before it held from the quarter of its figures. */
  const fromJanuary = (figures: string, amount = 1) => on(figures, amount, '2024-01-01');

  it('holds from the last day of the quarter of its figures', () => {
    givenFramework('msz-2024')
      .when(on('2024q3', 1, '2024-09-30'))
      .thenRecords();
    for (const from of ['2024-01-01', '2024-09-29', '2024-10-01', '2024-12-31', '2030-01-01'])
      givenFramework('msz-2024')
        .when(on('2024q3', 1, from))
        .thenRefuses('FRAMEWORK.NOT_FROM_QUARTER_END', /kwartaal 3 van 2024 en geldt vanaf 2024-09-30; laat geldigVanaf weg/);
  });

  it('stands as it was told before, from 1 January, and is said once', () => {
    const told = [fromJanuary('2024q3'), fromJanuary('2024q4')];
    givenFramework('msz-2024', told).when(on('2025q1')).thenRecords();
    givenFramework('msz-2024', told).when(on('2024q3')).thenRecordsNothing();
    givenFramework('msz-2024', told)
      .when(on('2024q3', 2))
      .thenRefuses('FRAMEWORK.SAME_FIGURES', /In de weg staat: .*, geldig vanaf 2024-01-01 \(gebeurtenis .*00000000\)/);
    givenFramework('msz-2024', [fromJanuary('2025q1')])
      .when(on('2024q4'))
      .thenRefuses('FRAMEWORK.OLDER_FIGURES', /kwartaal 1 van 2025/);
  });

  it('rests on newer figures than those before it', () => {
    givenFramework('msz-2024', [on('2024q3')])
      .when(on('2024q4'))
      .thenRecords();
    givenFramework('msz-2024', [on('2024q4')])
      .when(on('2025q1'))
      .thenRecords();
    givenFramework('msz-2024', [on('2024q4'), on('2025q4')])
      .when(on('2025q3'))
      .thenRefuses('FRAMEWORK.OLDER_FIGURES', /kwartaal 4 van 2025.*In de weg staat: .*00000001\)/);
  });

  it('on the same figures is a correction', () => {
    givenFramework('msz-2024', [on('2024q3')])
      .when(on('2024q3'))
      .thenRecordsNothing();
    givenFramework('msz-2024', [on('2024q3')])
      .when(on('2024q3', 2))
      .thenRefuses('FRAMEWORK.SAME_FIGURES', /corrigeer het dan/);
  });

  it('rests on figures of a quarter that there is, of that year or later, and that is over', () => {
    for (const figures of ['2024q0', '2024q5'])
      givenFramework('msz-2024')
        .when(on(figures))
        .thenRefuses('FRAMEWORK.NO_SUCH_QUARTER', /1 tot en met 4/);
    givenFramework('msz-2024').when(on('2024q1')).thenRecords();
    givenFramework('msz-2024')
      .when(on('2023q4'))
      .thenRefuses('FRAMEWORK.FIGURES_BEFORE_YEAR', /gaan niet over 2024/);
    givenFramework('msz-2024').when(on('2024q3'), date('2024-10-01')).thenRecords();
    givenFramework('msz-2024')
      .when(on('2024q3'), date('2024-09-30'))
      .thenRefuses('FRAMEWORK.QUARTER_NOT_OVER', /nog niet voorbij/);
    givenFramework('msz-2024')
      .when(on('9999q1', 1, '2024-01-01'))
      .thenRefuses('FRAMEWORK.QUARTER_NOT_OVER', /van 9999/);
  });
});

it('estimates and growth do not stand in each other’s way', () => {
  givenFramework('msz-2024', [estimate('2024q4', 1)])
    .when(medicines('2024q3', '3.5'))
    .thenRecords();
});

describe('a correction of a kader', () => {
  const told = [estimate('2024q3', 30_061), estimate('2024q4', 30_157)];
  const correcting = (event: number, replacement: FrameworkEvent | null, facts = told) =>
    correctFramework('msz-2024', { corrects: id(event), reason: 'verschreven', replacement })(frameworkTimeline('msz-2024', facts), TODAY);

  it('may be of figures that newer ones came after', () => {
    const replacement = estimate('2024q3', 30_062);
    expect(correcting(0, replacement)).toEqual([
      { type: 'FrameworkFactCorrected', validFrom: '2024-09-30', corrects: id(0), reason: 'verschreven', replacement },
    ]);
    expect(correcting(1, null)).toMatchObject([{ corrects: id(1), replacement: null }]);
  });

  it('of what was told from 1 January holds from the quarter of its figures', () => {
    const facts = [estimate('2024q3', 30_061, { from: '2024-01-01' })];
    expect(correcting(0, estimate('2024q3', 30_062), facts)).toMatchObject([{ validFrom: '2024-09-30' }]);
    expect(correcting(0, null, facts)).toMatchObject([{ validFrom: '2024-01-01', replacement: null }]);
    expect(thrownBy(() => correcting(0, estimate('2024q3', 30_062, { from: '2024-01-01' }), facts))).toMatchObject({
      code: 'FRAMEWORK.NOT_FROM_QUARTER_END',
    });
  });

  it('is held to every rule', () => {
    expect(thrownBy(() => correcting(0, estimate('2024q4', 1)))).toMatchObject({ code: 'FRAMEWORK.SAME_FIGURES' });
    expect(thrownBy(() => correcting(0, estimate('2026q2', 1)))).toMatchObject({ code: 'FRAMEWORK.QUARTER_NOT_OVER' });
    const series = [framework('msz-2024', 1, { series: 'prijspeil-2022' }), indexed('prijspeil-2022', 'prijspeil-2023', 2)];
    expect(thrownBy(() => correcting(0, null, series))).toMatchObject({
      code: 'FRAMEWORK.SERIES_UNKNOWN',
      details: { inTheWay: { eventId: id(1) } },
    });
  });

  it('is of something', () => {
    expect(thrownBy(() => correcting(0, null, []))).toMatchObject({
      code: 'FRAMEWORK.NOT_FOUND',
      kind: 'not-found',
      message: expect.stringContaining('kader msz-2024'),
    });
    expect(thrownBy(() => correcting(7, null))).toMatchObject({ code: 'CORRECTION.UNKNOWN_EVENT' });
  });

  it('leaves room for what it took away', () => {
    const [first, second] = recordedIn('kader-msz-2024', told);
    const withdrawn = { id: id(2), type: 'FrameworkFactCorrected', corrects: id(1), data: { reason: 'x', replacement: null } };
    const events = [first, second, { ...second, ...withdrawn, revision: 2 }] as never;
    const again = estimate('2024q4', 30_158);
    expect(givenStream(events).tell(again)).toEqual([again]);
  });
});

const givenStream = (events: Parameters<typeof Timeline.of>[0]) => ({
  tell: (fact: FrameworkEvent) => tellFramework('msz-2024', fact)(Timeline.of<FrameworkEvent>(events), TODAY),
});
