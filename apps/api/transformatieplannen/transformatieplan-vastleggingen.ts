import {
  CorrectDossierCommand,
  factOfBedragherziening,
  factOfBeschikking,
  factOfGemeentelijkeBeoordeling,
  factOfPlanAanduiding,
  factOfPlanGevraagd,
  factOfPlanStap,
  factOfVerzekeraarsbesluit,
  factOfVoorgenomenBesluit,
  factOfVwsRoute,
  NameInsurersCommand,
  type PlanCode,
  type TellableDossierFact,
  TellDossierCommand,
  toetsOfPlan,
} from '@peildatum/plans';
import { type Recording, recordingController } from '../subjects/recording-controller.js';
import type { BodyReader } from '../writing/body-reader.js';
import { orderOf } from '../writing/correction-body.js';
import { TransformatieplanVastlegging } from '../writing/vastlegging.js';
import { PLAN_CODE_PARAM, planCodeOf } from './plan-code.js';
import {
  BEDRAGHERZIENING,
  BESCHIKKING,
  GEMEENTELIJKE_BEOORDELING,
  GEVRAAGD_BEDRAG,
  PLAN_AANDUIDING,
  PLAN_STAP,
  TRANSFORMATIEPLAN_CORRECTIE,
  VERZEKERAARS,
  VERZEKERAARSBESLUIT,
  VOORGENOMEN_BESLUIT,
  VWS_ROUTE,
} from './transformatieplan-inputs.js';

const PLAN = {
  tag: 'Transformatieplannen',
  path: 'transformatieplannen',
  param: { name: 'code', documented: PLAN_CODE_PARAM, read: planCodeOf },
  answer: TransformatieplanVastlegging,
};

const telling = <T>(recording: Recording, body: BodyReader<T>, factOf: (input: T, code: PlanCode) => TellableDossierFact) =>
  recordingController(
    PLAN,
    recording,
    body,
    (code, input, context) => new TellDossierCommand(toetsOfPlan(code), factOf(input, code), context),
  );

/** What happens to transformatieplannen. */
export const transformatieplanVastleggingen = [
  telling(
    {
      path: 'stappen',
      id: 'transformatieplanStapVastleggen',
      summary: 'Leg vast wat er met een transformatieplan gebeurde',
      description: 'Goedkeuring is geen stap: zij volgt uit de besluiten van de marktleidende verzekeraars.',
      operation: 'record-plan',
    },
    PLAN_STAP,
    factOfPlanStap,
  ),
  telling(
    {
      path: 'gevraagde-bedragen',
      id: 'transformatieplanBedragVastleggen',
      summary: 'Leg vast wat een ingediend transformatieplan vraagt',
      description: 'Waar het bedrag pas later bekend is of verandert; status en goedgekeurd bedrag blijven zoals zij zijn.',
      operation: 'record-plan',
    },
    GEVRAAGD_BEDRAG,
    factOfPlanGevraagd,
  ),
  telling(
    {
      path: 'voorgenomen-besluiten',
      id: 'voorgenomenBesluitVastleggen',
      summary: 'Leg een voorgenomen besluit vast: op welke voorwaarden het plan zou worden goedgekeurd',
      description: 'Het bedrag per sector of domein, en de KPI’s die het verdienen; samen zijn zij dat bedrag.',
      operation: 'record-plan',
    },
    VOORGENOMEN_BESLUIT,
    factOfVoorgenomenBesluit,
  ),
  recordingController(
    PLAN,
    {
      path: 'verzekeraars',
      id: 'verzekeraarsNoemen',
      summary: 'Noem de verzekeraars die over een transformatieplan besluiten, waar de bron ze niet noemt',
      description: 'Een correctie van de indiening, die verder blijft zoals zij was. Pas daarna kan een verzekeraar besluiten.',
      operation: 'correct-plan',
    },
    VERZEKERAARS,
    (code, input, context) => new NameInsurersCommand(code, input.verzekeraars, input.reden, context),
  ),
  telling(
    {
      path: 'verzekeraarsbesluiten',
      id: 'verzekeraarsbesluitGeven',
      summary: 'Geef als marktleidende verzekeraar uw besluit',
      description:
        'Het laatste besluit dat nodig is keurt het plan goed; dan noemt het antwoord ook die gebeurtenis. Noemt geen bron wie besloten, dan legt een beheerder de goedkeuring zonder verzekeraar vast.',
      operation: 'decide-plan',
    },
    VERZEKERAARSBESLUIT,
    factOfVerzekeraarsbesluit,
  ),
  telling(
    {
      path: 'gemeentelijke-beoordelingen',
      id: 'gemeentelijkeBeoordelingVastleggen',
      summary: 'Leg de beoordeling van een gemeente vast',
      description: 'Sinds maart 2025 nodig bij een plan met sociaal domein.',
      operation: 'record-plan',
    },
    GEMEENTELIJKE_BEOORDELING,
    factOfGemeentelijkeBeoordeling,
  ),
  telling(
    {
      path: 'bedragherzieningen',
      id: 'planbedragHerzien',
      summary: 'Herzie het bedrag van een goedgekeurd plan',
      description: 'De hele nieuwe verdeling: elke KPI van het plan wordt genoemd, voor nul als zij niet meer telt.',
      operation: 'record-plan',
    },
    BEDRAGHERZIENING,
    factOfBedragherziening,
  ),
  telling(
    {
      path: 'beschikkingen',
      id: 'beschikkingAfgeven',
      summary: 'Geef een beschikking af',
      description: 'Door de NZa, na de goedkeuring en nooit voor meer.',
      operation: 'issue-beschikking',
    },
    BESCHIKKING,
    factOfBeschikking,
  ),
  telling(
    {
      path: 'vws-routes',
      id: 'vwsRouteToekennen',
      summary: 'Ken een bedrag toe via de VWS-route',
      description: 'Het ventiel: buiten de beschikkingen en buiten de tabel van de VWS-begroting.',
      operation: 'grant-vws-route',
    },
    VWS_ROUTE,
    factOfVwsRoute,
  ),
  telling(
    {
      path: 'aanduidingen',
      id: 'transformatieplanAanduidingVastleggen',
      summary: 'Leg vast hoe precies het bedrag van een beschikking of VWS-route is',
      description: 'Waar een volgende editie „ruim” of „circa” laat vallen of toevoegt. Het bedrag en al het andere blijven.',
      operation: 'correct-plan',
    },
    PLAN_AANDUIDING,
    factOfPlanAanduiding,
  ),
  recordingController(
    PLAN,
    {
      path: 'correcties',
      id: 'transformatieplanCorrigeren',
      summary: 'Corrigeer wat over een transformatieplan onjuist is vastgelegd',
      description: 'Voor wat nooit zo was. Is er iets veranderd, leg dan een stap of een herziening vast.',
      operation: 'correct-plan',
      recognised: false,
    },
    TRANSFORMATIEPLAN_CORRECTIE,
    (code, input, context) => new CorrectDossierCommand(toetsOfPlan(code), orderOf(input, code), context),
  ),
];
