import { type Decimal, parseExactEuro, parseSignedEuro, saidBy } from '@peildatum/kernel';
import { EuroMetTeken, EuroPrecies, Getal, Keuze, Lijst, Patroon, Tekst } from '@peildatum/platform';
import { type FrameworkCode, type FrameworkEvent, sectorAndYear } from '../../domain/framework/framework.events.js';
import { BedragfeitInput, from } from './budgetfeit.input.js';
import { REGELSOORT_WORDS } from './words.js';

const Prijspeil = (omschrijving: string): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,39}$/, 'kleine letters, cijfers en streepjes, ten hoogste 40', {
    omschrijving,
    voorbeeld: 'prijspeil-2022',
  });

export const Akkoord = (): PropertyDecorator => Keuze(['IZA', 'AZWA'], { omschrijving: 'Het akkoord waarin het staat.' });

export class KaderregelInput {
  @Tekst(200, { omschrijving: 'Hoe de regel heet.', voorbeeld: 'stand begroting 2022' })
  regel!: string;

  @EuroMetTeken({ omschrijving: 'Het bedrag zoals het er staat. Weggelaten: een lege cel of "pm".', verplicht: false })
  bedrag?: string;

  @Keuze(Object.values(REGELSOORT_WORDS), {
    omschrijving: 'Een post telt mee, een subtotaal telt op wat erboven staat, en "waarvan" is een deel van de regel erboven.',
  })
  soort!: string;
}

/** The kader of a sector and year at one price level. */
export class KaderInput extends BedragfeitInput {
  @Prijspeil('Het prijspeil; "rapportage" voor het kader waarmee het rapport vergelijkt.')
  prijspeil!: string;

  @Akkoord()
  akkoord!: 'IZA' | 'AZWA';

  @EuroPrecies({ omschrijving: 'Het kader zoals het er staat; dit bedrag telt, ook als de regels anders optellen.' })
  bedrag!: string;

  @Lijst(KaderregelInput, 40, { omschrijving: 'De opbouw, in de volgorde van de bron.', verplicht: false })
  regels?: KaderregelInput[];

  @Getal({ omschrijving: 'Het landelijke maximum van de groei, in procenten. Weggelaten: niet in de bron.', verplicht: false })
  groei?: string;

  @Tekst(500, { omschrijving: 'Een opmerking bij het kader.', verplicht: false })
  toelichting?: string;
}

/** The same kader at another price level. */
export class KaderIndexatieInput extends BedragfeitInput {
  @Prijspeil('Het prijspeil van het kader dat geïndexeerd wordt.')
  vanPrijspeil!: string;

  @Prijspeil('Het nieuwe prijspeil: een reeks naast de andere.')
  prijspeil!: string;

  @EuroPrecies({ omschrijving: 'Het kader op het nieuwe prijspeil.' })
  bedrag!: string;

  @Tekst(4_000, { omschrijving: 'Waarmee of waarom.', voorbeeld: 'loon- en prijsbijstelling 2023' })
  reden!: string;
}

export const factOfKader = (input: KaderInput, code: FrameworkCode): FrameworkEvent => ({
  type: 'FrameworkSet',
  validFrom: from(input),
  data: {
    ...sectorAndYear(code),
    series: input.prijspeil,
    agreement: input.akkoord,
    lines: (input.regels ?? []).map(({ regel, bedrag, soort }) => ({
      label: regel,
      amount: bedrag === undefined ? null : parseSignedEuro(bedrag, 'regels'),
      kind: saidBy(REGELSOORT_WORDS, soort),
    })),
    total: parseExactEuro(input.bedrag, 'bedrag'),
    growth: (input.groei ?? null) as Decimal | null,
    note: input.toelichting ?? null,
  },
});

export const factOfKaderIndexatie = (input: KaderIndexatieInput): FrameworkEvent => ({
  type: 'FrameworkIndexed',
  validFrom: from(input),
  data: { from: input.vanPrijspeil, series: input.prijspeil, total: parseExactEuro(input.bedrag, 'bedrag'), reason: input.reden },
});
