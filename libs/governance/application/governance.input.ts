import { Aantal, Cijferwaarde, Datum, Keuze, Patroon, Tekst } from '@peildatum/platform';
import { COUNTED_OBJECTS, type CountedObject } from '../domain/governance.events.js';

export class PartijenInput {
  @Aantal({ omschrijving: 'Hoeveel partijen het akkoord heeft.' })
  aantal!: number;

  @Datum({ omschrijving: 'Vanaf welke datum.' })
  geldigVanaf!: string;
}

export class RapporttitelInput {
  @Tekst(200, { omschrijving: 'De naam van het akkoord.' })
  akkoord!: string;

  @Tekst(200, { omschrijving: 'De titel van de rapportage.' })
  titel!: string;

  @Datum({ omschrijving: 'Vanaf welke datum.' })
  geldigVanaf!: string;
}

export class EditieInput {
  @Datum({ omschrijving: 'De peildatum van de editie.' })
  peildatum!: string;

  @Tekst(100, { omschrijving: 'Hoe de editie heet.', voorbeeld: 'Q2 2025' })
  naam!: string;

  @Tekst(100, { omschrijving: 'Met welk kwartaal zij vergelijkt.', verplicht: false, voorbeeld: 'Q4 2024' })
  sinds?: string;

  @Datum({ omschrijving: 'De datum waarmee zij vergelijkt; hoort bij sinds.', verplicht: false })
  sindsDatum?: string;

  @Patroon(/^[12]\d{3}-Q[1-4]$/, 'een kwartaal, zoals 2024-Q4', {
    omschrijving: 'Het kwartaal van de cijfers van het Zorginstituut. Weggelaten: het nieuwste dat op de peildatum voorbij was.',
    verplicht: false,
    voorbeeld: '2024-Q4',
  })
  zinKwartaal?: string;

  @Datum({ omschrijving: 'De datum van de cijfers van de NZa; mag na de peildatum liggen. Weggelaten: de peildatum.', verplicht: false })
  nzaDatum?: string;

  @Datum({ omschrijving: 'De datum van de tabel via de VWS-begroting. Weggelaten: de peildatum.', verplicht: false })
  vwsPeildatum?: string;

  @Keuze(COUNTED_OBJECTS, {
    omschrijving: 'Wat zij per sector, thema en regio telt, tenzij wie de rapportage vraagt iets anders noemt. Weggelaten: snelle toetsen.',
    verplicht: false,
  })
  tel?: CountedObject;
}

export class BoDatumInput {
  @Datum({ omschrijving: 'De peildatum van de editie.' })
  peildatum!: string;

  @Datum({ omschrijving: 'Wanneer het Bestuurlijk overleg haar bespreekt.' })
  datum!: string;
}

export class GepubliceerdInput {
  @Datum({ omschrijving: 'De peildatum waarover gepubliceerd is.' })
  peildatum!: string;

  @Tekst(500, {
    omschrijving: 'Welk cijfer: zijn sleutel, zoals de rapportage hem heeft (docs/sleutels.md).',
    voorbeeld: 'acties.afgerond',
  })
  cijfer!: string;

  @Keuze(['rapport', 'brief', 'jaarverslag'], { omschrijving: 'Waarin.' })
  gepubliceerdIn!: string;

  @Cijferwaarde({ omschrijving: 'Wat er staat, in de eenheid van het cijfer. Weggelaten: niet gepubliceerd.', verplicht: false })
  waarde?: string;

  @Tekst(500, { omschrijving: 'Toelichting.', verplicht: false })
  toelichting?: string;
}

export class VasteTekstInput {
  @Tekst(100, { omschrijving: 'Welke vaste tekst: haar code, zoals /v1/rapportage haar noemt.', voorbeeld: 'acties.zelfrapportage' })
  code!: string;

  @Tekst(2_000, {
    omschrijving: 'Wat er komt te staan; wat wordt ingevuld staat tussen accolades, zoals {aantal}. Weggelaten: vanaf dan niets.',
    verplicht: false,
  })
  tekst?: string;

  @Datum({ omschrijving: 'Vanaf welke peildatum.' })
  geldigVanaf!: string;
}
