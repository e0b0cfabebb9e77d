import { Id } from '@peildatum/platform';
import {
  AandachtspuntInput,
  AfsluitingInput,
  AfstemmingInput,
  factOfAandachtspunt,
  factOfAfsluiting,
  factOfMijlpaal,
  factOfThematafel,
  MijlpaalInput,
  type ThematafelEvent,
  ThematafelInput,
  thematafelFacts,
} from '@peildatum/thematafels';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, kindsOf } from '../writing/fact-kinds.js';
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

/** What a wrong fact of a thematafel can be replaced by; each names its milestone, point or person, and has the words of an import. */
const KINDS = {
  opening: factKind(ThematafelInput, (input, letter) => factOfThematafel(thematafelLetter(letter), input)),
  mijlpaal: factKind(MijlpaalInput, (input) => factOfMijlpaal(input, ''), ['mijlpaal']),
  aandachtspunt: factKind(AandachtspuntVervanging, (input) => factOfAandachtspunt(input, input.aandachtspunt)),
  afsluiting: factKind(AfsluitingVervanging, (input) => factOfAfsluiting(input.aandachtspunt, input)),
  afstemming: kindsOf(thematafelFacts).afstemming,
  benoeming: factKind(BenoemingVervanging, (input) => factOfBenoeming(input, input.persoon)),
  ontslag: factKind(OntslagVervanging, (input) => factOfOntslag(input, input.persoon)),
} satisfies FactKinds<ThematafelEvent> & Readonly<Record<keyof typeof thematafelFacts, unknown>>;

export const THEMATAFEL_CORRECTIE = correctionOf<ThematafelEvent>(KINDS);
