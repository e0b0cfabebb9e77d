import { describe, expect, it } from '@jest/globals';
import { budgetLine, burdenTest, estimate, goal, precondition } from '@peildatum/agreements';
import type { CalendarDate, RecordedEvent, Uuid } from '@peildatum/kernel';
import type { Line } from './demonstratie/line.js';
import { committed, field, history, linesOf } from './testing/committed-history.js';

const lines = linesOf(committed['demonstratie-impact.ndjson'] ?? '');
const ON = '2025-07-03' as CalendarDate;
const eventsOf = (stream: string) =>
  lines
    .filter((line) => line.stream === stream)
    .map((line, at) => ({ ...line, id: `e${at}` as Uuid, revision: at }) as unknown as RecordedEvent);
const streamsOf = (kind: string) => [...new Set(lines.map(({ stream }) => stream).filter((stream) => stream.startsWith(`${kind}-`)))];

describe('the study of the impact', () => {
  const view = estimate.fold(eventsOf('raming-kpmg-0.6'), ON);

  it('has the sixteen measures and five totals that are printed, each measure with the commitment that it became', () => {
    expect(view?.rows.filter(({ sumOf }) => sumOf.length === 0)).toHaveLength(16);
    expect(view?.rows.filter(({ sumOf }) => sumOf.length > 0)).toHaveLength(5);
    const mapped = view?.rows.flatMap(({ key, commitment }) => (commitment === null ? [] : [`${key} ${commitment}`]));
    expect(mapped).toHaveLength(16);
    // The codes of the draft are not those of the agreement.
    expect(mapped).toEqual(expect.arrayContaining(['A1 AZWA-A2', 'A3 AZWA-A1', 'F1 AZWA-E2']));
  });

  it('adds up, but for the middle scenario of A4', () => {
    expect(view?.signals).toEqual([
      { about: 'A4', says: 'Scenario gemiddeld: 3954 FTE bij 3954 werknemers past bij geen van de deeltijdfactoren.' },
      // Its total has it in it.
      { about: 'totaal-technologie', says: 'Scenario gemiddeld: 6572 FTE bij 8391 werknemers past bij geen van de deeltijdfactoren.' },
    ]);
  });

  it('would say so of a total or a scenario that did not', () => {
    const [recorded] = eventsOf('raming-kpmg-0.6');
    const data = recorded?.data as { rows: { key: string; employees: object }[] };
    const rows = data.rows.map((row) => (row.key === 'F1' ? { ...row, employees: { low: 1_645, middle: 1_000, high: 3_567 } } : row));
    const about = estimate
      .fold([{ ...recorded, data: { ...data, rows } } as unknown as RecordedEvent], ON)
      ?.signals.map((signal) => signal.about);
    expect(about).toEqual(['A4', 'totaal-technologie', 'F1', 'F1', 'totaal-passende-zorg']);
  });
});

describe('the goals', () => {
  it('are forty thousand in five parts, of which one is printed in werknemers', () => {
    expect(goal.fold(eventsOf('transitiedoel-arbeidsmarkt-azwa'), ON)).toMatchObject({
      ambition: 40_000,
      sum: 40_000,
      partOf: 'arbeidsmarkt',
      realised: [],
      signals: [{ about: 'Administratieve lasten en gegevensuitwisseling' }],
    });
    expect(goal.fold(eventsOf('transitiedoel-arbeidsmarkt'), ON)).toMatchObject({ ambition: 100_000, sum: null, signals: [] });
  });

  it('are what the targets of the monitors say', () => {
    const targets = history
      .filter(({ type, data }) => type === 'TargetSet' && /^z-arbeids/.test(String((data as { indicator: string }).indicator)))
      .filter((line) => field(line, 'target') === 'doel')
      .map((line) => Number(field(line, 'value')));
    const told = lines
      .filter(({ type }) => type === 'GoalDefined')
      .map(({ data }) => data as { ambition: number; parts: { amount: number }[] });
    expect(told.flatMap(({ ambition, parts }) => [ambition, ...parts.map(({ amount }) => amount)])).toEqual(targets);
  });
});

it('says of 25 commitments what they do to the regeldruk, and asks for a check where that is more or unknown', () => {
  const views = streamsOf('regeldruktoets').map((stream) => burdenTest.fold(eventsOf(stream), ON));
  const count = (expected: string) => views.filter((view) => view?.expected === expected).length;
  expect(['decreases', 'no-effect', 'increases', 'unknown'].map(count)).toEqual([11, 8, 4, 2]);
  expect(views.filter((view) => view?.signals.length === 1)).toHaveLength(6);
});

it('names the 21 preconditions of the study, which nobody rated', () => {
  const views = streamsOf('randvoorwaarde').map((stream) => precondition.fold(eventsOf(stream), ON));
  expect(views).toHaveLength(21);
  expect(new Set(views.map((view) => view?.rated))).toEqual(new Set([null]));
});

it('has a line of the budget for every row of the table that is no sum, and tells none of its amounts again', () => {
  const table = history.find(({ stream }) => stream === 'kadertabel-azwa-vws-begroting') as Line;
  const rows = (field(table, 'rows') as { key: string; sumOf: string[] }[]).filter(({ sumOf }) => sumOf.length === 0).map(({ key }) => key);
  const views = streamsOf('begrotingspost').map((stream) => budgetLine.fold(eventsOf(stream), ON));
  expect(views.map((view) => view?.code)).toEqual(rows);
  expect(views.every((view) => view?.years.length === 0)).toBe(true);
  expect(views.filter((view) => view?.commitment === null).map((view) => view?.code)).toEqual(['flankerend-beleid-azwa']);
});
