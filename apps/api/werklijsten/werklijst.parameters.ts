import { saidBy } from '@peildatum/kernel';
import {
  SORTERING_WORDS,
  WERKSOORT_WORDS,
  WERKSTAND_WORDS,
  WORK_STATES,
  type WorkFilter,
  type WorkKind,
  type WorkState,
} from '@peildatum/worklists';
import { CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { choiceOf, choices, type Parameter, text, yesOrNo } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

/** Several of the words of such a table. */
const choicesOf = <K extends string>(description: string, words: Readonly<Record<K, string>>): Parameter<readonly K[]> =>
  choices(description, Object.values<string>(words), (word) => saidBy(words, word));

/** What is typed on a page and not recorded, the API does not know. */
export const TOLD_STATES = WORK_STATES.filter((state) => state !== 'draft');
const TOLD_WORDS = Object.fromEntries(TOLD_STATES.map((state) => [state, WERKSTAND_WORDS[state]])) as Record<WorkState, string>;

export const WORK_PARAMETERS = {
  stand: choicesOf<WorkState>('Alleen wat er zo voor staat.', TOLD_WORDS),
  soort: choicesOf<WorkKind>('Alleen werk van deze soort.', WERKSOORT_WORDS),
  teLaat: yesOrNo('true: alleen wat te laat is; false: alleen wat het niet is.'),
  status: text('Alleen met deze status, zoals de rapporten haar schrijven: Loopt achter.', 60),
  zoek: text('Alleen werk met deze tekst in code, omschrijving of toelichting.', 200),
  sorteer: choiceOf('De volgorde; standaard urgentie: wat te laat is eerst, dan wat nog te doen is, naar gereeddatum.', SORTERING_WORDS),
};

export const WERKLIJST_PARAMETERS = {
  van: text(
    'Van wie of wat: D, Zilveren Kruis, 2025-05-20. Niet nodig bij zorginstituut en nza, en bij de editie die nu wordt gemaakt.',
    200,
  ),
  ...WORK_PARAMETERS,
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
};

export const workFilterOf = ({ stand, soort, teLaat, status, zoek }: Partial<ValuesOf<typeof WORK_PARAMETERS>>): WorkFilter => ({
  ...(stand === undefined ? {} : { states: stand }),
  ...(soort === undefined ? {} : { kinds: soort }),
  ...(teLaat === undefined ? {} : { late: teLaat }),
  ...(status === undefined ? {} : { standing: status }),
  ...(zoek === undefined ? {} : { search: zoek }),
});
