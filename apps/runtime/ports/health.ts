import { registerState } from '@peildatum/event-store';
import { PeildatumError } from '@peildatum/kernel';
import type { ProjectionStatus } from '@peildatum/projections';
import type { Health, HealthPart } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';

/** A projection that is further behind than this is not fit to be read. */
const MOST_SECONDS_BEHIND = 5;

/** How the parts of this process stand, asked of the parts themselves. */
export const healthOf = ({ log, projector }: Pick<Peildatum, 'log' | 'projector'>): Health => ({
  parts: async () => {
    const [register, readModels] = await Promise.all([
      part('event store', () => registerPart(log)),
      part('leesmodellen', () => readModelParts(projector)),
    ]);
    return [...register, ...readModels];
  },
});

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

/** A part that cannot even be asked is not ready; why is for whoever runs the service. */
async function part(name: string, ask: () => Promise<HealthPart[]>): Promise<HealthPart[]> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PeildatumError) || error.kind === 'broken') throw error;
    return [{ name, ready: false, reason: error.message }];
  }
}
