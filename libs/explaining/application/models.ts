import { commitment } from '@peildatum/agreements';
import { budget, framework } from '@peildatum/budgets';
import { decision, governanceProjection, letter, motion } from '@peildatum/governance';
import type { CalendarDate, EventDefinitions } from '@peildatum/kernel';
import { monitor } from '@peildatum/monitoring';
import { kpiProjection, planProjection, snelleToetsProjection } from '@peildatum/plans';
import type { FactProjection } from '@peildatum/projections';
import { actionProjection, thematafelProjection } from '@peildatum/thematafels';
import { institution, intervention, tranche } from '@peildatum/volume-norms';
import type { Behind, Model } from '../domain/making.js';

/** A read model in which facts behind figures are kept. */
export interface Kept {
  readonly projection: FactProjection;
  /** Of a read model that keeps every fact as it was told: what its events tell. */
  readonly events?: EventDefinitions;
  /** Aspects of which every fact stands beside the others. */
  readonly addsUp?: readonly string[];
}

export const MODELS: Readonly<Record<Model, Kept>> = {
  acties: { projection: actionProjection },
  thematafels: { projection: thematafelProjection },
  governance: { projection: governanceProjection },
  'snelle-toetsen': { projection: snelleToetsProjection },
  transformatieplannen: { projection: planProjection, addsUp: ['decision', 'beschikking', 'vws-route', 'qualifier'] },
  kpis: { projection: kpiProjection },
  budgetten: budget,
  kaders: framework,
  monitors: monitor,
  volumenormen: intervention,
  normtranches: tranche,
  instellingen: institution,
  afspraken: commitment,
  besluiten: decision,
  moties: motion,
  brieven: letter,
};

/** Until when facts count: those of kaders until the quarter of their figures. */
export interface Dates {
  readonly report: CalendarDate;
  readonly frameworks: CalendarDate;
}

/** Until which date what is behind a figure holds, and which of its aspects stand beside each other. */
export const holding = ({ model, until, counts }: Behind, dates: Dates) => ({
  until: until ?? (model === 'kaders' ? dates.frameworks : dates.report),
  ...(counts && { counts }),
  addsUp: (aspect: string) => MODELS[model].addsUp?.includes(aspect) ?? false,
});

/** Whether an aspect is wanted: `vws-line:*` wants every line. */
export const wants =
  ({ aspects }: Pick<Behind, 'aspects'>) =>
  (aspect: string): boolean =>
    aspects.some((each) => (each.endsWith('*') ? aspect.startsWith(each.slice(0, -1)) : aspect === each));

/** The aspects that one event of a read model tells, which keeps every fact as it was told. */
export const aspectsOf = (events: EventDefinitions, { type, data }: { readonly type: string; readonly data: unknown }): string[] =>
  (events[type]?.aspects(data) ?? []).map(({ name, which }) => (which === undefined ? name : `${name}:${which}`));
