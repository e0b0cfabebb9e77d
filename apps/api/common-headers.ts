/** The version of the API as a whole (NL GOV API Design Rules, /core/version-header); its major is in the address. */
export const API_VERSION = '1.0.0';

export const API_VERSION_HEADER = 'API-Version';

export const CORRELATION_HEADER = 'X-Correlatie-Id';

/** What every answer carries. */
export const commonHeaders = (correlationId: string): Record<string, string> => ({
  [API_VERSION_HEADER]: API_VERSION,
  [CORRELATION_HEADER]: correlationId,
});
