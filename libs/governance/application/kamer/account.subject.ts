import { subjectOf } from '@peildatum/subjects';
import { accounts } from '../../domain/kamer/account.js';
import { knownParties } from '../premises.js';
import { inRegister } from './in-register.js';

/** Parties that are held to account for what they agreed. */
export const account = subjectOf(accounts, {
  name: 'nakoming',
  example: 'zn-2026-1',
  requires: ({ type, data, validFrom }) =>
    type === 'PartyHeldToAccount'
      ? [
          inRegister('afspraak', 'afspraak', [data.commitment]),
          knownParties('partij', [data.party], validFrom),
          knownParties('door', [data.by], validFrom),
        ]
      : [],
  telling: 'record-parliament',
  readModel: 'nakomingen',
  table: 'account_fact',
});
