import { expect, it } from '@jest/globals';
import { type MotionEvent, type MotionStatus, motion, review } from '@peildatum/governance';
import type { CalendarDate, RecordedEvent, Uuid } from '@peildatum/kernel';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN } from './testing/committed-history.js';

const JULY = '2025-07-03' as CalendarDate;
const ofKind = (kind: string) => history.filter(({ stream }) => stream.startsWith(`${kind}-`));
const recorded = (lines: readonly Line[]): readonly RecordedEvent[] =>
  lines.map((line, revision) => ({ ...line, revision, id: `id-${revision}` as Uuid }) as unknown as RecordedEvent);
const views = (validOn: CalendarDate) => {
  const streams = [...new Set(ofKind('motie').map(({ stream }) => stream))];
  return streams.flatMap((stream) => motion.fold(recorded(history.filter((line) => line.stream === stream)), validOn) ?? []);
};
const standing = (status: MotionStatus, validOn = JULY) =>
  views(validOn)
    .filter((view) => view.status === status)
    .map(({ code }) => code);

it('has every motion and promise that the letter of July 2025 and its agreement name, and what the letter says of each', () => {
  expect(standing('open')).toEqual(['31765-820', 'TZ202412-36']);
  expect(standing('settled')).toEqual(['TZ202501-097', '29282-598', '31765-890', '36200-XVI-87']);
  expect(standing('addressed')).toEqual([
    '29689-1305',
    '2024Z16781',
    '31765-884',
    'debat-2025-06-18',
    '29389-128',
    'dobbe-dijk',
    'bushoff-dijk',
    '29389-138',
  ]);
});

it('has promises of which the day is known before the letter, all of them open then', () => {
  const before = ['TZ202501-097', '2024Z16781', 'TZ202412-36', 'debat-2025-06-18', '29389-128'];
  expect(standing('open', '2025-07-02' as CalendarDate)).toEqual(before);
  expect(ofKind('motie').every(({ recordedAt }) => recordedAt === KNOWN.july)).toBe(true);
});

it('settles nr. 890 once, though the letter says it twice', () => {
  const settled = history.filter(({ stream, type }) => stream === 'motie-31765-890' && type === 'MotionSettled');
  expect(settled.map(({ source }) => source)).toEqual(['004 r. 388, en nog eens r. 461-463']);
});

it('names movers by surname alone, and no commitment that the letter does not tie it to', () => {
  const registered = ofKind('motie').filter(({ type }) => type === 'MotionRegistered');
  const movers = registered.flatMap((line) => field(line, 'movers') as MotionEvent['type'][]);
  expect(new Set(movers)).toEqual(
    new Set(['De Korte', 'Claassen', 'Jansen', 'Slagt-Tichelman', 'Pouw-Verweij', 'Tielen', 'Dobbe', 'Dijk', 'Bushoff', 'Krul']),
  );
  expect(new Set(registered.map((line) => field(line, 'commitment')))).toEqual(new Set([null, 'AZWA-B1', 'AZWA-B3', 'AZWA-D3']));
});

it('has the letters on the day that is taken for them, one with the edition of May', () => {
  expect(ofKind('brief').map((line) => [line.validFrom, field(line, 'chamber'), field(line, 'editions')])).toEqual([
    [JULY, 'tweede-kamer', ['2025-05-20']],
    [JULY, 'eerste-kamer', []],
  ]);
});

it('has both reviews: of 2024 it is not said whether it was in time, and 2.0 has until 30 June 2027', () => {
  const of = (code: string, on: string) =>
    review.fold(recorded(history.filter(({ stream }) => stream === `mtr-${code}`)), on as CalendarDate);
  expect(of('2024', '2025-07-03')).toMatchObject({ status: 'concluded', decideBy: '2024-06-01', concluded: { inTime: null } });
  expect(of('2024', '2024-06-29')).toMatchObject({ status: 'open', isLate: true });
  expect(of('2027', '2027-06-30')).toMatchObject({ status: 'open', decideBy: '2027-06-30', isLate: false });
  expect(of('2027', '2025-07-02')).toBeNull();
});
