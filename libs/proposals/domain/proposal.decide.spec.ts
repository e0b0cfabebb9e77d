import { describe, expect, it } from '@jest/globals';
import type { CalendarDate, RecordedEvent, Uuid } from '@peildatum/kernel';
import fc from 'fast-check';
import { conclude, type DecideProposal, sendBack, submit, withdraw } from './proposal.decide.js';
import { type ProposalData, type ProposalEvent, type ProposalId, rowKey } from './proposal.events.js';
import { foldProposal, type ProposalView } from './proposal.view.js';

const ID = '00000000-0000-4000-8000-0000000000aa' as ProposalId;
const TODAY = '2025-05-20' as CalendarDate;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const FACT = id(900);

const ref = (name: string) => ({ sheet: 'acties', id: name });
const submission = (...names: string[]): ProposalData<'UpdateSubmitted'> => ({
  worksheet: 'thematafel',
  code: 'D',
  thematafel: 'D',
  note: null,
  rows: names.map((name) => ({ ...ref(name), version: '{}', cells: [{ column: 'status', text: 'loopt-voor' }] })),
});
const back = (...names: string[]) => names.map((name) => ({ ...ref(name), comment: 'Anders.' }));
const good = (...names: string[]) => names.map((name) => ({ ...ref(name), facts: [FACT] }));
const unchanged = (...names: string[]) => names.map((name) => ({ ...ref(name), facts: [] }));

/** The events that decisions leave, each on what the ones before it left; the first event of a stream is 0. */
function after(...decisions: readonly DecideProposal[]): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const decide of decisions)
    for (const event of decide(foldProposal(events), TODAY))
      events.push({
        ...event,
        id: id(events.length),
        stream: `voorstel-${ID}`,
        revision: events.length,
        recordedAt: '2025-05-20T10:00:00.000Z',
        basis: 'recorded',
        actor: { person: id(500), role: 'coordinator', organisation: 'ZN' },
      } as never);
  return events;
}
const given = (...before: readonly DecideProposal[]) => ({
  when: (decide: DecideProposal) => {
    const events = after(...before);
    const decided = () => decide(foldProposal(events), TODAY);
    return {
      decides: (...types: ProposalEvent['type'][]) => expect(decided().map(({ type }) => type)).toEqual(types),
      refuses: (code: string) => expect(decided).toThrow(expect.objectContaining({ code: `PROPOSAL.${code}` })),
    };
  },
  stands: (view: object) => expect(foldProposal(after(...before))).toMatchObject(view),
});

const SUBMITTED = submit(submission('A', 'B'));

describe('a proposal', () => {
  it('is submitted, and nothing is not', () => {
    given().when(SUBMITTED).decides('UpdateSubmitted');
    given().when(submit(submission())).refuses('EMPTY');
  });

  it('is submitted again while it waits, after it went back and after it was withdrawn; not once it is approved', () => {
    given(SUBMITTED).when(SUBMITTED).decides('UpdateSubmitted');
    given(SUBMITTED, sendBack(ID, { submission: id(0), rows: back('A', 'B') }))
      .when(SUBMITTED)
      .decides('UpdateSubmitted');
    given(SUBMITTED, withdraw(ID, id(0), null))
      .when(SUBMITTED)
      .decides('UpdateSubmitted');
    given(SUBMITTED, conclude(ID, id(0), good('A', 'B'), []))
      .when(SUBMITTED)
      .refuses('CLOSED');
    given(SUBMITTED)
      .when(submit({ ...submission('A'), code: 'E' }))
      .refuses('OTHER_WORKSHEET');
  });

  it('goes back row by row; the others wait on', () => {
    given(SUBMITTED, sendBack(ID, { submission: id(0), rows: back('A') })).stands({
      state: 'submitted',
      rows: [{ state: 'sent-back', comment: 'Anders.' }, { state: 'waiting' }],
    });
    given(SUBMITTED, sendBack(ID, { submission: id(0), rows: back('A', 'B') })).stands({ state: 'sent-back' });
  });

  it('does not go back twice, by a row that it has not, or as it was before it was mended', () => {
    const sent = sendBack(ID, { submission: id(0), rows: back('A') });
    given(SUBMITTED, sent).when(sent).refuses('DECIDED');
    given(SUBMITTED)
      .when(sendBack(ID, { submission: id(0), rows: back('C') }))
      .refuses('UNKNOWN_ROW');
    given(SUBMITTED)
      .when(sendBack(ID, { submission: id(0), rows: [] }))
      .refuses('DECIDED');
    given(SUBMITTED, SUBMITTED).when(sent).refuses('REPLACED');
    given().when(sent).refuses('NOT_FOUND');
  });

  it('is withdrawn once, until it is approved', () => {
    given(SUBMITTED)
      .when(withdraw(ID, id(0), 'Toch niet.'))
      .decides('UpdateWithdrawn');
    given(SUBMITTED, withdraw(ID, id(0), null))
      .when(withdraw(ID, id(0), null))
      .decides();
    given(SUBMITTED, conclude(ID, id(0), good('A', 'B'), []))
      .when(withdraw(ID, id(0), null))
      .refuses('CLOSED');
  });

  it('is approved and sent back together', () => {
    given(SUBMITTED)
      .when(conclude(ID, id(0), good('A'), back('B')))
      .decides('UpdateApproved', 'UpdateSentBack');
    given(SUBMITTED, conclude(ID, id(0), good('A'), back('B'))).stands({
      state: 'sent-back',
      rows: [{ state: 'approved', facts: [FACT] }, {}],
    });
  });

  it('is approved once', () =>
    given(SUBMITTED, conclude(ID, id(0), good('A', 'B'), []))
      .when(conclude(ID, id(0), good('A', 'B'), []))
      .decides());

  it('is approved for a row whose fact stands, whatever was decided of it meanwhile; not for one of which nothing was told', () => {
    const rows = back('A', 'B');
    given(SUBMITTED, sendBack(ID, { submission: id(0), rows }), conclude(ID, id(0), good('A', 'B'), [])).stands({ state: 'approved' });
    given(SUBMITTED, withdraw(ID, id(0), null), conclude(ID, id(0), good('A', 'B'), [])).stands({ state: 'approved' });
    given(SUBMITTED, withdraw(ID, id(0), null), conclude(ID, id(0), good('A'), [])).stands({ state: 'withdrawn' });
    given(SUBMITTED, withdraw(ID, id(0), null))
      .when(conclude(ID, id(0), unchanged('A'), back('B')))
      .decides();
    given(SUBMITTED, SUBMITTED, conclude(ID, id(0), good('A'), [])).stands({ state: 'submitted', rows: [{ state: 'waiting' }, {}] });
  });
});

/** Whatever is tried in whatever order. */
const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 });
const submissions = fc.nat({ max: 6 }).map(id);
const tries = fc.array(
  fc.oneof(
    names.map((some) => submit(submission(...some))),
    fc.tuple(submissions, names).map(([of, some]) => sendBack(ID, { submission: of, rows: back(...some) })),
    submissions.map((of) => withdraw(ID, of, null)),
    fc.tuple(submissions, names, names).map(([of, some, others]) => conclude(ID, of, unchanged(...some), back(...others))),
  ),
  { maxLength: 12 },
);
const unlessRefused =
  (decide: DecideProposal): DecideProposal =>
  (view, today) => {
    try {
      return decide(view, today);
    } catch {
      return [];
    }
  };

describe('whatever is tried', () => {
  it('is decided of each row of a submission once, and the state says what its rows say', () =>
    fc.assert(
      fc.property(tries, (all) => {
        const events = after(...all.map(unlessRefused));
        const decided = new Set<string>();
        for (const { type, data } of events) {
          if (type !== 'UpdateApproved' && type !== 'UpdateSentBack') continue;
          const { submission: of, rows } = data as ProposalData<'UpdateSentBack'>;
          for (const row of rows) {
            const key = `${of} ${rowKey(row)}`;
            expect(decided.has(key)).toBe(false);
            decided.add(key);
          }
        }
        const view = foldProposal(events);
        if (view === null) return;
        expect(stateOf(view)).toBe(view.state);
      }),
    ));
});

function stateOf({ rows, steps, state }: ProposalView): string {
  if (rows.every((row) => row.state === 'approved')) return 'approved';
  if (steps.findLast(({ type }) => type === 'UpdateSubmitted' || type === 'UpdateWithdrawn')?.type === 'UpdateWithdrawn')
    return 'withdrawn';
  expect(['submitted', 'sent-back']).toContain(state);
  return rows.some((row) => row.state === 'waiting') ? 'submitted' : 'sent-back';
}
