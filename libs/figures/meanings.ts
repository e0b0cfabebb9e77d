/** The amounts of report-model 8.1, as the editions define them. */
export const AMOUNT_MEANINGS = {
  beschikbaar: 'Het totaal aangevraagde bedrag van alle goedgekeurde transformatieplannen: elke euro zit in precies één van de vijf delen.',
  verwacht: 'Het totale verwachte bedrag van KPI’s die nog niet betaalbaar gesteld of betaald zijn.',
  'betaalbaar-en-betaald': 'Het totale definitieve bedrag van KPI’s die betaalbaar gesteld of betaald zijn.',
  raming: 'Verwacht plus betaalbaar en betaald.',
  'definitief-vrijgegeven':
    'Het totale bedrag dat niet is uitgekeerd omdat een KPI niet (volledig) is behaald, en dat definitief is vrijgegeven.',
  'nog-vrij-te-geven': 'Het totale bedrag dat niet is uitgekeerd omdat een KPI niet (volledig) is behaald, en dat nog niet is vrijgegeven.',
  'mogelijk-nog-vrij-te-geven': 'Het verschil tussen het beschikbare en het verwachte bedrag van KPI’s die nog niet zijn behaald.',
} as const;

/** The rows of the kader table, as report-model section 9 has them. */
export const FRAMEWORK_MEANINGS = {
  uitgaven: 'De uitgaven van deze sector in dit jaar, geraamd op de nieuwste cijfers, in hele miljoenen.',
  kader: 'Het IZA-kader van deze sector in dit jaar, bij het prijspeil waarmee de rapportage vergelijkt.',
  fonds: 'Wat deze sector in dit jaar uit een fonds buiten de Zvw krijgt.',
  verschil:
    'Uitgaven plus fonds min kader (bij de MSZ in 2023 zonder de meerkosten van covid), als laatste afgerond; boven nul is het kader overschreden.',
  correctie:
    'Waarvoor de MSZ om dure geneesmiddelen wordt gecorrigeerd: de helft van de groei boven de drempel, alleen als zij haar kader overschrijdt.',
  resterend: 'Het verschil min de correctie voor dure geneesmiddelen, als laatste afgerond.',
} as const;

/** The lines of the uptake of a budget. */
export const UPTAKE_MEANINGS = {
  oorspronkelijk: 'Het budget zoals het voor het eerst is vastgesteld.',
  nu: 'Het budget zoals het op de peildatum is, na elke herziening.',
  'daarvan-via-verzekeraars': 'Het deel van het budget dat via de zorgverzekeraars gaat.',
  'daarvan-via-vws': 'Het deel van het budget dat via VWS gaat.',
  'via-vws': 'Wat de regels via de VWS-begroting van dit budget nemen, zonder wat uit andere enveloppen komt.',
  overgeheveld: 'Wat van dit budget naar een ander doel is overgeheveld, voor zover gepubliceerd.',
  vervallen: 'Wat van de jaartranches is vervallen en niet is doorgeschoven.',
  gereserveerd: 'Wat op de peildatum is gereserveerd en nog niet is vrijgevallen, voor zover gepubliceerd.',
  aangevraagd: 'Wat alle aanvragen van dit budget vragen, elk één keer in haar verste fase, voor zover hun bedrag bekend is.',
  goedgekeurd: 'Wat van dit budget is goedgekeurd of toegekend.',
  beschikt: 'De som van de beschikkingen van de NZa: een andere maat naast de goedkeuringen.',
  'betaalbaar-en-betaald': 'Wat van dit budget betaalbaar is gesteld of betaald.',
  vrijgegeven: 'Wat van het goedgekeurde definitief niet wordt betaald, en er dus weer is.',
  over: 'Het budget min wat is goedgekeurd en niet vrijgegeven, en min wat via VWS ging, werd overgeheveld of verviel.',
} as const;
