import { subjectControllers } from '../subjects/subject-controllers.js';
import { BEGROTINGSPOST_ROUTES } from './begrotingsposten.js';
import { CYCLUS_ROUTES } from './cycli.js';
import { IMPACTRAMING_ROUTES } from './impactramingen.js';
import { RANDVOORWAARDE_ROUTES } from './randvoorwaarden.js';
import { REGELDRUKTOETS_ROUTES } from './regeldruktoetsen.js';
import { TRANSITIEDOEL_ROUTES } from './transitiedoelen.js';

/** Everything that commitments need, save, cost and aim at. */
export const impactControllers = [
  ...subjectControllers(RANDVOORWAARDE_ROUTES),
  ...subjectControllers(REGELDRUKTOETS_ROUTES),
  ...subjectControllers(IMPACTRAMING_ROUTES),
  ...subjectControllers(TRANSITIEDOEL_ROUTES),
  ...subjectControllers(CYCLUS_ROUTES),
  ...subjectControllers(BEGROTINGSPOST_ROUTES),
];
