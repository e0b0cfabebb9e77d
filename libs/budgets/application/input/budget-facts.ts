import { fact, type WrittenFact } from '@peildatum/subjects';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { causes } from '../import/budget-cells.js';
import * as budget from './budget.input.js';
import * as aanduiding from './budget-aanduiding.input.js';
import * as doorbraak from './doorbraak.input.js';
import * as oormerk from './oormerk.input.js';
import * as reservering from './reservering.input.js';
import * as tranche from './tranche.input.js';
import * as vws from './vws-regel.input.js';

const BOARD = { besluitDoor: 'BO IZA' };
const BREAKTHROUGH = { budget: 'doorbraakmiddelen', jaar: '2027' };

/** Every kind of fact of a budget, by its Dutch name. */
export const BUDGET_FACTS = {
  budget: fact(budget.BudgetInput, budget.factOfBudget, {
    description: 'Een budget is vastgesteld.',
    example: [
      { geldigVanaf: '2022-09-16', bedrag: '2.800 mln', titel: 'Transformatiemiddelen', besluitDoor: 'partijen van het IZA' },
      { budget: BREAKTHROUGH.budget, geldigVanaf: '2025-07-03', bedrag: '400 mln', titel: 'Doorbraakmiddelen' },
    ],
  }),
  budgetherziening: fact(budget.BudgetherzieningInput, budget.factOfBudgetherziening, {
    description: 'Een budget verandert, met de oorzaken.',
    cells: { oorzaken: causes },
    example: [
      { geldigVanaf: '2024-06-01', bedrag: '2.750 mln', oorzaken: causes.example, ...BOARD, reden: 'Voorjaarsnota 2024.' },
      {
        geldigVanaf: '2025-07-03',
        verzekeraars: '1.234 mln',
        oorzaken: 'Afspraken uit het AZWA',
        reden: 'Bedrag en oorzaken niet gepubliceerd.',
      },
    ],
  }),
  budgetsplitsing: fact(budget.BudgetsplitsingInput, budget.factOfBudgetsplitsing, {
    description: 'Welk deel van een budget via de zorgverzekeraars loopt en welk via VWS.',
    example: { geldigVanaf: '2024-06-01', verzekeraars: '1.900 mln', vws: '850 mln' },
  }),
  'budget-aanduiding': fact(aanduiding.BudgetAanduidingInput, aanduiding.factOfBudgetAanduiding, {
    description: 'Hoe precies een bedrag van een budget is; het bedrag en al het andere blijven.',
    example: { geldigVanaf: '2025-05-20', bedragVan: 'kanaal', welk: 'verzekeraars', aanduiding: 'ruim' },
  }),
  looptijd: fact(budget.LooptijdInput, budget.factOfLooptijd, {
    description: 'Tot wanneer een budget te gebruiken is.',
    example: { geldigVanaf: '2024-06-01', tot: '2028-12-31', ...BOARD },
  }),
  oormerk: fact(oormerk.OormerkInput, oormerk.factOfOormerk, {
    description: 'Een deel van een budget is voor bepaalde sectoren.',
    example: { geldigVanaf: '2024-06-01', bedrag: '300 mln', oormerk: 'msz', sectoren: 'MSZ', tot: '2026-12-31' },
  }),
  'oormerk-vrijval': fact(oormerk.OormerkVrijvalInput, oormerk.factOfOormerkVrijval, {
    description: 'Een oormerk vervalt; het geld is weer voor alle sectoren.',
    example: { geldigVanaf: '2025-06-04', oormerk: 'msz', reden: 'Er komen geen aanvragen meer.' },
  }),
  tranche: fact(tranche.TrancheInput, tranche.factOfTranche, {
    description: 'Hoeveel van een budget voor een jaar is.',
    example: { geldigVanaf: '2024-01-01', bedrag: '600 mln', jaar: '2024' },
  }),
  'tranche-verval': fact(tranche.TrancheVervalInput, tranche.factOfTrancheVerval, {
    description: 'Hoeveel er in alles van een tranche is vervallen.',
    example: { geldigVanaf: '2025-01-01', jaar: '2024', bedrag: '25000000.00', reden: 'Niet besteed in 2024.' },
  }),
  'tranche-overheveling': fact(tranche.TrancheOverhevelingInput, tranche.factOfTrancheOverheveling, {
    description: 'Een vervallen deel van een tranche gaat naar een later jaar.',
    example: {
      geldigVanaf: '2025-02-01',
      jaar: '2024',
      bedrag: '20000000.00',
      reden: 'De plannen lopen door.',
      naarJaar: '2025',
      ...BOARD,
    },
  }),
  reservering: fact(reservering.ReserveringInput, reservering.factOfReservering, {
    description: 'Een deel van een budget blijft apart voor ingediende plannen met bepaalde thema’s.',
    example: {
      geldigVanaf: '2025-03-01',
      reservering: 'eerstelijn',
      themas: 'Versterking organisatie eerstelijnszorg',
      bedrag: '50 mln',
      tot: '2027-06-30',
      ...BOARD,
    },
  }),
  'reservering-vrijval': fact(reservering.ReserveringVrijvalInput, reservering.factOfReserveringVrijval, {
    description: 'Een reservering vervalt.',
    example: { geldigVanaf: '2025-06-04', reservering: 'eerstelijn', reden: 'Alle plannen zijn beoordeeld.' },
  }),
  'budget-overheveling': fact(reservering.BudgetOverhevelingInput, reservering.factOfBudgetOverheveling, {
    description: 'Een deel van een budget gaat naar een ander doel.',
    example: { geldigVanaf: '2025-03-01', bedrag: '10 mln', bestemming: 'Opleidingen', ...BOARD },
  }),
  'overschrijding-toegestaan': fact(reservering.OverschrijdingToegestaanInput, reservering.factOfOverschrijdingToegestaan, {
    description: 'Goedkeuringen mogen tot een bedrag boven wat er over is.',
    example: {
      geldigVanaf: '2025-03-01',
      bedrag: '5000000.00',
      ...BOARD,
      besluit: 'bo-overschrijding',
      reden: 'Er valt naar verwachting meer vrij.',
    },
  }),
  'vws-regel': fact(vws.VwsRegelInput, vws.factOfVwsRegel, {
    description: 'Een regel van de tabel "via de VWS-begroting"; dezelfde naam vervangt de regel.',
    example: {
      geldigVanaf: '2025-05-01',
      bedrag: 'ruim 12,5 mln',
      regel: 'regionale-samenwerking',
      tabel: 'verplichtingen',
      titel: 'Regionale samenwerking',
      stand: 'mei 2025',
    },
  }),
  'doorbraak-plafond': fact(doorbraak.DoorbraakPlafondInput, doorbraak.factOfDoorbraakPlafond, {
    description: 'Hoeveel doorbraakmiddelen er in een jaar ten hoogste zijn.',
    example: { ...BREAKTHROUGH, geldigVanaf: '2025-07-03', bedrag: '100 mln', sociaalDomein: '20 mln', besluit: 'bo-doorbraak' },
  }),
  'doorbraak-toekenning': fact(doorbraak.DoorbraakToekenningInput, doorbraak.factOfDoorbraakToekenning, {
    description: 'Een aanvraag van doorbraakmiddelen is toegekend.',
    example: {
      ...BREAKTHROUGH,
      geldigVanaf: '2025-09-01',
      aanvraag: 'beeldherkenning',
      bedrag: '1500000.00',
      doel: 'ai',
      zorgaanbieders: 'Isala',
      verzekeraars: 'Zilveren Kruis',
      getoetstOp: '2025-08-15',
    },
  }),
} as const satisfies Readonly<Record<string, WrittenFact<BudgetEvent>>>;
