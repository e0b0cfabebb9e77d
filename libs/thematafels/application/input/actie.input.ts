import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, Tekst, Teksten } from '@peildatum/platform';
import type { ActionChange } from '../../domain/action.decide.js';
import { ACTION_CODE, ACTION_CODE_FORM, type ActionEvent } from '../../domain/action.events.js';
import { readDueDate } from '../../domain/due-date.js';
import { ACTION_THEMATAFELS, type ActionThematafel } from '../../domain/thematafel-letter.js';

/** Where an action can stand, as the public edge writes it. */
export const THEMATAFEL_WORDS = ACTION_THEMATAFELS.map((tafel) => (tafel === 'unknown' ? 'onbekend' : tafel));

export const thematafelOfWord = (word: string): ActionThematafel => (word === 'onbekend' ? 'unknown' : (word as ActionThematafel));
export const wordOfThematafel = (tafel: ActionThematafel): string => (tafel === 'unknown' ? 'onbekend' : tafel);

/** A new action on the list. */
export class ActieInput {
  @Patroon(ACTION_CODE, ACTION_CODE_FORM, {
    omschrijving: 'De code van de actie. Zonder code geeft het register er een.',
    verplicht: false,
    voorbeeld: 'AZWA-D1-01',
  })
  code?: string;

  @Keuze(THEMATAFEL_WORDS, { omschrijving: 'De thematafel, een algemene groep of onbekend.', voorbeeld: 'D' })
  thematafel!: string;

  @Tekst(500, { omschrijving: 'Het onderdeel van het akkoord.', verplicht: false })
  onderdeel?: string;

  @Tekst(2_000, { omschrijving: 'Wat er moet gebeuren.', verplicht: false })
  omschrijving?: string;

  @Tekst(200, {
    omschrijving: 'Wanneer het gereed moet zijn, zoals het er staat: "1-7-2026", "Q3 2026", "?".',
    verplicht: false,
    voorbeeld: 'Q3 2026',
  })
  gereed?: string;

  @Teksten(50, { omschrijving: 'De verantwoordelijke partijen. Weggelaten: niet in de bron.', verplicht: false, voorbeeld: ['VWS', 'ZN'] })
  verantwoordelijken?: string[];

  @Datum({ omschrijving: 'Vanaf welke datum de actie op de lijst staat.' })
  geldigVanaf!: string;
}

export const factOfActie = (input: ActieInput, code: string): Extract<ActionEvent, { type: 'ActionRegistered' }> => ({
  type: 'ActionRegistered',
  validFrom: input.geldigVanaf as CalendarDate,
  data: {
    code: input.code ?? code,
    thematafel: thematafelOfWord(input.thematafel),
    section: input.onderdeel ?? null,
    description: input.omschrijving ?? null,
    due: input.gereed === undefined ? null : readDueDate(input.gereed),
    responsible: input.verantwoordelijken ?? null,
  },
});

/** What every change of an action has: from when, and why. */
abstract class WijzigingInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; vandaag of eerder.' })
  geldigVanaf!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export class GereeddatumInput extends WijzigingInput {
  @Tekst(200, { omschrijving: 'De nieuwe gereeddatum, zoals zij is afgesproken.', voorbeeld: 'Q3 2026' })
  gereed!: string;
}

export class VerplaatsingInput extends WijzigingInput {
  @Keuze(THEMATAFEL_WORDS, { omschrijving: 'De thematafel waar de actie heen gaat.' })
  thematafel!: string;
}

export class VerantwoordelijkenInput extends WijzigingInput {
  @Teksten(50, { omschrijving: 'De verantwoordelijke partijen.' })
  verantwoordelijken!: string[];
}

export class OmschrijvingInput extends WijzigingInput {
  @Tekst(2_000, { omschrijving: 'De nieuwe omschrijving.' })
  omschrijving!: string;
}

const from = ({ geldigVanaf }: WijzigingInput) => geldigVanaf as CalendarDate;

export const factOfGereeddatum = (input: GereeddatumInput): ActionChange => ({
  type: 'ActionDueDateRevised',
  validFrom: from(input),
  data: { due: readDueDate(input.gereed), reason: input.reden },
});

export const factOfVerplaatsing = (input: VerplaatsingInput): ActionChange => ({
  type: 'ActionMovedToThematafel',
  validFrom: from(input),
  data: { thematafel: thematafelOfWord(input.thematafel), reason: input.reden },
});

export const factOfVerantwoordelijken = (input: VerantwoordelijkenInput): ActionChange => ({
  type: 'ActionResponsibilityChanged',
  validFrom: from(input),
  data: { responsible: input.verantwoordelijken, reason: input.reden },
});

export const factOfOmschrijving = (input: OmschrijvingInput): ActionChange => ({
  type: 'ActionDescriptionAmended',
  validFrom: from(input),
  data: { description: input.omschrijving, reason: input.reden },
});
