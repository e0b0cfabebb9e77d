import { decidedBeside, decidedBy, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { refusedField } from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/platform';
import { factIn, rowKindsOf, type WrittenFact } from '@peildatum/subjects';
import { dossierStream, KPI_CODE, PLAN_CODE, planOfKpi, TOETS_CODE, type ToetsCode, toetsOfPlan } from '../../domain/codes.js';
import { type TellableDossierFact, tellDossier } from '../../domain/dossier.decide.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { tellIntake } from '../../domain/intake.decide.js';
import { INTAKE_STREAM, type IntakeEvent } from '../../domain/intake.events.js';
import { assertValues } from '../assert-values.js';
import { intakeFacts, kpiFacts, planFacts, toetsFacts } from '../dossier-facts.js';
import { DOSSIER_RIGHTS } from '../dossier-rights.js';
import { intakeOf } from '../intake-of.js';
import { INTAKE_RIGHTS } from '../intake-rights.js';

/** The kinds of rows of snelle toetsen, plans, KPIs and the intake, by the word in the column `soort`; values of lists are checked against `lists`. */
export function planImportKinds(lists: ValueLists): ImportKinds {
  const dossier = (code: ToetsCode, fact: TellableDossierFact) => {
    assertValues(lists, fact);
    return decidedBeside<DossierEvent, IntakeEvent>(
      { stream: dossierStream(code), rights: DOSSIER_RIGHTS, fact },
      INTAKE_STREAM,
      (intake) => tellDossier(code, fact, intakeOf(intake)),
    );
  };
  const told =
    <Code extends string>(column: string, isCode: (given: unknown) => given is Code, due: string, toetsOf: (code: Code) => ToetsCode) =>
    (written: WrittenFact<TellableDossierFact, Code>): ImportKind =>
    ({ [column]: code, ...fields }) => {
      if (!isCode(code)) throw refusedField(column, due);
      return dossier(toetsOf(code), factIn(written, fields, code));
    };
  const { 'snelle-toets': opening, ...onToets } = toetsFacts;
  return {
    ...rowKindsOf({ 'snelle-toets': opening }, (written) => (fields, newId) => {
      const fact = factIn(written, fields, newId);
      return dossier(fact.data.code, fact);
    }),
    ...rowKindsOf(
      onToets,
      told('snelleToets', isOf(TOETS_CODE), 'noem de code van de snelle toets', (code: ToetsCode) => code),
    ),
    ...rowKindsOf(intakeFacts, (written) => (fields) => {
      const fact = factIn(written, fields, '');
      return decidedBy({ stream: INTAKE_STREAM, rights: INTAKE_RIGHTS, fact }, tellIntake(fact));
    }),
    ...rowKindsOf(planFacts, told('plan', isOf(PLAN_CODE), 'noem de code van het transformatieplan (ST-0123.1)', toetsOfPlan)),
    ...rowKindsOf(
      kpiFacts,
      told('kpi', isOf(KPI_CODE), 'noem de code van de KPI (ST-0123.1.K07)', (code) => toetsOfPlan(planOfKpi(code))),
    ),
  };
}

const isOf =
  <Code extends string>(pattern: RegExp) =>
  (given: unknown): given is Code =>
    typeof given === 'string' && pattern.test(given);
