import { INTAKE_RIGHTS } from '../intake-rights.js';
import { decidedBeside, decidedBy, fromCells, type ImportKind, type ImportKinds, textsOf } from '@peildatum/importing';
import { refusedField } from '@peildatum/kernel';
import { type ValueLists, validateInput } from '@peildatum/platform';
import {
  dossierStream,
  KPI_CODE,
  type KpiCode,
  PLAN_CODE,
  type PlanCode,
  planOfKpi,
  TOETS_CODE,
  type ToetsCode,
  toetsOfPlan,
} from '../../domain/codes.js';
import { type ToldDossierFact, tellDossier } from '../../domain/dossier.decide.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { tellIntake } from '../../domain/intake.decide.js';
import { INTAKE_STREAM, type IntakeEvent } from '../../domain/intake.events.js';
import { assertValues } from '../assert-values.js';
import { DOSSIER_RIGHTS } from '../dossier-rights.js';
import { AanvraagstopInput, factOfAanvraagstop } from '../input/aanvraagstop.input.js';
import * as beschikking from '../input/beschikking.input.js';
import * as besluit from '../input/besluit.input.js';
import * as kpi from '../input/kpi-feit.input.js';
import * as toets from '../input/snelle-toets.input.js';
import * as plan from '../input/transformatieplan.input.js';
import { intakeOf } from '../intake-of.js';
import { conditions, kpis, sectorAmounts } from './cells.js';

type Class<T> = new () => T;

const CELLS = {
  regios: textsOf,
  sectoren: textsOf,
  themas: textsOf,
  betrokkenheid: textsOf,
  doelgroepen: textsOf,
  verzekeraars: textsOf,
  punten: textsOf,
  bedragen: sectorAmounts,
  kpis,
  zelfbeoordeling: conditions,
};

/** The kinds of rows of snelle toetsen, plans, KPIs and the intake, by the word in the column `soort`; values of lists are checked against `lists`. */
export function planImportKinds(lists: ValueLists): ImportKinds {
  const dossier = (code: ToetsCode, fact: ToldDossierFact) => {
    assertValues(lists, fact);
    return decidedBeside<DossierEvent, IntakeEvent>(
      { stream: dossierStream(code), rights: DOSSIER_RIGHTS, fact },
      INTAKE_STREAM,
      (intake) => tellDossier(code, fact, intakeOf(intake)),
    );
  };
  const onToets =
    <T extends object>(input: Class<T>, factOf: (input: T, code: ToetsCode) => ToldDossierFact): ImportKind =>
    ({ snelleToets: code, ...fields }) => {
      if (!is(TOETS_CODE, code)) throw refusedField('snelleToets', 'noem de code van de snelle toets');
      return dossier(code, factOf(validateInput(input, fromCells(fields, CELLS)), code));
    };
  const onPlan =
    <T extends object>(input: Class<T>, factOf: (input: T, code: PlanCode) => ToldDossierFact): ImportKind =>
    ({ plan: code, ...fields }) => {
      if (!is(PLAN_CODE, code)) throw refusedField('plan', 'noem de code van het transformatieplan (ST-0123.1)');
      return dossier(toetsOfPlan(code), factOf(validateInput(input, fromCells(fields, CELLS)), code));
    };
  const onKpi =
    <T extends object>(input: Class<T>, factOf: (input: T, code: KpiCode) => ToldDossierFact): ImportKind =>
    ({ kpi: code, ...fields }) => {
      if (!is(KPI_CODE, code)) throw refusedField('kpi', 'noem de code van de KPI (ST-0123.1.K07)');
      return dossier(toetsOfPlan(planOfKpi(code)), factOf(validateInput(input, fromCells(fields, CELLS)), code));
    };
  return {
    'snelle-toets': (fields, newId) => {
      const fact = toets.factOfSnelleToets(validateInput(toets.SnelleToetsInput, fromCells(fields, CELLS)), newId);
      return dossier(fact.data.code, fact);
    },
    'snelle-toets-stap': onToets(toets.ToetsStapInput, toets.factOfToetsStap),
    uitzondering: onToets(toets.UitzonderingInput, toets.factOfUitzondering),
    aanvraagstop: (fields) => {
      const fact = factOfAanvraagstop(validateInput(AanvraagstopInput, fields));
      return decidedBy({ stream: INTAKE_STREAM, rights: INTAKE_RIGHTS, fact }, tellIntake(fact));
    },
    transformatieplan: onPlan(plan.TransformatieplanInput, plan.factOfTransformatieplan),
    'plan-stap': onPlan(plan.PlanStapInput, plan.factOfPlanStap),
    gemeenteoordeel: onPlan(besluit.GemeenteoordeelInput, besluit.factOfGemeenteoordeel),
    'voorgenomen-besluit': onPlan(besluit.VoorgenomenBesluitInput, besluit.factOfVoorgenomenBesluit),
    verzekeraarsbesluit: onPlan(besluit.VerzekeraarsbesluitInput, besluit.factOfVerzekeraarsbesluit),
    planbedrag: onPlan(besluit.PlanbedragInput, besluit.factOfPlanbedrag),
    'kpi-verwachting': onKpi(kpi.KpiVerwachtingInput, kpi.factOfKpiVerwachting),
    'kpi-uitkomst': onKpi(kpi.KpiUitkomstInput, kpi.factOfKpiUitkomst),
    'kpi-betaling': onKpi(kpi.KpiBetalingInput, kpi.factOfKpiBetaling),
    'kpi-vrijgave': onKpi(kpi.KpiVrijgaveInput, kpi.factOfKpiVrijgave),
    beschikking: onPlan(beschikking.BeschikkingInput, beschikking.factOfBeschikking),
    'vws-route': onPlan(beschikking.VwsRouteInput, beschikking.factOfVwsRoute),
  };
}

const is = (pattern: RegExp, code: unknown): code is string => typeof code === 'string' && pattern.test(code);
