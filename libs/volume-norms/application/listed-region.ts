import type { Listed } from '@peildatum/platform';
import { regionIn } from '../domain/mentioned.js';
import type { InstitutionEvent, NormEvent } from '../domain/norm.events.js';

/** The region that a fact names; what is not known needs none. */
export const listedRegion = (fact: NormEvent | InstitutionEvent): readonly Listed[] => [
  { field: 'regio', list: 'regios', values: [regionOf(fact)] },
];

function regionOf(fact: NormEvent | InstitutionEvent): string | null {
  switch (fact.type) {
    case 'InstitutionRegistered':
      return fact.data.region;
    case 'LocationRegistered':
    case 'VolumeReported':
      return null;
    default:
      return regionIn(fact);
  }
}
