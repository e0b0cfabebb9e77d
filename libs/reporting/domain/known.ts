import type { Basis, Decimal, shape } from '@peildatum/kernel';
import { Euros } from './figures.js';
import { matching, nullable, why, yesNo } from './shapes.js';

/** An exact number as text, with a point. */
export const decimal = matching<Decimal>('^-?[0-9]+(\\.[0-9]{1,6})?$', 'Een getal als tekst, met een punt: 3.5.');

/** On what one fact rests, or what was made of facts. In HTML each gives a sign. */
export const rests = { gereconstrueerd: yesNo(), afgeleid: yesNo() };
export type RestsOn = shape.ObjectOf<typeof rests>;

/** What is made of several rests on all of them. */
export const restsOn = (...bases: readonly Basis[]): RestsOn => ({
  gereconstrueerd: bases.includes('reconstructed'),
  afgeleid: bases.includes('derived'),
});

/** A value that is known, or why it is not. Where neither is there, no such value exists, and its cell is empty. */
export const valued = {
  /** As it is printed: whole millions of euro, or a percentage. */
  waarde: nullable(decimal),
  /** Behind a rounded amount: to the cent. */
  exact: nullable(Euros),
  onbekendOmdat: why,
  ...rests,
};
export type Valued = shape.ObjectOf<typeof valued>;
