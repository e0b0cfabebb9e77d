import { fact, type WrittenFacts } from '@peildatum/subjects';
import type { KpiCode, PlanCode, ToetsCode } from '../domain/codes.js';
import type { TellableDossierFact } from '../domain/dossier.decide.js';
import type { IntakeEvent } from '../domain/intake.events.js';
import { conditions, kpis, sectorAmounts } from './import/cells.js';
import * as aanduiding from './input/aanduiding.input.js';
import { AanvraagstopInput, factOfAanvraagstop } from './input/aanvraagstop.input.js';
import * as beschikking from './input/beschikking.input.js';
import * as besluit from './input/besluit.input.js';
import * as gevraagd from './input/gevraagd-bedrag.input.js';
import * as kpi from './input/kpi-feit.input.js';
import * as toets from './input/snelle-toets.input.js';
import * as plan from './input/transformatieplan.input.js';
import { factOfVoorlopigAfgekeurd, VoorlopigAfgekeurdInput } from './input/voorlopig-afgekeurd.input.js';

const TERMS = { bedragen: sectorAmounts, kpis };

/** What can be told of a snelle toets, by the words for it. */
export const toetsFacts = {
  'snelle-toets': fact(toets.SnelleToetsInput, toets.factOfSnelleToets, {
    description: 'Een snelle toets is ingediend.',
    aliases: ['indiening'],
    example: {
      geldigVanaf: '2024-02-01',
      code: 'ST-0123',
      titel: 'Samen thuis herstellen',
      regios: 'Zwolle',
      sectoren: 'MSZ; GGZ',
      themas: 'Passende zorg',
      bedrag: '1500000.00',
      verzekeraar: 'Zilveren Kruis',
    },
  }),
  uitzondering: fact(toets.UitzonderingInput, toets.factOfUitzondering, {
    description: 'Een uitgewerkte snelle toets was aangemeld en mag na de aanvraagstop nog worden ingediend.',
    example: {
      snelleToets: 'ST-0124',
      geldigVanaf: '2025-07-01',
      verzekeraar: 'VGZ',
      reden: 'De uitgewerkte snelle toets was voor de stop aangemeld.',
    },
  }),
  'snelle-toets-stap': fact(toets.ToetsStapInput, toets.factOfToetsStap, {
    description: 'Een stap van een snelle toets na de indiening: beoordeling, informatie, besluit, intrekking.',
    aliases: ['stap'],
    example: [
      { geldigVanaf: '2024-02-15', stap: 'beoordeling-gestart' },
      { geldigVanaf: '2024-03-15', stap: 'goedgekeurd', toelichting: 'Past bij het regioplan.' },
    ],
  }),
  'snelle-toets-gevraagd': fact(gevraagd.GevraagdBedragInput, gevraagd.factOfToetsGevraagd, {
    description: 'Wat een ingediende snelle toets vraagt, waar het pas later bekend is of verandert.',
    example: { geldigVanaf: '2024-03-01', bedrag: '1400000.00', toelichting: 'Stond niet in de vorige editie.' },
  }),
} satisfies WrittenFacts<TellableDossierFact, ToetsCode>;

/** What can be told of a transformatieplan. */
export const planFacts = {
  transformatieplan: fact(plan.TransformatieplanInput, plan.factOfTransformatieplan, {
    description: 'Een transformatieplan is ingediend, op een goedgekeurde snelle toets.',
    cells: { zelfbeoordeling: conditions },
    aliases: ['indiening'],
    example: {
      geldigVanaf: '2024-05-01',
      titel: 'Samen thuis herstellen',
      regios: 'Zwolle',
      sectoren: 'MSZ; GGZ',
      themas: 'Passende zorg',
      doelgroepen: 'Mensen met psychische klachten',
      sociaalDomein: 'ja',
      bedrag: '1200000.00',
      verzekeraars: 'Zilveren Kruis; VGZ',
      zelfbeoordeling: '1 ja; 2 deels: nog niet overal; 3 ja; 4 ja; 5 ja; 6 ja; 7 ja; 8 ja',
    },
  }),
  'plan-stap': fact(plan.PlanStapInput, plan.factOfPlanStap, {
    description: 'Een stap van een plan die geen besluit met voorwaarden is: beoordeling, informatie, afwijzing, intrekking.',
    aliases: ['stap'],
    example: { geldigVanaf: '2024-05-15', stap: 'beoordeling-gestart' },
  }),
  'voorgenomen-besluit': fact(besluit.VoorgenomenBesluitInput, besluit.factOfVoorgenomenBesluit, {
    description: 'De voorwaarden waarop een plan zou worden goedgekeurd: de bedragen per sector en de KPI’s.',
    cells: TERMS,
    example: {
      geldigVanaf: '2024-07-01',
      bedragen: 'MSZ = 1000000.00; GGZ = 200000.00',
      kpis: 'K07 | MSZ | 1000000.00 | 2027-12-31 | Minder verwijzingen; K08 | GGZ | 200000.00',
    },
  }),
  verzekeraarsbesluit: fact(besluit.VerzekeraarsbesluitInput, besluit.factOfVerzekeraarsbesluit, {
    description: 'Wat een marktleidende zorgverzekeraar over een plan besluit; keuren allen goed, dan is het goedgekeurd.',
    example: [
      { geldigVanaf: '2024-09-01', verzekeraar: 'Zilveren Kruis', besluit: 'goedgekeurd' },
      { geldigVanaf: '2024-09-15', verzekeraar: 'VGZ', besluit: 'goedgekeurd', toelichting: 'Met de gevraagde KPI’s.' },
    ],
  }),
  'gemeentelijke-beoordeling': fact(besluit.GemeentelijkeBeoordelingInput, besluit.factOfGemeentelijkeBeoordeling, {
    description: 'Het oordeel van een gemeente over een plan met sociaal domein.',
    aliases: ['gemeenteoordeel'],
    example: { geldigVanaf: '2024-08-01', gemeente: 'Zwolle', oordeel: 'positief', toelichting: 'De wijkteams doen mee.' },
  }),
  bedragherziening: fact(besluit.BedragherzieningInput, besluit.factOfBedragherziening, {
    description: 'De nieuwe voorwaarden van een goedgekeurd plan; elke KPI staat erin, op 0 als zij niet meer telt.',
    cells: TERMS,
    aliases: ['planbedrag'],
    example: {
      geldigVanaf: '2025-01-15',
      bedragen: 'MSZ = 900000.00; GGZ = 200000.00',
      kpis: 'K07 | MSZ | 900000.00 | 2027-12-31 | Minder verwijzingen; K08 | GGZ | 200000.00',
      reden: 'Een ziekenhuis doet niet meer mee.',
    },
  }),
  beschikking: fact(beschikking.BeschikkingInput, beschikking.factOfBeschikking, {
    description: 'Een beschikking van de NZa voor een goedgekeurd plan.',
    example: { geldigVanaf: '2025-02-01', bedrag: '500000.00', nummer: 'B-2025-014', domein: 'Zvw', gegevensVan: '2025-02-01' },
  }),
  'vws-route': fact(beschikking.VwsRouteInput, beschikking.factOfVwsRoute, {
    description: 'Wat een plan via de begroting van VWS krijgt, omdat het niet via de zorgverzekeraars kan.',
    example: { geldigVanaf: '2025-03-01', bedrag: '100000.00', reden: 'Een deel valt buiten de Zvw.', gegevensVan: '2025-03-01' },
  }),
  'plan-aanduiding': fact(aanduiding.PlanAanduidingInput, aanduiding.factOfPlanAanduiding, {
    description: 'Hoe precies het bedrag van een beschikking of VWS-route is; het bedrag en al het andere blijven.',
    example: { geldigVanaf: '2025-05-20', bedragVan: 'beschikking', van: '2025-02-01', aanduiding: 'precies' },
  }),
  'plan-gevraagd': fact(gevraagd.GevraagdBedragInput, gevraagd.factOfPlanGevraagd, {
    description: 'Wat een ingediend plan vraagt, waar het pas later bekend is of verandert; waarvoor het is goedgekeurd blijft.',
    example: { geldigVanaf: '2024-06-01', bedrag: '1250000.00' },
  }),
} satisfies WrittenFacts<TellableDossierFact, PlanCode>;

/** What can be told of a KPI. */
export const kpiFacts = {
  'kpi-verwachting': fact(kpi.KpiVerwachtingInput, kpi.factOfKpiVerwachting, {
    description: 'Wat een KPI naar verwachting verdient.',
    aliases: ['verwachting'],
    example: { geldigVanaf: '2025-03-01', verwacht: '800000.00', reden: 'De werving loopt achter.' },
  }),
  'kpi-uitkomst': fact(kpi.KpiUitkomstInput, kpi.factOfKpiUitkomst, {
    description: 'Of een KPI is behaald, en wat ermee is verdiend.',
    aliases: ['uitkomst'],
    example: { geldigVanaf: '2025-06-30', uitkomst: 'deels-behaald', verdiend: '600000.00', bewijs: 'Verslag van de accountant' },
  }),
  'kpi-betaling': fact(kpi.KpiBetalingInput, kpi.factOfKpiBetaling, {
    description: 'Alles wat tot dan toe voor een KPI betaalbaar is gesteld of betaald.',
    aliases: ['betaling'],
    example: { geldigVanaf: '2025-07-31', stand: 'betaald', bedrag: '500000.00' },
  }),
  'kpi-vrijgave': fact(kpi.KpiVrijgaveInput, kpi.factOfKpiVrijgave, {
    description: 'Wat een KPI niet heeft verdiend, is definitief vrij.',
    aliases: ['vrijgave'],
    example: { geldigVanaf: '2025-08-31', reden: 'Er volgt geen resultaat meer.' },
  }),
} satisfies WrittenFacts<TellableDossierFact, KpiCode>;

/** What can be told of the intake of snelle toetsen. */
export const intakeFacts = {
  aanvraagstop: fact(AanvraagstopInput, factOfAanvraagstop, {
    description: 'Vanaf een datum worden geen nieuwe snelle toetsen ingediend, of juist weer wel.',
    aliases: ['besluit'],
    example: {
      geldigVanaf: '2025-07-01',
      besluitDoor: 'BO IZA',
      besluitOp: '2025-06-16',
      besluit: 'bo-aanvraagstop',
      reden: 'De middelen zijn verdeeld.',
    },
  }),
  'voorlopig-afgekeurd': fact(VoorlopigAfgekeurdInput, factOfVoorlopigAfgekeurd, {
    description: 'Een bron zegt dat een deel van de afgekeurde snelle toetsen voorlopig is afgekeurd, zonder getal.',
    example: { geldigVanaf: '2025-05-20', deel: 'een-deel' },
  }),
} satisfies WrittenFacts<IntakeEvent>;
