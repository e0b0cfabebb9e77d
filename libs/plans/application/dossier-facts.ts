import { fact, type WrittenFacts } from '@peildatum/subjects';
import type { KpiCode, PlanCode, ToetsCode } from '../domain/codes.js';
import type { TellableDossierFact } from '../domain/dossier.decide.js';
import type { IntakeEvent } from '../domain/intake.events.js';
import { conditions, kpis, sectorAmounts } from './import/cells.js';
import { AanvraagstopInput, factOfAanvraagstop } from './input/aanvraagstop.input.js';
import * as beschikking from './input/beschikking.input.js';
import * as besluit from './input/besluit.input.js';
import * as kpi from './input/kpi-feit.input.js';
import * as toets from './input/snelle-toets.input.js';
import * as plan from './input/transformatieplan.input.js';

const TERMS = { bedragen: sectorAmounts, kpis };

/** What can be told of a snelle toets, by the words for it. */
export const toetsFacts = {
  'snelle-toets': fact(toets.SnelleToetsInput, toets.factOfSnelleToets, { aliases: ['indiening'] }),
  uitzondering: fact(toets.UitzonderingInput, toets.factOfUitzondering),
  'snelle-toets-stap': fact(toets.ToetsStapInput, toets.factOfToetsStap, { aliases: ['stap'] }),
} satisfies WrittenFacts<TellableDossierFact, ToetsCode>;

/** What can be told of a transformatieplan. */
export const planFacts = {
  transformatieplan: fact(plan.TransformatieplanInput, plan.factOfTransformatieplan, {
    cells: { zelfbeoordeling: conditions },
    aliases: ['indiening'],
  }),
  'plan-stap': fact(plan.PlanStapInput, plan.factOfPlanStap, { aliases: ['stap'] }),
  'voorgenomen-besluit': fact(besluit.VoorgenomenBesluitInput, besluit.factOfVoorgenomenBesluit, { cells: TERMS }),
  verzekeraarsbesluit: fact(besluit.VerzekeraarsbesluitInput, besluit.factOfVerzekeraarsbesluit),
  'gemeentelijke-beoordeling': fact(besluit.GemeentelijkeBeoordelingInput, besluit.factOfGemeentelijkeBeoordeling, {
    aliases: ['gemeenteoordeel'],
  }),
  bedragherziening: fact(besluit.BedragherzieningInput, besluit.factOfBedragherziening, { cells: TERMS, aliases: ['planbedrag'] }),
  beschikking: fact(beschikking.BeschikkingInput, beschikking.factOfBeschikking),
  'vws-route': fact(beschikking.VwsRouteInput, beschikking.factOfVwsRoute),
} satisfies WrittenFacts<TellableDossierFact, PlanCode>;

/** What can be told of a KPI. */
export const kpiFacts = {
  'kpi-verwachting': fact(kpi.KpiVerwachtingInput, kpi.factOfKpiVerwachting, { aliases: ['verwachting'] }),
  'kpi-uitkomst': fact(kpi.KpiUitkomstInput, kpi.factOfKpiUitkomst, { aliases: ['uitkomst'] }),
  'kpi-betaling': fact(kpi.KpiBetalingInput, kpi.factOfKpiBetaling, { aliases: ['betaling'] }),
  'kpi-vrijgave': fact(kpi.KpiVrijgaveInput, kpi.factOfKpiVrijgave, { aliases: ['vrijgave'] }),
} satisfies WrittenFacts<TellableDossierFact, KpiCode>;

/** What can be told of the intake of snelle toetsen. */
export const intakeFacts = {
  aanvraagstop: fact(AanvraagstopInput, factOfAanvraagstop, { aliases: ['besluit'] }),
} satisfies WrittenFacts<IntakeEvent>;
