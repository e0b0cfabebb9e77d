import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, Tekst } from '@peildatum/platform';
import { type AgreementEvent, LOCAL_CODE } from '../domain/agreement.events.js';
import { TEKSTSTATUS_WORDS } from './words.js';

abstract class AkkoordfeitInput {
  @Datum({ omschrijving: 'Op welke dag dit was, of vanaf wanneer het geldt.' })
  geldigVanaf!: string;
}

export class AkkoordInput extends AkkoordfeitInput {
  @Tekst(300, { omschrijving: 'Hoe het akkoord heet.' })
  titel!: string;

  @Datum({ omschrijving: 'De eerste dag van de looptijd. Weggelaten: niet in de bron.', verplicht: false })
  looptijdVan?: string;

  @Datum({ omschrijving: 'De laatste dag van de looptijd. Weggelaten: niet in de bron.', verplicht: false })
  looptijdTot?: string;
}

export class AkkoordtekstInput extends AkkoordfeitInput {
  @Tekst(40, { omschrijving: 'Welke versie het is.', voorbeeld: '0.9' })
  versie!: string;

  @Keuze(Object.values(TEKSTSTATUS_WORDS), { omschrijving: 'Hoe ver de tekst is. Definitief: na achterbanraadpleging en ondertekening.' })
  status!: string;

  @Tekst(500, { omschrijving: 'Wat erbij hoort.', verplicht: false })
  noot?: string;
}

export class AchterbanraadplegingInput extends AkkoordfeitInput {
  @Tekst(4_000, { omschrijving: 'Wat de achterbannen ervan vonden.' })
  uitkomst!: string;
}

export class OndertekeningInput extends AkkoordfeitInput {
  @Tekst(500, { omschrijving: 'Wat erbij hoort.', verplicht: false })
  noot?: string;
}

export class AkkoordverlengingInput extends AkkoordfeitInput {
  @Datum({ omschrijving: 'De nieuwe laatste dag van de looptijd.' })
  looptijdTot!: string;
}

export class HerbeoordelingInput extends AkkoordfeitInput {
  @Tekst(4_000, { omschrijving: 'Waardoor alle afspraken opnieuw worden beoordeeld.' })
  reden!: string;
}

const Code = (omschrijving: string): PropertyDecorator =>
  Patroon(LOCAL_CODE, 'de code van een afspraak zonder het akkoord ervoor: A1, C3a', { omschrijving, voorbeeld: 'A1' });

export class CodeomzettingInput extends AkkoordfeitInput {
  @Tekst(40, { omschrijving: 'De oudere versie van het akkoord.', voorbeeld: '0.6' })
  versie!: string;

  @Code('De code in die versie.')
  oudeCode!: string;

  @Code('De code die de afspraak nu heeft.')
  code!: string;
}

const from = ({ geldigVanaf }: AkkoordfeitInput) => geldigVanaf as CalendarDate;
const dateOf = (text: string | undefined) => (text ?? null) as CalendarDate | null;

export const factOfAkkoord = (input: AkkoordInput): AgreementEvent => ({
  type: 'AgreementRegistered',
  validFrom: from(input),
  data: { title: input.titel, from: dateOf(input.looptijdVan), through: dateOf(input.looptijdTot) },
});

export const factOfTekst = (input: AkkoordtekstInput): AgreementEvent => ({
  type: 'AgreementTextRecorded',
  validFrom: from(input),
  data: { version: input.versie, status: saidBy(TEKSTSTATUS_WORDS, input.status), note: input.noot ?? null },
});

export const factOfRaadpleging = (input: AchterbanraadplegingInput): AgreementEvent => ({
  type: 'AgreementConstituenciesConsulted',
  validFrom: from(input),
  data: { outcome: input.uitkomst },
});

export const factOfOndertekening = (input: OndertekeningInput): AgreementEvent => ({
  type: 'AgreementSigned',
  validFrom: from(input),
  data: { note: input.noot ?? null },
});

export const factOfVerlenging = (input: AkkoordverlengingInput): AgreementEvent => ({
  type: 'AgreementTermExtended',
  validFrom: from(input),
  data: { through: input.looptijdTot as CalendarDate },
});

export const factOfHerbeoordeling = (input: HerbeoordelingInput): AgreementEvent => ({
  type: 'AgreementReassessmentTriggered',
  validFrom: from(input),
  data: { reason: input.reden },
});

export const factOfCodeomzetting = (input: CodeomzettingInput): AgreementEvent => ({
  type: 'CodeMapped',
  validFrom: from(input),
  data: { version: input.versie, old: input.oudeCode, code: input.code },
});
