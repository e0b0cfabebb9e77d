import { setTimeout as sleep } from 'node:timers/promises';
import { registerState } from '@peildatum/event-store';
import { PeildatumError } from '@peildatum/kernel';
import type { ProjectionStatus } from '@peildatum/projections';
import type { Health, HealthPart } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';

/** A projection that is further behind than this is not fit to be read. */
const MOST_SECONDS_BEHIND = 5;

/** Who asks whether we are ready has an answer within this time: a part that says nothing is not. In milliseconds. */
const ANSWER_WITHIN_MS = 3_000;

/** How the parts of this process stand, asked of the parts themselves. */
export function healthOf({ log, projector }: Pick<Peildatum, 'log' | 'projector'>, withinMs = ANSWER_WITHIN_MS): Health {
  const parts = [
    inTime(withinMs, 'event store', () => registerPart(log)),
    inTime(withinMs, 'leesmodellen', () => readModelParts(projector)),
  ];
  return { parts: async () => (await Promise.all(parts.map((part) => part()))).flat() };
}

async function registerPart(log: Peildatum['log']): Promise<HealthPart[]> {
  const state = await registerState(log);
  if (state === 'open') return [{ name: 'event store', ready: true }];
  return [{ name: 'event store', ready: false, reason: 'De beginhistorie wordt nog geladen; wacht tot dat klaar is.' }];
}

async function readModelParts(projector: Peildatum['projector']): Promise<HealthPart[]> {
  const { projections } = await projector.status();
  const missing = projector.names.filter((name) => !projections.some((projection) => projection.name === name));
  return [
    ...projections.map(projectionPart),
    ...missing.map((name) => ({
      name: `projectie ${name}`,
      ready: false,
      reason: 'Zij is nog niet opgebouwd; wacht tot de projector zover is.',
    })),
  ];
}

function projectionPart({ name, state, halted, lag }: ProjectionStatus): HealthPart {
  const at = { name: `projectie ${name}`, lag };
  if (halted) return { ...at, ready: false, reason: halted.text };
  if (state === 'outdated') return { ...at, ready: false, reason: 'Zij wacht op een herbouw voor deze versie van het programma.' };
  const behind = lag.seconds ?? (lag.events === 0 ? 0 : Number.POSITIVE_INFINITY);
  if (behind > MOST_SECONDS_BEHIND) return { ...at, ready: false, reason: 'Zij loopt achter op het logboek; kijk of de projector draait.' };
  return { ...at, ready: true };
}

/**
 * Asks a part, and answers for it when it says nothing in time. Until it has spoken it is not asked again: questions of
 * supervisors that come every second must not heap up before a part that hangs. Who asks while it is looked at hears the same.
 */
function inTime(withinMs: number, name: string, ask: () => Promise<HealthPart[]>): () => Promise<HealthPart[]> {
  const silent: HealthPart[] = [
    { name, ready: false, reason: `Er komt geen antwoord binnen ${withinMs / 1_000} s; kijk of de database en het netwerk in orde zijn.` },
  ];
  let overdue = false;
  let underWay: Promise<HealthPart[]> | undefined;
  const look = () => {
    underWay ??= part(name, ask).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return async () => {
    if (overdue) return silent;
    const answer = look();
    const given = await Promise.race([answer, sleep(withinMs, null, { ref: false })]);
    if (given !== null) return given;
    overdue = true;
    const spoken = () => {
      overdue = false;
    };
    answer.then(spoken, spoken);
    return silent;
  };
}

/** A part that cannot even be asked is not ready; why is for whoever runs the service. */
async function part(name: string, ask: () => Promise<HealthPart[]>): Promise<HealthPart[]> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PeildatumError) || error.kind === 'broken') throw error;
    return [{ name, ready: false, reason: error.message }];
  }
}
