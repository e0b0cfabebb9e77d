import type { BudgetEvent, StatedPart } from '@peildatum/budgets';
import type { Cents } from '@peildatum/kernel';
import { type StatedEuros, statedEuros } from '../money.js';

/** What was decided, in words, with its amounts and causes. */
export interface Decided {
  readonly besluit: string;
  /** Empty where the decision has no amount. */
  readonly bedragen: readonly StatedItem[];
  /** Why a budget was revised, each cause with its part. */
  readonly oorzaken: readonly StatedItem[];
  readonly toelichting: string | null;
  readonly besluitDoor: string | null;
}

export interface StatedItem {
  readonly omschrijving: string;
  /** Null: "niet gepubliceerd". */
  readonly bedrag: StatedEuros | null;
}

/** How each kind of decision is told to a reader. */
export const decidedOf = (fact: BudgetEvent): Decided => (TOLD[fact.type] as (data: BudgetEvent['data']) => Decided)(fact.data);

type Telling = { readonly [T in BudgetEvent['type']]: (data: Extract<BudgetEvent, { type: T }>['data']) => Decided };

const TOLD: Telling = {
  BudgetEstablished: ({ total, decidedBy }) => decided('Budget vastgesteld', [item('totaal', total)], { besluitDoor: decidedBy }),
  BudgetRevised: ({ total, causes, reason, decidedBy }) =>
    decided('Budget herzien', [item('nieuw totaal', total)], {
      oorzaken: causes.map(({ cause, part }) => item(cause, part)),
      toelichting: reason,
      besluitDoor: decidedBy,
    }),
  BudgetSplitByChannel: ({ parts }) =>
    decided(
      'Verdeeld naar wie betaalt; het totaal blijft gelijk',
      parts.map(({ channel, part }) => item(channel === 'vws' ? 'via VWS' : 'via de zorgverzekeraars', part)),
    ),
  BudgetTermSet: ({ until, decidedBy }) => decided(`Looptijd tot en met ${numeric(until)}`, [], { besluitDoor: decidedBy }),
  EarmarkSet: ({ sectors, part, until }) =>
    decided(`Oormerk voor ${sectors.join(', ')}${until === null ? '' : `, tot en met ${numeric(until)}`}`, [item('geoormerkt', part)]),
  EarmarkReleased: ({ earmark, reason }) => decided(`Oormerk ${earmark} losgelaten`, [], { toelichting: reason }),
  TrancheSet: ({ year, part }) => decided(`Jaartranche ${year}`, [item('tranche', part)]),
  TrancheLapsed: ({ year, lapsed, reason }) =>
    decided(`Vervallen van de tranche van ${year}`, [exact('vervallen', lapsed)], { toelichting: reason }),
  TrancheCarriedOver: ({ from, to, carried, reason, decidedBy }) =>
    decided(`Doorgeschoven van ${from} naar ${to}`, [exact('doorgeschoven', carried)], { toelichting: reason, besluitDoor: decidedBy }),
  BudgetReserved: ({ themes, part, until, decidedBy }) =>
    decided(`Gereserveerd tot en met ${numeric(until)} voor ${themes.join(', ')}`, [item('gereserveerd', part)], {
      besluitDoor: decidedBy,
    }),
  ReservationReleased: ({ reservation, reason }) => decided(`Reservering ${reservation} vrijgevallen`, [], { toelichting: reason }),
  BudgetTransferred: ({ purpose, part, decidedBy }) =>
    decided(`Overgeheveld naar ander doel: ${purpose}`, [item('overgeheveld', part)], { besluitDoor: decidedBy }),
  ExcessApprovalAllowed: ({ upTo, reason, decidedBy }) =>
    decided('Goedkeuren boven het restant toegestaan', [exact('ten hoogste', upTo)], { toelichting: reason, besluitDoor: decidedBy }),
  VwsLineSet: ({ title, part }) => decided(`Regel via de VWS-begroting: ${title}`, [item('bedrag', part)]),
  BreakthroughCeilingSet: ({ year, ceiling, socialDomain }) =>
    decided(`Plafond voor ${year}`, [
      item('plafond', ceiling),
      ...(socialDomain === null ? [] : [item('waarvan voor het sociaal domein', socialDomain)]),
    ]),
  BreakthroughGranted: ({ application, year, granted, applicants }) =>
    decided(`Toegekend ten laste van ${year}: aanvraag ${application} (${applicants.map(({ name }) => name).join(', ')})`, [
      exact('toegekend', granted),
    ]),
};

const decided = (besluit: string, bedragen: readonly StatedItem[], more: Partial<Omit<Decided, 'besluit'>> = {}): Decided => ({
  besluit,
  bedragen,
  oorzaken: more.oorzaken ?? [],
  toelichting: more.toelichting ?? null,
  besluitDoor: more.besluitDoor ?? null,
});

const item = (omschrijving: string, part: StatedPart | null): StatedItem => ({ omschrijving, bedrag: part && statedEuros(part) });
const exact = (omschrijving: string, amount: Cents): StatedItem => item(omschrijving, { amount, bound: 'exact', text: null });

/** As a table of decisions writes a date within a line: `31-12-2026`. */
const numeric = (date: string): string => date.split('-').reverse().join('-');
