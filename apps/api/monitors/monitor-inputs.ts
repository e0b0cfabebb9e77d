import { MONITOR_FACTS, type MonitorEvent } from '@peildatum/monitoring';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

type Soort = keyof typeof MONITOR_FACTS;

const kindsOf = (soorten: readonly Soort[]): FactKinds<MonitorEvent> =>
  Object.fromEntries(soorten.map((soort) => [soort, factKind(MONITOR_FACTS[soort].input, MONITOR_FACTS[soort].factOf)]));

const METINGEN: readonly Soort[] = ['meting', 'meting-herziening', 'meting-aantekening'];
const ALLE = Object.keys(MONITOR_FACTS) as Soort[];

/** How a monitor is set up and what is aimed at, by its `soort`. */
export const INRICHTING = factOf(kindsOf(ALLE.filter((soort) => !METINGEN.includes(soort))));

/** What was measured, by its `soort`. */
export const METING = factOf(kindsOf(METINGEN));

export const MONITOR_CORRECTIE = correctionOf(kindsOf(ALLE));
