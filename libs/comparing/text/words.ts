import { dutchDate, dutchDateOf, valueWords } from '@peildatum/reporting';
import type { Cause, Change, Comparison, Restatement, Side, Tally } from '../domain/comparison.js';

/** The lists, in the order in which a reader meets them. */
export const LISTS = [
  {
    naam: 'voortgang',
    titel: 'Voortgang',
    uitleg: 'Wat van de eerste peildatum naar de tweede veranderde, met wat bij de tweede bekend is.',
  },
  { naam: 'herziening', titel: 'Herziening', uitleg: 'Wat over de eerste peildatum zelf later anders bekend werd.' },
  {
    naam: 'actualisatie',
    titel: 'Actualisatie',
    uitleg: 'Ramingen van hetzelfde jaar op cijfers van een ander kwartaal: geen voortgang en geen fout.',
  },
  { naam: 'definitieGewijzigd', titel: 'Definitie gewijzigd', uitleg: 'Wat niet te vergelijken is.' },
] as const satisfies readonly { readonly naam: keyof Comparison['tellingen']; readonly titel: string; readonly uitleg: string }[];

/** `3 gewijzigd, 1 nieuw, 0 vervallen` */
export const tallyWords = ({ gewijzigd, nieuw, vervallen }: Tally): string =>
  `${gewijzigd} gewijzigd, ${nieuw} nieuw, ${vervallen} vervallen`;

type Changed = Pick<Change, 'soort' | 'oud' | 'nieuw' | 'eenheid'>;

/** What it was, for a reader: a figure that was not there is not unknown. */
export const oldWords = ({ soort, oud, eenheid }: Changed): string => (soort === 'nieuw' ? 'stond er niet' : valueWords(oud, eenheid));
export const newWords = ({ soort, nieuw, eenheid }: Changed): string =>
  soort === 'vervallen' ? 'staat er niet meer' : valueWords(nieuw, eenheid);

/** With its sign; empty where there is none. */
export function differenceWords({ verschil, eenheid }: Pick<Change, 'verschil' | 'eenheid'>): string {
  if (verschil === null) return '';
  return `${String(verschil).startsWith('-') ? '' : '+'}${valueWords(verschil, eenheid)}`;
}

/** By which events: of each when, by whom and why. */
export function causeWords({
  door,
  doorAantal,
  doorOnbekendOmdat,
}: Pick<Restatement, 'door' | 'doorAantal' | 'doorOnbekendOmdat'>): string {
  const [only] = door;
  if (only === undefined) return doorOnbekendOmdat ?? '';
  if (doorAantal === 1) return oneCause(only);
  const count = doorAantal > door.length ? `de laatste ${door.length} van ${doorAantal} gebeurtenissen` : `${doorAantal} gebeurtenissen`;
  return `${count}: ${door.map((cause, i) => `(${i + 1}) ${oneCause(cause)}`).join('; ')}`;
}

function oneCause(door: Cause): string {
  const who = [door.rol, door.organisatie].filter((word) => word !== null).join(', ');
  const why = door.reden ?? door.bron;
  return [`${door.naam} (${door.onderwerp})`, `volgnummer ${door.volgnummer}`, `bekend op ${dutchDateOf(door.bekendOp)}`, who, why]
    .filter((part) => part)
    .join('; ');
}

/** `20 mei 2025 (Q2 2025), bekend op 30 mei 2025, volgnummer 3670` */
export function sideWords({ klokken: { geldigOp, bekendOp, volgnummer }, editie, voorlopig }: Side): string {
  const known = bekendOp === null ? 'nog niets bekend' : `bekend op ${dutchDateOf(bekendOp)}`;
  return `${dutchDate(geldigOp)}${editie === null ? '' : ` (${editie})`}, ${known}, volgnummer ${volgnummer}${voorlopig ? ', voorlopig' : ''}`;
}

const ACTION_WORDS = {
  afgerond: ['actie afgerond', 'acties afgerond'],
  'niet meer afgerond': ['actie niet meer afgerond', 'acties niet meer afgerond'],
  toegevoegd: ['actie toegevoegd', 'acties toegevoegd'],
  vervallen: ['actie vervallen', 'acties vervallen'],
  'uit de rapportage': ['actie uit de rapportage afgevoerd', 'acties uit de rapportage afgevoerd'],
  'terug in de rapportage': ['actie terug in de rapportage', 'acties terug in de rapportage'],
} as const;

/** Each thing that happened to actions, with how many in all and the thematafels: `8 acties afgerond sinds 31 december 2024`. */
export function actionGroups({ acties, van, tot }: Comparison) {
  const [from, to] = [van.klokken.geldigOp, tot.klokken.geldigOp];
  const since = from < to ? ` sinds ${dutchDate(from)}` : '';
  const words = [...new Set(acties.map(({ wat }) => wat))];
  return words.map((wat) => {
    const tafels = acties.filter((group) => group.wat === wat);
    const aantal = tafels.reduce((sum, group) => sum + group.aantal, 0);
    return { titel: `${aantal} ${ACTION_WORDS[wat][aantal === 1 ? 0 : 1]}${since}`, tafels };
  });
}

/** `thematafel D`; a group outside the tafels by its code. */
export const tafelWords = (thematafel: string): string => (/^[A-J]$/.test(thematafel) ? `thematafel ${thematafel}` : thematafel);
