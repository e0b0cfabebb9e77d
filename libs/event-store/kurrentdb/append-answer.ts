import { PeildatumError } from '@peildatum/kernel';
import { tooLarge } from '../errors.js';
import type { AppendResult } from '../port.js';
import { bytesOf, type Proposal } from './append-request.js';
import type { ClientModules } from './client.js';
import type { BatchAppendResp } from './connection.js';
import { cursorOf } from './cursor.js';
import { accessDenied, NoAnswer } from './failures.js';

export type AppendAnswer = AppendResult | { readonly actual: number | 'none' };

/**
 * What the server says to an append: that it is stored, or which revision the stream has instead of the expected one.
 * @throws PeildatumError `STORE.TOO_LARGE`, `STORE.ACCESS_DENIED`, `STORE.STREAM_DELETED`; NoAnswer where it does not know itself.
 */
export function answerOf(modules: ClientModules, response: BatchAppendResp, proposal: Proposal): AppendAnswer {
  const success = response.getSuccess();
  const position = success?.getPosition();
  if (success && position) {
    const cursor = cursorOf({ commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) });
    return { revision: Number(success.getCurrentRevision()), cursor };
  }
  const details = response.getError()?.getDetails();
  const type = details?.getTypeName() ?? '';
  switch (type.slice(type.lastIndexOf('.') + 1)) {
    case 'WrongExpectedVersion': {
      const wrong = details?.unpack(modules.shared.WrongExpectedVersion.deserializeBinary, type);
      return { actual: wrong?.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : 'none' };
    }
    case 'MaximumAppendSizeExceeded':
      throw tooLarge(bytesOf(proposal.events));
    case 'AccessDenied':
      throw accessDenied(new Error(type));
    case 'StreamDeleted':
      throw streamDeleted(proposal.stream);
    default:
      throw new NoAnswer(`${type} ${response.getError()?.getMessage() ?? ''}`.trim());
  }
}

const streamDeleted = (stream: string) =>
  new PeildatumError({
    code: 'STORE.STREAM_DELETED',
    kind: 'broken',
    message: `Stroom ${stream} is in KurrentDB verwijderd, terwijl het logboek nooit kleiner mag worden; zet een reservekopie terug.`,
    details: { stream },
  });
