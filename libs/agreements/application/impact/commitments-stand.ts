import { InvalidInput } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import type { CommitmentCode } from '../../domain/impact/followed.js';

/** Commitments are named by their codes, and each must stand in the register. */
export const commitmentsStand = (field: string, codes: readonly CommitmentCode[]): ListedCheck => ({
  streams: codes.map(streamOf),
  assert: (timelineOf) => {
    const unknown = codes.filter((code) => timelineOf(streamOf(code)).isEmpty);
    if (unknown.length === 0) return;
    const message = `${field}: ${unknown.join(', ')} is geen vastgelegde afspraak; neem de code over uit de lijst van afspraken.`;
    throw new InvalidInput([{ code: 'COMMITMENT.UNKNOWN', kind: 'invalid', field, message }]);
  },
});
const streamOf = (code: CommitmentCode): string => `afspraak-${code}`;
