import type { Question } from '@peildatum/questions';
import { type Parameter, wholeNumber } from '../reading/parameter.js';

/** The numbers of a question, as an address has them. */
export const questionNumbers = ({ parameters }: Question): Readonly<Record<string, Parameter<number>>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { description, byDefault, most }]) => [
      name,
      wholeNumber(`${description} Standaard ${byDefault}.`, { max: most }),
    ]),
  );
