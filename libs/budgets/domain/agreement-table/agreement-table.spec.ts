import { describe, expect, it } from '@jest/globals';
import { NOTHING_BESIDE, Timeline } from '@peildatum/kernel';
import { agreementTable } from '../../application/agreement-table.subject.js';
import { date, id, mln } from '../../testing/facts.js';
import { givenTable, recordedIn, table } from '../../testing/frameworks.js';
import { TODAY, thrownBy } from '../../testing/scenario.js';
import type { AgreementTableEvent } from '../framework/framework.events.js';

const SAVINGS = table([
  ['iza', [-332, -1_346]],
  ['valpreventie', [-50, -140]],
  ['anderhalvelijn', [null, -50]],
  ['overig', [-50, -190], ['valpreventie', 'anderhalvelijn']],
  ['totaal', [-382, -1_537], ['iza', 'overig']],
]);

describe('a table of an agreement', () => {
  it('is set once a day; from a later day it is set anew', () => {
    givenTable().when(SAVINGS).thenRecords();
    givenTable([SAVINGS]).when(SAVINGS).thenRecordsNothing();
    givenTable([SAVINGS])
      .when(table([['iza', [1, 2]]]))
      .thenRefuses('AGREEMENT_TABLE.ALREADY_SET', /corrigeer haar.*In de weg staat/);
    givenTable([SAVINGS])
      .when(table([['iza', [1, 2]]], { from: '2025-07-03' }))
      .thenRecords();
  });

  it.each([
    ['EMPTY', table([])],
    ['EMPTY', table([['iza', []]], { columns: [] })],
    [
      'ROW_TWICE',
      table([
        ['iza', [1, 2]],
        ['iza', [3, 4]],
      ]),
    ],
    ['ROW_LENGTH', table([['iza', [1]]])],
    ['ROW_LENGTH', table([['iza', [1, 2, 3]]])],
    ['ROW_UNKNOWN', table([['iza', [1, 2], ['overig']]])],
    ['SUM_OF_ITSELF', table([['iza', [1, 2], ['iza']]])],
    [
      'ADDED_TWICE',
      table([
        ['iza', [1, 2]],
        ['totaal', [2, 4], ['iza', 'iza']],
      ]),
    ],
  ])('is refused with %s', (code, wrong) => {
    givenTable()
      .when(wrong)
      .thenRefuses(`AGREEMENT_TABLE.${code}`, /; (?:noem|geef|laat)|die rij is er niet/);
  });

  it('keeps its stated sums, beside what they add up to; an empty cell is no zero', () => {
    const view = agreementTable.fold(recordedIn('kadertabel-besparingen', [SAVINGS]), date('2026-01-01'));
    expect(view).toMatchObject({ code: 'besparingen', columns: ['2023', 'struc.'], since: '2022-08-12', source: '000 r. 455' });
    expect(view?.rows.map(({ key, sums }) => [key, sums])).toEqual([
      ['iza', null],
      ['valpreventie', null],
      ['anderhalvelijn', null],
      [
        'overig',
        [
          { sum: mln(-50), differs: '0' },
          { sum: mln(-190), differs: '0' },
        ],
      ],
      [
        'totaal',
        [
          { sum: mln(-382), differs: '0' },
          { sum: mln(-1_536), differs: mln(-1) },
        ],
      ],
    ]);
    expect(view?.rows[2]?.amounts).toEqual([null, mln(-50)]);
  });

  it('has no sum in an empty cell', () => {
    const empty = table([
      ['a', [1, 2]],
      ['totaal', [null, 2], ['a']],
    ]);
    expect(agreementTable.fold(recordedIn('kadertabel-x', [empty]), date('2026-01-01'))?.rows[1]?.sums).toEqual([
      null,
      { sum: mln(2), differs: '0' },
    ]);
  });

  it('is as it was set last by a day', () => {
    const events = recordedIn('kadertabel-x', [SAVINGS, table([['iza', [1, 2]]], { from: '2025-07-03' })]);
    expect(agreementTable.fold(events, date('2022-08-11'))).toBeNull();
    expect(agreementTable.fold(events, date('2025-07-02'))?.rows).toHaveLength(5);
    expect(agreementTable.fold(events, date('2025-07-03'))?.rows).toHaveLength(1);
    expect(agreementTable.fold([], date('2025-07-03'))).toBeNull();
  });

  it('is corrected as a whole, and only if it is there', () => {
    const correcting = (facts: readonly AgreementTableEvent[], replacement: AgreementTableEvent | null) =>
      agreementTable.decisions.correct(
        'besparingen',
        { corrects: id(0), reason: 'verschreven', replacement },
        NOTHING_BESIDE,
      )(Timeline.of<AgreementTableEvent>(recordedIn('kadertabel-besparingen', facts)), TODAY);
    const replacement = table([['iza', [1, 2]]]);
    expect(correcting([SAVINGS], replacement)).toMatchObject([{ type: 'AgreementTableCorrected', corrects: id(0), replacement }]);
    expect(thrownBy(() => correcting([SAVINGS], table([])))).toMatchObject({ code: 'AGREEMENT_TABLE.EMPTY' });
    expect(thrownBy(() => correcting([], null))).toMatchObject({ code: 'AGREEMENT_TABLE.NOT_FOUND', kind: 'not-found' });
  });
});
