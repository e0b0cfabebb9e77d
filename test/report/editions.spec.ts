import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CalendarDate, endOfDay, type NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport, type Report } from '@peildatum/reporting';
import { demonstrationLog, eventsOf } from './demonstration-log.js';
import { DIFFERENCES, type KnownDifference, NOT_COMPUTED } from './edition-differences.js';
import { KADER_DIFFERENCES } from './edition-kader-differences.js';
import { computedValues } from './edition-of-report.js';
import { type EditionValue, printedValues } from './edition-values.js';

/** Two published editions, value by value, beside what the register computes; files and paths as `test/report/editions` has them. */
const EDITIONS = ['2024-11-18', '2025-05-20'] as const;

let events: NumberedEvent[];
beforeAll(async () => {
  events = await eventsOf(await demonstrationLog());
});

const reportAt = (geldigOp: string, bekendOp: string): Report => {
  const known = events.filter(({ knownAt }) => knownAt <= endOfDay(bekendOp as CalendarDate));
  return composeReport(foldReport(known, geldigOp as CalendarDate));
};

interface Difference {
  readonly path: string;
  readonly printed: EditionValue;
  readonly computed: EditionValue;
}

function compared(edition: (typeof EDITIONS)[number], bekendOp: string) {
  const file = readFileSync(new URL(`editions/${edition}.json`, import.meta.url), 'utf8');
  const printed = printedValues(JSON.parse(file) as Record<string, unknown>);
  const computed = computedValues(reportAt(edition, bekendOp), reportAt('2025-07-03', '2025-07-03'));
  const missing: string[] = [];
  const differences: Difference[] = [];
  for (const [path, value] of printed) {
    const ours = computed[path];
    if (ours === undefined || ours === null) missing.push(path);
    else if (ours !== value) differences.push({ path, printed: value, computed: ours });
  }
  return { printed, missing, differences, equal: printed.size - missing.length - differences.length };
}

const computedOf = (differences: readonly Difference[]) => Object.fromEntries(differences.map(({ path, computed }) => [path, computed]));
const expectedOf = (reasons: Readonly<Record<string, KnownDifference>>) =>
  Object.fromEntries(Object.entries(reasons).map(([path, { computed }]) => [path, computed]));

/** The days on which an edition is asked: as it was known when it was published, and as it is known now. */
const KNOWN = {
  '2024-11-18': { whenPublished: '2024-11-27', now: '2026-01-01' },
  '2025-05-20': { whenPublished: '2025-05-30', now: '2026-01-01' },
} as const;

/** The board's date of May came with the letter. */
const CAME_LATER = 'report.bo_datum.letter';

describe.each(EDITIONS)('the edition of %s', (edition) => {
  it.each(['whenPublished', 'now'] as const)('is computed value by value as known %s, but for what is listed with its reason', (moment) => {
    const { printed, missing, differences, equal } = compared(edition, KNOWN[edition][moment]);
    const reasons: Readonly<Record<string, KnownDifference>> = { ...DIFFERENCES[edition], ...KADER_DIFFERENCES[edition] };
    const lines = differences.map(
      ({ path, printed: theirs, computed }) =>
        `  ${path}: gedrukt ${theirs}, berekend ${computed}: ${reasons[path]?.reason ?? 'GEEN REDEN'}`,
    );
    process.stdout.write(
      `Editie ${edition}, bekend op ${KNOWN[edition][moment]}: ${equal + differences.length} van ${printed.size} waarden vergeleken, ${equal} gelijk, ${differences.length} verschillen, ${missing.length} niet te berekenen.\n${lines.join('\n')}\n`,
    );
    expect(printed.size).toBeGreaterThan(100);
    expect(computedOf(differences)).toEqual(expectedOf(reasons));
    const notComputed = [...printed.keys()].filter((path) => NOT_COMPUTED.some(({ pattern }) => pattern.test(path)));
    expect(missing.filter((path) => path !== CAME_LATER || moment === 'now').sort()).toEqual(notComputed.sort());
  });
});

it('every reason why a value is not computed is still needed', () => {
  const paths = EDITIONS.flatMap((edition) => compared(edition, '2026-01-01').missing);
  expect(NOT_COMPUTED.filter(({ pattern }) => !paths.some((path) => pattern.test(path)))).toEqual([]);
});

it('compares every cell of the four tables of the kaders, the empty ones too', () => {
  for (const edition of EDITIONS) {
    const { printed } = compared(edition, '2026-01-01');
    const cells = [...printed.keys()].filter((path) => /^financiele_kaders\.\d+\.rijen\[\d\]\.cellen\./.test(path));
    expect(cells).toHaveLength(2 * 7 * 5);
  }
});
