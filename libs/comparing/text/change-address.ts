import { keyParts } from '@peildatum/figures';
import { explanationAddress } from '@peildatum/reporting';
import type { Change, Comparison } from '../domain/comparison.js';
import type { LISTS } from './words.js';

export type ListName = (typeof LISTS)[number]['naam'];

/**
 * Where a figure that changed is explained: as it is now, or as it was where it is there no more. What was restated is of the first date.
 * @param base as of `explanationAddress`
 */
export function changeAddress(
  { van, tot, doelgroep }: Comparison,
  list: ListName,
  { sleutel, soort }: Pick<Change, 'sleutel' | 'soort'>,
  base?: string,
): string {
  const now = list === 'herziening' ? { ...van.klokken, volgnummer: tot.klokken.volgnummer } : tot.klokken;
  const [first, object] = keyParts(sleutel);
  const report = {
    klokken: soort === 'vervallen' ? van.klokken : now,
    doelgroep,
    beoordeeld: first === 'beoordeeld' && object === 'transformatieplannen' ? ({ object } as const) : null,
  };
  return explanationAddress(sleutel, report, base);
}
