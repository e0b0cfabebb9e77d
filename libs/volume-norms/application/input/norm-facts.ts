import { fact, type WrittenFact } from '@peildatum/subjects';
import type { InstitutionEvent, NormEvent } from '../../domain/norm.events.js';
import { findings, transfers } from '../import/cells.js';
import * as herverdeling from './herverdeling.input.js';
import * as instelling from './instelling.input.js';
import * as interventie from './interventie.input.js';
import * as norm from './volumenorm.input.js';

const TABLE = { besluitDoor: 'Ronde Tafel traumazorg' };
const DECIDED = { besluit: 'normen-2024' };
const REGION = { regio: 'Oost' };

/** Every kind of fact about an intervention, by its Dutch name. */
export const NORM_FACTS = {
  interventie: fact(interventie.InterventieInput, interventie.factOfInterventie, {
    description: 'Een interventie staat op de lijst van wat een volumenorm krijgt.',
    example: { geldigVanaf: '2022-09-16', titel: 'Multitrauma', tranche: '1', rondeTafel: 'Ronde Tafel traumazorg' },
  }),
  impactanalyse: fact(interventie.ImpactanalyseInput, interventie.factOfImpactanalyse, {
    description: 'Wat een volumenorm zou betekenen voor de zorg eromheen.',
    cells: { bevindingen: findings },
    example: { geldigVanaf: '2023-06-01', door: 'NZa', bevindingen: findings.example, conclusie: 'De norm kan door.' },
  }),
  normvoorstel: fact(norm.NormvoorstelInput, norm.factOfNormvoorstel, {
    description: 'Een volumenorm is voorgesteld.',
    example: { geldigVanaf: '2023-09-01', minimum: '240', per: 'locatie', grond: 'standaard', voorgesteldDoor: 'NVT' },
  }),
  volumenorm: fact(norm.VolumenormInput, norm.factOfVolumenorm, {
    description: 'Een volumenorm is vastgesteld; geldigVanaf is de dag van het besluit.',
    example: { geldigVanaf: '2024-03-01', minimum: '240', per: 'locatie', vanaf: '2025-01-01', grond: 'standaard', ...TABLE, ...DECIDED },
  }),
  normherziening: fact(norm.NormherzieningInput, norm.factOfNormherziening, {
    description: 'Een vastgestelde volumenorm verandert.',
    example: {
      geldigVanaf: '2025-03-01',
      minimum: '260',
      per: 'locatie',
      vanaf: '2026-01-01',
      grond: 'kwaliteit',
      ...TABLE,
      ...DECIDED,
      reden: 'De uitkomsten zijn beter bij meer ervaring.',
    },
  }),
  normintrekking: fact(norm.NormintrekkingInput, norm.factOfNormintrekking, {
    description: 'Een vastgestelde volumenorm vervalt.',
    example: { geldigVanaf: '2025-09-01', ...TABLE, ...DECIDED, reden: 'Er komt een norm voor de hele traumazorg.' },
  }),
  normuitzondering: fact(norm.NormuitzonderingInput, norm.factOfNormuitzondering, {
    description: 'Een instelling hoeft een jaar niet aan de volumenorm te voldoen.',
    example: {
      geldigVanaf: '2025-04-01',
      instelling: 'zgt',
      jaar: '2025',
      verleendDoor: 'Ronde Tafel traumazorg',
      grond: 'De verbouwing.',
    },
  }),
  'gemiste-normtermijn': fact(interventie.GemisteNormtermijnInput, interventie.factOfGemisteNormtermijn, {
    description: 'Een volumenorm is niet op tijd vastgesteld.',
    example: { geldigVanaf: '2024-01-01', uiterlijk: '2023-12-31' },
  }),
  normtoezicht: fact(interventie.NormtoezichtInput, interventie.factOfNormtoezicht, {
    description: 'Vanaf wanneer naar een volumenorm wordt gecontracteerd en er toezicht op is.',
    example: { geldigVanaf: '2024-06-01', gecontracteerdVanaf: '2025-01-01', toezichtVanaf: '2026-01-01', ...TABLE },
  }),
  herverdelingsscenario: fact(herverdeling.HerverdelingsscenarioInput, herverdeling.factOfHerverdelingsscenario, {
    description: 'Wie in een regio hoeveel aan wie zou overdragen.',
    cells: { verschuivingen: transfers },
    example: {
      geldigVanaf: '2024-06-01',
      scenario: 'oost-1',
      ...REGION,
      titel: 'Alles naar Enschede',
      verschuivingen: 'zgt > mst = 40',
    },
  }),
  herverdelingsbesluit: fact(herverdeling.HerverdelingsbesluitInput, herverdeling.factOfHerverdelingsbesluit, {
    description: 'Een scenario voor de herverdeling is gekozen.',
    example: { geldigVanaf: '2024-09-01', scenario: 'oost-1', ...TABLE },
  }),
  volumeverplaatsing: fact(herverdeling.VolumeverplaatsingInput, herverdeling.factOfVolumeverplaatsing, {
    description: 'Hoeveel er in een jaar werkelijk is overgegaan.',
    example: { geldigVanaf: '2025-01-31', ...REGION, van: 'zgt', naar: 'mst', jaar: '2024', volume: '35' },
  }),
} as const satisfies Readonly<Record<string, WrittenFact<NormEvent>>>;

/** Every kind of fact of an institution, by its Dutch name. */
export const INSTITUTION_FACTS = {
  instelling: fact(instelling.InstellingInput, instelling.factOfInstelling, {
    description: 'Een instelling staat in het register.',
    example: [
      { geldigVanaf: '2022-09-16', naam: 'Medisch Spectrum Twente', ...REGION },
      { instelling: 'zgt', geldigVanaf: '2022-09-16', naam: 'Ziekenhuisgroep Twente', ...REGION },
    ],
  }),
  locatie: fact(instelling.LocatieInput, instelling.factOfLocatie, {
    description: 'Een instelling heeft een locatie.',
    example: { geldigVanaf: '2022-09-16', locatie: 'enschede', naam: 'Enschede', traumalevel: '1' },
  }),
  volume: fact(instelling.VolumeInput, instelling.factOfVolume, {
    description: 'Hoe vaak een instelling een interventie in een jaar deed.',
    example: {
      geldigVanaf: '2024-12-31',
      interventie: 'multitrauma',
      locatie: 'enschede',
      jaar: '2024',
      volume: '280',
      status: 'definitief',
      stand: '2025-02-01',
      opgegevenDoor: 'Landelijke Traumaregistratie',
    },
  }),
} as const satisfies Readonly<Record<string, WrittenFact<InstitutionEvent>>>;
