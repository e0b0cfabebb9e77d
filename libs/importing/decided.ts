import type { Decide, Fact, Timeline } from '@peildatum/kernel';
import { mayTellOn } from '@peildatum/platform';
import { type Correcting, correctedBy } from './correcting.js';
import type { ImportDecide, ImportDecision, RowFact } from './import-kind.js';
import { placed } from './placed.js';

/** For a context's own decisions: the rows of one stream are all of its own facts. */
export const decidedBy = <F extends Fact>(row: RowFact<F>, decide: Decide<F>, correcting?: Correcting<F>): ImportDecision =>
  decidedAmong<F, Fact>(row, [], () => decide, correcting);

/** The same for a decision that looks at another stream as well. */
export const decidedBeside = <F extends Fact, O extends Fact>(
  row: RowFact<F>,
  looksAt: string,
  decide: (other: Timeline<O>) => Decide<F>,
  correcting?: Correcting<F>,
): ImportDecision => decidedAmong<F, O>(row, [looksAt], (timelineOf) => decide(timelineOf(looksAt)), correcting);

/** The same for a decision that looks at several; at none it is as `decidedBy`. */
export const decidedAmong = <F extends Fact, O extends Fact>(
  row: RowFact<F>,
  looksAt: readonly string[],
  decide: (timelineOf: (stream: string) => Timeline<O>) => Decide<F>,
  correcting?: Correcting<F>,
): ImportDecision => {
  const unlisted: ImportDecide = (timeline, today, others) =>
    (decide(others as unknown as (stream: string) => Timeline<O>) as unknown as Decide<Fact>)(timeline, today);
  const { listed } = row;
  return {
    ...placed(row, looksAt),
    ...(correcting ? { corrected: correctedBy(row, looksAt, correcting) } : {}),
    judge: (actor, timeline) => mayTellOn(row.rights, actor, row.fact)(timeline as unknown as Timeline<F>),
    ...(listed === undefined
      ? { decide: unlisted }
      : {
          unlisted,
          decide: (timeline, today, others) => {
            listed.assert((stream) => (stream === row.stream ? timeline : others(stream)));
            return unlisted(timeline, today, others);
          },
        }),
  };
};
