import { CHECK_SHAPES, OUTCOMES, type Outcome } from '@peildatum/checks';
import { REPORT_SHAPES } from '@peildatum/reporting';
import { namesOf } from '@peildatum/tables';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { choice, moment, wholeNumber } from '../reading/parameter.js';
import type { Exclusion } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

/** An outcome as an address writes it. */
const words: Readonly<Record<string, Outcome>> = Object.fromEntries(OUTCOMES.map((outcome) => [outcome.replaceAll(' ', '-'), outcome]));

export const CHECK_PARAMETERS = {
  uitkomst: choice(
    'Alleen wat deze uitkomst heeft; de tellingen blijven die van alle.',
    Object.keys(words),
    (word) => words[word] as Outcome,
  ),
  bekendOp: moment('Wat het register toen wist; een datum is het einde van die dag in Amsterdam. Weggelaten: alles wat nu bekend is.'),
  volgnummer: wholeNumber('Precies tot en met deze gebeurtenis; in plaats van bekendOp.'),
  tel: TEL,
  doelgroep: DOELGROEP,
  ...LIST_FORMAAT,
};

export const CHECK_EXCLUSIONS: readonly Exclusion[] = [['bekendOp', 'volgnummer', 'geef een van beide']];

/** What the answers of checks refer to. */
export const CHECK_NAMES = namesOf([...CHECK_SHAPES, ...REPORT_SHAPES]);
