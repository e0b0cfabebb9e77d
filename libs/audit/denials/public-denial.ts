import type { CountedDenial } from './denial.js';

/** What was refused alike within one minute, as an auditor gets it. Its keys are Dutch. */
export interface PublicDenial {
  readonly nummer: number;
  readonly minuut: string;
  readonly methode: string;
  readonly route: string;
  readonly status: number;
  readonly code: string;
  readonly rol: string | null;
  readonly organisatie: string | null;
  readonly thematafel: string | null;
  readonly aantal: number;
  readonly eersteCorrelatie: string;
}

export const publicDenial = (denial: CountedDenial): PublicDenial => ({
  nummer: denial.number,
  minuut: denial.minute,
  methode: denial.method,
  route: denial.route,
  status: denial.status,
  code: denial.code,
  rol: denial.role,
  organisatie: denial.organisation,
  thematafel: denial.thematafel,
  aantal: denial.count,
  eersteCorrelatie: denial.firstCorrelationId,
});
