import { WERKSOORT_WORDS, WERKSTAND_WORDS, type WorkKind, type WorkState } from '@peildatum/worklists';
import type { Tone } from '../../components/badge.js';
import { choiceText } from './words.js';

export const stateName = (state: WorkState): string => choiceText(WERKSTAND_WORDS[state]);

export const STATE_TONES: Readonly<Record<WorkState, Tone>> = {
  'to-do': 'warning',
  draft: 'active',
  submitted: 'active',
  'sent-back': 'error',
  settled: 'safe',
  'not-applicable': 'neutral',
};

const KIND_NAMES: Partial<Readonly<Record<WorkKind, string>>> = { kpi: 'KPI' };
export const kindName = (kind: WorkKind): string => KIND_NAMES[kind] ?? choiceText(WERKSOORT_WORDS[kind]);
