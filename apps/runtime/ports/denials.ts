import { DenialTrail, pruneDenials, type TrailTable } from '@peildatum/audit';
import type { Peildatum } from '../peildatum.js';

/** A trail of requests of this process (the refused ones by default), after what was kept long enough is removed. Close it after the API. */
export async function openDenialTrail(
  { clock, database }: Pick<Peildatum, 'clock' | 'database'>,
  onTrouble: (text: string) => void,
  table: TrailTable = 'geweigerd_verzoek',
): Promise<DenialTrail> {
  await pruneDenials(database.pool, clock, table);
  return new DenialTrail({ pool: database.pool, clock, onTrouble, table });
}
