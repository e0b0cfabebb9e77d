import type { BudgetEvent, BudgetView, StatedPart } from '@peildatum/budgets';
import { BOUND_WORDS, type Cents, type ShapeOf, type shape } from '@peildatum/kernel';
import { StatedEuros, statedEuros } from '../money.js';
import { list, nullable, object, text } from '../shapes.js';

export const StatedItem = object({
  omschrijving: text(),
  /** Null when it was not published. */
  bedrag: nullable(StatedEuros),
});
export type StatedItem = ShapeOf<typeof StatedItem>;

/** What was decided, in words, with its amounts and causes. */
export const decidedFields = {
  besluit: text(),
  /** Empty where the decision has no amount. */
  bedragen: list(StatedItem),
  /** Why a budget was revised, each cause with its part. */
  oorzaken: list(StatedItem),
  toelichting: nullable(text()),
  besluitDoor: nullable(text()),
};
export type Decided = shape.ObjectOf<typeof decidedFields>;

/** How each kind of decision is told to a reader. */
export const decidedOf = (fact: BudgetEvent): Decided => (TOLD[fact.type] as (data: BudgetEvent['data']) => Decided)(fact.data);

const QUALIFIED = {
  total: 'Totaal',
  channels: 'Deel',
  earmark: 'Oormerk',
  tranche: 'Jaartranche',
  reservation: 'Reservering',
  'vws-line': 'Regel via de VWS-begroting',
  ceiling: 'Plafond voor',
} as const;
const CHANNELS: Readonly<Record<string, string>> = { insurers: 'via de zorgverzekeraars', vws: 'via VWS' };

type Telling = { readonly [T in BudgetEvent['type']]: (data: Extract<BudgetEvent, { type: T }>['data']) => Decided };

const TOLD: Telling = {
  BudgetEstablished: ({ total, decidedBy }) => decided('Budget vastgesteld', [item('totaal', total)], { besluitDoor: decidedBy }),
  BudgetRevised: ({ total, channels, causes, reason, decidedBy }) =>
    decided('Budget herzien', [item('nieuw totaal', total), ...(channels ?? []).map(channelItem)], {
      oorzaken: causes.map(({ cause, part }) => item(cause, part)),
      toelichting: reason,
      besluitDoor: decidedBy,
    }),
  BudgetSplitByChannel: ({ parts }) => decided('Verdeeld naar wie betaalt; het totaal blijft gelijk', parts.map(channelItem)),
  BudgetAmountQualified: ({ of, which, bound, text }) =>
    decided(
      `${QUALIFIED[of]}${which === null ? '' : ` ${CHANNELS[which] ?? which}`}: voortaan ${BOUND_WORDS[bound]}; het bedrag blijft gelijk`,
      [],
      { toelichting: text },
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

const channelItem = ({ channel, part }: BudgetView['channels'][number]): StatedItem => item(CHANNELS[channel] as string, part);
const item = (omschrijving: string, part: StatedPart | null): StatedItem => ({ omschrijving, bedrag: part && statedEuros(part) });
const exact = (omschrijving: string, amount: Cents): StatedItem => item(omschrijving, { amount, bound: 'exact', text: null });

/** As a table of decisions writes a date within a line: `31-12-2026`. */
const numeric = (date: string): string => date.split('-').reverse().join('-');
