import { euroOf, sameName } from '@peildatum/kernel';
import {
  fromColumn,
  keptIn,
  onceIn,
  REASON,
  type RowCells,
  type RowToTell,
  reasonColumn,
  saidIn,
  type WorksheetSheet,
} from '@peildatum/worksheets';
import { dossierStream, toetsOfPlan } from '../../domain/codes.js';
import type { Terms } from '../../domain/dossier.events.js';
import type { PlanView } from '../../domain/dossier.views.js';
import { aanvraagStatusSlug, PLAN_STATUSES } from '../../domain/statuses.js';
import { kpis, kpisMeaning, kpisText, sectorAmounts, sectorAmountsMeaning, sectorAmountsText } from '../import/cells.js';
import { BedragherzieningInput, VerzekeraarsbesluitInput } from '../input/besluit.input.js';
import { GevraagdBedragInput } from '../input/gevraagd-bedrag.input.js';
import { PlanStapInput, TransformatieplanInput } from '../input/transformatieplan.input.js';
import {
  APPROVED_SLUG,
  INTENDED_SLUG,
  listText,
  STANDING_COLUMNS,
  SUBMITTED,
  SUBMITTED_SLUG,
  saidOf,
  standingCells,
  stepTo,
  submissionCells,
  submissionColumns,
} from './submission-columns.js';

const ONCE = [...SUBMITTED, 'betrokkenheid', 'doelgroepen', 'sociaalDomein', 'verzekeraars'] as const;

/** The plans that an insurer coordinates or decides on, a row a plan. */
export const planSheet: WorksheetSheet = {
  name: 'plannen',
  thing: 'een nieuw plan',
  newRows: 20,
  columns: [
    {
      name: 'plan',
      kind: 'code',
      as: 'once',
      width: 20,
      description: 'De code van het plan: die van zijn snelle toets, een punt en het nummer van het plan (ST-0123.1).',
    },
    ...submissionColumns(TransformatieplanInput),
    ...ONCE.filter((name) => !(SUBMITTED as readonly string[]).includes(name)).map((name) => onceIn(TransformatieplanInput, name)),
    {
      name: 'status',
      kind: 'keuze',
      as: 'kept',
      allowed: PLAN_STATUSES.map(aanvraagStatusSlug),
      description: `Hoe het plan ervoor staat. Bij ${INTENDED_SLUG} vult u bedragen en kpis in; ${APPROVED_SLUG} volgt uit de besluiten.`,
    },
    ...STANDING_COLUMNS,
    keptIn(GevraagdBedragInput, 'bedrag', { name: 'gevraagd', description: 'Het bedrag dat wordt gevraagd.' }),
    keptIn(BedragherzieningInput, 'bedragen', {
      kind: 'tekst',
      description: termsNote('De bedragen', sectorAmounts),
      meaning: sectorAmountsMeaning,
      width: 40,
    }),
    keptIn(BedragherzieningInput, 'kpis', { kind: 'tekst', description: termsNote('De KPI’s', kpis), meaning: kpisMeaning, width: 60 }),
    keptIn(VerzekeraarsbesluitInput, 'besluit', { description: 'Wat u over het plan besluit.' }),
    fromColumn(
      'Vanaf welke dag de wijziging geldt, en wanneer een nieuw plan is ingediend. Leeg: de dag waarop u het werkblad terugstuurt.',
    ),
    saidIn(PlanStapInput, 'toelichting', {
      description:
        'Toelichting bij een andere status, een ander gevraagd bedrag of uw besluit; waarom, bij afgekeurd, ingetrokken en onbekend.',
      width: 30,
    }),
    reasonColumn('Waarom de bedragen of de KPI’s van een goedgekeurd plan veranderen.'),
  ],
  about: (_, id) => ({ plan: id }),
  streamOf: (_, id) => dossierStream(toetsOfPlan(id)),
  key: { columns: ['plan'], idOf: ({ plan = '' }) => plan },
  tells: [
    {
      kind: 'transformatieplan',
      when: ['plan', ...ONCE, 'gevraagd', 'status'],
      if: ({ isNew }) => isNew,
      fields: { ...Object.fromEntries(ONCE.map((name) => [name, name])), bedrag: 'gevraagd', geldigVanaf: 'vanaf' },
    },
    {
      kind: 'plan-stap',
      when: ['status'],
      if: ({ isNew, after }) => after.status !== INTENDED_SLUG && !(isNew && after.status === SUBMITTED_SLUG),
      also: (row) => ({ stap: stepOf(row) }),
      fields: (row) => ({ geldigVanaf: 'vanaf', stap: 'status', [saidOf(stepOf(row))]: 'toelichting' }),
      faults: ({ after }) =>
        after.status === APPROVED_SLUG
          ? [{ column: 'status', message: 'een plan is goedgekeurd als alle verzekeraars het goedkeuren; vul uw besluit in onder besluit' }]
          : [],
    },
    {
      kind: 'voorgenomen-besluit',
      when: ['status', 'bedragen', 'kpis'],
      if: ({ after }) => after.status === INTENDED_SLUG,
      fields: { geldigVanaf: 'vanaf', bedragen: 'bedragen', kpis: 'kpis' },
    },
    {
      kind: 'plan-gevraagd',
      when: ['gevraagd'],
      if: ({ isNew }) => !isNew,
      fields: { geldigVanaf: 'vanaf', bedrag: 'gevraagd', toelichting: 'toelichting' },
    },
    {
      kind: 'bedragherziening',
      when: ['bedragen', 'kpis'],
      if: ({ after }) => after.status !== INTENDED_SLUG,
      fields: { geldigVanaf: 'vanaf', bedragen: 'bedragen', kpis: 'kpis', reden: REASON },
    },
    {
      kind: 'verzekeraarsbesluit',
      when: ['besluit'],
      also: ({ code }) => ({ verzekeraar: code }),
      fields: { geldigVanaf: 'vanaf', besluit: 'besluit', toelichting: 'toelichting' },
    },
  ],
};

function termsNote(what: string, { notation, example }: { readonly notation: string; readonly example: string }): string {
  return `${what} waarvoor het plan is goedgekeurd of zou worden goedgekeurd, ${notation}. Zoals: ${example}.`;
}

/** A status that no step leads to is left for the field to refuse. */
const stepOf = ({ before, after: { status = '' } }: RowToTell): string => stepTo(status, before.status ?? '') ?? status;

const SOCIAL = { yes: 'ja', no: 'nee' } as const;
const DECISIONS = { approved: 'goedgekeurd', rejected: 'afgekeurd' } as const;

/**
 * @param insurer whose werkblad it is
 * @param intended on what terms it would be approved
 */
export function planCells(plan: PlanView, insurer: string, intended: Terms | undefined): RowCells {
  const terms = plan.terms ?? intended;
  const decision = plan.decisions.findLast((one) => one.insurer !== null && sameName(one.insurer, insurer));
  return {
    plan: plan.code,
    ...submissionCells(plan),
    betrokkenheid: listText(plan.patientInvolvement),
    doelgroepen: listText(plan.targetGroups),
    sociaalDomein: plan.socialDomain === null ? '' : SOCIAL[plan.socialDomain],
    verzekeraars: listText(plan.insurers),
    status: aanvraagStatusSlug(plan.status),
    ...standingCells(plan),
    gevraagd: plan.requested === null ? '' : euroOf(plan.requested),
    bedragen: terms === undefined ? '' : sectorAmountsText(terms),
    kpis: terms === undefined ? '' : kpisText(terms),
    besluit: decision === undefined ? '' : DECISIONS[decision.decision],
  };
}
