import { PeildatumError, type Uuid } from '@peildatum/kernel';
import type { ApiCore } from '../api-core.js';

export interface OwnReminders {
  /** Null: nobody wrote down where this person is mailed. */
  readonly isMailed: boolean | null;
  /** Where the own calendar is, below the address of the register; null: only of who has an address. */
  readonly agenda: string | null;
}

type House = Pick<ApiCore, 'reminders'>;

export async function ownReminders({ reminders }: House, person: Uuid): Promise<OwnReminders> {
  const found = await reminders.find(person);
  const token = found === null ? null : await reminders.token(person, 'agenda');
  return {
    isMailed: found === null ? null : !found.hasStopped,
    agenda: token === null ? null : `/v1/agenda/agenda.ics?van=${encodeURIComponent(token)}`,
  };
}

/** Stops the mail of somebody, or begins it again. Who has no address gets none. @throws PeildatumError where it cannot begin */
export async function mailOrNot(house: House, person: Uuid, isMailed: boolean): Promise<void> {
  if (isMailed && (await house.reminders.find(person)) === null) throw noAddress();
  await house.reminders.setStopped(person, !isMailed);
}

const noAddress = () =>
  new PeildatumError({
    code: 'PERSON.NO_ADDRESS',
    kind: 'conflict',
    message: 'Van u is geen mailadres bekend, dus u krijgt geen herinneringen. Een beheerder kan er een toevoegen (peildatum personen).',
  });
