import { agreementTable, budget, framework } from '@peildatum/budgets';
import { edition } from '@peildatum/editions';
import { editorial } from '@peildatum/editorial';
import { body, decision, GetGovernanceQuery, GOVERNANCE_STREAM, meeting, partyRegister } from '@peildatum/governance';
import type { ClockRequest, Fact } from '@peildatum/kernel';
import { monitor } from '@peildatum/monitoring';
import { dossierStream, GetSnelleToetsQuery } from '@peildatum/plans';
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
import { institution, intervention, tranche } from '@peildatum/volume-norms';
import { actieOf } from '../acties/actie.antwoord.js';
import type { ApiCore } from '../api-core.js';
import { besluitOf } from '../besluiten/besluiten.js';
import { budgetOf } from '../budgetten/budget.antwoord.js';
import { editieOf } from '../edities/editie.antwoord.js';
import { instellingOf } from '../instellingen/instellingen.js';
import { kaderOf } from '../kaders/kader.antwoord.js';
import { kadertabelOf } from '../kadertabellen/kadertabellen.js';
import { monitorOf } from '../monitors/monitor.antwoord.js';
import { normtrancheOf } from '../normtranches/normtranches.js';
import { orgaanOf, vergaderingOf } from '../organen/organen.js';
import { PARTIJENREGISTER_ROUTES } from '../partijen/partijen.js';
import { publicatieOf } from '../publicaties/publicaties.js';
import { rapportageOf } from '../rapportage/rapportage.antwoord.js';
import { redactieOf } from '../redactie/redactie.antwoord.js';
import { snelleToetsOf } from '../snelle-toetsen/snelle-toets.antwoord.js';
import { thematafelOf } from '../thematafels/thematafel.antwoord.js';
import { transformatieplanOf } from '../transformatieplannen/transformatieplan.antwoord.js';
import { interventieOf } from '../volumenormen/interventie.antwoord.js';
import { orNull } from './or-null.js';

type Queries = Pick<ApiCore, 'queries'>;

/** How a kind of subject is read, as its own route answers it. */
interface Reading {
  readonly has: (stream: string) => boolean;
  readonly read: (core: Queries, stream: string, asked: ClockRequest) => Promise<object>;
}

const told = <F extends Fact, V, Code extends string>(subject: Subject<F, V, Code>, answerOf: (view: V) => object): Reading => ({
  has: subject.streams.has,
  read: async ({ queries }, stream, asked) =>
    answerOf((await queries.execute(new GetSubjectQuery(subject, subject.streams.codeOf(stream), asked))).value.view),
});

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
  told(partyRegister, PARTIJENREGISTER_ROUTES.answerOf),
  told(body, orgaanOf),
  told(meeting, vergaderingOf),
  told(decision, besluitOf),
];

/** Whether something can be read of a stream as one subject. */
export const isReadable = (stream: string): boolean => READINGS.some(({ has }) => has(stream));

/** The subject of a stream, as its own route answers it; null where it was not there at the clocks, or where it is nothing that is read as one. */
export async function subjectAt(core: Queries, stream: string, asked: ClockRequest): Promise<object | null> {
  const reading = READINGS.find(({ has }) => has(stream));
  if (reading === undefined) return null;
  return await orNull(reading.read(core, stream, asked));
}
