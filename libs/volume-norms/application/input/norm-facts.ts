import { fact, type WrittenFact } from '@peildatum/subjects';
import type { InstitutionEvent, NormEvent } from '../../domain/norm.events.js';
import { findings, transfers } from '../import/cells.js';
import * as herverdeling from './herverdeling.input.js';
import * as instelling from './instelling.input.js';
import * as interventie from './interventie.input.js';
import * as norm from './volumenorm.input.js';

/** Every kind of fact about an intervention, by its Dutch name. */
export const NORM_FACTS = {
  interventie: fact(interventie.InterventieInput, interventie.factOfInterventie),
  impactanalyse: fact(interventie.ImpactanalyseInput, interventie.factOfImpactanalyse, { cells: { bevindingen: findings } }),
  normvoorstel: fact(norm.NormvoorstelInput, norm.factOfNormvoorstel),
  volumenorm: fact(norm.VolumenormInput, norm.factOfVolumenorm),
  normherziening: fact(norm.NormherzieningInput, norm.factOfNormherziening),
  normintrekking: fact(norm.NormintrekkingInput, norm.factOfNormintrekking),
  normuitzondering: fact(norm.NormuitzonderingInput, norm.factOfNormuitzondering),
  'gemiste-normtermijn': fact(interventie.GemisteNormtermijnInput, interventie.factOfGemisteNormtermijn),
  normtoezicht: fact(interventie.NormtoezichtInput, interventie.factOfNormtoezicht),
  herverdelingsscenario: fact(herverdeling.HerverdelingsscenarioInput, herverdeling.factOfHerverdelingsscenario, {
    cells: { verschuivingen: transfers },
  }),
  herverdelingsbesluit: fact(herverdeling.HerverdelingsbesluitInput, herverdeling.factOfHerverdelingsbesluit),
  volumeverplaatsing: fact(herverdeling.VolumeverplaatsingInput, herverdeling.factOfVolumeverplaatsing),
} as const satisfies Readonly<Record<string, WrittenFact<NormEvent>>>;

/** Every kind of fact of an institution, by its Dutch name. */
export const INSTITUTION_FACTS = {
  instelling: fact(instelling.InstellingInput, instelling.factOfInstelling),
  locatie: fact(instelling.LocatieInput, instelling.factOfLocatie),
  volume: fact(instelling.VolumeInput, instelling.factOfVolume),
} as const satisfies Readonly<Record<string, WrittenFact<InstitutionEvent>>>;
