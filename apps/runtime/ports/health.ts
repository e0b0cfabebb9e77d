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
  const store = inTime(withinMs, silent('event store', 'de event store', withinMs), () => registerPart(log));
  // Less for the store than for the whole, so that the read models answer for themselves while it does not.
  const storeWithinMs = (withinMs * 2) / 3;
  const readModels = inTime(withinMs, silent('leesmodellen', 'de database', withinMs), () => readModelParts(projector, storeWithinMs));
  return {
    async parts() {
      const [ofStore, ofReadModels] = await Promise.all([store(), readModels()]);
      const isAway = ofReadModels.storeAway && ofStore.parts.every(({ ready }) => ready);
      return [...(isAway ? silent('event store', 'de event store', storeWithinMs).parts : ofStore.parts), ...ofReadModels.parts];
    },
  };
}

/** What a question was answered with. */
interface Answer {
  readonly parts: readonly HealthPart[];
  /** The event store did not answer who was asked. */
  readonly storeAway?: boolean;
}

const silent = (name: string, look: string, withinMs: number): Answer => ({
  parts: [
    { name, ready: false, reason: `Er komt geen antwoord binnen ${withinMs / 1_000} s; kijk of ${look} en het netwerk in orde zijn.` },
  ],
});

async function registerPart(log: Peildatum['log']): Promise<Answer> {
  const state = await registerState(log);
  if (state === 'open') return { parts: [{ name: 'event store', ready: true }] };
  return { parts: [{ name: 'event store', ready: false, reason: 'De beginhistorie wordt nog geladen; wacht tot dat klaar is.' }] };
}

async function readModelParts(projector: Peildatum['projector'], storeWithinMs: number): Promise<Answer> {
  const { projections, storeReachable } = await projector.status({ storeWithinMs });
  const missing = projector.names.filter((name) => !projections.some((projection) => projection.name === name));
  const parts = [
    ...projections.map((projection) => projectionPart(projection, storeReachable)),
    ...missing.map((name) => ({
      name: `projectie ${name}`,
      ready: false,
      reason: 'Zij is nog niet opgebouwd; wacht tot de projector zover is.',
    })),
  ];
  return { parts, storeAway: !storeReachable };
}

function projectionPart({ name, state, halted, lag }: ProjectionStatus, storeReachable: boolean): HealthPart {
  const at = { name: `projectie ${name}`, lag };
  if (halted) return { ...at, ready: false, reason: halted.text };
  if (state === 'outdated') return { ...at, ready: false, reason: 'Zij wacht op een herbouw voor deze versie van het programma.' };
  // How far it is behind only the store can tell; that it does not is the store's own fault.
  if (!storeReachable) return { ...at, ready: true };
  const behind = lag.seconds ?? (lag.events === 0 ? 0 : Number.POSITIVE_INFINITY);
  if (behind > MOST_SECONDS_BEHIND) return { ...at, ready: false, reason: 'Zij loopt achter op het logboek; kijk of de projector draait.' };
  return { ...at, ready: true };
}

/**
 * Asks a part, and answers for it when it says nothing in time. Until it has spoken it is not asked again: questions of
 * supervisors that come every second must not heap up before a part that hangs. Who asks while it is looked at hears the same.
 */
function inTime(withinMs: number, otherwise: Answer, ask: () => Promise<Answer>): () => Promise<Answer> {
  let overdue = false;
  let underWay: Promise<Answer> | undefined;
  const look = () => {
    underWay ??= answerOf(otherwise, ask).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return async () => {
    if (overdue) return otherwise;
    const answer = look();
    const given = await Promise.race([answer, sleep(withinMs, null, { ref: false })]);
    if (given !== null) return given;
    overdue = true;
    const spoken = () => {
      overdue = false;
    };
    answer.then(spoken, spoken);
    return otherwise;
  };
}

/** A part that cannot even be asked is not ready; why is for whoever runs the service. */
async function answerOf({ parts }: Answer, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PeildatumError) || error.kind === 'broken') throw error;
    return { parts: parts.map(({ name }) => ({ name, ready: false, reason: error.message })) };
  }
}
