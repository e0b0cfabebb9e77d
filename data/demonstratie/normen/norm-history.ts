import { type CalendarDate, type Instant, parseDate } from '@peildatum/kernel';
import { type InterventionCode, type NormEvent, normStreams, type TrancheEvent, trancheStreams } from '@peildatum/volume-norms';
import { derived, type Line, lineOf, type Origin, published } from '../line.js';
import { LISTED_ON, MAY, NOVEMBER } from '../moments.js';

/**
 * The 18 treatments of the first tranche as one entry: no source names one of them, says how they are divided over oncologie
 * and vaatchirurgie, or gives a minimum. Eighteen numbered rows would look like knowledge that nobody has.
 */
const FIRST_TRANCHE: InterventionCode = 'oncologie-vaatchirurgie';
const MULTITRAUMA: InterventionCode = 'multitrauma';
const RONDE_TAFELS = 'Ronde Tafels C&S Oncologie en Vaatchirurgie';
const CONCEPT = 'geldt hier vanaf het conceptakkoord (001 r. 5)';

/** Tranches and norms, in the order in which they became known. */
export const normHistory = (): readonly Line[] => [...tranches(), ...multitrauma(), ...firstTrancheInNovember(), ...firstTrancheInMay()];

const tranches = (): readonly Line[] => [
  tranche(
    '1',
    {
      title: 'Hoogcomplexe oncologische zorg en vaatchirurgie',
      due: parseDate('2024-01-01'),
      inventoryDue: parseDate('2023-12-31'),
      supervisedFrom: parseDate('2026-01-01'),
      implementedFrom: null,
      defaultMinimum: 100,
      defaultNote: '100 [bespreekpunt] ingrepen per instelling per jaar; lager alleen op grond van wetenschappelijk onderzoek, hoger kan.',
    },
    `001 r. 237-240, 1195-1212; ${CONCEPT}`,
  ),
  tranche(
    '2',
    {
      title: 'Nieuwe interventies, te selecteren vanaf 2024',
      due: parseDate('2026-01-01'),
      inventoryDue: null,
      supervisedFrom: null,
      implementedFrom: parseDate('2028-01-01'),
      defaultMinimum: 100,
      defaultNote: 'Ook hier het uitgangspunt van 100 ingrepen per instelling per jaar.',
    },
    `001 r. 241, 1215; ${CONCEPT}`,
  ),
];

/** "locaties die niet voldoen mogen vanaf 1 januari 2024 geen multitraumazorg meer leveren" (001 r. 1106). */
const multitrauma = (): readonly Line[] => {
  const origin = published(`001 r. 1106; ${CONCEPT}`);
  return [
    norm(
      MULTITRAUMA,
      NOVEMBER.knownFrom,
      LISTED_ON,
      {
        type: 'InterventionListed',
        data: {
          title: 'Multitraumazorg (ISS > 15) in een level 1-traumacentrum',
          tranche: null,
          rondeTafel: null,
          consequence: 'Locaties die niet voldoen mogen geen multitraumazorg meer leveren; de IGJ ziet hierop toe.',
        },
      },
      origin,
    ),
    norm(
      MULTITRAUMA,
      NOVEMBER.knownFrom,
      LISTED_ON,
      {
        type: 'VolumeNormSet',
        data: {
          minimum: 240,
          per: 'location',
          from: parseDate('2024-01-01'),
          ground: { kind: 'not-in-source', text: 'Een bestaande minimumnorm; de grond ervan staat niet in de bron.' },
          decidedBy: 'IZA-partijen',
          note: '240 patiënten per locatie per jaar.',
          decision: null,
        },
      },
      origin,
    ),
  ];
};

/** Listed, the default as the proposal that it is, and that 1 January 2024 passed without a decision. */
const firstTrancheInNovember = (): readonly Line[] => {
  const told = (validFrom: CalendarDate, event: Step, origin: Origin) => norm(FIRST_TRANCHE, NOVEMBER.knownFrom, validFrom, event, origin);
  return [
    told(
      LISTED_ON,
      {
        type: 'InterventionListed',
        data: {
          title: 'Complexe oncologische en vaatchirurgische behandelingen van de eerste tranche (namen niet in de bron)',
          tranche: '1',
          rondeTafel: RONDE_TAFELS,
          consequence: null,
        },
      },
      published(`001 r. 1195, 1204 (de bijlage met de lijst ontbreekt); 004 r. 10164-10166 (Ronde Tafels); ${CONCEPT}`),
    ),
    told(
      LISTED_ON,
      {
        type: 'VolumeNormProposed',
        data: {
          minimum: 100,
          per: 'institution',
          from: null,
          ground: { kind: 'default', text: '100 [bespreekpunt] ingrepen per instelling per jaar.' },
          proposedBy: 'IZA-partijen (conceptakkoord)',
          note: null,
        },
      },
      published(`001 r. 237, 1198, 1206; ${CONCEPT}`),
    ),
    told(
      parseDate('2024-01-02'),
      {
        type: 'NormDueMissed',
        data: {
          due: parseDate('2024-01-01'),
          note: 'Eind 2024 ligt er een voorstel en zijn de impactanalyses gestart; besluitvorming volgt in het eerste kwartaal van 2025.',
        },
      },
      derived('001 r. 1210 (uiterlijk 1 januari 2024); 000 r. 122 en 002 r. 4 (eind 2024 een voorstel)'),
    ),
  ];
};

/** "Op 25 maart heeft besluitvorming plaatsgevonden": without a minimum, a unit or a date in any source. */
const firstTrancheInMay = (): readonly Line[] => {
  const on = parseDate('2025-03-25');
  const told = (event: Step, origin: Origin) => norm(FIRST_TRANCHE, MAY.knownFrom, on, event, origin);
  return [
    told(
      { type: 'ImpactAnalysisRecorded', data: { by: RONDE_TAFELS, findings: [], conclusion: 'De uitkomsten zijn niet gepubliceerd.' } },
      derived('004 r. 9809-9812, 10162 (liggen er); de dag van het besluit, want zij gingen eraan vooraf'),
    ),
    told(
      {
        type: 'VolumeNormSet',
        data: {
          minimum: null,
          per: 'institution',
          from: null,
          ground: { kind: 'not-in-source', text: null },
          decidedBy: RONDE_TAFELS,
          note: '18 complexe behandelingen bij kanker en vaatziekten. Namen, minimum, ingangsdatum en per wat is niet gepubliceerd; per instelling is het uitgangspunt van het akkoord (001 r. 1206).',
          decision: null,
        },
      },
      published('004 r. 9814-9816, 10162-10166 (25 maart 2025), 818 (18 behandelingen, in de brief)'),
    ),
  ];
};

type Step = NormEvent extends infer E ? (E extends NormEvent ? Omit<E, 'validFrom'> : never) : never;

const norm = (code: InterventionCode, knownFrom: Instant, validFrom: CalendarDate, event: Step, origin: Origin): Line =>
  lineOf(normStreams.of(code), knownFrom, { ...event, validFrom } as NormEvent, origin);

const tranche = (number: string, data: TrancheEvent['data'], source: string): Line =>
  lineOf(
    trancheStreams.of(number),
    NOVEMBER.knownFrom,
    { type: 'NormTrancheAgreed', validFrom: LISTED_ON, data } satisfies TrancheEvent,
    published(source),
  );
