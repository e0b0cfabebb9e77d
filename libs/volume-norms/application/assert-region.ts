import { InvalidInput } from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/platform';
import { regionIn } from '../domain/mentioned.js';
import type { InstitutionEvent, NormEvent } from '../domain/norm.events.js';

/**
 * The region that a fact names must stand in the value list on the fact's own date; what is not known needs none.
 * @throws InvalidInput `VALUE.UNKNOWN`
 */
export function assertRegion(lists: ValueLists, fact: NormEvent | InstitutionEvent): void {
  const region = regionOf(fact);
  if (region === null) return;
  const known = lists.valuesOn('regios', fact.validFrom);
  if (known.includes(region)) return;
  throw new InvalidInput([
    {
      code: 'VALUE.UNKNOWN',
      kind: 'invalid',
      field: 'regio',
      message: `regio: '${region}' staat op ${fact.validFrom} niet in de waardelijst regios; kies uit: ${known.join(', ') || '(de lijst is leeg)'}.`,
    },
  ]);
}

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
