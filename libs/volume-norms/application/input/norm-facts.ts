import type { InstitutionEvent, NormEvent } from '../../domain/norm.events.js';
import * as herverdeling from './herverdeling.input.js';
import * as instelling from './instelling.input.js';
import * as interventie from './interventie.input.js';
import * as norm from './volumenorm.input.js';

type Class<T> = new () => T;

/** How one kind of fact is written at the public edge, and read from there. */
export interface WrittenNormFact<F, T extends object = object> {
  readonly input: Class<T>;
  readonly factOf: (input: T) => F;
}

const written = <F, T extends object>(input: Class<T>, factOf: (input: T) => F): WrittenNormFact<F> => ({
  input,
  factOf: factOf as WrittenNormFact<F>['factOf'],
});

/** Every kind of fact about an intervention, by its Dutch name. */
export const NORM_FACTS = {
  interventie: written(interventie.InterventieInput, interventie.factOfInterventie),
  impactanalyse: written(interventie.ImpactanalyseInput, interventie.factOfImpactanalyse),
  normvoorstel: written(norm.NormvoorstelInput, norm.factOfNormvoorstel),
  volumenorm: written(norm.VolumenormInput, norm.factOfVolumenorm),
  normherziening: written(norm.NormherzieningInput, norm.factOfNormherziening),
  normintrekking: written(norm.NormintrekkingInput, norm.factOfNormintrekking),
  normuitzondering: written(norm.NormuitzonderingInput, norm.factOfNormuitzondering),
  'gemiste-normtermijn': written(interventie.GemisteNormtermijnInput, interventie.factOfGemisteNormtermijn),
  normtoezicht: written(interventie.NormtoezichtInput, interventie.factOfNormtoezicht),
  herverdelingsscenario: written(herverdeling.HerverdelingsscenarioInput, herverdeling.factOfHerverdelingsscenario),
  herverdelingsbesluit: written(herverdeling.HerverdelingsbesluitInput, herverdeling.factOfHerverdelingsbesluit),
  volumeverplaatsing: written(herverdeling.VolumeverplaatsingInput, herverdeling.factOfVolumeverplaatsing),
} as const satisfies Readonly<Record<string, WrittenNormFact<NormEvent>>>;

/** Every kind of fact of an institution, by its Dutch name. */
export const INSTITUTION_FACTS = {
  instelling: written(instelling.InstellingInput, instelling.factOfInstelling),
  locatie: written(instelling.LocatieInput, instelling.factOfLocatie),
  volume: written(instelling.VolumeInput, instelling.factOfVolume),
} as const satisfies Readonly<Record<string, WrittenNormFact<InstitutionEvent>>>;
