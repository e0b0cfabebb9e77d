import {
  CorrectDossierCommand,
  factOfKpiBetaling,
  factOfKpiUitkomst,
  factOfKpiVerwachting,
  factOfKpiVrijgave,
  type KpiCode,
  planOfKpi,
  type TellableDossierFact,
  TellDossierCommand,
  toetsOfPlan,
} from '@peildatum/plans';
import { type Recording, recordingController } from '../subjects/recording-controller.js';
import type { BodyReader } from '../writing/body-reader.js';
import { orderOf } from '../writing/correction-body.js';
import { KpiVastlegging } from '../writing/vastlegging.js';
import { KPI_CODE_PARAM, kpiCodeOf } from './kpi-code.js';
import { BETALING, KPI_CORRECTIE, UITKOMST, VERWACHTING, VRIJGAVE } from './kpi-inputs.js';

const KPI = {
  tag: 'KPIs',
  path: 'kpis',
  param: { name: 'code', documented: KPI_CODE_PARAM, read: kpiCodeOf },
  answer: KpiVastlegging,
};

const dossierOf = (code: KpiCode) => toetsOfPlan(planOfKpi(code));

const telling = <T>(
  recording: Omit<Recording, 'operation'>,
  body: BodyReader<T>,
  factOf: (input: T, code: KpiCode) => TellableDossierFact,
) =>
  recordingController(
    KPI,
    { ...recording, operation: 'record-kpi' },
    body,
    (code, input, context) => new TellDossierCommand(dossierOf(code), factOf(input, code), context),
  );

/** What becomes of KPIs, and what is paid for them. */
export const kpiVastleggingen = [
  telling(
    { path: 'verwachtingen', id: 'kpiVerwachtingHerzien', summary: 'Herzie wat een open KPI naar verwachting verdient' },
    VERWACHTING,
    factOfKpiVerwachting,
  ),
  telling(
    { path: 'uitkomsten', id: 'kpiUitkomstVastleggen', summary: 'Leg vast of een KPI is behaald, deels, of niet' },
    UITKOMST,
    factOfKpiUitkomst,
  ),
  telling(
    {
      path: 'betalingen',
      id: 'kpiBetalingVastleggen',
      summary: 'Leg vast wat voor een KPI betaalbaar is gesteld of betaald',
      description: 'Alles tot en met die datum bij elkaar, en nooit meer dan de KPI verdiende.',
    },
    BETALING,
    factOfKpiBetaling,
  ),
  telling(
    { path: 'vrijgaven', id: 'kpiRestVrijgeven', summary: 'Geef definitief vrij wat een KPI niet verdiende' },
    VRIJGAVE,
    factOfKpiVrijgave,
  ),
  recordingController(
    KPI,
    {
      path: 'correcties',
      id: 'kpiCorrigeren',
      summary: 'Corrigeer wat over een KPI onjuist is vastgelegd',
      description: 'Voor wat nooit zo was.',
      operation: 'correct-plan',
      recognised: false,
    },
    KPI_CORRECTIE,
    (code, input, context) => new CorrectDossierCommand(dossierOf(code), orderOf(input, code), context),
  ),
];
