import type { Basis, Decimal } from '@peildatum/kernel';
import type { Euros } from './figures.js';

/** One fact, or what was made of facts: on what it rests. In HTML each gives a sign. */
export interface RestsOn {
  readonly gereconstrueerd: boolean;
  readonly afgeleid: boolean;
}

/** What is made of several rests on all of them. */
export const restsOn = (...bases: readonly Basis[]): RestsOn => ({
  gereconstrueerd: bases.includes('reconstructed'),
  afgeleid: bases.includes('derived'),
});

/** A value that is known, or why it is not. Neither: there is no such value, and its cell is empty. */
export interface Valued extends RestsOn {
  /** As it is printed: whole millions of euro, or a percentage. */
  readonly waarde: Decimal | null;
  /** Behind a rounded amount: to the cent. */
  readonly exact: Euros | null;
  /** Null: the value is known, or there is none. */
  readonly onbekendOmdat: string | null;
}
