import { describe, expect, it } from '@jest/globals';
import type { ReportEdition } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import type { Milestone } from '@peildatum/thematafels';
import { action, may2025 } from '../../testing/may-2025.js';
import { plans2025 } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';
import type { ReportInput } from '../report-input.js';
import { editionBefore } from './edition-before.js';
import { sectionData } from './section-data.js';

const on = (date: string) => date as CalendarDate;
const MAY = may2025.governance.edition as ReportEdition;
const NOVEMBER: ReportEdition = { ...MAY, peildatum: on('2024-11-18'), label: 'november 2024', comparedWith: null };
const governance = (changes: Partial<ReportInput['governance']> = {}) => ({ ...may2025.governance, editionBefore: NOVEMBER, ...changes });
const at = (geldigOp: string, input: ReportInput = may2025, changes: Partial<ReportInput['governance']> = {}): ReportInput => ({
  ...input,
  clocks: { ...input.clocks, geldigOp: on(geldigOp) },
  governance: { ...governance(), ...changes },
});

describe('the edition since which a report says what is new', () => {
  it.each([
    ['of an edition: what it compares with', '2025-05-20', governance(), ['Q4 2024', '2024-12-31']],
    [
      'that compares with nothing: the edition before',
      '2025-05-20',
      governance({ edition: { ...MAY, comparedWith: null } }),
      ['november 2024', '2024-11-18'],
    ],
    ['of the first edition: none', '2024-11-18', governance({ edition: NOVEMBER, editionBefore: null }), null],
    ['of a day between two: the one before that day', '2025-09-01', governance(), ['Q2 2025', '2025-05-20']],
    ['of a day before all editions: none', '2022-01-01', governance({ edition: null, editionBefore: null }), null],
  ] as const)('%s', (_, geldigOp, told, expected) => {
    const before = editionBefore(told, on(geldigOp));
    expect(before && [before.label, before.date]).toEqual(expected);
  });
});

describe('of when a section is', () => {
  const newest = [on('2025-01-01'), on('2024-03-01')];

  it('is the date of the report, unless it has one of its own', () => {
    expect(sectionData(at('2025-05-20'), { newest })).toEqual({
      datum: '2025-05-20',
      laatstVastgelegd: '2025-01-01',
      ongewijzigdSinds: null,
    });
    expect(sectionData(at('2025-05-20'), { newest: [], date: on('2025-05-14') })).toMatchObject({
      datum: '2025-05-14',
      laatstVastgelegd: null,
    });
  });

  it.each([
    ['2024-12-31', 'Q4 2024'],
    ['2025-01-01', null],
  ])('says that it stands still where the newest is of %s', (last, still) =>
    expect(sectionData(at('2025-05-20'), { newest: [on(last)] }).ongewijzigdSinds?.naam ?? null).toBe(still),
  );

  it('holds what has a date of its own in the edition before against that one', () => {
    const dataDates = { figures: { year: 2024, quarter: 4 }, nza: on('2025-05-25'), vws: null };
    const between = at('2025-09-01', may2025, { edition: { ...MAY, dataDates } });
    const still = (last: string, section?: 'figures' | 'nza' | 'vws') =>
      sectionData(between, { newest: [on(last)], ...(section && { section }) }).ongewijzigdSinds !== null;
    expect([still('2025-05-24'), still('2025-05-24', 'nza'), still('2025-05-20', 'vws'), still('2025-05-21', 'vws')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    // The first quarter had ended on 20 May, and the edition had the figures of the fourth.
    expect([still('2024-12-31', 'figures'), still('2025-03-31', 'figures')]).toEqual([true, false]);
  });
});

describe('the actions', () => {
  const since = (code: string, date: string) => action(code, 'A', 'behind', { statusSince: on(date) });
  const actions = [since('A-1', '2024-12-31'), since('A-2', '2025-01-01'), action('A-3', 'A', 'unknown'), action('A-4', 'B', 'completed')];
  const { voortgang, onderdelen } = composeReport(at('2025-05-20', { ...may2025, actions }));

  it('have the newest that was reported per tafel; to be on the list is no report', () => {
    expect(onderdelen.slice(0, 3).map(({ gegevens }) => gegevens.laatstVastgelegd)).toEqual(['2025-01-01', '2025-01-15', null]);
    expect(voortgang.gegevens.laatstVastgelegd).toBe('2025-01-15');
  });

  it('of which nobody reported anything new, and somebody that nothing changed, were reported', () => {
    const confirmed = action('A-1', 'A', 'behind', { statusSince: on('2024-12-31'), confirmedOn: on('2025-03-01') });
    const { onderdelen, voortgang } = composeReport(at('2025-05-20', { ...may2025, actions: [confirmed] }));
    expect([onderdelen[0]?.gegevens.laatstVastgelegd, voortgang.zonderNieuweMelding?.aantal]).toEqual(['2025-03-01', 0]);
  });

  it('of which nothing was reported since the edition before are counted, with the list of them', () => {
    expect(voortgang.zonderNieuweMelding).toMatchObject({ aantal: 1, sleutel: 'acties.zonder-nieuwe-melding' });
    expect(onderdelen.slice(0, 2).map(({ zonderNieuweMelding }) => zonderNieuweMelding?.aantal)).toEqual([1, 0]);
    expect(onderdelen[0]?.zonderNieuweMelding?.uitleg).toMatch(/&thematafel=A&gemeldTot=2024-12-31$/);
    const first = composeReport(at('2024-11-18', { ...may2025, actions }, { edition: NOVEMBER, editionBefore: null }));
    expect(first.voortgang.zonderNieuweMelding).toBeNull();
  });
});

describe('what was completed since the edition before', () => {
  const completed = (geldigOp: string) => composeReport(at(geldigOp)).voortgang.afgerondSinds;

  it('is of an edition since what it compares with, and of a day between two since the edition itself', () => {
    expect(completed('2025-05-20')).toMatchObject({ naam: 'Q4 2024', datum: '2024-12-31' });
    expect(completed('2025-09-05')).toMatchObject({ naam: 'Q2 2025', datum: '2025-05-20' });
    expect(completed('2025-09-05')?.cijfer.uitleg).toMatch(/&afgerondNa=2025-05-20$/);
  });
});

describe('an achieved milestone', () => {
  const achieved = (achievedOn: string): Milestone => ({ id: achievedOn, title: achievedOn, due: null, achievedOn: on(achievedOn) });
  const milestones = ['2024-12-31', '2025-01-01', '2025-05-20', '2025-05-21'].map(achieved);
  const thematafels = may2025.thematafels.slice(0, 1).map((tafel) => ({ ...tafel, milestones }));
  const shown = (geldigOp: string, changes: Partial<ReportInput['governance']> = {}) =>
    composeReport(at(geldigOp, { ...may2025, thematafels }, changes)).onderdelen[0]?.behaaldeMijlpalen.map(({ behaaldOp }) => behaaldOp);

  it('stands in the edition that it was achieved before, and in no later report', () => {
    expect(shown('2025-05-20')).toEqual(['2025-01-01', '2025-05-20']);
    expect(shown('2025-09-01')).toEqual(['2025-05-21']);
    const next = { ...MAY, peildatum: on('2025-09-05'), comparedWith: { label: 'Q2 2025', date: on('2025-05-20') } };
    expect(shown('2025-09-05', { edition: next, editionBefore: MAY })).toEqual(['2025-05-21']);
  });
});

it('an afstemming counts for its own edition alone', () => {
  const agreed = (geldigOp: string) => composeReport(at(geldigOp)).onderdelen.filter(({ afgestemd }) => afgestemd).length;
  expect([agreed('2025-05-20'), agreed('2025-05-21'), agreed('2025-09-05')]).toEqual([9, 0, 0]);
});

describe('what a report counts per sector, theme and region', () => {
  const objectOf = (countedObject: ReportEdition['countedObject'], geldigOp = '2025-05-20', asked?: 'snelle-toetsen') =>
    composeReport(at(geldigOp, plans2025, { edition: { ...MAY, countedObject } }), asked ? { countedObject: asked } : {}).beoordeeld
      ?.object;

  it('is what is asked, what the newest edition says, or else snelle toetsen', () => {
    expect([objectOf(null), objectOf('transformatieplannen'), objectOf('transformatieplannen', '2025-06-01')]).toEqual([
      'snelle-toetsen',
      'transformatieplannen',
      'transformatieplannen',
    ]);
    expect(objectOf('transformatieplannen', '2025-05-20', 'snelle-toetsen')).toBe('snelle-toetsen');
  });
});
