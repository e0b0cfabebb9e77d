import { PeildatumError } from '@peildatum/kernel';
import { type Config, isMade } from '@peildatum/platform/config';

/**
 * For a command that asks something of a register: in a folder without one it would make an empty one and find nothing in it.
 * @throws PeildatumError `CONFIG.NO_REGISTER`, or `CONFIG.DATA_DIR`
 */
export async function assertThere({ eventStore, dataDir }: Pick<Config, 'eventStore' | 'dataDir'>): Promise<void> {
  if (eventStore.kind !== 'embedded' || (await isMade(dataDir))) return;
  throw new PeildatumError({
    code: 'CONFIG.NO_REGISTER',
    kind: 'invalid',
    message: `In de gegevensmap ${dataDir} is geen register, en deze opdracht begint er geen. Noem de goede map met PEILDATUM_DATA_DIR, of begin er een: peildatum start.`,
  });
}
