import type { Actor } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { maySee, proposalProjection, proposalsOf } from '@peildatum/proposals';
import type { UnderWay } from '../domain/work.js';
import { thematafelWork } from './sources/thematafel.work.js';

/** Where something waits for approval. */
export const APPROVED_WORD = thematafelWork.word;
export const PROPOSAL_USES = [proposalProjection];

/** What was submitted of a werkblad and waits, or was sent back: for who may know of it. */
export async function proposalsUnderWay(
  snapshot: Snapshot,
  word: string,
  code: string,
  reader: Actor | null,
): Promise<readonly UnderWay[]> {
  if (word !== APPROVED_WORD || reader === null || !maySee(reader, { thematafel: code })) return [];
  const here = (await proposalsOf(snapshot, code)).filter((proposal) => proposal.worksheet === word && proposal.code === code);
  return here
    .filter(({ state }) => state === 'submitted' || state === 'sent-back')
    .flatMap(({ rows }) =>
      rows.flatMap(({ sheet, id, state }) =>
        state === 'approved' ? [] : [{ place: { word, code, sheet }, id, state: state === 'waiting' ? ('submitted' as const) : state }],
      ),
    );
}
