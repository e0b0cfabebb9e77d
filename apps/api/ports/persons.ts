import type { Uuid } from '@peildatum/kernel';

/** The table `personen`: the only place where a name stands, so that the log never has to be erased (AVG). */
export interface Persons {
  /**
   * Keeps the name of a new person. The same request sent twice is one person; an id that has another name keeps that one.
   * @throws PeildatumError `IDEMPOTENCY_KEY.REUSED` when it has another: ids come of the key.
   */
  register(person: Uuid, name: string): Promise<void>;
}
