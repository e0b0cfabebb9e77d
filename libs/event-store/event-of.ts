import {
  type CalendarDate,
  type Correction,
  type CorrectionDecision,
  type Decision,
  type Fact,
  type Instant,
  type NewEvent,
  PeildatumError,
  type Uuid,
} from '@peildatum/kernel';
import type { EventLog } from './event-log.js';
import type { WriteContext } from './write-context.js';

/** The event that a decision becomes, before its place is known. @throws PeildatumError `FACT.IN_FUTURE` */
export function eventOf(
  decision: Decision,
  id: Uuid,
  { codec }: EventLog,
  context: WriteContext,
  recordedAt: Instant,
  today: CalendarDate,
): NewEvent {
  const correction = 'corrects' in decision ? decision : null;
  // What is withdrawn was taken with its date when it was told.
  const told = correction === null ? (decision as Fact) : correction.replacement;
  if (told !== null && !codec.definitions[told.type]?.ahead) assertNotInFuture(told.validFrom, today);
  const versionOf = (type: string) => codec.definitions[type]?.schemaVersion ?? 1;
  return {
    id,
    type: decision.type,
    validFrom: decision.validFrom,
    data: correction ? correctionData(correction, versionOf) : (decision as Fact).data,
    schemaVersion: versionOf(decision.type),
    recordedAt,
    commandId: context.commandId,
    ...(context.commandDigest === undefined ? {} : { commandDigest: context.commandDigest }),
    correlationId: context.correlationId,
    causationId: context.approves ?? context.commandId,
    actor: context.actor,
    basis: decision.basis ?? context.basis ?? 'recorded',
    ...sourceOf(decision.source ?? context.source),
    ...(correction ? { corrects: correction.corrects } : {}),
  };
}

const sourceOf = (source: string | undefined) => (source === undefined ? {} : { source });

function correctionData({ reason, replacement }: CorrectionDecision, versionOf: (type: string) => number): Correction {
  if (replacement === null) return { reason, replacement: null };
  const { type, validFrom, data } = replacement;
  return { reason, replacement: { type, validFrom, data, schemaVersion: versionOf(type) } };
}

function assertNotInFuture(validFrom: CalendarDate, today: CalendarDate): void {
  if (validFrom <= today) return;
  throw new PeildatumError({
    code: 'FACT.IN_FUTURE',
    kind: 'invalid',
    field: 'geldigVanaf',
    message: `${validFrom} ligt na vandaag (${today}); dit feit kan in het verleden liggen, nooit later dan vandaag.`,
  });
}
