import type { Listed } from '@peildatum/platform';
import type { DossierEvent, Terms } from '../domain/dossier.events.js';

/** What of a fact must stand in a value list. */
export function listedInDossier(fact: DossierEvent): readonly Listed[] {
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
