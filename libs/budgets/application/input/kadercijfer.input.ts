import { type CalendarDate, type Cents, type Decimal, parseExactEuro, parseSignedEuro, saidBy } from '@peildatum/kernel';
import { Aantal, Datum, EuroMetTeken, EuroPrecies, Getal, Jaar, Keuze, Munt, Patroon, Tekst } from '@peildatum/platform';
import { quarterEnd } from '../../domain/framework/figures.js';
import { budgetYearStart, type FrameworkCode, type FrameworkEvent, sectorAndYear } from '../../domain/framework/framework.events.js';
import { BedragfeitInput, from } from './budgetfeit.input.js';
import { STATUS_WORDS } from './words.js';

const Publicatie = (): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie: kleine letters, cijfers en streepjes, ten hoogste 60', {
    omschrijving: 'De publicatie waarin het cijfer staat; een embargo geldt voor alles daarin. Weggelaten: geen.',
    verplicht: false,
    voorbeeld: 'actualisatie-2024q3',
  });

/** A figure of a sector and year that is made public with others, at one moment. */
abstract class KadercijferInput extends BedragfeitInput {
  @Publicatie()
  publicatie?: string;
}

/** That rests on the Zorginstituut's figures of a quarter: they say from when it holds. */
abstract class KwartaalcijferInput {
  @Munt()
  munt?: string;

  @Publicatie()
  publicatie?: string;

  @Jaar('Het jaar van de cijfers van het Zorginstituut.')
  cijferjaar!: number;

  @Aantal({ omschrijving: 'Het kwartaal van die cijfers, 1 tot en met 4.', voorbeeld: 3 })
  cijferkwartaal!: number;

  @Datum({
    omschrijving:
      'Mag weg: het geldt vanaf de laatste dag van het kwartaal van de cijfers. Wie 1 januari van het begrotingsjaar noemt, legt hetzelfde vast.',
    voorbeeld: '2024-09-30',
    verplicht: false,
  })
  geldigVanaf?: string;
}

export class UitgavenramingInput extends KwartaalcijferInput {
  @Tekst(200, { omschrijving: 'Hoe het rapport de regel noemt.', voorbeeld: 'Uitgaven stand ultimo oktober 2024' })
  regel!: string;

  @EuroPrecies({ omschrijving: 'De verwachte uitgaven over het hele jaar.' })
  bedrag!: string;

  @Getal({
    omschrijving: 'De balanspost: welk deel nog niet is gedeclareerd, in procenten. Weggelaten: niet in de bron.',
    verplicht: false,
  })
  balanspost?: string;

  @Keuze(Object.values(STATUS_WORDS), { omschrijving: 'Of er nog declaraties kunnen komen.' })
  status!: string;

  @Datum({ omschrijving: 'De peildatum van de cijfers zelf. Weggelaten: niet in de bron.', verplicht: false })
  stand?: string;

  @EuroMetTeken({ omschrijving: 'Het verschil zoals het gedrukt staat; ernaast, nooit om mee te rekenen.', verplicht: false })
  gedruktVerschil?: string;

  @EuroMetTeken({ omschrijving: 'De correctie dure geneesmiddelen zoals zij gedrukt staat.', verplicht: false })
  gedrukteCorrectie?: string;

  @EuroMetTeken({ omschrijving: 'Het resterend verschil zoals het gedrukt staat.', verplicht: false })
  gedruktResterend?: string;
}

export class FondsaanspraakInput extends KadercijferInput {
  @Tekst(200, { omschrijving: 'Het fonds, buiten de Zvw.', voorbeeld: 'Opleidingsfonds wijkverpleging' })
  fonds!: string;

  @EuroPrecies({ omschrijving: 'Wat er uit het fonds wordt betaald.' })
  bedrag!: string;
}

export class CovidkostenInput extends KadercijferInput {
  @EuroPrecies({ omschrijving: 'De meerkosten door covid die buiten het verschil blijven.' })
  bedrag!: string;
}

export class GeneesmiddelengroeiInput extends KwartaalcijferInput {
  @Getal({ omschrijving: 'De groei van de uitgaven aan dure geneesmiddelen in het jaar, in procenten.' })
  groei!: string;

  @EuroPrecies({ omschrijving: 'De uitgaven waarop die groei gerekend is. Weggelaten: niet gepubliceerd.', verplicht: false })
  grondslag?: string;

  @Tekst(500, { omschrijving: 'Een opmerking bij het cijfer.', verplicht: false })
  toelichting?: string;
}

export const factOfUitgavenraming = (input: UitgavenramingInput, code: FrameworkCode): FrameworkEvent => ({
  type: 'ExpenditureEstimated',
  validFrom: fromQuarterEnd(input, code),
  data: {
    publication: input.publicatie ?? null,
    label: input.regel,
    figures: figuresOf(input),
    amount: parseExactEuro(input.bedrag, 'bedrag'),
    balanceItem: (input.balanspost ?? null) as Decimal | null,
    provisional: saidBy(STATUS_WORDS, input.status),
    dataDate: (input.stand ?? null) as CalendarDate | null,
    printed: {
      difference: printedOf(input.gedruktVerschil, 'gedruktVerschil'),
      correction: printedOf(input.gedrukteCorrectie, 'gedrukteCorrectie'),
      remaining: printedOf(input.gedruktResterend, 'gedruktResterend'),
    },
  },
});

export const factOfFondsaanspraak = (input: FondsaanspraakInput): FrameworkEvent => ({
  type: 'FundClaimSet',
  validFrom: from(input),
  data: { publication: input.publicatie ?? null, fund: input.fonds, amount: parseExactEuro(input.bedrag, 'bedrag') },
});

export const factOfCovidkosten = (input: CovidkostenInput): FrameworkEvent => ({
  type: 'CovidCostsPublished',
  validFrom: from(input),
  data: { publication: input.publicatie ?? null, amount: parseExactEuro(input.bedrag, 'bedrag') },
});

export const factOfGeneesmiddelengroei = (input: GeneesmiddelengroeiInput, code: FrameworkCode): FrameworkEvent => ({
  type: 'MedicineGrowthReported',
  validFrom: fromQuarterEnd(input, code),
  data: {
    publication: input.publicatie ?? null,
    figures: figuresOf(input),
    growth: input.groei as Decimal,
    base: input.grondslag === undefined ? null : parseExactEuro(input.grondslag, 'grondslag'),
    note: input.toelichting ?? null,
  },
});

const figuresOf = ({ cijferjaar, cijferkwartaal }: KwartaalcijferInput) => ({ year: cijferjaar, quarter: cijferkwartaal });

/** 1 January of the budget year is what such a figure was once told from: it comes to the same. Any other date is for the rules to refuse. */
function fromQuarterEnd(input: KwartaalcijferInput, code: FrameworkCode): CalendarDate {
  const given = input.geldigVanaf as CalendarDate | undefined;
  return given === undefined || given === budgetYearStart(sectorAndYear(code).year) ? quarterEnd(figuresOf(input)) : given;
}

/** Left out: its cell is empty. */
const printedOf = (text: string | undefined, field: string): Cents | null => (text === undefined ? null : parseSignedEuro(text, field));
