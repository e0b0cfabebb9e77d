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
        'De beginhistorie is nog niet geheel geladen en deze opdracht leest alleen. Wacht als Peildatum haar nu laadt; is dat afgebroken, start Peildatum dan (npm start): het maakt dat af.',
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
