import { type Column, codeColumn, decidedBeside, decidedBy, type ImportKinds, type ReadFields } from '@peildatum/importing';
import { refusedField, type Timeline } from '@peildatum/kernel';
import { listedCheck, type ValueLists } from '@peildatum/platform';
import { factIn, rowKindsOf, type WrittenFact } from '@peildatum/subjects';
import {
  dossierStream,
  KPI_CODE,
  PLAN_CODE,
  planOfKpi,
  TOETS_CODE,
  TOETS_CODE_FORM,
  type ToetsCode,
  toetsOfPlan,
} from '../../domain/codes.js';
import { correctDossier, type TellableDossierFact, tellDossier } from '../../domain/dossier.decide.js';
import { type DossierEvent, dossierEvents } from '../../domain/dossier.events.js';
import { correctIntake, tellIntake } from '../../domain/intake.decide.js';
import { INTAKE_STREAM, type IntakeEvent, intakeEvents } from '../../domain/intake.events.js';
import { intakeFacts, kpiFacts, planFacts, toetsFacts } from '../dossier-facts.js';
import { DOSSIER_RIGHTS } from '../dossier-rights.js';
import { intakePremises } from '../input/aanvraagstop.input.js';
import { intakeOf } from '../intake-of.js';
import { INTAKE_RIGHTS } from '../intake-rights.js';
import { listedInDossier } from '../listed-values.js';

const TOETS_COLUMN = codeColumn('snelleToets', 'De code van de snelle toets.', TOETS_CODE_FORM, 'ST-0123');
const PLAN_COLUMN = codeColumn(
  'plan',
  'De code van het transformatieplan.',
  'de code van de snelle toets, een punt en het nummer van het plan',
  'ST-0123.1',
);
const KPI_COLUMN = codeColumn('kpi', 'De code van de KPI.', 'de code van het plan, een punt en de naam van de KPI', 'ST-0123.1.K07');

/** The kinds of rows of snelle toetsen, plans, KPIs and the intake, by the word in the column `soort`; values of lists are checked against `lists`. */
export function planImportKinds(lists: ValueLists): ImportKinds {
  const dossier = (code: ToetsCode, fact: TellableDossierFact) => {
    return decidedBeside<DossierEvent, IntakeEvent>(
      { stream: dossierStream(code), rights: DOSSIER_RIGHTS, fact, listed: listedCheck(lists, listedInDossier(fact), fact.validFrom) },
      INTAKE_STREAM,
      (intake) => tellDossier(code, fact, intakeOf(intake)),
      {
        events: dossierEvents,
        correct: (order, timelineOf) =>
          correctDossier({ toets: code, ...order }, intakeOf(timelineOf(INTAKE_STREAM) as unknown as Timeline<IntakeEvent>)),
      },
    );
  };
  const told =
    <Code extends string>({ name }: Column, isCode: (given: unknown) => given is Code, due: string, toetsOf: (code: Code) => ToetsCode) =>
    (written: WrittenFact<TellableDossierFact, Code>): ReadFields =>
    ({ [name]: code, ...fields }) => {
      if (!isCode(code)) throw refusedField(name, due);
      return dossier(toetsOf(code), factIn(written, fields, code));
    };
  const { 'snelle-toets': opening, ...onToets } = toetsFacts;
  return {
    ...rowKindsOf({ 'snelle-toets': opening }, { subject: 'snelle toets', columns: [] }, (written) => (fields, newId) => {
      const fact = factIn(written, fields, newId());
      return { ...dossier(fact.data.code, fact), makes: `code ${fact.data.code}` };
    }),
    ...rowKindsOf(
      onToets,
      { subject: 'snelle toets', columns: [TOETS_COLUMN] },
      told(TOETS_COLUMN, isOf(TOETS_CODE), 'noem de code van de snelle toets', (code: ToetsCode) => code),
    ),
    ...rowKindsOf(intakeFacts, { subject: 'aanvraagstop', columns: [] }, (written) => (fields) => {
      const fact = factIn(written, fields, '');
      return decidedBy<IntakeEvent>(
        { stream: INTAKE_STREAM, rights: INTAKE_RIGHTS, fact, listed: intakePremises(fact) },
        tellIntake(fact),
        {
          events: intakeEvents,
          correct: correctIntake,
        },
      );
    }),
    ...rowKindsOf(
      planFacts,
      { subject: 'transformatieplan', columns: [PLAN_COLUMN] },
      told(PLAN_COLUMN, isOf(PLAN_CODE), `noem de code van het transformatieplan (${PLAN_COLUMN.example})`, toetsOfPlan),
    ),
    ...rowKindsOf(
      kpiFacts,
      { subject: 'KPI', columns: [KPI_COLUMN] },
      told(KPI_COLUMN, isOf(KPI_CODE), `noem de code van de KPI (${KPI_COLUMN.example})`, (code) => toetsOfPlan(planOfKpi(code))),
    ),
  };
}

const isOf =
  <Code extends string>(pattern: RegExp) =>
  (given: unknown): given is Code =>
    typeof given === 'string' && pattern.test(given);
