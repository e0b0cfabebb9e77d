import { agreement, commitment } from '@peildatum/agreements';
import { agreementTable, budget, framework, macroControl } from '@peildatum/budgets';
import { edition } from '@peildatum/editions';
import { editorial } from '@peildatum/editorial';
import { finding } from '@peildatum/findings';
import {
  account,
  body,
  decision,
  escalation,
  GetGovernanceQuery,
  GOVERNANCE_STREAM,
  letter,
  meeting,
  motion,
  partyRegister,
  review,
} from '@peildatum/governance';
import type { CalendarDate, ClockRequest, Fact } from '@peildatum/kernel';
import { monitor } from '@peildatum/monitoring';
import { dossierStream, GetIntakeQuery, GetSnelleToetsQuery, INTAKE_STREAM } from '@peildatum/plans';
import { ProposalInLogQuery, proposalStreams } from '@peildatum/proposals';
import { publication } from '@peildatum/publications';
import { audienceAt, fixedTextsOn } from '@peildatum/reporting';
import { GetSubjectQuery, type Subject } from '@peildatum/subjects';
import {
  actionCodeOf,
  actionStream,
  GetActionQuery,
  GetThematafelQuery,
  thematafelOf as letterOf,
  thematafelStream,
} from '@peildatum/thematafels';
import { valueList } from '@peildatum/value-lists';
import { institution, intervention, tranche } from '@peildatum/volume-norms';
import { aanvraagstopOf } from '../aanvraagstop/aanvraagstop.controller.js';
import { actieOf } from '../acties/actie.antwoord.js';
import { afspraakOf } from '../afspraken/afspraken.js';
import { akkoordOf } from '../akkoorden/akkoorden.js';
import type { ApiCore } from '../api-core.js';
import { besluitOf } from '../besluiten/besluiten.js';
import { bevindingOf } from '../bevindingen/bevindingen.routes.js';
import { budgetOf } from '../budgetten/budget.antwoord.js';
import { editieOf } from '../edities/editie.antwoord.js';
import { BEGROTINGSPOST_ROUTES } from '../impact/begrotingsposten.js';
import { CYCLUS_ROUTES } from '../impact/cycli.js';
import { IMPACTRAMING_ROUTES } from '../impact/impactramingen.js';
import { RANDVOORWAARDE_ROUTES } from '../impact/randvoorwaarden.js';
import { REGELDRUKTOETS_ROUTES } from '../impact/regeldruktoetsen.js';
import { TRANSITIEDOEL_ROUTES } from '../impact/transitiedoelen.js';
import { instellingOf } from '../instellingen/instellingen.js';
import { kaderOf } from '../kaders/kader.antwoord.js';
import { kadertabelOf } from '../kadertabellen/kadertabellen.js';
import { kamerbriefOf } from '../kamer/brieven.js';
import { escalatieOf } from '../kamer/escalaties.js';
import { motieOf } from '../kamer/moties.js';
import { mtrOf } from '../kamer/mtrs.js';
import { nakomingOf } from '../kamer/nakomingen.js';
import { macrobeheersingOf } from '../macrobeheersing/macrobeheersing.js';
import { monitorOf } from '../monitors/monitor.antwoord.js';
import { normtrancheOf } from '../normtranches/normtranches.js';
import { orgaanOf, vergaderingOf } from '../organen/organen.js';
import { PARTIJENREGISTER_ROUTES } from '../partijen/partijen.js';
import { orNull } from '../problem/or-null.js';
import { publicatieOf } from '../publicaties/publicaties.js';
import { rapportageOf } from '../rapportage/rapportage.antwoord.js';
import type { Parameters } from '../reading/read-query.js';
import { redactieOf } from '../redactie/redactie.antwoord.js';
import { snelleToetsOf } from '../snelle-toetsen/snelle-toets.antwoord.js';
import type { SubjectRoutes } from '../subjects/subject-routes.js';
import { thematafelOf } from '../thematafels/thematafel.antwoord.js';
import { transformatieplanOf } from '../transformatieplannen/transformatieplan.antwoord.js';
import { interventieOf } from '../volumenormen/interventie.antwoord.js';
import { rijenOf, voorstelOf } from '../voorstellen/voorstel.antwoord.js';
import { waardelijstOf } from '../waardelijsten/waardelijst.antwoord.js';

type Queries = Pick<ApiCore, 'queries' | 'valueLists'>;

/** Of which day, as was known when. */
type AskedSubject = ClockRequest & { readonly validOn: CalendarDate };

/** How a kind of subject is read, as its own route answers it. */
interface Reading {
  readonly has: (stream: string) => boolean;
  readonly read: (core: Queries, stream: string, asked: AskedSubject) => Promise<object>;
}

const told = <F extends Fact, V, Code extends string>(subject: Subject<F, V, Code>, answerOf: (view: V) => object): Reading => ({
  has: subject.streams.has,
  read: async ({ queries }, stream, asked) =>
    answerOf((await queries.execute(new GetSubjectQuery(subject, subject.streams.codeOf(stream), asked))).value.view),
});

const asRouted = <F extends Fact, V, Code extends string, P extends Parameters, A extends object>({
  subject,
  answerOf,
}: SubjectRoutes<F, V, Code, P, A>): Reading => told(subject, answerOf);

const startsAs = (stream: string) => (given: string) => given.startsWith(stream);

const READINGS: readonly Reading[] = [
  {
    has: startsAs(actionStream('')),
    read: async ({ queries }, stream, asked) => {
      const { clocks, value } = await queries.execute(new GetActionQuery(actionCodeOf(stream), asked));
      return actieOf(value.action, clocks.validOn);
    },
  },
  {
    has: startsAs(dossierStream('')),
    read: async ({ queries }, stream, asked) => {
      const { value } = await queries.execute(new GetSnelleToetsQuery(stream.slice(dossierStream('').length), asked));
      return { ...snelleToetsOf(value.toets), transformatieplannen: value.plans.map(transformatieplanOf) };
    },
  },
  {
    has: (stream) => letterOf(stream).length === 1 && thematafelStream(letterOf(stream)) === stream,
    read: async ({ queries }, stream, asked) =>
      thematafelOf((await queries.execute(new GetThematafelQuery(letterOf(stream), asked))).value.thematafel),
  },
  {
    has: (stream) => stream === GOVERNANCE_STREAM,
    read: async ({ queries }, _, asked) => {
      const { clocks, value } = await queries.execute(new GetGovernanceQuery(asked));
      return rapportageOf(value.governance, fixedTextsOn(value.governance, clocks.validOn, audienceAt(asked)), value.follows);
    },
  },
  {
    has: (stream) => stream === INTAKE_STREAM,
    read: async ({ queries }, _, asked) => aanvraagstopOf((await queries.execute(new GetIntakeQuery(asked))).value.intake),
  },
  {
    has: valueList.streams.has,
    read: async ({ queries, valueLists }, stream, asked) => {
      const list = valueList.streams.codeOf(stream);
      // Of what the list began with no event tells: it is there before the first one.
      const told = await orNull(queries.execute(new GetSubjectQuery(valueList, list, asked)));
      return waardelijstOf(list, valueLists.begunWith(list), told?.value.view, asked.validOn);
    },
  },
  {
    has: proposalStreams.has,
    read: async ({ queries }, stream, asked) => {
      const { value } = await queries.execute(new ProposalInLogQuery(proposalStreams.codeOf(stream), asked));
      return { ...voorstelOf(value.proposal), rijen: rijenOf(value) };
    },
  },
  told(finding, bevindingOf),
  told(budget, budgetOf),
  told(framework, kaderOf),
  told(agreementTable, kadertabelOf),
  told(intervention, interventieOf),
  told(tranche, normtrancheOf),
  told(institution, instellingOf),
  told(monitor, monitorOf),
  told(publication, publicatieOf),
  told(edition, editieOf),
  told(editorial, redactieOf),
  told(agreement, akkoordOf),
  told(commitment, afspraakOf),
  told(letter, kamerbriefOf),
  told(motion, motieOf),
  told(escalation, escalatieOf),
  told(account, nakomingOf),
  told(review, mtrOf),
  told(macroControl, macrobeheersingOf),
  told(partyRegister, PARTIJENREGISTER_ROUTES.answerOf),
  told(body, orgaanOf),
  told(meeting, vergaderingOf),
  told(decision, besluitOf),
  asRouted(RANDVOORWAARDE_ROUTES),
  asRouted(REGELDRUKTOETS_ROUTES),
  asRouted(IMPACTRAMING_ROUTES),
  asRouted(TRANSITIEDOEL_ROUTES),
  asRouted(CYCLUS_ROUTES),
  asRouted(BEGROTINGSPOST_ROUTES),
];

/** Whether something can be read of a stream as one subject. */
export const isReadable = (stream: string): boolean => READINGS.some(({ has }) => has(stream));

/** The subject of a stream, as its own route answers it; null where it was not there at the clocks, or where it is nothing that is read as one. */
export async function subjectAt(core: Queries, stream: string, asked: AskedSubject): Promise<object | null> {
  const reading = READINGS.find(({ has }) => has(stream));
  if (reading === undefined) return null;
  return await orNull(reading.read(core, stream, asked));
}
