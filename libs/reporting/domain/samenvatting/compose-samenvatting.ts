import { type Keys, keysIn } from '@peildatum/figures';
import {
  type ActionStanding,
  type ActionStatus,
  BAR_STATUSES,
  GENERAL_GROUPS,
  isDirect,
  OTHER_STATUSES,
  statusSlug,
  THEMATAFEL_LETTERS,
} from '@peildatum/thematafels';
import type { Afspraken } from '../afspraken/afspraken.js';
import { ACTION_KEYS, figure, overdue, scopeOf } from '../distribution.js';
import type { Distribution } from '../figures.js';
import { editionBefore } from '../gegevens/edition-before.js';
import type { Composed } from '../keys/own-figures.js';
import type { CountedInput } from '../report-input.js';
import { milestonesOf, totalMilestones } from './milestones.js';
import { moneyOf } from './money-of.js';
import { isDated, isOpen, type Known, paceMade, paceNeeded } from './pace.js';
import type { NoTafel, Samenvatting, Tafel, VERDICTS, Whole } from './samenvatting.js';
import { sentencesOf } from './sentences.js';
import { targetsIn } from './targets-in.js';

/** The sections that it is taken from. */
export type Sections = Omit<Composed, 'samenvatting'>;

/** Of no plan, budget or line of a budget any source says at which tafel it lies. */
const NO_MONEY_OF_TAFELS = 'plannen, KPI’s en budgetten sectoren, thema’s en regio’s noemen, en geen thematafel';
const NO_ATTRIBUTION = 'het register geen uitkomst toeschrijft aan een actie of aan geld';

export function composeSamenvatting(sections: Sections, input: CountedInput): Samenvatting {
  const { voortgang, onderdelen, transformatiemiddelen, eenMeting, afspraken } = sections;
  const since = editionBefore(input.governance, input.clocks.geldigOp);
  const counted = input.actions.filter(({ thematafel }) => !(GENERAL_GROUPS as readonly string[]).includes(thematafel));
  const unknown = counted.filter(({ thematafel }) => thematafel === 'unknown');
  const perThematafel = onderdelen.map(
    ({ letter, naam, afgestemd, zonderNieuweMelding, verdeling }, i): Tafel => ({
      letter,
      naam,
      ...partOf(
        counted.filter(({ thematafel }) => thematafel === letter),
        { input, keys: ACTION_KEYS.in(letter), paces: keysIn('tempo', letter), places: [letter], distribution: verdeling },
      ),
      mijlpalen: milestonesOf(input.thematafels[i]?.milestones ?? [], keysIn('tempo', letter), input.clocks.geldigOp, since?.date),
      zonderNieuweMelding,
      afgestemd,
      geldOnbekendOmdat: NO_MONEY_OF_TAFELS,
    }),
  );
  const geheel: Whole = {
    ...partOf(counted, {
      input,
      keys: ACTION_KEYS,
      paces: keysIn('tempo', 'alle'),
      places: [...THEMATAFEL_LETTERS, 'onbekend'],
      distribution: voortgang.overzicht,
    }),
    mijlpalen: totalMilestones(perThematafel.map(({ mijlpalen }) => mijlpalen)),
    zonderNieuweMelding: voortgang.zonderNieuweMelding,
  };
  const geld = moneyOf(transformatiemiddelen);
  const doelen = eenMeting && targetsIn(eenMeting.doelen.telling, input.monitors);
  const composed: Omit<Samenvatting, 'zinnen'> = {
    gegevens: voortgang.gegevens,
    sinds: since && { naam: since.label, datum: since.date },
    geheel,
    perThematafel,
    thematafelOnbekend:
      unknown.length === 0
        ? null
        : partOf(unknown, {
            input,
            keys: ACTION_KEYS.in('zonder-tafel'),
            paces: keysIn('tempo', 'zonder-tafel'),
            places: ['onbekend'],
            distribution: voortgang.thematafelOnbekend,
          }),
    geld,
    geldOnbekendOmdat: geld === null ? 'op deze peildatum geen budget van de transformatiemiddelen is vastgelegd' : null,
    doelen,
    doelenOnbekendOmdat: doelen === null ? 'op deze peildatum geen monitor is vastgelegd' : null,
    afspraken: afspraken && milestonesAgreed(afspraken.telling),
    toerekeningOnbekendOmdat: NO_ATTRIBUTION,
  };
  return { ...composed, zinnen: sentencesOf(composed) };
}

const milestonesAgreed = ({ mijlpalen, gehaald, teLaat, ongedateerd }: Afspraken['telling']) => ({
  mijlpalen,
  gehaald,
  teLaat,
  ongedateerd,
});

interface Asked {
  readonly input: CountedInput;
  /** Of figures that other sections may have as well, and of those of this page alone. */
  readonly keys: Keys;
  readonly paces: Keys;
  /** Where the actions lie, as an address says it. */
  readonly places: readonly string[];
  readonly distribution: Distribution;
}

const OPEN = [...BAR_STATUSES, ...OTHER_STATUSES]
  .filter((status) => isOpen({ status }))
  .map(statusSlug)
  .join(',');

function partOf(actions: readonly ActionStanding[], { input, keys, paces, places, distribution }: Asked): NoTafel {
  const { clocks, governance, completedBefore } = input;
  const scope = scopeOf(input, places);
  const since = editionBefore(governance, clocks.geldigOp);
  const withStatus = (status: ActionStatus) => actions.filter((action) => action.status === status);
  const open = actions.filter(isOpen);
  const [dated, undated] = [open.filter(isDated), open.filter((action) => !isDated(action))];
  const completed = withStatus('completed').filter(({ code }) => !completedBefore.has(code));
  const needed = paceNeeded(open, clocks.geldigOp);
  const made = paceMade(since && completed.length, since?.date, clocks.geldigOp);
  return {
    acties: distribution.totaal,
    metTermijn: figure(paces('met-datum'), actions.filter(isDated), scope, { metDatum: 'true' }),
    afgerond: figure(keys('afgerond'), withStatus('completed'), scope, { status: 'afgerond' }),
    afgerondSinds: since && figure(keys('afgerond-sinds-vorige'), completed, scope, { status: 'afgerond', afgerondNa: since.date }),
    teLaat: overdue(keys, actions, scope),
    openMetTermijn: figure(paces('open-met-datum'), dated, scope, { status: OPEN, metDatum: 'true' }),
    openZonderTermijn: figure(paces('open-zonder-datum'), undated, scope, { status: OPEN, metDatum: 'false' }),
    statusOnbekend: figure(keys('onbekend'), withStatus('unknown'), scope, { status: 'onbekend' }),
    nodig: { sleutel: paces('nodig'), ...needed, ondergrens: undated.length > 0 },
    gemaakt: { sleutel: paces('gemaakt'), ...made },
    oordeel: verdictOf(needed, made, undated.length),
    gemeld: figure(paces('rechtstreeks-gemeld'), actions.filter(isDirect), scope, { rechtstreeks: 'true' }),
  };
}

/** Too low is certain also where more is needed than is known; enough is not. */
function verdictOf(needed: Known, made: Known, undated: number): (typeof VERDICTS)[number] {
  if (needed.waarde === null || made.waarde === null) return needed.waarde === '0' ? 'toereikend' : 'onbekend';
  if (Number(made.waarde) < Number(needed.waarde)) return 'te laag';
  return undated > 0 ? 'onbekend' : 'toereikend';
}
