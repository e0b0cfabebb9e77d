import { dutchDateOf, valueWords } from '@peildatum/reporting';
import type { ExplainedEvent, ExplainedTerm, Explanation } from '../domain/explanation.js';

/** The figure, or why there is none: unknown is not zero. */
export function figureWords({ waarde, eenheid, stand, omdat }: Pick<Explanation, 'waarde' | 'eenheid' | 'stand' | 'omdat'>): string {
  const because = omdat === null ? '' : `, omdat ${omdat}`;
  if (stand === 'niet in de rapportage') return `staat niet in deze rapportage${because}`;
  return `${valueWords(waarde, eenheid)}${because}`;
}

const ORIGINS = {
  berekend: 'berekend uit andere cijfers',
  geteld: 'geteld uit de feiten van het register',
  gegeven: 'gegeven: een bron noemt dit cijfer zelf',
  afgesproken: 'afgesproken: het staat in het akkoord, en is geen feit van het register',
  geen: 'niets: deze rapportage heeft dit cijfer niet',
} as const satisfies Readonly<Record<Explanation['herkomst'], string>>;

export const originWords = ({ herkomst }: Pick<Explanation, 'herkomst'>): string => ORIGINS[herkomst];

/** `+ 13`; of a rounded amount with what it is to the cent. */
export function termWords({ teken, waarde, eenheid, exact }: Pick<ExplainedTerm, 'teken' | 'waarde' | 'eenheid' | 'exact'>): string {
  const cents = exact === null ? '' : ` (${valueWords(exact, 'euro')})`;
  return `${teken} ${valueWords(waarde, eenheid)}${cents}`;
}

const ONE: Readonly<Record<string, string>> = {
  acties: 'actie',
  thematafels: 'thematafel',
  'snelle toetsen': 'snelle toets',
  transformatieplannen: 'transformatieplan',
  'KPI’s': 'KPI',
  aanvragen: 'aanvraag',
  indicatoren: 'indicator',
  interventies: 'interventie',
  instellingen: 'instelling',
  ramingen: 'raming',
};

const HOW = { geteld: 'Geteld', opgeteld: 'Opgeteld', hoogste: 'De hoogste van' } as const;

/** `Geteld: 13 acties` */
export function countedWords({ hoe, aantal, wat }: NonNullable<Explanation['telling']>): string {
  return `${HOW[hoe]}${hoe === 'hoogste' ? '' : ':'} ${aantal} ${aantal === 1 ? (ONE[wat] ?? wat) : wat}`;
}

/** How many more there are than are named. */
export function moreWords({ aantal, lijst }: NonNullable<Explanation['telling']>): string {
  return aantal > lijst.length ? `en nog ${aantal - lijst.length}` : '';
}

const STANDS = {
  telt: 'telt',
  vervangen: 'vervangen door',
  gecorrigeerd: 'gecorrigeerd door',
  'neemt weg': 'hierdoor telt dit niet meer mee',
  'trekt in': 'trekt een eerdere in',
} as const satisfies Readonly<Record<ExplainedEvent['stand'], string>>;

export const standWords = ({ stand, door }: Pick<ExplainedEvent, 'stand' | 'door'>): string =>
  `${STANDS[stand]}${door === null ? '' : ` volgnummer ${door}`}`;

/** Who and by what source; nobody's name. */
export const sourceWords = ({ rol, organisatie, bron }: Pick<ExplainedEvent, 'rol' | 'organisatie' | 'bron'>): string =>
  [rol, organisatie, bron].filter((word) => word !== null).join(', ') || 'niet vermeld';

export const eventWords = (event: ExplainedEvent): string =>
  `${event.naam} van ${event.onderwerp}, volgnummer ${event.volgnummer}, geldig vanaf ${event.geldigVanaf ?? 'onbekend'}, bekend op ${dutchDateOf(event.bekendOp)}; ${sourceWords(event)}`;
