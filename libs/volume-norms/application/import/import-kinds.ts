import { decidedAmong, decidedBy, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { InvalidInput } from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/plans';
import { validateInput } from '@peildatum/platform';
import { tellInstitution } from '../../domain/institution/institution.decide.js';
import { tellNorm } from '../../domain/norm.decide.js';
import {
  INSTITUTION_CODE,
  INTERVENTION_CODE,
  type InstitutionEvent,
  institutionStream,
  type NormEvent,
  normStream,
  TRANCHE_CODE,
  type TrancheEvent,
  trancheStream,
} from '../../domain/norm.events.js';
import { tellTranche } from '../../domain/tranche/tranche.decide.js';
import { assertRegion } from '../assert-region.js';
import { INSTITUTION_FACTS, NORM_FACTS, TRANCHE_FACTS, type WrittenNormFact } from '../input/norm-facts.js';
import { fieldFault } from '../input/normfeit.input.js';
import { institutionStreamsIn, institutionsKnown, interventionStreamsIn, interventionsKnown } from '../known.js';
import { INSTITUTION_RIGHTS, NORM_RIGHTS, TRANCHE_RIGHTS } from '../norm-rights.js';
import { fromCells } from './cells.js';

/** The kinds of rows of norms, tranches and institutions, by the word in the column `soort`; regions are checked against `lists`. */
export function normImportKinds(lists: ValueLists): ImportKinds {
  const onIntervention =
    ({ input, factOf }: WrittenNormFact<NormEvent>): ImportKind =>
    ({ interventie, ...fields }) => {
      const code = codeIn('interventie', interventie, INTERVENTION_CODE, 'multitrauma');
      const fact = factOf(validateInput(input, fromCells(fields)));
      assertRegion(lists, fact);
      return decidedAmong<NormEvent, InstitutionEvent>(
        { stream: normStream(code), rights: NORM_RIGHTS, fact },
        institutionStreamsIn(fact),
        (timelineOf) =>
          tellNorm(
            fact,
            institutionsKnown((institution) => timelineOf(institutionStream(institution))),
          ),
      );
    };
  const onInstitution =
    ({ input, factOf }: WrittenNormFact<InstitutionEvent>): ImportKind =>
    ({ instelling, ...fields }) => {
      const code = codeIn('instelling', instelling, INSTITUTION_CODE, 'ziekenhuis-noord');
      const fact = factOf(validateInput(input, fields));
      assertRegion(lists, fact);
      return decidedAmong<InstitutionEvent, NormEvent>(
        { stream: institutionStream(code), rights: INSTITUTION_RIGHTS, fact },
        interventionStreamsIn(fact),
        (timelineOf) =>
          tellInstitution(
            code,
            fact,
            interventionsKnown((intervention) => timelineOf(normStream(intervention))),
          ),
      );
    };
  return { ...each(NORM_FACTS, onIntervention), ...each(INSTITUTION_FACTS, onInstitution), ...each(TRANCHE_FACTS, onTranche) };
}

const onTranche =
  ({ input, factOf }: WrittenNormFact<TrancheEvent>): ImportKind =>
  ({ tranche, ...fields }) => {
    const code = codeIn('tranche', tranche, TRANCHE_CODE, '1');
    const fact = factOf(validateInput(input, fields));
    return decidedBy({ stream: trancheStream(code), rights: TRANCHE_RIGHTS, fact }, tellTranche(fact));
  };

const each = <F>(facts: Readonly<Record<string, WrittenNormFact<F>>>, kindOf: (written: WrittenNormFact<F>) => ImportKind): ImportKinds =>
  Object.fromEntries(Object.entries(facts).map(([soort, written]) => [soort, kindOf(written)]));

/** Of what the row is. @throws InvalidInput that names the field */
function codeIn(field: string, code: unknown, pattern: RegExp, example: string): string {
  const text = typeof code === 'number' ? String(code) : code;
  if (typeof text !== 'string' || !pattern.test(text)) throw new InvalidInput([fieldFault(field, `noem de code, zoals ${example}`)]);
  return text;
}
