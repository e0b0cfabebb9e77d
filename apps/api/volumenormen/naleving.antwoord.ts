import {
  type Compliance,
  type ComplianceCounts,
  type ComplianceUnit,
  GEEN_NALEVING_WORDS,
  type NormPreview,
  type RegionCompliance,
  VOLDOET_WORDS,
} from '@peildatum/volume-norms';
import { answer, count, integer, listOf, nullable, of, oneOf, text, yesNo } from '../answers/answer.js';
import { Normmaat, normmaatOf } from './norm.antwoord.js';

const VOLDOET = Object.values(VOLDOET_WORDS);

/** How many of each kind. */
abstract class Nalevingsaantallen extends answer({
  voldoen: nullable(count('Hoeveel de norm halen; null: onbekend.')),
  eronder: nullable(count('Hoeveel eronder blijven; null: onbekend.')),
  uitzonderingen: nullable(count('Hoeveel een uitzondering hebben; null: onbekend.')),
  onbekend: nullable(count('Van hoeveel het niet te zeggen is; null: van geen.')),
  blijvenOver: nullable(count('Hoeveel er overblijven: wie de norm haalt of een uitzondering heeft; null: onbekend.')),
}) {}

const unit = {
  instelling: text('De instelling.'),
  naam: text('Hoe zij heet.'),
  locatie: nullable(text('De locatie; null: de hele instelling.')),
  regio: nullable(text('De regio; null: niet bekend.')),
};

export class Nalevingseenheid extends answer({
  ...unit,
  volume: count('Hoe vaak dat jaar, voor zover gemeld.'),
  voorlopig: yesNo('Of dat nog kan veranderen.'),
  marge: nullable(integer('Volume min minimum; null: onbekend.')),
  voldoet: oneOf(VOLDOET, 'Of de norm is gehaald.'),
}) {}

export class RegioNaleving extends answer(
  {
    regio: nullable(text('De regio; null: niet bekend.')),
    volume: count('Hoe vaak de interventie er is gedaan.'),
  },
  Nalevingsaantallen,
) {}

/** Who meets a norm in a year, who does not, and by how much. */
export class Naleving extends answer(
  {
    interventie: text('De interventie.'),
    jaar: integer('Het jaar.'),
    norm: nullable(of(Normmaat, 'Waaraan gemeten is; null: geen norm.')),
    onbekendOmdat: nullable(oneOf(Object.values(GEEN_NALEVING_WORDS), 'Waarom het onbekend is.')),
    eenheden: listOf(Nalevingseenheid, 'Wie de interventie dat jaar deed.'),
    regios: listOf(RegioNaleving, 'Per regio.'),
  },
  Nalevingsaantallen,
) {}

export class VeranderdeEenheid extends answer({
  ...unit,
  volume: count('Hoe vaak dat jaar.'),
  nu: nullable(oneOf(VOLDOET, 'Wat er nu van te zeggen is; null: geen eenheid van die norm.')),
  dan: nullable(oneOf(VOLDOET, 'Wat er dan van te zeggen zou zijn; null: geen eenheid van die norm.')),
}) {}

/** What would change under a norm that nobody decided; nothing of it is stored. */
export class Normvoorbeeld extends answer({
  nu: of(Naleving, 'Zoals het nu is.'),
  dan: of(Naleving, 'Zoals het onder de veronderstelde norm zou zijn.'),
  veranderd: listOf(VeranderdeEenheid, 'Voor wie dat iets verandert.'),
}) {}

const aantallenOf = ({ meeting, below, exceptions, unknown, remaining }: ComplianceCounts) => ({
  voldoen: meeting,
  eronder: below,
  uitzonderingen: exceptions,
  onbekend: unknown,
  blijvenOver: remaining,
});

const eenheidOf = ({ institution, name, location, region, volume, provisional, margin, meets }: ComplianceUnit): Nalevingseenheid => ({
  instelling: institution,
  naam: name,
  locatie: location,
  regio: region,
  volume,
  voorlopig: provisional,
  marge: margin,
  voldoet: VOLDOET_WORDS[meets],
});

const regioOf = (region: RegionCompliance): RegioNaleving => ({ ...aantallenOf(region), regio: region.region, volume: region.volume });

export const nalevingOf = (compliance: Compliance): Naleving => ({
  ...aantallenOf(compliance),
  interventie: compliance.intervention,
  jaar: compliance.year,
  norm: compliance.norm && normmaatOf(compliance.norm),
  onbekendOmdat: compliance.why === null ? null : GEEN_NALEVING_WORDS[compliance.why],
  eenheden: compliance.units.map(eenheidOf),
  regios: compliance.regions.map(regioOf),
});

export const normvoorbeeldOf = ({ current, proposed, changed }: NormPreview): Normvoorbeeld => ({
  nu: nalevingOf(current),
  dan: nalevingOf(proposed),
  veranderd: changed.map(({ institution, name, location, region, volume, before, after }) => ({
    instelling: institution,
    naam: name,
    locatie: location,
    regio: region,
    volume,
    nu: before && VOLDOET_WORDS[before],
    dan: after && VOLDOET_WORDS[after],
  })),
});
