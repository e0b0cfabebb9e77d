import { Id } from '@peildatum/platform';
import {
  AandachtspuntInput,
  AfsluitingInput,
  AfstemmingInput,
  factOfAandachtspunt,
  factOfAfsluiting,
  factOfAfstemming,
  factOfMijlpaal,
  factOfThematafel,
  MijlpaalInput,
  type ThematafelEvent,
  ThematafelInput,
} from '@peildatum/thematafels';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf, type Replacement, replacement } from '../writing/correction-body.js';
import {
  BenoemingInput,
  BenoemingVervanging,
  factOfBenoeming,
  factOfOntslag,
  OntslagInput,
  OntslagVervanging,
} from './coordinator.input.js';
import { thematafelLetter } from './letter.js';

/** An attention point, or its closing, as it should have been told: of a point that is known already. */
class AandachtspuntVervanging extends AandachtspuntInput {
  @Id({ omschrijving: 'Het aandachtspunt.' })
  aandachtspunt!: string;
}

class AfsluitingVervanging extends AfsluitingInput {
  @Id({ omschrijving: 'Het aandachtspunt.' })
  aandachtspunt!: string;
}

export const OPENING = bodyOf(ThematafelInput);
export const MIJLPAAL = bodyOf(MijlpaalInput);
export const AANDACHTSPUNT = bodyOf(AandachtspuntInput);
export const AFSLUITING = bodyOf(AfsluitingInput);
export const AFSTEMMING = bodyOf(AfstemmingInput);
export const BENOEMING = bodyOf(BenoemingInput, ['naam']);
export const ONTSLAG = bodyOf(OntslagInput);

/** What a wrong fact of a thematafel can be replaced by; each names its milestone, point or person. */
const REPLACEMENTS: Readonly<Record<string, Replacement<ThematafelEvent>>> = {
  opening: replacement(ThematafelInput, (input, letter) => factOfThematafel(thematafelLetter(letter), input)),
  mijlpaal: replacement(MijlpaalInput, (input) => factOfMijlpaal(input, ''), ['mijlpaal']),
  aandachtspunt: replacement(AandachtspuntVervanging, (input) => factOfAandachtspunt(input, input.aandachtspunt)),
  afsluiting: replacement(AfsluitingVervanging, (input) => factOfAfsluiting(input.aandachtspunt, input)),
  afstemming: replacement(AfstemmingInput, factOfAfstemming),
  benoeming: replacement(BenoemingVervanging, (input) => factOfBenoeming(input, input.persoon)),
  ontslag: replacement(OntslagVervanging, (input) => factOfOntslag(input, input.persoon)),
};

export const THEMATAFEL_CORRECTIE = correctionOf(REPLACEMENTS);
