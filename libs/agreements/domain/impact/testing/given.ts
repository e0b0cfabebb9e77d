import { expect } from '@jest/globals';
import {
  type CalendarDate,
  type Decisions,
  type Fact,
  NOTHING_BESIDE,
  PeildatumError,
  Timeline,
  type ToldFact,
  type Uuid,
} from '@peildatum/kernel';

/** A day, as facts write it. */
export const date = (text: string) => text as CalendarDate;
const TODAY = date('2030-01-01');

/** What is decided after facts that stand, on a day long after them. */
export const given =
  <F extends Fact>(decisions: Decisions<F>, code: string) =>
  (...facts: readonly F[]) => ({
    when: (fact: F) => {
      const timeline = facts.reduce((all, one) => all.with(one), Timeline.of<F>([]));
      const decide = () => decisions.tell(code, fact, NOTHING_BESIDE)(timeline, TODAY);
      return {
        thenRecords: () => expect(decide()).toEqual([fact]),
        thenRecordsNothing: () => expect(decide()).toEqual([]),
        thenRefuses: (refusal: string) => {
          const error = thrownBy(decide);
          expect([error.code, error.kind]).toEqual([refusal, 'conflict']);
        },
      };
    },
  });

function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** As a view reads them: each with an event and a source of its own. */
export const toldOf = <F extends Fact>(...facts: readonly F[]): readonly ToldFact<F>[] =>
  facts.map((fact, at) => ({ fact, event: `e${at}` as Uuid, basis: 'source', source: `bron ${at}` }));
