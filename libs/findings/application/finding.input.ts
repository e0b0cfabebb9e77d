import { refusalOf } from '@peildatum/figures';
import { type CalendarDate, refusedField } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, Tekst, Teksten } from '@peildatum/platform';
import type { About, FindingEvent, Told } from '../domain/finding.events.js';
import { ABOUT_WORDS } from './words.js';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

export class AuditbevindingInput {
  @Tekst(200, {
    omschrijving: 'Waar zij over gaat: een onderwerp, zoals het logboek het noemt. Noem een onderwerp, een sleutel of een editie.',
    verplicht: false,
    voorbeeld: 'actie-IZA-L-001',
  })
  onderwerp?: string;

  @Tekst(500, { omschrijving: 'Waar zij over gaat: een cijfer, bij zijn sleutel.', verplicht: false, voorbeeld: 'acties.D.afgerond' })
  sleutel?: string;

  @Tekst(20, { omschrijving: 'Waar zij over gaat: een editie, bij haar code.', verplicht: false, voorbeeld: '2025-05-20' })
  editie?: string;

  @Tekst(4_000, { omschrijving: 'Wat er is gevonden.' })
  tekst!: string;

  @Keuze(LETTERS, { omschrijving: 'De thematafel die antwoordt. Weggelaten: die van het onderwerp.', verplicht: false })
  thematafel?: string;

  @Teksten(20, { omschrijving: 'De organisaties die antwoorden. Weggelaten: die van het onderwerp.', verplicht: false, voorbeeld: ['VGZ'] })
  organisaties?: string[];

  @Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie: kleine letters, cijfers en streepjes, ten hoogste 60', {
    omschrijving:
      'De publicatie met haar embargo: tot dat eindigt, is de bevinding alleen daarbinnen te zien. Weggelaten: die van het onderwerp.',
    verplicht: false,
    voorbeeld: 'rapportage-2025-09',
  })
  publicatie?: string;

  @Datum({ omschrijving: 'Op welke dag zij is gedaan.', voorbeeld: '2025-06-10' })
  geldigVanaf!: string;
}

export class BevindingAntwoordInput {
  @Tekst(4_000, { omschrijving: 'Wat degene van wie het onderwerp is, erop antwoordt.' })
  antwoord!: string;

  @Datum({ omschrijving: 'Op welke dag is geantwoord.', voorbeeld: '2025-06-20' })
  geldigVanaf!: string;
}

export class BevindingAfsluitingInput {
  @Tekst(4_000, { omschrijving: 'Waarmee de bevinding is afgesloten.' })
  conclusie!: string;

  @Datum({ omschrijving: 'Op welke dag zij is afgesloten.', voorbeeld: '2025-06-30' })
  geldigVanaf!: string;
}

/** @throws InvalidInput where it is about nothing, about more than one thing, or about a figure that there is not */
export const factOfBevinding = (input: AuditbevindingInput): FindingEvent => ({
  type: 'FindingRecorded',
  validFrom: input.geldigVanaf as CalendarDate,
  data: {
    about: aboutIn(input),
    finding: input.tekst,
    owner: { thematafel: input.thematafel ?? null, organisations: input.organisaties ?? [] },
    publication: input.publicatie ?? null,
  },
});

export const factOfAntwoord = ({ antwoord, geldigVanaf }: BevindingAntwoordInput): FindingEvent => ({
  type: 'FindingAnswered',
  validFrom: geldigVanaf as CalendarDate,
  data: { answer: antwoord, publication: null },
});

export const factOfAfsluiting = ({ conclusie, geldigVanaf }: BevindingAfsluitingInput): FindingEvent => ({
  type: 'FindingClosed',
  validFrom: geldigVanaf as CalendarDate,
  data: { conclusion: conclusie, publication: null },
});

function aboutIn(input: AuditbevindingInput): About {
  const given = (Object.keys(ABOUT_WORDS) as About['kind'][]).flatMap((kind): Told<'FindingRecorded'>['about'][] => {
    const of = input[ABOUT_WORDS[kind]];
    return of === undefined ? [] : [{ kind, of }];
  });
  const [about] = given;
  if (about === undefined || given.length > 1)
    throw refusedField('onderwerp', 'noem een onderwerp, een sleutel of een editie, en niet meer dan een');
  const refusal = about.kind === 'figure' ? refusalOf(about.of) : null;
  if (refusal !== null) throw refusedField('sleutel', refusal);
  return about;
}
