import { parseDate } from '@peildatum/kernel';
import { derived, type Line, published } from '../line.js';
import { JULY_LETTER, LISTED_ON, MAY } from '../moments.js';
import { OWNERS, SINCE_CONCEPT, told } from './monitor-lines.js';

export const MOVEMENT = 'beweging';
const CONCENTRATION = 'concentratie-en-spreiding';

/** "vier thema's" (004 r. 7784-7791); the fifth dropped out (noot 55, r. 7814), and who measured that is in no source. */
const MEASURED = [
  { part: 'passende-zorg', title: 'Passende zorg als norm', owner: OWNERS.zorginstituut },
  { part: 'regionale-samenwerking', title: 'Regionale samenwerking', owner: OWNERS.rivm },
  { part: 'hybride-zorg', title: 'Hybride zorg', owner: OWNERS.rivm },
  { part: 'sterkere-eerste-lijn', title: 'Sterkere eerste lijn', owner: OWNERS.nivel },
] as const;

/** The agreement of July tells of it, and of what was said "eerder" (004 r. 343): that goes with the edition of May. */
const EARLIER = 'de brief zegt dat het eerder is aangegeven (r. 341-347), daarom bekend met de editie van mei';

/** The monitor, its 0-meting, and the 1-meting that was expected. */
export const movementInMay = (): readonly Line[] => [
  told(
    MOVEMENT,
    MAY.knownFrom,
    LISTED_ON,
    {
      type: 'MonitorEstablished',
      data: {
        title: 'Monitor van de beweging',
        layer: 'movement',
        owner: OWNERS.vws,
        parts: [...MEASURED, { part: CONCENTRATION, title: 'Concentratie en spreiding', owner: 'niet in de bron' }],
      },
    },
    derived(`004 r. 7656-7658, 7784-7791, 7814; ${EARLIER}; ${SINCE_CONCEPT}`),
  ),
  ...MEASURED.map(({ part }) =>
    told(
      MOVEMENT,
      MAY.knownFrom,
      parseDate('2024-06-30'),
      { type: 'MeasurementWaveHeld', data: { part, wave: 0, held: 'medio 2024', publication: null } },
      derived(`004 r. 7600 (medio 2024: 30 juni); de waarden staan in geen bron; ${EARLIER}`),
    ),
  ),
  ...MEASURED.map(({ part }) =>
    told(
      MOVEMENT,
      MAY.knownFrom,
      MAY.peildatum,
      {
        type: 'MeasurementWavePlanned',
        data: { part, wave: 1, expected: 'voor de zomer van 2025', expectedBy: parseDate('2025-06-30') },
      },
      derived(`004 r. 343-347, 7598-7600, 7828 (halverwege 2025: 30 juni); ${EARLIER}; vanaf de peildatum van de editie`),
    ),
  ),
];

/** The 1-meting later, and the theme that is no part of it. */
export const movementInJuly = (): readonly Line[] => [
  ...MEASURED.map(({ part }) =>
    told(
      MOVEMENT,
      JULY_LETTER.knownFrom,
      JULY_LETTER.writtenOn,
      {
        type: 'MeasurementWavePostponed',
        data: {
          part,
          wave: 1,
          expected: 'zo spoedig mogelijk na het zomerreces, in september 2025',
          expectedBy: parseDate('2025-09-30'),
          reason: 'Vanwege de onderhandelingen over het AZWA is aanbieding aan de Kamer niet mogelijk voor het zomerreces.',
        },
      },
      published('004 r. 349-357, 384-386 (september: de laatste dag)'),
    ),
  ),
  told(
    MOVEMENT,
    JULY_LETTER.knownFrom,
    MAY.peildatum,
    {
      type: 'SubMonitorSuspended',
      data: {
        part: CONCENTRATION,
        reason: 'Gezien inhoudelijke ontwikkelingen voor nu geen onderdeel van de monitor; kan later weer worden toegevoegd.',
      },
    },
    derived(
      '004 r. 7813-7816; wanneer staat er niet: de 1-meting van halverwege 2025 telt vier thema’s (r. 7784), dus op 20 mei 2025 al niet meer',
    ),
  ),
];
