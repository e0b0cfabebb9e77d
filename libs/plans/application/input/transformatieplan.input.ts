import { parseEuro } from '@peildatum/kernel';
import { Aantal, Euro, Keuze, Lijst, Munt, Tekst, Teksten } from '@peildatum/platform';
import type { PlanCode } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { CONDITIONS } from '../../domain/dossier.events.js';
import { assertFields, FeitInput, from } from './feit.input.js';

/** What the applicants say of one of the eight conditions. */
export class VoorwaardeOordeelInput {
  @Aantal({ omschrijving: 'Welke van de acht voorwaarden van het akkoord, van 1 tot en met 8.', van: 1, tot: CONDITIONS })
  voorwaarde!: number;

  @Keuze(['ja', 'nee', 'deels'], { omschrijving: 'Of het plan eraan voldoet.' })
  voldoet!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting.', verplicht: false })
  toelichting?: string;
}

/** A new transformatieplan, on an approved snelle toets. */
export class TransformatieplanInput extends FeitInput {
  @Tekst(500, { omschrijving: 'Waar het plan over gaat.', verplicht: false })
  titel?: string;

  @Teksten(50, {
    lengte: 100,
    omschrijving: "De regio's, uit de waardelijst. Weggelaten: niet in de bron.",
    verplicht: false,
    waardelijst: 'regios',
  })
  regios?: string[];

  @Teksten(50, {
    lengte: 100,
    omschrijving: 'De sectoren, uit de waardelijst. Weggelaten: niet in de bron.',
    verplicht: false,
    voorbeeld: ['MSZ'],
    waardelijst: 'sectoren',
  })
  sectoren?: string[];

  @Teksten(50, {
    lengte: 100,
    omschrijving: "De thema's, uit de waardelijst. Weggelaten: niet in de bron.",
    verplicht: false,
    waardelijst: 'themas',
  })
  themas?: string[];

  @Teksten(50, {
    lengte: 100,
    omschrijving: 'Hoe patiënten en cliënten betrokken zijn, uit de waardelijst.',
    verplicht: false,
    waardelijst: 'patientbetrokkenheid',
  })
  betrokkenheid?: string[];

  @Teksten(50, { lengte: 100, omschrijving: 'De doelgroepen, uit de waardelijst.', verplicht: false, waardelijst: 'doelgroepen' })
  doelgroepen?: string[];

  @Keuze(['ja', 'nee'], { omschrijving: 'Of het sociaal domein meedoet. Weggelaten: niet in de bron.', verplicht: false })
  sociaalDomein?: string;

  @Euro({ omschrijving: 'Het gevraagde bedrag. Weggelaten: geen bedrag gevraagd, of niet in de bron.', verplicht: false })
  bedrag?: string;

  @Munt()
  munt?: string;

  @Teksten(4, {
    lengte: 100,
    omschrijving: 'De marktleidende zorgverzekeraars die besluiten. Weggelaten: niet in de bron.',
    verplicht: false,
    voorbeeld: ['Zilveren Kruis', 'VGZ'],
  })
  verzekeraars?: string[];

  @Lijst(VoorwaardeOordeelInput, CONDITIONS, { omschrijving: 'De zelfbeoordeling op de acht voorwaarden.', verplicht: false })
  zelfbeoordeling?: VoorwaardeOordeelInput[];
}

/** The insurers that decide on a plan whose submission names none. */
export class VerzekeraarsInput {
  @Teksten(4, { omschrijving: 'De marktleidende zorgverzekeraars die besluiten.', voorbeeld: ['Zilveren Kruis', 'VGZ'] })
  verzekeraars!: string[];

  @Tekst(4_000, { omschrijving: 'Waaruit blijkt dat zij het zijn.' })
  reden!: string;
}

const MET = { ja: 'yes', nee: 'no', deels: 'partly' } as const;

export const factOfTransformatieplan = (
  input: TransformatieplanInput,
  plan: PlanCode,
): Extract<TellableDossierFact, { type: 'PlanSubmitted' }> => ({
  type: 'PlanSubmitted',
  validFrom: from(input),
  data: {
    plan,
    title: input.titel ?? null,
    regions: input.regios ?? null,
    sectors: input.sectoren ?? null,
    themes: input.themas ?? null,
    patientInvolvement: input.betrokkenheid ?? null,
    targetGroups: input.doelgroepen ?? null,
    socialDomain: input.sociaalDomein === undefined ? null : MET[input.sociaalDomein as 'ja' | 'nee'],
    requested: input.bedrag === undefined ? null : parseEuro(input.bedrag, 'bedrag'),
    insurers: input.verzekeraars ?? null,
    selfAssessment:
      input.zelfbeoordeling?.map(({ voorwaarde, voldoet, toelichting }) => ({
        condition: voorwaarde,
        met: MET[voldoet as keyof typeof MET],
        explanation: toelichting ?? null,
      })) ?? null,
  },
});

export const PLAN_STAPPEN = [
  'beoordeling-gestart',
  'informatie-gevraagd',
  'informatie-aangeleverd',
  'afgekeurd',
  'ingetrokken',
  'status-niet-gepubliceerd',
] as const;
type PlanStap = (typeof PLAN_STAPPEN)[number];

/** A step of a plan that is not a decision with terms. Approval is no step: it follows from the decisions of the insurers. */
export class PlanStapInput extends FeitInput {
  @Keuze(PLAN_STAPPEN, { omschrijving: 'Wat er met het plan gebeurde.', voorbeeld: 'beoordeling-gestart' })
  stap!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting op de stap.', verplicht: false })
  toelichting?: string;

  @Tekst(4_000, { omschrijving: 'Waarom. Verplicht bij ingetrokken en status-niet-gepubliceerd.', verplicht: false })
  reden?: string;
}

/** The fact that a step tells. @throws InvalidInput for a text that is due and absent, or given where it has no place. */
export function factOfPlanStap(input: PlanStapInput, plan: PlanCode): TellableDossierFact {
  const stap = input.stap as PlanStap;
  assertFields(input, ['toelichting', 'reden'], stap, FIELDS[stap] ?? { due: [], optional: ['toelichting'] });
  const validFrom = from(input);
  const explanation = input.toelichting ?? null;
  switch (stap) {
    case 'beoordeling-gestart':
      return { type: 'PlanAssessmentStarted', validFrom, data: { plan, explanation } };
    case 'informatie-gevraagd':
      return { type: 'PlanInformationRequested', validFrom, data: { plan, request: explanation } };
    case 'informatie-aangeleverd':
      return { type: 'PlanInformationProvided', validFrom, data: { plan, explanation } };
    case 'afgekeurd':
      return { type: 'PlanRejected', validFrom, data: { plan, reason: input.reden ?? null } };
    case 'ingetrokken':
      return { type: 'PlanWithdrawn', validFrom, data: { plan, reason: input.reden ?? '' } };
    case 'status-niet-gepubliceerd':
      return { type: 'PlanStatusNotPublished', validFrom, data: { plan, reason: input.reden ?? '' } };
  }
}

const FIELDS: Partial<Record<PlanStap, Parameters<typeof assertFields<PlanStapInput, keyof PlanStapInput>>[3]>> = {
  afgekeurd: { due: [], optional: ['reden'] },
  ingetrokken: { due: ['reden'] },
  'status-niet-gepubliceerd': { due: ['reden'] },
};
