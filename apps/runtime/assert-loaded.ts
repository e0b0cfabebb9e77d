import { type EventLog, registerState } from '@peildatum/event-store';
import { PeildatumError } from '@peildatum/kernel';

/**
 * For a command that only reads: it finishes no history that was being loaded.
 * @throws PeildatumError `REGISTER.HALF_LOADED`
 */
export async function assertNotHalfLoaded(log: EventLog): Promise<void> {
  if ((await registerState(log)) === 'migrating')
    throw new PeildatumError({
      code: 'REGISTER.HALF_LOADED',
      kind: 'unavailable',
      message:
        'Het laden van de beginhistorie is afgebroken en deze opdracht leest alleen; start Peildatum (npm start), dan wordt het afgemaakt, en probeer het opnieuw.',
    });
}

/** The same, where there must be something to read. @throws PeildatumError `REGISTER.EMPTY` */
export async function assertLoaded(log: EventLog): Promise<void> {
  await assertNotHalfLoaded(log);
  if ((await registerState(log)) === 'empty')
    throw new PeildatumError({
      code: 'REGISTER.EMPTY',
      kind: 'conflict',
      message: 'Het register is leeg en deze opdracht leest alleen. Wijst de configuratie naar het goede register? Zie `peildatum doctor`.',
    });
}
