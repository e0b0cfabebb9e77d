import { AUDIENCES, type Audience } from '@peildatum/publications';
import { COUNTED_OBJECTS, type CountedObject } from '@peildatum/reporting';
import { choice } from './parameter.js';

/** What every reader of reports may ask of them, beside the clocks. */
export const TEL = choice(
  'Wat per sector, thema en regio wordt geteld. Zonder deze parameter: wat de editie noemt, en anders snelle toetsen.',
  COUNTED_OBJECTS,
  (word) => word as CountedObject,
);

export const DOELGROEP = choice(
  'Voor wie het rapport is: openbaar (zonder deze parameter) of bo, met wat nog onder embargo staat.',
  AUDIENCES,
  (word) => word as Audience,
);
