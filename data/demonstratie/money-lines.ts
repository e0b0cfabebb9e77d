import type { CalendarDate } from '@peildatum/kernel';
import { type StatedAmount, toetsOfPlan } from '@peildatum/plans';
import type { Grant } from './beschikkingen.js';
import { type Step, told } from './dossier-steps.js';
import { type Line, reconstructed } from './line.js';
import { type Edition, MAY, NOVEMBER } from './moments.js';
import { NZA_2024_11 } from './plan-editions.js';
import { cents, PAID_KPI, type PlanAmounts } from './plan-terms.js';

const NO_EVIDENCE = 'Gereconstrueerd uit de gepubliceerde bedragen; geen bron zegt dit van deze KPI.';

/** What is authorised or paid of an approved plan on an edition's peildatum, and with it what its first KPI did not earn. */
export function paymentLines({ peildatum, knownFrom }: Edition, { plan, row, payable, rest }: PlanAmounts): readonly Line[] {
  if (payable === 0) return [];
  const earned = cents(payable);
  const outcome: Step = {
    type: rest === 0 ? 'KpiAchieved' : 'KpiPartlyAchieved',
    data: { plan, kpi: PAID_KPI, earned, evidence: NO_EVIDENCE },
  };
  const origin = reconstructed(
    `${row} (betaalbaar en betaald samen${rest === 0 ? '' : ', nog vrij te geven'}); van welke KPI is niet gepubliceerd`,
  );
  const payment: Step = { type: 'KpiPaymentAuthorised', data: { plan, kpi: PAID_KPI, amount: earned } };
  return told(toetsOfPlan(plan), knownFrom, peildatum, [outcome, payment], origin);
}

/** "22 voor ruim 236 mln euro – allemaal binnen de Zvw", on the NZa's own date. */
export const novemberBeschikking = (grant: Grant): readonly Line[] =>
  told(
    toetsOfPlan(grant.plan),
    NOVEMBER.knownFrom,
    NZA_2024_11.on,
    [beschikking(grant, { bound: 'at-least', text: '22 voor ruim 236 mln euro' }, 'Zvw', NZA_2024_11.on)],
    reconstructed('000 r. 333, 345 (22 voor ruim 236 mln euro, binnen de Zvw); voor welke plannen en hoeveel elk is niet gepubliceerd'),
  );

/** "48 … voor in totaal 483 mln euro", which names no domain: what came on top of November. */
export const mayBeschikking = (grant: Grant): readonly Line[] =>
  told(
    toetsOfPlan(grant.plan),
    MAY.knownFrom,
    MAY.peildatum,
    [beschikking(grant, { bound: 'exact', text: '48 … voor in totaal 483 mln euro' }, null, MAY.peildatum)],
    reconstructed(
      '004 r. 10112-10115 (48 voor 483 mln euro) min 000 r. 345 (22 voor 236); voor welke plannen en hoeveel elk is niet gepubliceerd',
    ),
  );

/** What the source says of all together goes with each, for it says nothing of one alone. */
type Words = Omit<StatedAmount, 'amount'>;

function beschikking({ plan, euros }: Grant, words: Words, domain: string | null, dataDate: CalendarDate): Step {
  const granted = { amount: cents(euros), ...words };
  return { type: 'BeschikkingIssued', data: { plan, number: null, domain, granted, dataDate } };
}

/** "bij drie transformatieplannen ruim 13 mln euro via het zgn. 'ventiel'". */
export const vwsRoute = ({ plan, euros }: Grant): readonly Line[] =>
  told(
    toetsOfPlan(plan),
    MAY.knownFrom,
    MAY.peildatum,
    [
      {
        type: 'VwsRouteGranted',
        data: {
          plan,
          granted: { amount: cents(euros), bound: 'at-least', text: 'drie transformatieplannen ruim 13 mln euro' },
          reason: 'Vanwege de betrokkenheid van het sociaal domein.',
          dataDate: MAY.peildatum,
        },
      },
    ],
    reconstructed('004 r. 10115-10118 (drie plannen, ruim 13 mln euro); welke plannen en hoeveel elk is niet gepubliceerd'),
  );
