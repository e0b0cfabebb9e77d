import type { KpiFilter } from '@peildatum/plans';
import { choices, text, valueOrUnknown } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';
import { outcomeOfWord, UITKOMSTEN } from './kpi.antwoord.js';

export const KPIS_FILTERS = {
  plan: text('Alleen de KPI’s van dit transformatieplan.', 43),
  sector: valueOrUnknown('Alleen die van deze sector of dit domein.'),
  uitkomst: choices('Alleen die met deze uitkomst.', UITKOMSTEN, outcomeOfWord),
};

type Values = ValuesOf<typeof KPIS_FILTERS>;

export const filterOf = ({ plan, sector, uitkomst }: Values): KpiFilter => ({
  ...(plan === undefined ? {} : { plan }),
  ...(sector === undefined ? {} : { sector }),
  ...(uitkomst === undefined ? {} : { outcomes: uitkomst }),
});
