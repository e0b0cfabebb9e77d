import { fieldFault } from '@peildatum/kernel';
import {
  type ComplianceFilter,
  EENHEID_WORDS,
  type InterventionFilter,
  type Meets,
  NORMSTATUS_WORDS,
  type NormMeasure,
  type NormStatus,
  type NormUnit,
  VOLDOET_WORDS,
} from '@peildatum/volume-norms';
import { Faults } from '../http/faults.js';
import { CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { choice, choiceOf, valueOrUnknown, wholeNumber, yesOrNo } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

type Tranche = '1' | '2' | null;
const jaar = wholeNumber('Over welk jaar. Weggelaten: het jaar van geldigOp.', { min: 1000, max: 2999 });

export const VOLUMENORMEN_FILTERS = {
  status: choiceOf<NormStatus>('Alleen met een norm in deze status.', NORMSTATUS_WORDS),
  tranche: choice<Tranche>('Alleen van deze tranche; geen: van geen van beide.', ['1', '2', 'geen'], (word) =>
    word === 'geen' ? null : (word as Tranche),
  ),
  gemist: yesOrNo('Alleen waarvan de norm er op een afgesproken dag niet was, of juist wel.'),
  minimumGepubliceerd: yesOrNo('Alleen met een vastgestelde norm waarvan het minimum is gepubliceerd, of juist niet.'),
};

export const NALEVING_PARAMETERS = {
  jaar,
  voldoet: choiceOf<Meets>('Alleen de eenheden waarvan dit te zeggen is; de aantallen blijven die van alle.', VOLDOET_WORDS),
  regio: valueOrUnknown('Alleen van deze regio; de aantallen blijven die van alle.'),
  ...CLOCK_PARAMETERS,
  ...LIST_FORMAAT,
};

export const DOORREKENING_PARAMETERS = {
  minimum: { ...wholeNumber('Het veronderstelde minimum per jaar.', { max: 1_000_000 }), required: true },
  per: { ...choiceOf<NormUnit>('Per wat geteld wordt.', EENHEID_WORDS), required: true },
  jaar,
  ...CLOCK_PARAMETERS,
};

export const filterOf = ({ status, tranche, gemist, minimumGepubliceerd }: ValuesOf<typeof VOLUMENORMEN_FILTERS>): InterventionFilter => ({
  ...(status === undefined ? {} : { status }),
  ...(tranche === undefined ? {} : { tranche }),
  ...(gemist === undefined ? {} : { dueMissed: gemist }),
  ...(minimumGepubliceerd === undefined ? {} : { minimumPublished: minimumGepubliceerd }),
});

export const complianceFilterOf = ({ voldoet, regio }: ValuesOf<typeof NALEVING_PARAMETERS>): ComplianceFilter => ({
  ...(voldoet === undefined ? {} : { meets: voldoet }),
  ...(regio === undefined ? {} : { region: regio }),
});

/** @throws InvalidInput that names what is left out */
export function supposedOf({ minimum, per }: ValuesOf<typeof DOORREKENING_PARAMETERS>): NormMeasure {
  const faults = new Faults();
  if (minimum === undefined) faults.add(fieldFault('minimum', 'ontbreekt; noem het veronderstelde minimum per jaar', 'QUERY.MISSING'));
  if (per === undefined) faults.add(fieldFault('per', 'ontbreekt; zeg per wat geteld wordt', 'QUERY.MISSING'));
  faults.finish();
  return { minimum: minimum ?? null, per: per as NormUnit };
}
