import { folding, type ToldFact } from '@peildatum/kernel';
import { type InterventionCode, type NormEvent, normStreams } from './norm.events.js';
import type { InterventionView, Norm, NormStatus } from './norm.shape.js';

type Type = NormEvent['type'];
export type NormFactOf<T extends Type> = ToldFact<Extract<NormEvent, { type: T }>>;
type NormFacts = readonly ToldFact<NormEvent>[];

/** Composes the view from every fact that was valid by a date, in order of (validFrom, order in the log). Null: never listed. */
export function interventionView(code: InterventionCode, told: NormFacts): InterventionView | null {
  const listed = ofType(told, 'InterventionListed').at(-1);
  if (listed === undefined) return null;
  const { title, tranche, rondeTafel, consequence } = listed.fact.data;
  // With a norm that is withdrawn goes what was proposed for it, and from when it would be supervised.
  const standing = told.slice(told.findLastIndex((each) => isOf(each, 'VolumeNormWithdrawn')) + 1);
  const proposed = ofType(standing, 'VolumeNormProposed').at(-1);
  const supervision = ofType(standing, 'NormSupervisionSet').map(({ fact }) => fact.data);
  const decision = told.findLast(isDecision);
  return {
    code,
    title,
    tranche,
    rondeTafel,
    consequence,
    ...statusOf(told),
    proposal: proposed ? normOf(proposed, proposed.fact.data.proposedBy) : null,
    norm: decision === undefined || isOf(decision, 'VolumeNormWithdrawn') ? null : decidedNorm(decision),
    impactAnalyses: ofType(told, 'ImpactAnalysisRecorded').map(({ fact: { validFrom, data } }) => ({
      on: validFrom,
      by: data.by,
      findings: data.findings,
      conclusion: data.conclusion,
    })),
    dueMissed: ofType(told, 'NormDueMissed').map(({ fact }) => fact.data.due),
    contractedFrom: supervision.findLast(({ contractedFrom }) => contractedFrom !== null)?.contractedFrom ?? null,
    supervisedFrom: supervision.findLast(({ supervisedFrom }) => supervisedFrom !== null)?.supervisedFrom ?? null,
    exceptions: ofType(told, 'NormExceptionGranted').map(({ fact }) => fact.data),
    scenarios: scenariosOf(told),
    transfers: ofType(told, 'VolumeTransferred').map(({ fact: { data } }) => ({
      region: data.region,
      from: data.from,
      to: data.to,
      year: data.year,
      volume: data.volume,
    })),
    history: told,
  };
}

export const isOf = <T extends Type>(each: ToldFact<NormEvent>, ...types: readonly T[]): each is NormFactOf<T> =>
  (types as readonly string[]).includes(each.fact.type);

const ofType = <T extends Type>(told: NormFacts, type: T): NormFactOf<T>[] =>
  told.filter((each): each is NormFactOf<T> => isOf(each, type));

type Decision = NormFactOf<'VolumeNormSet' | 'VolumeNormRevised'> | NormFactOf<'VolumeNormWithdrawn'>;
const isDecision = (each: ToldFact<NormEvent>): each is Decision => isOf(each, 'VolumeNormSet', 'VolumeNormRevised', 'VolumeNormWithdrawn');

/** The norm as a decision has it. */
export const decidedNorm = (decision: NormFactOf<'VolumeNormSet' | 'VolumeNormRevised'>): Norm =>
  normOf(decision, decision.fact.data.decidedBy, decision.fact.data.decision);

function normOf(
  told: NormFactOf<'VolumeNormProposed' | 'VolumeNormSet' | 'VolumeNormRevised'>,
  by: string,
  decision: string | null = null,
): Norm {
  const { fact, event, basis, source } = told;
  const { minimum, per, from, ground } = fact.data;
  const note = fact.type === 'VolumeNormRevised' ? fact.data.reason : fact.data.note;
  return { minimum, per, from, ground, by, decision, on: fact.validFrom, note, event, basis, source };
}

/** A proposal to change a norm that stands leaves it set. */
function statusOf(told: NormFacts): Pick<InterventionView, 'status' | 'statusSince'> {
  let at: { status: NormStatus; statusSince: InterventionView['statusSince'] } | null = null;
  for (const { fact } of told) {
    const status = STATUS_AFTER[fact.type];
    if (status === undefined || (at !== null && (status === at.status || !mayFollow(at.status, status)))) continue;
    at = { status, statusSince: fact.validFrom };
  }
  return at as NonNullable<typeof at>;
}

const STATUS_AFTER: Partial<Record<Type, NormStatus>> = {
  InterventionListed: 'listed',
  VolumeNormProposed: 'proposed',
  VolumeNormSet: 'set',
  VolumeNormWithdrawn: 'withdrawn',
};
const mayFollow = (before: NormStatus, after: NormStatus): boolean => after !== 'listed' && !(before === 'set' && after === 'proposed');

/** Each as it was drafted last, in the order in which they were first drafted. */
function scenariosOf(told: NormFacts): InterventionView['scenarios'] {
  const made = new Map<string, InterventionView['scenarios'][number]>();
  for (const { fact } of told) {
    if (fact.type === 'RedistributionScenarioDrafted') {
      const { scenario, region, title, transfers } = fact.data;
      made.set(scenario, { scenario, region, title, agreed: null, transfers });
    }
    const known = fact.type === 'RedistributionAgreed' ? made.get(fact.data.scenario) : undefined;
    if (known) made.set(known.scenario, { ...known, agreed: fact.validFrom });
  }
  return [...made.values()];
}

export const foldNorm = folding<NormEvent, InterventionView, InterventionCode>(normStreams, interventionView);
