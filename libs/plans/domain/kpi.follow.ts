import { AgainstWhatStands, euroOf, ForbiddenStep, toCents } from '@peildatum/kernel';
import type { KpiName } from './codes.js';
import type { PlanEvent } from './dossier.events.js';
import type { KpiState } from './dossier.state.js';

/** The facts of one KPI. */
export type KpiEvent = Extract<PlanEvent, { data: { readonly kpi: KpiName } }>;

export const isKpiEvent = (fact: PlanEvent): fact is KpiEvent => 'kpi' in fact.data;

/** A KPI of an approved plan after what was expected, earned, paid or released; throws at the first step that may not be. */
export function followKpi(kpi: KpiState | undefined, fact: KpiEvent): KpiState {
  const name = fact.data.kpi;
  if (kpi === undefined)
    throw new ForbiddenStep(
      'KPI.NOT_IN_TERMS',
      `KPI ${name} hoorde toen niet bij dit plan; kies een KPI uit de voorwaarden van de goedkeuring.`,
    );
  switch (fact.type) {
    case 'KpiExpectationRevised':
      assertOpen(name, kpi);
      if (BigInt(fact.data.expected) > kpi.available)
        throw new AgainstWhatStands(
          'KPI.EXPECTED_ABOVE_AVAILABLE',
          `Voor KPI ${name} is ${euro(kpi.available)} beschikbaar; de verwachting kan daar niet boven komen.`,
        );
      return kpi;
    case 'KpiAchieved':
    case 'KpiPartlyAchieved':
    case 'KpiMissed':
      assertOpen(name, kpi);
      return earned(name, kpi, BigInt(fact.data.earned));
    case 'KpiPaymentAuthorised':
    case 'KpiPaymentMade':
      return paid(name, kpi, BigInt(fact.data.amount));
    case 'KpiRemainderReleased':
      return released(name, kpi);
  }
}

function assertOpen(name: KpiName, kpi: KpiState): void {
  if (kpi.earned !== null)
    throw new ForbiddenStep('KPI.OUTCOME_TOLD', `Van KPI ${name} is de uitkomst al gemeld; corrigeer die melding als zij onjuist is.`);
}

function earned(name: KpiName, kpi: KpiState, amount: bigint): KpiState {
  if (amount > kpi.available)
    throw new AgainstWhatStands(
      'KPI.EARNED_ABOVE_AVAILABLE',
      `Voor KPI ${name} is ${euro(kpi.available)} beschikbaar; meer kan niet worden verdiend. Herzie eerst het bedrag van het plan.`,
    );
  return { ...kpi, earned: amount };
}

function paid(name: KpiName, kpi: KpiState, amount: bigint): KpiState {
  if (kpi.earned === null)
    throw new ForbiddenStep('KPI.PAYMENT_WITHOUT_OUTCOME', `Van KPI ${name} is nog geen uitkomst gemeld; meld eerst wat is behaald.`);
  if (amount > kpi.earned)
    throw new AgainstWhatStands(
      'KPI.PAYMENT_ABOVE_EARNED',
      `Met KPI ${name} is ${euro(kpi.earned)} verdiend; er kan niet meer betaalbaar worden gesteld of betaald.`,
    );
  if (amount < kpi.payable)
    throw new ForbiddenStep(
      'KPI.PAYMENT_LOWERED',
      `Voor KPI ${name} was al ${euro(kpi.payable)} betaalbaar gesteld of betaald; noem alles tot en met die datum, of corrigeer de eerdere melding.`,
    );
  return { ...kpi, payable: amount };
}

function released(name: KpiName, kpi: KpiState): KpiState {
  if (kpi.earned === null)
    throw new ForbiddenStep('KPI.RELEASE_WITHOUT_OUTCOME', `Van KPI ${name} is nog geen uitkomst gemeld; meld eerst wat is behaald.`);
  if (kpi.released) throw new ForbiddenStep('KPI.ALREADY_RELEASED', `De rest van KPI ${name} is al definitief vrijgegeven.`);
  if (kpi.earned === kpi.available)
    throw new AgainstWhatStands('KPI.NOTHING_TO_RELEASE', `Met KPI ${name} is alles verdiend; er is niets om vrij te geven.`);
  return { ...kpi, released: true };
}

const euro = (cents: bigint): string => euroOf(toCents(cents));
