import { type Actor, type Fact, isFault, PeildatumError, Timeline } from '@peildatum/kernel';
import { exampleDecision } from './example-decision.js';
import type { ImportDecision, ImportKind } from './import-kind.js';

/** Whether the role of somebody may ever tell what a row of this kind tells, on what is the own at least: its worked examples are judged. */
export const roleMayTell = (kind: ImportKind, actor: Actor): boolean =>
  kind.examples.some((example) => {
    const decision = exampleDecision(kind, example);
    return decision === null || isForTheRole(decision, actor);
  });

/** Whether somebody of this role may put something in the place of what a decision tells; where no row does so, nobody may. */
export const roleMayCorrect = ({ corrected }: ImportDecision, actor: Actor): boolean =>
  corrected !== undefined && isForTheRole(corrected({ reason: '', withdraws: false }), actor);

/** Whose it is depends on what stands, and that is not asked. */
function isForTheRole({ judge }: ImportDecision, actor: Actor): boolean {
  try {
    judge(actor, Timeline.of<Fact>([]));
    return true;
  } catch (error) {
    if (!(error instanceof PeildatumError)) throw error;
    return !isFault(error, 'RIGHTS.ROLE');
  }
}
