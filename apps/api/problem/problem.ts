import type { Problem } from '../ports/problem-shape.js';

export type { FieldProblem, Problem } from '../ports/problem-shape.js';

/** A problem and the headers that belong to its answer. */
export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

export const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'De aanvraag klopt niet',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Deze methode kan hier niet',
  406: 'Geen passende weergave',
  408: 'De aanvraag duurde te lang',
  409: 'In strijd met wat vaststaat',
  412: 'Intussen gewijzigd',
  413: 'De aanvraag is te groot',
  414: 'Het adres is te lang',
  415: 'Dit soort inhoud wordt niet gelezen',
  417: 'Deze verwachting kan niet',
  422: 'Niet te verwerken',
  429: 'Te veel aanvragen',
  431: 'De kopregels zijn te groot',
  500: 'Fout aan onze kant',
  503: 'Nu niet beschikbaar',
};

/** The Dutch name of a status. */
export const titleOf = (status: number): string => TITLES[status] ?? (status < 500 ? 'De aanvraag klopt niet' : 'Fout aan onze kant');
