import { keysIn } from '@peildatum/figures';
import type { InstitutionView, InterventionView, Meets } from '@peildatum/volume-norms';
import { ofCount } from '../exact.js';
import { addedUp, type Behind, byRule, count, given, less, type Making, plus, sum } from '../making.js';
import type { Asked, Rules } from '../rule.js';
import { judgementOf } from './norm-judgement.js';

const KEYS = keysIn('volumenormen');
const known = (count: number | null | undefined): bigint | null => (count == null ? null : ofCount(count));

const interventionOf = ({ facts, code }: Asked): InterventionView | undefined =>
  facts.interventions.find((each) => each.code === code('interventie'));

const behind = (those: readonly InterventionView[], ...aspects: readonly string[]): Behind => ({
  model: 'volumenormen',
  subjects: those.map(({ code }) => code),
  aspects,
});

const counted = (those: readonly InterventionView[]): Making =>
  count(
    'interventies',
    those.map(({ code }) => code),
    [behind(those, 'listing', 'norm', 'proposal')],
  );

const withNorms =
  (which: (intervention: InterventionView) => boolean) =>
  ({ facts: { interventions, tranches } }: Asked): Making | undefined =>
    interventions.length === 0 && tranches.length === 0 ? undefined : counted(interventions.filter(which));

const volumesOf = (asked: Asked): { readonly institution: InstitutionView; readonly volumes: InstitutionView['volumes'] }[] =>
  asked.facts.institutions.flatMap((institution) => {
    const volumes = institution.volumes.filter(
      ({ intervention, year }) => intervention === asked.code('interventie') && year === Number(asked.code('jaar')),
    );
    return volumes.length > 0 ? [{ institution, volumes }] : [];
  });

const behindVolumes = (asked: Asked): Behind => ({
  model: 'instellingen',
  subjects: volumesOf(asked).map(({ institution }) => institution.code),
  aspects: ['volume:*', 'registration'],
});

/** Those of a year that are judged so; unknown where nobody can be judged. */
const judged =
  (meets: Meets) =>
  (asked: Asked): Making | undefined => {
    const intervention = interventionOf(asked);
    if (!intervention) return undefined;
    const { places, known: isKnown } = judgementOf(intervention, asked.facts.institutions, Number(asked.code('jaar')));
    const facts = [behindVolumes(asked), behind([intervention], 'norm', 'exception:*')];
    if (!isKnown) return { ...given(null, facts), given: false, rule: 'wie aan de norm voldoet, is op deze peildatum niet te zeggen' };
    const those = places.filter((place) => place.meets === meets);
    return count(
      'instellingen',
      those.map(({ institution, location }) => (location === null ? institution : `${institution}/${location}`)),
      facts,
    );
  };

const unitOf = (asked: Asked) => {
  const intervention = interventionOf(asked);
  const judgement = intervention && judgementOf(intervention, asked.facts.institutions, Number(asked.code('jaar')));
  const location = asked.code('locatie') || null;
  const unit = judgement?.places.find((each) => each.institution === asked.code('instelling') && each.location === location);
  return unit && { unit };
};

/** As it was told of the place, or of the places of an institution together. */
function volume(asked: Asked): Making | undefined {
  if (!unitOf(asked)) return undefined;
  const found = volumesOf(asked).find(({ institution }) => institution.code === asked.code('instelling'));
  if (!found) return undefined;
  const location = asked.code('locatie') || null;
  const total = found.volumes.filter((each) => each.location === null);
  const there = location === null ? (total.length > 0 ? total : found.volumes) : found.volumes.filter((each) => each.location === location);
  const those = there.length > 0 ? there : total;
  const facts: Behind = { model: 'instellingen', subjects: [found.institution.code], aspects: ['volume:*'] };
  return addedUp(
    'gemelde volumes',
    those.map((each) => ({ code: each.location ?? found.institution.code, value: ofCount(each.volume) })),
    [facts],
  );
}

function margin(asked: Asked): Making | undefined {
  const found = unitOf(asked);
  if (!found) return undefined;
  const scope = KEYS.in(asked.code('interventie'));
  const where = [asked.code('instelling'), ...(asked.code('locatie') === '' ? [] : [asked.code('locatie')])];
  const terms = [...plus(scope.in(asked.code('jaar'), 'volume')(...where)), ...less(scope('minimum'))];
  const made = sum(asked.of, terms);
  const value = known(found.unit.margin);
  // In a year in which another norm held, its minimum is not the one that stands now.
  return made.value === value
    ? made
    : byRule(value, 'het volume min het minimum dat in dat jaar gold, als van alle locaties het volume bekend is', terms);
}

/** Volumenormen. */
export const NORM_RULES: Rules = {
  'volumenormen.interventies': withNorms(() => true),
  'volumenormen.vastgesteld': withNorms(({ status }) => status === 'set'),
  'volumenormen.zonder-minimum': withNorms(({ status, norm }) => status === 'set' && norm?.minimum === null),
  'volumenormen.tranches.{tranche}.standaardminimum': ({ facts, code }) => {
    const found = facts.tranches.find(({ tranche }) => tranche === code('tranche'));
    return found && given(known(found.defaultMinimum), [{ model: 'normtranches', subjects: [found.tranche], aspects: ['tranche'] }]);
  },
  'volumenormen.{interventie}.minimum': (asked) => {
    const found = interventionOf(asked);
    return found && given(known((found.norm ?? found.proposal)?.minimum), [behind([found], 'norm', 'proposal')]);
  },
  'volumenormen.{interventie}.{jaar}.voldoen': judged('yes'),
  'volumenormen.{interventie}.{jaar}.daaronder': judged('no'),
  'volumenormen.{interventie}.{jaar}.uitzonderingen': judged('exception'),
  'volumenormen.{interventie}.{jaar}.onbekend': judged('unknown'),
  'volumenormen.{interventie}.{jaar}.blijven-over': (asked) => {
    const keys = KEYS.in(asked.code('interventie'), asked.code('jaar'));
    return interventionOf(asked) && sum(asked.of, plus(keys('voldoen'), keys('uitzonderingen')));
  },
  'volumenormen.{interventie}.{jaar}.volume.{instelling}': volume,
  'volumenormen.{interventie}.{jaar}.volume.{instelling}.{locatie}': volume,
  'volumenormen.{interventie}.{jaar}.verschil.{instelling}': margin,
  'volumenormen.{interventie}.{jaar}.verschil.{instelling}.{locatie}': margin,
};
