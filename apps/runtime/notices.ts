import type { ProjectorNotice } from '@peildatum/projections';

const REPORTED_ATTEMPTS = [1, 10, 100, 1_000];

/** A notice of the projector as a line for whoever runs the service; null for what needs no words. */
export function noticeText(notice: ProjectorNotice): string | null {
  switch (notice.kind) {
    case 'halted':
      return `Leesmodel ${notice.projection} staat stil [${notice.why.code}]: ${notice.why.text}`;
    case 'weather':
      return REPORTED_ATTEMPTS.includes(notice.attempt)
        ? `Even geen verbinding (poging ${notice.attempt}): ${messageOf(notice.error)}`
        : null;
    case 'rebuilding':
      return null;
    case 'rebuilt':
      return `Leesmodel ${notice.projection} is herbouwd uit ${notice.result.events} gebeurtenissen.`;
    case 'rebuild-failed':
      return `De herbouw van ${notice.projection} is mislukt: ${messageOf(notice.error)}`;
    case 'failed':
      return `De projector struikelde en probeert het opnieuw: ${messageOf(notice.error)}`;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
