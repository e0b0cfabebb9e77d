import { ForbiddenStep, type Timeline } from '@peildatum/kernel';
import type { ActionEvent, OpenProgress } from './action.events.js';
import type { ActionStatus } from './action-status.js';
import { statusName } from './status-names.js';

export { ACTION_STATUSES, type ActionStatus } from './action-status.js';

/** What the rules need to know of an action while they follow its timeline. */
export interface ActionState {
  /** Null before it was registered. */
  readonly status: ActionStatus | null;
  /** Agreed as something to do only "indien nodig" (001 r. 2421, 2473). */
  readonly conditional: boolean;
  /** It left the report. */
  readonly retired: boolean;
}

export const unregistered: ActionState = { status: null, conditional: false, retired: false };

/** The state after each fact, in the order in which the facts hold; throws at the first step that may not be. */
export function follow(state: ActionState, fact: ActionEvent): ActionState {
  if (fact.type === 'ActionRegistered') {
    if (state.status !== null) throw new ForbiddenStep('ACTION.ALREADY_REGISTERED', 'Deze actie staat al in het register.');
    return { status: 'unknown', conditional: isConditional(fact.data.description), retired: false };
  }
  if (state.status === null)
    throw new ForbiddenStep('ACTION.NOT_YET_REGISTERED', 'Op die datum stond de actie nog niet in het register; kies een latere datum.');
  if (state.retired)
    throw new ForbiddenStep(
      'ACTION.RETIRED',
      'De actie is op die datum uit de rapportage; van haar wordt niets meer vastgelegd. Kies een eerdere datum, of corrigeer de afvoering.',
    );
  if (fact.type === 'ActionRetired') {
    assertMayLeave(state.status, fact.data.decision);
    return { ...state, retired: true };
  }
  // Written out, for a file walks here millions of times: a spread took a fifth of the time of its trial.
  const { status, conditional } = state;
  if (fact.type === 'ActionDescriptionAmended') return { status, conditional: isConditional(fact.data.description), retired: false };
  return { status: statusAfter(state as RegisteredState, fact), conditional, retired: false };
}

/** What was completed leaves the report (004 r. 7764); what ended otherwise only by a decision; what is open does not. */
function assertMayLeave(status: ActionStatus, decision: string | null): void {
  if (status === 'completed') return;
  if (!isClosed(status))
    throw new ForbiddenStep(
      'ACTION.NOT_COMPLETED',
      `Alleen een afgeronde actie gaat uit de rapportage, en op de datum van de afvoering is haar status ${statusName(status)}. Meld eerst dat zij is afgerond, kies een latere datum, of corrigeer de afvoering.`,
    );
  if (decision === null)
    throw new ForbiddenStep(
      'ACTION.DECISION_NEEDED',
      `Een actie die ${statusName(status)} is, gaat alleen met een besluit uit de rapportage. Noem dat besluit bij de afvoering; staat het er nog niet, leg het dan eerst vast (soort besluit-genomen).`,
    );
}

/** The status at the end of a timeline; null when nothing is registered (any more). */
export const statusOf = (timeline: Timeline<ActionEvent>): ActionStatus | null => timeline.walk(unregistered, follow).status;

type RegisteredState = ActionState & { readonly status: ActionStatus };

function statusAfter({ status, conditional }: RegisteredState, fact: ActionEvent): ActionStatus {
  switch (fact.type) {
    case 'ActionReportedNotStarted':
      assertOpen(status);
      if (isUnderWay(status))
        throw new ForbiddenStep('ACTION.STARTED', 'De actie is al gestart; was dat onjuist, corrigeer dan de eerdere melding.');
      return 'not-started';
    case 'ActionStarted':
      assertOpen(status);
      if (isUnderWay(status)) throw new ForbiddenStep('ACTION.STARTED', 'De actie is al gestart; meld hoe zij loopt.');
      return 'in-progress';
    case 'ActionProgressReported':
      assertOpen(status);
      return fact.data.progress;
    case 'ActionCompleted':
      assertOpen(status);
      return 'completed';
    case 'ActionDiscontinued':
      assertOpen(status);
      return 'discontinued';
    case 'ActionDeclaredUnnecessary':
      assertOpen(status);
      if (!conditional)
        throw new ForbiddenStep(
          'ACTION.NOT_CONDITIONAL',
          'Alleen een actie die "indien nodig" was afgesproken kan niet nodig blijken; beëindig haar anders.',
        );
      return 'unnecessary';
    case 'ActionReopened':
      if (!isClosed(status))
        throw new ForbiddenStep('ACTION.NOT_CLOSED', 'Alleen een afgeronde, beëindigde of niet nodig gebleken actie kan worden heropend.');
      return fact.data.to;
    case 'ActionStatusConfirmed':
      assertOpen(status);
      if (status === 'unknown') throw new ForbiddenStep('ACTION.NO_STATUS', 'Van de actie is nog geen status gemeld; meld haar status.');
      if (status !== fact.data.status) throw otherStatus(fact.data.status, status);
      return status;
    case 'ActionConfidenceAssessed':
      assertOpen(status);
      return status;
    default:
      return status;
  }
}

/** Either of the two may be the one that was told last. */
const otherStatus = (confirmed: ActionStatus, standing: ActionStatus) =>
  new ForbiddenStep(
    'ACTION.OTHER_STATUS',
    `De bevestiging zegt ${statusName(confirmed)}, en op die datum is de status ${statusName(standing)}. Bevestig wat er staat, meld een andere status, of corrigeer wat niet klopt.`,
  );

/** A closed action takes no later progress unless it is reopened with a reason. */
function assertOpen(status: ActionStatus): void {
  if (status === 'completed')
    throw new ForbiddenStep('ACTION.COMPLETED', 'De actie is afgerond; heropen haar met een reden of corrigeer de afronding.');
  if (status === 'discontinued')
    throw new ForbiddenStep('ACTION.DISCONTINUED', 'De actie is beëindigd; heropen haar met een reden of corrigeer de beëindiging.');
  if (status === 'unnecessary')
    throw new ForbiddenStep('ACTION.UNNECESSARY', 'De actie is niet nodig gebleken; heropen haar met een reden of corrigeer dat.');
}

/** A closed action takes no later progress. */
export const isClosed = (status: ActionStatus): boolean => status === 'completed' || status === 'discontinued' || status === 'unnecessary';

const isUnderWay = (status: ActionStatus): status is 'in-progress' | OpenProgress =>
  status === 'in-progress' || status === 'ahead' || status === 'on-schedule' || status === 'behind';

const isConditional = (description: string | null): boolean => description !== null && /\bindien nodig\b/i.test(description);
