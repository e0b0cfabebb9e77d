import { type CalendarDate, ForbiddenStep } from '@peildatum/kernel';
import type { DossierEvent, StatedAmount } from './dossier.events.js';

export type Qualifier = Omit<Extract<DossierEvent, { type: 'GrantQualified' }>['data'], 'plan'>;

/** A beschikking or VWS route as far as it can be pointed at. */
export interface Pointed {
  readonly of: Qualifier['of'];
  readonly on: CalendarDate;
  readonly number: string | null;
  readonly granted: StatedAmount;
}

/** Without a number it is that of its date. */
const isMeant = ({ of, on, number }: Qualifier, grant: Omit<Pointed, 'granted'>): boolean =>
  grant.of === of && grant.on === on && (number === null || grant.number === number);

/** The same, with the other qualifier where it is meant. */
export const qualified = <G extends Pick<Pointed, 'on' | 'granted'> & { readonly number?: string | null }>(
  of: Qualifier['of'],
  grants: readonly G[],
  qualifier: Qualifier,
): readonly G[] =>
  grants.map((grant) =>
    isMeant(qualifier, { of, on: grant.on, number: grant.number ?? null })
      ? { ...grant, granted: { ...grant.granted, bound: qualifier.bound, text: qualifier.text } }
      : grant,
  );

/** @throws ForbiddenStep where it means none or several, or is of the very day of what it means. */
export function assertMeansOne(grants: readonly Pointed[], qualifier: Qualifier, from: CalendarDate): void {
  const found = grants.filter((grant) => isMeant(qualifier, grant)).length;
  const name = qualifier.of === 'beschikking' ? 'beschikking' : 'toekenning via de VWS-route';
  if (found === 0)
    throw new ForbiddenStep(
      'PLAN.GRANT_UNKNOWN',
      `Van ${qualifier.on} is bij dit plan geen ${name}${qualifier.number === null ? '' : ` met nummer ${qualifier.number}`} bekend; noem de datum van de ${name} zelf.`,
    );
  if (found > 1)
    throw new ForbiddenStep(
      'PLAN.GRANT_AMBIGUOUS',
      `Van ${qualifier.on} is er meer dan één ${name}; noem ook het nummer, of corrigeer de bedoelde.`,
    );
  if (from <= qualifier.on)
    throw new ForbiddenStep(
      'PLAN.QUALIFIED_TOO_EARLY',
      `Een andere aanduiding geldt van na ${qualifier.on}; was de ${name} zelf anders bedoeld, corrigeer haar dan.`,
    );
}
