import { PeildatumError } from '@peildatum/kernel';
import type { HealthPart } from '../ports/health.js';

export function notReady(parts: readonly HealthPart[]): PeildatumError {
  const reasons = parts.filter(({ ready }) => !ready).map(({ name, reason }) => `${name}${reason === undefined ? '' : ` (${reason})`}`);
  return new PeildatumError({
    code: 'HEALTH.NOT_READY',
    kind: 'unavailable',
    message: `De dienst is niet gereed: ${reasons.join('; ')}.`,
  });
}
