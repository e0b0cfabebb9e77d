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

/** How something is told that stands in no werkblad. */
export const HOW_TOLD: Partial<Readonly<Record<WorkKind, string>>> = {
  agreement: 'De afstemming van een thematafel legt haar coördinator vast over de API of met een bestand.',
  delivery: 'Dat een levering er is, legt wie levert vast over de API of met een bestand.',
  grant: 'Een beschikking legt de NZa vast over de API of met een bestand.',
  norm: 'Een volumenorm legt het Zorginstituut vast over de API of met een bestand.',
  check: 'Controles worden getoetst en erkend met de opdrachtregel of over de API.',
  freeze: 'Een editie wordt bevroren met de opdrachtregel of over de API.',
};
