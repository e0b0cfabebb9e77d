import type { Fault } from './harness/fault.js';
import { outOfConnections, restartedPostgres } from './processes/database.js';
import { killEmbedded } from './processes/embedded.js';
import { fullDisk } from './processes/full-disk.js';
import { killApi, killPostgres, killProjector } from './processes/kills.js';
import { droppedConnections, halfClosedConnections, slowConnections, stalledConnections } from './processes/network.js';
import { stoppedWriter } from './processes/stopped-writer.js';
import { terminatedApi } from './processes/termination.js';
import { semanticFaults } from './semantic/registry.js';

/** What goes wrong with processes, database, network and disk. */
export const processFaults: readonly Fault[] = [
  killApi,
  killProjector,
  killPostgres,
  killEmbedded,
  terminatedApi,
  stoppedWriter,
  restartedPostgres,
  outOfConnections,
  droppedConnections,
  stalledConnections,
  halfClosedConnections,
  slowConnections,
  fullDisk,
];

/** Every fault, in the order of the table. */
export const faults: readonly Fault[] = [...processFaults, ...semanticFaults];

export { semanticFaults };
