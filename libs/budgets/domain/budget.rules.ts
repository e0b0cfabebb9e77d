import { type CalendarDate, type Cents, compareCents, euroOf, ForbiddenStep, minus, NO_CENTS, sumOf } from '@peildatum/kernel';
import { assertBreakthrough } from './breakthrough.rules.js';
import { earmarksOn, leftForPlans, reservedOn } from './budget.accounts.js';
import { BREAKTHROUGH_MEANS, type BudgetCode, type BudgetEvent } from './budget.events.js';
import { after, type BudgetState, stands } from './budget.state.js';
import { qualify } from './qualify.js';
import { sumOfParts } from './stated.js';
import { assertCarries, assertLapses } from './tranche.rules.js';

/** The state after each fact, in the order in which the facts hold; throws at the first that may not be. */
export const follow =
  (code: BudgetCode) =>
  (state: BudgetState | null, fact: BudgetEvent): BudgetState | null => {
    if (fact.type === 'BudgetEstablished') {
      if (state !== null) throw refused('ALREADY_ESTABLISHED', 'Dit budget is al vastgesteld; herzie het of corrigeer de vaststelling.');
      return after(state, fact);
    }
    if (state === null)
      throw refused(
        'NOT_ESTABLISHED',
        'Op die datum was dit budget nog niet vastgesteld; leg eerst het budget vast of kies een latere datum.',
      );
    assertKindOfBudget(code, fact);
    assertStands(state, fact);
    const next = after(state, fact) as BudgetState;
    assertWithin(next, fact);
    return next;
  };

/** The doorbraakmiddelen have a ceiling a year and no earmarks (004 r. 6987); every other budget has no ceilings. */
function assertKindOfBudget(code: BudgetCode, { type }: BudgetEvent): void {
  const breakthrough = code === BREAKTHROUGH_MEANS;
  if (breakthrough && (type === 'EarmarkSet' || type === 'EarmarkReleased'))
    throw refused('NOT_EARMARKED', 'De doorbraakmiddelen worden niet geoormerkt naar sectoren; leg een plafond per jaar vast.');
  if (!breakthrough && (type === 'BreakthroughCeilingSet' || type === 'BreakthroughGranted'))
    throw refused(
      'NOT_BREAKTHROUGH',
      `Plafonds en toekenningen van doorbraakmiddelen horen bij het budget ${BREAKTHROUGH_MEANS}; leg ze daar vast.`,
    );
}

/** What a fact ends or builds on must be there. */
function assertStands(state: BudgetState, fact: BudgetEvent): void {
  switch (fact.type) {
    case 'BudgetAmountQualified':
      if (qualify(state, fact.data) === null)
        throw refused(
          'NOTHING_TO_QUALIFY',
          'Op die datum had dit budget dat bedrag niet, of was het niet gepubliceerd; leg eerst het bedrag vast.',
        );
      break;
    case 'EarmarkReleased':
      assertCanEnd(
        { code: 'EARMARK', word: 'oormerk', this: 'Dit oormerk' },
        state.earmarks.find(({ earmark }) => earmark === fact.data.earmark),
        fact.validFrom,
      );
      break;
    case 'ReservationReleased':
      assertCanEnd({ code: 'RESERVATION', word: 'reservering', this: 'Deze reservering' }, reservationOf(state, fact.data), fact.validFrom);
      break;
    case 'BudgetReserved': {
      const known = reservationOf(state, fact.data);
      if (known !== undefined && !stands(known, fact.validFrom))
        throw refused(
          'RESERVATION_ENDED',
          `De reservering ${known.reservation} is al geëindigd; leg een nieuwe vast onder een andere naam.`,
        );
      break;
    }
    case 'TrancheLapsed':
      if (!state.tranches.some(({ year }) => year === fact.data.year))
        throw refused('TRANCHE_UNKNOWN', `Van ${fact.data.year} is geen tranche vastgesteld; stel eerst de tranche vast.`);
      break;
  }
}

function assertCanEnd(
  named: { readonly code: 'EARMARK' | 'RESERVATION'; readonly word: string; readonly this: string },
  known: { readonly releasedOn: CalendarDate | null; readonly until: CalendarDate | null } | undefined,
  on: CalendarDate,
): void {
  if (known === undefined)
    throw refused(
      `${named.code}_UNKNOWN`,
      `Op die datum was er geen ${named.word} met deze naam; kijk in de historie van het budget welke u bedoelt.`,
    );
  if (known.releasedOn !== null)
    throw refused(`${named.code}_RELEASED`, `${named.this} is al vrijgevallen; was dat onjuist, corrigeer dan die vrijval.`);
  if (!stands(known, on))
    throw refused(
      `${named.code}_ENDED`,
      `${named.this} liep tot en met ${known.until} en is sindsdien vrij; er valt niets meer vrij te geven.`,
    );
}

/** What a fact divides may not be more than there is, as far as that is known. */
function assertWithin(next: BudgetState, fact: BudgetEvent): void {
  const on = fact.validFrom;
  switch (fact.type) {
    case 'BudgetSplitByChannel':
    case 'BudgetRevised':
      assertSplit(next);
      break;
    case 'EarmarkSet':
      if (fact.data.sectors.length === 0) throw refused('EARMARK_WITHOUT_SECTOR', 'Noem de sectoren waarvoor het oormerk is.');
      assertOneEarmarkEach(earmarksOn(next, on).map(({ sectors }) => sectors));
      assertInTotal(next, 'EARMARKS_ABOVE_TOTAL', 'De oormerken', sumOfParts(earmarksOn(next, on)));
      break;
    case 'TrancheSet':
      assertInTotal(next, 'TRANCHES_ABOVE_TOTAL', 'De tranches', sumOfParts(next.tranches));
      assertLapses(next, fact.data.year);
      break;
    case 'TrancheLapsed':
      assertLapses(next, fact.data.year);
      assertCarries(next, fact.data.year);
      break;
    case 'TrancheCarriedOver':
      if (fact.data.to <= fact.data.from)
        throw refused('CARRIED_BACK', `Een tranche gaat over naar een later jaar; ${fact.data.to} ligt niet na ${fact.data.from}.`);
      assertCarries(next, fact.data.from);
      break;
    case 'BudgetReserved':
      if (fact.data.until < on)
        throw refused('RESERVATION_IN_PAST', `Een reservering loopt tot een latere dag; ${fact.data.until} ligt voor ${on}.`);
      assertSetApart(next, fact, on);
      break;
    case 'BudgetTransferred':
      assertSetApart(next, fact, on);
      break;
    case 'VwsLineSet':
      if (fact.data.fromOtherEnvelope && compareCents(fact.data.fromOtherEnvelope.part.amount, fact.data.part.amount) > 0)
        throw refused(
          'ENVELOPE_ABOVE_LINE',
          'Uit een andere envelop komt ten hoogste het bedrag van de regel zelf; verbeter een van de twee bedragen.',
        );
      break;
    case 'BreakthroughCeilingSet':
      assertInTotal(next, 'CEILINGS_ABOVE_TOTAL', 'De plafonds', sumOfParts(next.ceilings.map(({ ceiling }) => ({ part: ceiling }))));
      assertBreakthrough(next, fact);
      break;
    case 'BreakthroughGranted':
      assertBreakthrough(next, fact);
      break;
  }
}

function assertSplit(next: BudgetState): void {
  const { channels } = next;
  if (new Set(channels.map(({ channel }) => channel)).size < channels.length)
    throw refused('CHANNEL_TWICE', 'Noem elk kanaal in een splitsing één keer.');
  const published = channels.flatMap(({ part }) => part ?? []);
  assertInTotal(next, 'SPLIT_ABOVE_TOTAL', 'De delen van deze splitsing', sumOf(published.map(({ amount }) => amount)));
}

function assertInTotal({ total }: BudgetState, code: string, what: string, sum: Cents): void {
  if (total === null || compareCents(sum, total.amount) <= 0) return;
  throw refused(
    code,
    `${what} zijn samen € ${euroOf(sum)}, meer dan het budget van € ${euroOf(total.amount)}; verlaag er een of herzie eerst het budget.`,
  );
}

function assertOneEarmarkEach(sectors: readonly (readonly string[])[]): void {
  const names = sectors.flat().map((sector) => sector.toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw refused('SECTOR_EARMARKED_TWICE', `Voor ${twice} zou er meer dan één oormerk zijn; een sector hoort bij ten hoogste één.`);
}

/** A fact that sets apart some of what is left. */
export type SettingApart = Extract<BudgetEvent, { type: 'BudgetReserved' | 'BudgetTransferred' }>;
export const setsApart = (fact: BudgetEvent): fact is SettingApart => fact.type === 'BudgetReserved' || fact.type === 'BudgetTransferred';

/**
 * What is reserved and what went elsewhere is no more than what is left.
 * @param approved what plans took that is not reserved; nothing in a walk, for plans stand in other streams
 */
export function assertSetApart(state: BudgetState, { type }: SettingApart, on: CalendarDate, approved: Cents = NO_CENTS): void {
  const left = leftForPlans(state);
  if (left === null) return;
  const short = minus(sumOf([reservedOn(state.reservations, on).amount, approved]), left);
  if (compareCents(short, NO_CENTS) <= 0) return;
  const [code, what] = type === 'BudgetReserved' ? ['RESERVED_ABOVE_LEFT', 'gereserveerd'] : ['TRANSFERRED_ABOVE_LEFT', 'overgeheveld'];
  throw refused(
    code,
    `Zo wordt er meer ${what} dan er over is: er komt € ${euroOf(short)} tekort; noem een lager bedrag of herzie eerst het budget.`,
  );
}

const reservationOf = ({ reservations }: BudgetState, { reservation }: { readonly reservation: string }) =>
  reservations.find((known) => known.reservation === reservation);

const refused = (code: string, message: string) => new ForbiddenStep(`BUDGET.${code}`, message);
