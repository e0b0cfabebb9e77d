import type { FrameworkCode, FrameworkEvent } from '../../domain/framework/framework.events.js';
import * as kader from './kader.input.js';
import * as cijfer from './kadercijfer.input.js';

type Class<T> = new () => T;

/** How one kind of fact of a kader is written at the public edge, and read from there; `code` is of the kader that it is about. */
export interface WrittenFrameworkFact<T extends object = object> {
  readonly input: Class<T>;
  readonly factOf: (input: T, code: FrameworkCode) => FrameworkEvent;
}

const written = <T extends object>(input: Class<T>, factOf: (input: T, code: FrameworkCode) => FrameworkEvent): WrittenFrameworkFact => ({
  input,
  factOf: factOf as WrittenFrameworkFact['factOf'],
});

/** Every kind of fact of a kader, by its Dutch name. */
export const FRAMEWORK_FACTS = {
  kader: written(kader.KaderInput, kader.factOfKader),
  'kader-indexatie': written(kader.KaderIndexatieInput, kader.factOfKaderIndexatie),
  uitgavenraming: written(cijfer.UitgavenramingInput, cijfer.factOfUitgavenraming),
  fondsaanspraak: written(cijfer.FondsaanspraakInput, cijfer.factOfFondsaanspraak),
  covidkosten: written(cijfer.CovidkostenInput, cijfer.factOfCovidkosten),
  geneesmiddelengroei: written(cijfer.GeneesmiddelengroeiInput, cijfer.factOfGeneesmiddelengroei),
} as const satisfies Readonly<Record<string, WrittenFrameworkFact>>;
