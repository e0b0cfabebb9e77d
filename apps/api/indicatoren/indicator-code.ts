import { type IndicatorCode, indicatorNotFound, type MonitorCode } from '@peildatum/monitoring';

const INDICATOR_KEY = /^([a-z0-9][a-z0-9-]{0,59})\.([a-z0-9][a-z0-9-]{0,59})$/;

export const INDICATOR_CODE_PARAM = {
  name: 'code',
  description: 'De code van de monitor en die van de indicator, met een punt ertussen.',
  schema: { type: 'string', pattern: INDICATOR_KEY.source, examples: ['arbeidsmarkt.vacaturegraad'] },
};

/** @throws PeildatumError `INDICATOR.NOT_FOUND` for text that no indicator can have as its code. */
export function indicatorCode(given: string): { readonly monitor: MonitorCode; readonly indicator: IndicatorCode } {
  const [, monitor, indicator] = INDICATOR_KEY.exec(given) ?? [];
  if (monitor === undefined || indicator === undefined) throw indicatorNotFound('(geen)', given.slice(0, 60));
  return { monitor, indicator };
}
