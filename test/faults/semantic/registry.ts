import type { Fault } from '../harness/fault.js';
import { wrongClock } from './clock.js';
import { endedSessions } from './ended-sessions.js';
import { killMigration } from './kill-migration.js';
import { killRebuild } from './kill-rebuild.js';
import { endedSubscriptions, kurrentNetwork } from './kurrentdb.js';
import { poisonData, poisonRow, unknownType } from './poison.js';
import { rebuildUnderReports } from './rebuild-under-reports.js';
import { anotherLog, restoredLog } from './restored-log.js';
import { sigtermProjector } from './sigterm-projector.js';
import { twoProjectors } from './two-projectors.js';

/** What goes wrong above the processes: in the clock, the projections, the log and the subscriptions. */
export const semanticFaults: readonly Fault[] = [
  wrongClock,
  twoProjectors,
  poisonRow,
  poisonData,
  unknownType,
  restoredLog,
  anotherLog,
  rebuildUnderReports,
  killRebuild,
  killMigration,
  endedSessions,
  endedSubscriptions,
  kurrentNetwork,
  // It makes the log long, and each of the others replays it.
  sigtermProjector,
];
