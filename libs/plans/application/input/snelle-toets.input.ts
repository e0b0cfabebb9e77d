import { type Cents, parseEuro } from '@peildatum/kernel';
import { Euro, Keuze, Munt, Patroon, Tekst, Teksten } from '@peildatum/platform';
import { TOETS_CODE, TOETS_CODE_FORM, type ToetsCode } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { assertFields, FeitInput, from } from './feit.input.js';

/** A new snelle toets. */
export class SnelleToetsInput extends FeitInput {
  @Patroon(TOETS_CODE, TOETS_CODE_FORM, {
    omschrijving: 'De code van de snelle toets. Zonder code geeft het register er een.',
    verplicht: false,
    voorbeeld: 'ST-0123',
  })
  code?: string;

  @Tekst(500, { omschrijving: 'Waar de aanvraag over gaat.', verplicht: false })
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

  @Euro({ omschrijving: 'Het gevraagde bedrag. Weggelaten: geen bedrag gevraagd, of niet in de bron.', verplicht: false })
  bedrag?: string;

  @Munt()
  munt?: string;

  @Tekst(100, { omschrijving: 'De coördinerend zorgverzekeraar. Weggelaten: niet in de bron.', verplicht: false })
  verzekeraar?: string;
}

export const factOfSnelleToets = (
  input: SnelleToetsInput,
  code: ToetsCode,
): Extract<TellableDossierFact, { type: 'SnelleToetsSubmitted' }> => ({
  type: 'SnelleToetsSubmitted',
  validFrom: from(input),
  data: {
    code: input.code ?? code,
    title: input.titel ?? null,
    regions: input.regios ?? null,
    sectors: input.sectoren ?? null,
    themes: input.themas ?? null,
    requested: requested(input),
    insurer: input.verzekeraar ?? null,
  },
});

/** That an elaborated snelle toets was announced, so that it may still be submitted after the intake closed. */
export class UitzonderingInput extends FeitInput {
  @Tekst(100, { omschrijving: 'De coördinerend zorgverzekeraar bij wie de uitgewerkte snelle toets was aangemeld.' })
  verzekeraar!: string;

  @Tekst(4_000, { omschrijving: 'Waarom de uitzondering geldt.' })
  reden!: string;
}

export const factOfUitzondering = (input: UitzonderingInput, code: ToetsCode): TellableDossierFact => ({
  type: 'IntakeExceptionGranted',
  validFrom: from(input),
  data: { code, insurer: input.verzekeraar, reason: input.reden },
});

export const TOETS_STAPPEN = [
  'beoordeling-gestart',
  'informatie-gevraagd',
  'informatie-aangeleverd',
  'goedgekeurd',
  'voorlopig-afgekeurd',
  'afgekeurd',
  'opnieuw-ingediend',
  'ingetrokken',
  'status-niet-gepubliceerd',
] as const;
type ToetsStap = (typeof TOETS_STAPPEN)[number];

/** A step of a snelle toets after its submission. */
export class ToetsStapInput extends FeitInput {
  @Keuze(TOETS_STAPPEN, { omschrijving: 'Wat er met de snelle toets gebeurde.', voorbeeld: 'beoordeling-gestart' })
  stap!: string;

  @Tekst(4_000, { omschrijving: 'Toelichting op de stap.', verplicht: false })
  toelichting?: string;

  @Tekst(4_000, { omschrijving: 'Waarom. Verplicht bij ingetrokken en status-niet-gepubliceerd.', verplicht: false })
  reden?: string;

  @Teksten(50, { omschrijving: 'De punten die moeten worden aangepast. Verplicht bij voorlopig-afgekeurd.', verplicht: false })
  punten?: string[];

  @Euro({ omschrijving: 'Het bedrag dat opnieuw wordt gevraagd, alleen bij opnieuw-ingediend.', verplicht: false })
  bedrag?: string;

  @Munt()
  munt?: string;
}

/** The fact that a step tells. @throws InvalidInput for a field that is due and absent, or given where it has no place. */
export function factOfToetsStap(input: ToetsStapInput): TellableDossierFact {
  const stap = input.stap as ToetsStap;
  assertFields(input, ['toelichting', 'reden', 'punten', 'bedrag', 'munt'], stap, FIELDS[stap] ?? { due: [], optional: ['toelichting'] });
  const validFrom = from(input);
  const explanation = input.toelichting ?? null;
  switch (stap) {
    case 'beoordeling-gestart':
      return { type: 'SnelleToetsAssessmentStarted', validFrom, data: { explanation } };
    case 'informatie-gevraagd':
      return { type: 'SnelleToetsInformationRequested', validFrom, data: { request: explanation } };
    case 'informatie-aangeleverd':
      return { type: 'SnelleToetsInformationProvided', validFrom, data: { explanation } };
    case 'goedgekeurd':
      return { type: 'SnelleToetsApproved', validFrom, data: { explanation } };
    case 'voorlopig-afgekeurd':
      return { type: 'SnelleToetsProvisionallyRejected', validFrom, data: { points: input.punten ?? [] } };
    case 'afgekeurd':
      return { type: 'SnelleToetsRejected', validFrom, data: { reason: input.reden ?? null } };
    case 'opnieuw-ingediend':
      return { type: 'SnelleToetsResubmitted', validFrom, data: { requested: requested(input), explanation } };
    case 'ingetrokken':
      return { type: 'SnelleToetsWithdrawn', validFrom, data: { reason: input.reden ?? '' } };
    case 'status-niet-gepubliceerd':
      return { type: 'SnelleToetsStatusNotPublished', validFrom, data: { reason: input.reden ?? '' } };
  }
}

const FIELDS: Partial<Record<ToetsStap, Parameters<typeof assertFields<ToetsStapInput, keyof ToetsStapInput>>[3]>> = {
  'voorlopig-afgekeurd': { due: ['punten'] },
  afgekeurd: { due: [], optional: ['reden'] },
  'opnieuw-ingediend': { due: [], optional: ['toelichting', 'bedrag', 'munt'] },
  ingetrokken: { due: ['reden'] },
  'status-niet-gepubliceerd': { due: ['reden'] },
};

const requested = ({ bedrag }: { readonly bedrag?: string }): Cents | null => (bedrag === undefined ? null : parseEuro(bedrag, 'bedrag'));
