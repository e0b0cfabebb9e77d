import type { DeliveryState, TextState } from '../domain/completeness.js';

export const UITKOMST_WORDS = { delivered: 'geleverd', 'not-applicable': 'niet-van-toepassing' } as const;
export const OORDEEL_WORDS = { approved: 'goedgekeurd', 'sent-back': 'teruggestuurd' } as const;

export const LEVERSTAND_WORDS = {
  delivered: 'geleverd',
  'not-applicable': 'niet-van-toepassing',
  due: 'nog-te-leveren',
  overdue: 'te-laat',
  unknown: 'onbekend',
} as const satisfies Record<DeliveryState, string>;

export const TEKSTSTAND_WORDS = {
  approved: 'goedgekeurd',
  'sent-back': 'teruggestuurd',
  unreviewed: 'nog-niet-beoordeeld',
} as const satisfies Record<TextState, string>;
