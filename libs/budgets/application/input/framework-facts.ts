import { fact, type WrittenFact } from '@peildatum/subjects';
import type { FrameworkCode, FrameworkEvent } from '../../domain/framework/framework.events.js';
import { lines } from '../import/framework-cells.js';
import * as kader from './kader.input.js';
import * as cijfer from './kadercijfer.input.js';

/** Every kind of fact of a kader, by its Dutch name. */
export const FRAMEWORK_FACTS = {
  kader: fact(kader.KaderInput, kader.factOfKader, { cells: { regels: lines } }),
  'kader-indexatie': fact(kader.KaderIndexatieInput, kader.factOfKaderIndexatie),
  uitgavenraming: fact(cijfer.UitgavenramingInput, cijfer.factOfUitgavenraming),
  fondsaanspraak: fact(cijfer.FondsaanspraakInput, cijfer.factOfFondsaanspraak),
  covidkosten: fact(cijfer.CovidkostenInput, cijfer.factOfCovidkosten),
  geneesmiddelengroei: fact(cijfer.GeneesmiddelengroeiInput, cijfer.factOfGeneesmiddelengroei),
} as const satisfies Readonly<Record<string, WrittenFact<FrameworkEvent, FrameworkCode>>>;
