import type { CalendarDate } from '@peildatum/kernel';
import type { InstitutionCode, InterventionCode, LocationCode, NormEvent } from './norm.events.js';
import { refusing } from './refused.js';

/** What a decision about an intervention must know of institutions, which are streams of their own. */
export interface KnownInstitutions {
  readonly isRegistered: (institution: InstitutionCode, on: CalendarDate) => boolean;
  readonly hasLocation: (institution: InstitutionCode, location: LocationCode, on: CalendarDate) => boolean;
}

/** What a decision about an institution must know of interventions. */
export interface KnownInterventions {
  /** On whatever date: volumes may be of years before there was a norm. */
  readonly isListed: (intervention: InterventionCode) => boolean;
}

/** The institutions that a fact about an intervention names. */
export function institutionsIn(fact: NormEvent): readonly InstitutionCode[] {
  switch (fact.type) {
    case 'NormExceptionGranted':
      return [fact.data.institution];
    case 'VolumeTransferred':
      return [fact.data.from, fact.data.to];
    case 'RedistributionScenarioDrafted':
      return [...new Set(fact.data.transfers.flatMap(({ from, to }) => [from, to]))];
    default:
      return [];
  }
}

/** The region that a fact about an intervention names, which must stand in the value list. */
export const regionIn = (fact: NormEvent): string | null =>
  fact.type === 'VolumeTransferred' || fact.type === 'RedistributionScenarioDrafted' ? fact.data.region : null;

const refused = refusing('NORM');

/** @throws `NORM.INSTITUTION_UNKNOWN`, `NORM.LOCATION_UNKNOWN` */
export function assertMentioned(fact: NormEvent, known: KnownInstitutions): void {
  const unknown = institutionsIn(fact).find((institution) => !known.isRegistered(institution, fact.validFrom));
  if (unknown !== undefined)
    throw refused('INSTITUTION_UNKNOWN', `Instelling ${unknown} is op ${fact.validFrom} niet geregistreerd; registreer haar eerst.`);
  if (fact.type !== 'NormExceptionGranted') return;
  const { institution, location } = fact.data;
  if (location !== null && !known.hasLocation(institution, location, fact.validFrom))
    throw refused(
      'LOCATION_UNKNOWN',
      `Instelling ${institution} heeft op ${fact.validFrom} geen locatie ${location}; registreer haar eerst.`,
    );
}
