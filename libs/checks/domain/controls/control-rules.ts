import type { ControlCode } from '@peildatum/reporting';
import type { Severity } from '../check.js';

/** What of a control stands where: two figures, many that make the last, or pairs of which only those that differ are listed. */
export type ControlForm = 'pair' | 'sum' | 'rows' | 'printed' | 'words' | 'published';

export interface ControlRule {
  readonly name: string;
  readonly rule: string;
  readonly since: number;
  readonly severity: Severity;
  readonly form: ControlForm;
}

type Told = readonly [name: string, rule: string, since: number, severity: Severity, form: ControlForm];

/** What the report counts itself is an error where it does not add up. */
const TOLD: Readonly<Record<ControlCode, Told>> = {
  'som.acties.statussen': ['Acties: som van de statussen', 'De statussen samen zijn het totaal van de acties.', 1, 'fout', 'pair'],
  'som.acties.thematafels': [
    'Acties: som van de thematafels',
    'De thematafels samen en wat bij geen tafel bekend is, zijn het totaal van de acties.',
    1,
    'fout',
    'pair',
  ],
  'som.acties.statussen-per-thematafel': [
    'Acties: statussen per thematafel',
    'De statussen van alle thematafels samen zijn het totaal van de thematafels.',
    1,
    'fout',
    'pair',
  ],
  'som.acties.elke-status': [
    'Acties: elke status',
    'Van elke status is de som van de thematafels de rij van alle thematafels.',
    1,
    'fout',
    'rows',
  ],
  'som.acties.algemeen': [
    'Acties buiten de thematafels: som van de statussen',
    'De statussen van de acties buiten de thematafels zijn samen hun totaal.',
    1,
    'fout',
    'pair',
  ],
  'som.samenvatting.thematafels': [
    'Samenvatting: som van de thematafels',
    'Van elke telling van acties zijn de thematafels en wat bij geen tafel bekend is, samen het geheel.',
    9,
    'fout',
    'rows',
  ],
  'som.snelle-toetsen.statussen': [
    'Snelle toetsen: som van de statussen',
    'De statussen samen zijn het totaal van de snelle toetsen.',
    3,
    'fout',
    'pair',
  ],
  'som.snelle-toetsen.kwartalen': [
    'Snelle toetsen: som van de kwartalen',
    'De kwartalen samen zijn het totaal van de snelle toetsen.',
    3,
    'fout',
    'pair',
  ],
  'trechter.goedgekeurde-snelle-toetsen': [
    'Trechter: goedgekeurde snelle toetsen',
    'De trechter begint met zoveel snelle toetsen als er zijn goedgekeurd.',
    3,
    'fout',
    'pair',
  ],
  'trechter.in-uitwerking-en-ingediend': [
    'Trechter: in uitwerking en ingediend',
    'Goedgekeurde snelle toetsen zijn in uitwerking, of er is een transformatieplan ingediend.',
    3,
    'fout',
    'pair',
  ],
  'som.transformatieplannen.statussen': [
    'Transformatieplannen: som van de statussen',
    'De statussen samen zijn de ingediende transformatieplannen.',
    3,
    'fout',
    'pair',
  ],
  'som.transformatieplannen.kwartalen': [
    'Transformatieplannen: som van de kwartalen',
    'De kwartalen samen zijn de ingediende transformatieplannen.',
    3,
    'fout',
    'pair',
  ],
  'som.transformatieplannen.alle': [
    'Transformatieplannen: alle geregistreerde plannen',
    'Elk geregistreerd plan telt mee, is ingetrokken of is vervangen.',
    3,
    'fout',
    'pair',
  ],
  'grens.nza.plannen': [
    'NZa: niet meer plannen dan goedgekeurd',
    'Een beschikking volgt op een goedkeuring: er zijn er niet meer dan goedgekeurde plannen.',
    3,
    'fout',
    'pair',
  ],
  'grens.nza.bedrag': ['NZa: niet meer beschikt dan goedgekeurd', 'Er is niet meer beschikt dan er is goedgekeurd.', 3, 'fout', 'pair'],
  'identiteit.middelen.beschikbaar': [
    'Middelen: beschikbaar gesteld en zijn vijf delen',
    'Elke beschikbaar gestelde euro is verwacht, betaalbaar en betaald, definitief vrijgegeven, nog vrij te geven of mogelijk nog vrij te geven.',
    3,
    'fout',
    'rows',
  ],
  'identiteit.middelen.raming': [
    'Middelen: raming',
    'De raming is wat verwacht is en wat betaalbaar en betaald is samen.',
    3,
    'fout',
    'rows',
  ],
  'som.middelen.sectoren': ['Middelen: som van de sectoren', 'Van elk bedrag is de som van de sectoren het totaal.', 3, 'fout', 'rows'],
  'som.middelen.plannen': ['Middelen: som van de plannen', 'Van elk bedrag is de som van de plannen het totaal.', 3, 'fout', 'rows'],
  'som.aangevraagd.stappen': ['Aangevraagd: som van de stappen', 'De stappen samen zijn de totale aanvraag.', 3, 'fout', 'pair'],
  'som.aangevraagd.eenmaal': [
    'Aangevraagd: elke snelle toets eenmaal',
    'Elke snelle toets telt eenmaal, in haar verste fase.',
    3,
    'fout',
    'sum',
  ],
  'identiteit.aangevraagd.goedgekeurd': [
    'Aangevraagd: goedgekeurd is beschikbaar gesteld',
    'Waarvoor transformatieplannen zijn goedgekeurd, is wat hun KPI’s samen beschikbaar stellen.',
    3,
    'fout',
    'pair',
  ],
  'som.verdeling.delen': [
    'Verdeling over sectoren en domeinen: som van de delen',
    'De delen samen zijn het totaal van de goedgekeurde bedragen.',
    3,
    'fout',
    'pair',
  ],
  'som.vws-begroting.regels': ['VWS-begroting: som van de regels', 'De regels samen zijn het totaal.', 3, 'fout', 'pair'],
  'identiteit.vws-begroting.netto': [
    'VWS-begroting: netto',
    'Het netto bedrag en wat uit andere enveloppen komt, zijn samen het totaal.',
    3,
    'fout',
    'pair',
  ],
  'kaders.verschil': [
    'Financiële kaders: verschil',
    'Het gedrukte verschil is uitgaven min covid plus fonds min kader, op een afronding van 1 mln na.',
    4,
    'fout',
    'printed',
  ],
  'kaders.resterend': [
    'Financiële kaders: resterend verschil',
    'Het gedrukte resterende verschil is het verschil min de correctie, op een afronding van 1 mln na.',
    4,
    'fout',
    'printed',
  ],
  'kaders.kwartalen': [
    'Financiële kaders: kwartalen aan declaraties',
    'k is (jaar van de cijfers − budgetjaar) × 4 + kwartaal, voor elke sector.',
    4,
    'fout',
    'rows',
  ],
  'kaders.label': [
    'Financiële kaders: label en kwartaal',
    'De maand in het label van de uitgaven ligt in de maanden waarin de cijfers van dat kwartaal het nieuwst zijn.',
    4,
    'fout',
    'words',
  ],
  'kaders.ongewijzigd': [
    'Financiële kaders: kaders ongewijzigd',
    'Een kader is sinds het eerst werd vastgesteld niet veranderd.',
    4,
    'waarschuwing',
    'rows',
  ],
  'gepubliceerd.eigen-telling': [
    'Gepubliceerd naast de eigen telling',
    'Een gepubliceerd cijfer is wat het register zelf telt.',
    1,
    'waarschuwing',
    'published',
  ],
};

export const ruleOf = (code: ControlCode): ControlRule => {
  const [name, rule, since, severity, form] = TOLD[code];
  return { name, rule, since, severity, form };
};
