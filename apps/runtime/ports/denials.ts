import { DenialTrail, pruneDenials } from '@peildatum/audit';
import type { Peildatum } from '../peildatum.js';

/** The trail of refused requests of this process, after what was kept long enough is removed. Close it after the API. */
export async function openDenialTrail(
  { clock, database }: Pick<Peildatum, 'clock' | 'database'>,
  onTrouble: (text: string) => void,
): Promise<DenialTrail> {
  await pruneDenials(database.pool, clock);
  return new DenialTrail({ pool: database.pool, clock, onTrouble });
}
