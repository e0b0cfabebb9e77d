import { type Snapshot, toldAt } from '@peildatum/projections';
import type { MonitorCode, MonitorEvent } from '../domain/monitor.events.js';
import { monitorView } from '../domain/monitor.view.js';
import type { MonitorView } from '../domain/monitor.views.js';
import { monitorProjection } from './monitor.projection.js';

/** Every monitor (or those of `codes`) at the snapshot's clocks in the order of their codes. */
export async function monitorsAt(snapshot: Snapshot, codes?: readonly MonitorCode[]): Promise<MonitorView[]> {
  const facts = await toldAt<MonitorEvent>(snapshot, monitorProjection, codes);
  return [...facts].flatMap(([code, told]) => monitorView(code, told, snapshot.validOn) ?? []);
}
