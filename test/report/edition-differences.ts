import type { EditionValue } from './edition-values.js';

/** A value that the register computes otherwise than an edition prints it, and why. One that no longer differs fails the test. */
export interface KnownDifference {
  readonly computed: EditionValue;
  readonly reason: string;
}

const NAMED_OTHERWISE = 'de editie van november schrijft de naam anders; het register heeft die van mei 2025 (004 r. 9680-9698)';
const CAPITALISED = 'mei 2025 schrijft Zorg en Welzijn met hoofdletters (004 r. 10373-10374); het register ook';

export const DIFFERENCES: Readonly<Record<'2024-11-18' | '2025-05-20', Readonly<Record<string, KnownDifference>>>> = {
  '2024-11-18': {
    'thematafels.kop_per_tafel[3]': { computed: 'Onderdeel D. Concentratie & spreiding', reason: NAMED_OTHERWISE },
    'thematafels.kop_per_tafel[4]': { computed: 'Onderdeel E. Versterking eerstelijn', reason: NAMED_OTHERWISE },
    'thematafels.kop_per_tafel[6]': { computed: 'Onderdeel G. Gezond leven & preventie', reason: NAMED_OTHERWISE },
    'thematafels.kop_per_tafel[7]': { computed: 'Onderdeel H. Arbeidsmarkt & ontzorgen', reason: NAMED_OTHERWISE },
    'arbeidsmarkt.indicatoren[1].definitie': {
      computed:
        'het totaal aantal ziektedagen van werknemers per kwartaal, in procenten van het totaal aantal beschikbare werkdagen van de werknemer.',
      reason: 'november schrijft "ziekte-dagen"; het register heeft de definitie zoals mei 2025 haar drukt (004 r. 10380)',
    },
    'arbeidsmarkt.indicatoren[3].naam': { computed: 'Verhouding werknemers in Zorg en Welzijn', reason: CAPITALISED },
    'arbeidsmarkt.indicatoren[3].definitie': {
      computed: 'Aandeel werknemers in Zorg en Welzijn (excl. kinderopvang), ten opzichte van het totaal aantal werknemers in Nederland.',
      reason: CAPITALISED,
    },
    'thematafels.kop_per_tafel[8]': { computed: 'Onderdeel I. Digitalisering & gegevensuitwisseling', reason: NAMED_OTHERWISE },
  },
  '2025-05-20': {
    'report.titel': {
      computed: 'Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA',
      reason: 'de editie heeft geen titelblad; de brief noemt haar zo (004 r. 245-247), het register houdt de titel van november',
    },
    'thematafels.overzicht_alle_acties.uit_brief.Loopt op schema': {
      computed: 227,
      reason: 'de labels van de grafiek tellen op tot 227 (004 r. 9705-9725), de brief zegt 231 (r. 255)',
    },
    'thematafels.overzicht_alle_acties.uit_brief.som_afgeleid': {
      computed: 442,
      reason: 'de som van de brief; de labels tellen met de 14 van F en 2 die voorlopen op tot 442',
    },
    'transformatiemiddelen.bedragen_per_status.Verwacht': {
      computed: 614_478_724,
      reason: 'gedrukt is 150.788 meer dan de andere bedragen overlaten: de vijf delen tellen niet op tot beschikbaar (004 r. 10218-10233)',
    },
    'transformatiemiddelen.bedragen_per_status.Raming': {
      computed: 740_259_119,
      reason: 'verwacht + betaalbaar en betaald, met de verwacht die overblijft',
    },
    'transformatiemiddelen.bedragen_per_status.staaflabels[1]': {
      computed: 614_478_724,
      reason: 'hetzelfde bedrag als Verwacht, als label van de staaf (004 r. 10241)',
    },
    'transformatiemiddelen.uit_brief.aangevraagd_circa': {
      computed: 740_409_907,
      reason:
        'wat nog niet is goedgekeurd heeft in geen bron een eigen bedrag; alleen het totaal "bijna € 3 miljard" is gedrukt (004 r. 307)',
    },
  },
};

/** Values that are no count, amount or date of the register. */
export const NOT_COMPUTED: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^report\.inhoudsopgave/, reason: 'de inhoudsopgave van het gedrukte stuk' },
  {
    pattern: /^report\.peildata_per_onderdeel\.monitor_/,
    reason: 'wanneer de monitor zelf uitkwam; van elke reeks is de datum van haar gegevens vergeleken',
  },
  { pattern: /^thematafels\.frequentie_bo$/, reason: 'vaste tekst over hoe vaak het bestuurlijk overleg is' },
  { pattern: /\.thema_bandbreedte_voorbeeld$/, reason: 'een voorbeeld in de toelichting, geen telling' },
  { pattern: /\.noot$/, reason: 'de zin van de noot; het oormerk dat hij noemt is vergeleken' },
  {
    pattern: /aangevraagd_circa\.qualifier$/,
    reason: 'het woord "bijna" staat in de noot van het gepubliceerde cijfer, niet bij de eigen telling',
  },
  { pattern: /\.grafiek_as\./, reason: 'de as van de grafiek' },
  { pattern: /^financiele_kaders\.\d+\.covid$/, reason: 'de zin bij de tabel; het bedrag dat hij impliceert is vergeleken' },
  { pattern: /^financiele_kaders\.\d+\.correctie_aandeel$/, reason: 'de helft is een regel van het akkoord en geen cijfer van dit jaar' },
  { pattern: /^financiele_kaders\.verspreiding$/, reason: 'het verzoek om niet te verspreiden: een embargo, geen regel van het rapport' },
  { pattern: /^arbeidsmarkt\.(bron|dashboard)$/, reason: 'de zin over de bron; de eigenaar van de indicatoren is het CBS' },
  { pattern: /^arbeidsmarkt\.indicatoren\[\d\]\.samenstelling$/, reason: 'hoe de cijfers zijn verzameld, geen deel van de definitie' },
  { pattern: /^toegankelijkheid\.(huisartsen|wachtenden_wlz)\.(bron|periode)$/, reason: 'de zin over de bron onder de grafiek' },
  {
    pattern: /^toegankelijkheid\.huisartsen\.(hoogste_gemeenten|aantal_gemeenten_genoemd|trend|stijging_personen)/,
    reason: 'in woorden, zonder waarden per gemeente; het register heeft ze als kanttekening bij de meting',
  },
  {
    pattern: /^toegankelijkheid\.(wachttijden_msz\.trend_landelijk|wachtenden_wlz\.datakwaliteit|wachttijden_ggz\.(basis_ggz|restgroep))$/,
    reason: 'in woorden; het register heeft ze als kanttekening bij de meting',
  },
  {
    pattern: /^toegankelijkheid\.wachttijden_ggz\.grafiek\.reeksen_raw$/,
    reason: 'een afgebroken label van de grafiek; de drie reeksen zijn vergeleken',
  },
  { pattern: /^nza_duiding\.overvraging$/, reason: 'een zin zonder bedrag; het verschil zelf staat bij de brief' },
];
