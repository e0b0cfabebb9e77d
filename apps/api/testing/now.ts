import type { Instant } from '@peildatum/kernel';

/** When the specs take place. */
export const NOW = '2026-11-20T10:00:00.000Z' as Instant;
