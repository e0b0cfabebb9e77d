import {
  AandachtspuntInput,
  AandachtspuntMetId,
  AfsluitingInput,
  AfsluitingMetId,
  AfstemmingInput,
  BenoemingMetId,
  factOfAandachtspunt,
  factOfAfsluiting,
  factOfBenoeming,
  factOfMijlpaal,
  factOfOntslag,
  factOfThematafel,
  GoedkeuringInput,
  MijlpaalInput,
  OntslagInput,
  OntslagMetId,
  openingFacts,
  type ThematafelEvent,
  ThematafelInput,
  thematafelFacts,
} from '@peildatum/thematafels';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, kindsOf } from '../writing/fact-kinds.js';
import { BenoemingMetNaam } from './coordinator.input.js';
import { thematafelLetter } from './letter.js';

export const OPENING = bodyOf(ThematafelInput);
export const MIJLPAAL = bodyOf(MijlpaalInput);
export const AANDACHTSPUNT = bodyOf(AandachtspuntInput);
export const AFSLUITING = bodyOf(AfsluitingInput);
export const AFSTEMMING = bodyOf(AfstemmingInput);
export const GOEDKEURING = bodyOf(GoedkeuringInput);
export const BENOEMING = bodyOf(BenoemingMetNaam, ['naam']);
export const ONTSLAG = bodyOf(OntslagInput);

/** What a wrong fact of a thematafel can be replaced by; each names its milestone, point or person, and has the words of an import. */
const KINDS = {
  opening: factKind(ThematafelInput, (input, letter) => factOfThematafel(input, thematafelLetter(letter))),
  mijlpaal: factKind(MijlpaalInput, (input) => factOfMijlpaal(input, ''), ['mijlpaal']),
  aandachtspunt: factKind(AandachtspuntMetId, (input) => factOfAandachtspunt(input, ''), ['aandachtspunt']),
  afsluiting: factKind(AfsluitingMetId, (input) => factOfAfsluiting(input, ''), ['aandachtspunt']),
  afstemming: kindsOf(thematafelFacts).afstemming,
  goedkeuring: kindsOf(thematafelFacts).goedkeuring,
  benoeming: factKind(BenoemingMetId, (input) => factOfBenoeming(input, ''), ['persoon']),
  ontslag: factKind(OntslagMetId, (input) => factOfOntslag(input, ''), ['persoon']),
} satisfies FactKinds<ThematafelEvent> & Readonly<Record<keyof typeof thematafelFacts | keyof typeof openingFacts, unknown>>;

export const THEMATAFEL_CORRECTIE = correctionOf<ThematafelEvent>(KINDS);
