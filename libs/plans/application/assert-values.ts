import { type Fault, InvalidInput } from '@peildatum/kernel';
import type { ValueListName, ValueLists } from '@peildatum/platform';
import type { DossierEvent, Terms } from '../domain/dossier.events.js';

/** Values of one field of a fact, and the list that they come from. */
interface Listed {
  readonly field: string;
  readonly list: ValueListName;
  readonly values: readonly (string | null)[] | null;
}

/**
 * Every value that a fact carries of a value list must stand in it on the fact's own date. What the source does not say needs none.
 * @throws InvalidInput that names every value that is not there
 */
export function assertValues(lists: ValueLists, fact: DossierEvent): void {
  const faults = listedIn(fact).flatMap(({ field, list, values }): Fault[] => {
    const known = lists.valuesOn(list, fact.validFrom);
    const unknown = [...new Set(values ?? [])].filter((value) => value !== null && !known.includes(value));
    return unknown.map((value) => ({
      code: 'VALUE.UNKNOWN',
      kind: 'invalid',
      field,
      message: `${field}: '${value}' staat op ${fact.validFrom} niet in de waardelijst ${list}; kies uit: ${known.join(', ') || '(de lijst is leeg)'}.`,
    }));
  });
  if (faults.length > 0) throw new InvalidInput(faults);
}

function listedIn(fact: DossierEvent): readonly Listed[] {
  switch (fact.type) {
    case 'SnelleToetsSubmitted':
      return placeOf(fact.data);
    case 'PlanSubmitted':
      return [
        ...placeOf(fact.data),
        { field: 'betrokkenheid', list: 'patientbetrokkenheid', values: fact.data.patientInvolvement },
        { field: 'doelgroepen', list: 'doelgroepen', values: fact.data.targetGroups },
      ];
    case 'PlanDecisionIntended':
    case 'PlanApproved':
    case 'PlanAmountRevised':
      return sectorsOf(fact.data.terms);
    case 'BeschikkingIssued':
      return [{ field: 'domein', list: 'domeinen', values: [fact.data.domain] }];
    default:
      return [];
  }
}

interface Place {
  readonly regions: Listed['values'];
  readonly sectors: Listed['values'];
  readonly themes: Listed['values'];
}

const placeOf = ({ regions, sectors, themes }: Place): Listed[] => [
  { field: 'regios', list: 'regios', values: regions },
  { field: 'sectoren', list: 'sectoren', values: sectors },
  { field: 'themas', list: 'themas', values: themes },
];

const sectorsOf = ({ amounts, kpis }: Terms): Listed[] => [
  { field: 'bedragen', list: 'sectoren', values: amounts.map(({ sector }) => sector) },
  { field: 'kpis', list: 'sectoren', values: kpis.map(({ sector }) => sector) },
];
