import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Answer, type ClockRequest, type Page, type PageRequest, pageBy } from '@peildatum/kernel';
import { assertMay, assertRoleMay, mayDo } from '@peildatum/platform';
import { answered, ReadModels, revisionAt, type Snapshot } from '@peildatum/projections';
import { WORKSHEETS, type Worksheet } from '@peildatum/worksheets';
import { proposalNotFound } from '../../domain/proposal.decide.js';
import { type ProposalId, proposalStreams } from '../../domain/proposal.events.js';
import { type ProposalState, type ProposalView, waiting } from '../../domain/proposal.view.js';
import { proposalProjection } from '../../read-models/proposal.projection.js';
import { keyOf, proposalsAt, proposalsOf } from '../../read-models/proposals-at.js';
import { mayApprove, maySee } from '../proposal-rights.js';
import { type TitledProposal, titledAt } from './titled-proposals.js';

export interface ProposalFilter {
  readonly thematafel?: string | undefined;
  readonly states?: readonly ProposalState[] | undefined;
  /** Those that who asks submitted. */
  readonly own?: boolean | undefined;
  /** Those that who asks may approve now. */
  readonly forMe?: boolean | undefined;
}

/** The proposals that somebody may see, the newest submission first. @throws PeildatumError `RIGHTS.ROLE`, and of another's thematafel `RIGHTS.THEMATAFEL` */
export class ListProposalsQuery extends Query<Answer<Page<ProposalView>>> {
  constructor(
    readonly actor: Actor,
    readonly filter: ProposalFilter,
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
  ) {
    super();
  }
}

export interface ProposalInFull extends TitledProposal {
  /** Of its stream, for If-Match. */
  readonly revision: number;
}

/** A proposal with what its rows say. @throws PeildatumError `PROPOSAL.NOT_FOUND`, `RIGHTS.…` */
export class GetProposalQuery extends Query<Answer<ProposalInFull>> {
  constructor(
    readonly actor: Actor,
    readonly id: ProposalId,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** The same for who reads the log, in which all of it stands. @throws PeildatumError `PROPOSAL.NOT_FOUND` */
export class ProposalInLogQuery extends Query<Answer<ProposalInFull>> {
  constructor(
    readonly id: ProposalId,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** Several with what their rows say, as far as who asks may read them. */
export class ReadProposalsQuery extends Query<Answer<readonly TitledProposal[]>> {
  constructor(
    readonly actor: Actor,
    readonly ids: readonly ProposalId[],
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** How many rows wait for approval, of each thematafel that who asks may know it of. */
export class CountWaitingQuery extends Query<Answer<ReadonlyMap<string, number>>> {
  constructor(
    readonly actor: Actor,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

@QueryHandler(ListProposalsQuery)
export class ListProposalsHandler implements IQueryHandler<ListProposalsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ actor, filter, clocks, page }: ListProposalsQuery): Promise<Answer<Page<ProposalView>>> {
    if (filter.thematafel === undefined) assertRoleMay(actor, 'read-proposals');
    else assertMay(actor, 'read-proposals', { thematafel: filter.thematafel });
    return this.readModels.at({ ...clocks, uses: [proposalProjection] }, async (snapshot) => {
      const all = await proposalsFor(actor, snapshot, filter.thematafel);
      return answered(
        snapshot,
        pageBy(
          all.filter((one) => isAsked(actor, filter, one)),
          keyOf,
          page,
        ),
      );
    });
  }
}

/** Those that somebody may see, of one thematafel where one is asked for; of another's none are read. */
async function proposalsFor(actor: Actor, snapshot: Snapshot, asked?: string): Promise<readonly ProposalView[]> {
  const of = asked ?? (mayDo(actor, 'read-proposals') ? undefined : (actor.thematafel ?? ''));
  const all = of === undefined ? await proposalsAt(snapshot) : await proposalsOf(snapshot, of);
  return all.filter((one) => maySee(actor, one));
}

function isAsked(actor: Actor, { thematafel, states, own, forMe }: ProposalFilter, view: ProposalView): boolean {
  if (thematafel !== undefined && view.thematafel !== thematafel) return false;
  if (states !== undefined && !states.includes(view.state)) return false;
  if (own !== undefined && own !== view.reporters.includes(actor.person)) return false;
  return forMe === undefined || forMe === (waiting(view).length > 0 && mayApprove(actor, view));
}

@QueryHandler(GetProposalQuery)
export class GetProposalHandler implements IQueryHandler<GetProposalQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  execute({ actor, id, clocks }: GetProposalQuery): Promise<Answer<ProposalInFull>> {
    assertRoleMay(actor, 'read-proposals');
    return this.readModels.at({ ...clocks, uses: [proposalProjection] }, (snapshot) =>
      proposalAt(snapshot, this.worksheets, id, (proposal) => assertMay(actor, 'read-proposals', proposal)),
    );
  }
}

@QueryHandler(ProposalInLogQuery)
export class ProposalInLogHandler implements IQueryHandler<ProposalInLogQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  execute({ id, clocks }: ProposalInLogQuery): Promise<Answer<ProposalInFull>> {
    return this.readModels.at({ ...clocks, uses: [proposalProjection] }, (snapshot) => proposalAt(snapshot, this.worksheets, id));
  }
}

/** @param judge throws where who asks may not know of it */
async function proposalAt(
  snapshot: Snapshot,
  worksheets: readonly Worksheet[],
  id: ProposalId,
  judge: (proposal: ProposalView) => void = () => undefined,
): Promise<Answer<ProposalInFull>> {
  const [proposal] = await proposalsAt(snapshot, [id]);
  if (proposal === undefined) throw proposalNotFound(id);
  judge(proposal);
  const [found] = await titledAt(snapshot, worksheets, [proposal]);
  return answered(snapshot, { proposal, rows: found?.rows ?? [], revision: await revisionAt(snapshot, proposalStreams.of(id)) });
}

@QueryHandler(ReadProposalsQuery)
export class ReadProposalsHandler implements IQueryHandler<ReadProposalsQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  execute({ actor, ids, clocks }: ReadProposalsQuery): Promise<Answer<readonly TitledProposal[]>> {
    assertRoleMay(actor, 'read-proposals');
    return this.readModels.at({ ...clocks, uses: [proposalProjection] }, async (snapshot) => {
      const own = ids.length === 0 ? [] : (await proposalsAt(snapshot, ids)).filter((one) => maySee(actor, one));
      return answered(snapshot, await titledAt(snapshot, this.worksheets, own));
    });
  }
}

@QueryHandler(CountWaitingQuery)
export class CountWaitingHandler implements IQueryHandler<CountWaitingQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ actor, clocks }: CountWaitingQuery): Promise<Answer<ReadonlyMap<string, number>>> {
    return this.readModels.at({ ...clocks, uses: [proposalProjection] }, async (snapshot) => {
      const counts = new Map<string, number>();
      for (const view of await proposalsFor(actor, snapshot)) {
        counts.set(view.thematafel, (counts.get(view.thematafel) ?? 0) + waiting(view).length);
      }
      return answered(snapshot, counts);
    });
  }
}
