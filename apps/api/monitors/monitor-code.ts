import { MONITOR_CODE, type MonitorCode, monitorNotFound } from '@peildatum/monitoring';

export const MONITOR_CODE_PARAM = {
  name: 'code',
  description: 'De code van de monitor.',
  schema: { type: 'string', pattern: MONITOR_CODE.source, examples: ['beweging'] },
};

/** @throws PeildatumError `MONITOR.NOT_FOUND` for text that no monitor can have as its code. */
export function monitorCode(given: string): MonitorCode {
  if (MONITOR_CODE.test(given)) return given;
  throw monitorNotFound(given.slice(0, 60));
}
