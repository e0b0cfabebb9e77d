import { expect, it } from '@jest/globals';
import { type CalendarDate, NOTHING_BESIDE, PeildatumError, Timeline } from '@peildatum/kernel';
import type { CommitmentEvent } from './commitment.events.js';
import { commitmentDecisions } from './commitment.rules.js';
import { commitmentView, isListedInReport } from './commitment.view.js';

const CODE = 'AZWA-B1';
const told = <T extends CommitmentEvent['type']>(type: T, validFrom: string, data: Extract<CommitmentEvent, { type: T }>['data']) =>
  ({ type, validFrom: validFrom as CalendarDate, data }) as CommitmentEvent;
const registered = told('CommitmentRegistered', '2025-07-03', {
  version: '3 juli 2025',
  title: 'Indiceren',
  part: 'B',
  lead: { parties: ['ZN'], text: null },
});
const added = (on: string, note: string | null = null) => told('CommitmentAddedToReport', on, { note });
const withdrawn = told('CommitmentWithdrawn', '2026-01-01', { reason: 'gaat op in een andere' });

const given = (...facts: readonly CommitmentEvent[]) => ({
  when: (fact: CommitmentEvent) => {
    const timeline = facts.reduce((all, each) => all.with(each), Timeline.of<CommitmentEvent>([]));
    try {
      return commitmentDecisions.tell(CODE, fact, NOTHING_BESIDE)(timeline, '2030-01-01' as CalendarDate);
    } catch (error) {
      if (error instanceof PeildatumError) return error.code;
      throw error;
    }
  },
});

it('enters the report once', () => {
  expect(given(registered).when(added('2025-10-01'))).toEqual([added('2025-10-01')]);
  expect(given(registered, added('2025-10-01')).when(added('2025-10-01'))).toEqual([]);
  expect(given(registered, added('2025-10-01')).when(added('2025-11-01'))).toBe('COMMITMENT.IN_REPORT');
});

it('enters not before it was agreed, nor after it was withdrawn', () => {
  expect(given(registered).when(added('2025-07-02'))).toBe('COMMITMENT.NOT_REGISTERED');
  expect(given(registered, withdrawn).when(added('2026-02-01'))).toBe('COMMITMENT.WITHDRAWN');
});

it('is listed from that day until it is withdrawn', () => {
  const on = (day: string) => {
    const facts = [registered, added('2025-10-01', 'aanvullend'), withdrawn].filter(({ validFrom }) => validFrom <= day);
    const view = commitmentView(
      CODE,
      facts.map((fact) => ({ fact, source: 'een bron', basis: 'source' }) as never),
      day as CalendarDate,
    );
    return view && [view.inReport, isListedInReport(view)];
  };
  const inReport = { on: '2025-10-01', note: 'aanvullend', basis: 'source', source: 'een bron' };
  expect([on('2025-09-30'), on('2025-10-01'), on('2026-01-01')]).toEqual([
    [null, false],
    [inReport, true],
    [inReport, false],
  ]);
});
