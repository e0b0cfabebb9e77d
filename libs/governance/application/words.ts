import type { DecisionStatus } from '../domain/decisions/decision.rules.js';
import type { MeetingStatus } from '../domain/meetings/meeting.view.js';
import type { MonitorStanding } from '../domain/meetings/quarterly-monitor.js';

export const BESLUITSTAND_WORDS = {
  proposed: 'voorgesteld',
  deferred: 'uitgesteld',
  taken: 'genomen',
  revoked: 'herroepen',
} as const satisfies Readonly<Record<DecisionStatus, string>>;

export const VERGADERSTAND_WORDS = { planned: 'gepland', held: 'gehouden', cancelled: 'afgelast' } as const satisfies Readonly<
  Record<MeetingStatus, string>
>;

export const MONITORSTAND_WORDS = { 'on-time': 'op-tijd', late: 'te-laat', unknown: 'onbekend' } as const satisfies Readonly<
  Record<MonitorStanding, string>
>;
