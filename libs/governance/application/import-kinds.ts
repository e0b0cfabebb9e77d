import { decidedBy, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { type CalendarDate, refusedField } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { recordGovernance } from '../domain/governance.decide.js';
import { GOVERNANCE_STREAM, type GovernanceEvent } from '../domain/governance.events.js';
import { BoDatumInput, EditieInput, GepubliceerdInput, PartijenInput, RapporttitelInput } from './governance.input.js';
import { GOVERNANCE_RIGHTS } from './governance-rights.js';

type Class<T> = new () => T;

const kind =
  <T extends object>(input: Class<T>, factOf: (input: T) => GovernanceEvent): ImportKind =>
  (fields) => {
    const fact = factOf(validateInput(input, fields));
    return decidedBy({ stream: GOVERNANCE_STREAM, rights: GOVERNANCE_RIGHTS, fact }, recordGovernance(fact));
  };

/** The kinds of rows of the report's own parameters, by the word in the column `soort`. What is about an edition holds from its peildatum. */
export const governanceImportKinds: ImportKinds = {
  partijen: kind(PartijenInput, ({ aantal, geldigVanaf }) => ({
    type: 'PartyCountEstablished',
    validFrom: geldigVanaf as CalendarDate,
    data: { count: aantal },
  })),
  rapporttitel: kind(RapporttitelInput, ({ akkoord, titel, geldigVanaf }) => ({
    type: 'ReportTitleEstablished',
    validFrom: geldigVanaf as CalendarDate,
    data: { agreement: akkoord, title: titel },
  })),
  editie: kind(EditieInput, (input) => ({
    type: 'ReportEditionOpened',
    validFrom: input.peildatum as CalendarDate,
    data: { peildatum: input.peildatum, label: input.naam, comparedWith: comparedWith(input), dataDates: dataDates(input) },
  })),
  'bo-datum': kind(BoDatumInput, ({ peildatum, datum }) => ({
    type: 'BoardMeetingScheduled',
    validFrom: peildatum as CalendarDate,
    data: { peildatum, meetsOn: datum },
  })),
  gepubliceerd: kind(GepubliceerdInput, ({ peildatum, cijfer, gepubliceerdIn, waarde, toelichting }) => ({
    type: 'FigurePublished',
    validFrom: peildatum as CalendarDate,
    data: {
      peildatum,
      figure: cijfer,
      publishedIn: gepubliceerdIn as 'rapport' | 'brief' | 'jaarverslag',
      value: waarde ?? null,
      note: toelichting ?? null,
    },
  })),
};

function comparedWith({ sinds, sindsDatum }: EditieInput) {
  if (sinds === undefined && sindsDatum === undefined) return null;
  if (sinds !== undefined && sindsDatum !== undefined) return { label: sinds, date: sindsDatum };
  const field = sinds === undefined ? 'sinds' : 'sindsDatum';
  throw refusedField(field, 'sinds en sindsDatum horen bij elkaar; vul beide in');
}

function dataDates({ zinKwartaal, nzaDatum, vwsPeildatum }: EditieInput) {
  const [year, quarter] = zinKwartaal?.split('-Q').map(Number) ?? [];
  return {
    figures: year === undefined || quarter === undefined ? null : { year, quarter },
    nza: nzaDatum ?? null,
    vws: vwsPeildatum ?? null,
  };
}
