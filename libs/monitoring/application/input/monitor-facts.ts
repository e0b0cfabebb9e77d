import { fact, type WrittenFact } from '@peildatum/subjects';
import type { MonitorEvent } from '../../domain/monitor.events.js';
import { figures, parts } from '../import/cells.js';
import * as doel from './doel.input.js';
import * as indicator from './indicator.input.js';
import * as meetronde from './meetronde.input.js';
import * as meting from './meting.input.js';
import * as monitor from './monitor.input.js';

const PART = { deelmonitor: 'hybride-zorg' };
const WAVE = { ...PART, ronde: '0' };
const DEFINITION = {
  indicator: 'beeldbellen',
  titel: 'Consulten per beeldbellen',
  eigenaar: 'RIVM',
  eenheid: 'procent',
  richting: 'hoger-is-beter',
  uitsplitsingen: 'regio',
};
const MEASURED = {
  geldigVanaf: '2024-06-30',
  indicator: 'beeldbellen',
  meting: '2024',
  gepubliceerdDoor: 'RIVM',
  ronde: '0',
  periodeVan: '2024-01-01',
  periodeTot: '2024-06-30',
  eenheid: 'procent',
};

/** Every kind of fact of a monitor, by its Dutch name. */
export const MONITOR_FACTS = {
  monitor: fact(monitor.MonitorInput, monitor.factOfMonitor, {
    description: 'Een monitor is ingericht, met zijn deelmonitors.',
    cells: { deelmonitors: parts },
    example: {
      geldigVanaf: '2023-01-01',
      titel: 'Monitor van de beweging',
      laag: 'beweging',
      eigenaar: 'VWS',
      deelmonitors: parts.example,
    },
  }),
  'deelmonitor-opschorting': fact(monitor.DeelmonitorStandInput, monitor.factOfOpschorting, {
    description: 'Een deelmonitor meet voorlopig niet.',
    example: { geldigVanaf: '2023-02-01', ...PART, reden: 'De vragenlijst wordt herzien.' },
  }),
  'deelmonitor-hervatting': fact(monitor.DeelmonitorStandInput, monitor.factOfHervatting, {
    description: 'Een opgeschorte deelmonitor meet weer.',
    example: { geldigVanaf: '2023-06-01', ...PART, reden: 'De vragenlijst is klaar.' },
  }),
  meetronde: fact(meetronde.MeetrondeInput, meetronde.factOfMeetronde, {
    description: 'Wanneer een meting wordt verwacht.',
    example: { geldigVanaf: '2023-06-01', ...WAVE, verwacht: 'eind 2023', uiterlijk: '2023-12-31' },
  }),
  'meetronde-uitstel': fact(meetronde.MeetrondeUitstelInput, meetronde.factOfMeetrondeUitstel, {
    description: 'Een geplande meting komt later.',
    example: { geldigVanaf: '2023-12-01', ...WAVE, verwacht: 'medio 2024', uiterlijk: '2024-07-31', reden: 'Te weinig respons.' },
  }),
  'meetronde-gehouden': fact(meetronde.MeetrondeGehoudenInput, meetronde.factOfMeetrondeGehouden, {
    description: 'Een meting is gehouden; daarna kunnen haar cijfers komen.',
    example: { geldigVanaf: '2024-06-30', ...WAVE, gehouden: 'medio 2024' },
  }),
  indicator: fact(indicator.IndicatorInput, indicator.factOfIndicator, {
    description: 'Wat een monitor meet: een indicator met haar definitie.',
    example: { geldigVanaf: '2023-01-01', ...DEFINITION, definitie: 'Het aandeel consulten met beeld.', ...PART, kenmerk: 'M-2a' },
  }),
  'indicator-herdefinitie': fact(indicator.IndicatorHerdefinitieInput, indicator.factOfHerdefinitie, {
    description: 'De definitie van een indicator verandert; wat eerder gemeten is houdt de oude.',
    example: {
      geldigVanaf: '2025-01-01',
      ...DEFINITION,
      noemer: 'Alle consulten, ook die van de huisarts.',
      reden: 'De huisarts telt mee.',
    },
  }),
  doel: fact(doel.DoelInput, doel.factOfDoel, {
    description: 'Wat er met een indicator bereikt moet worden.',
    example: {
      geldigVanaf: '2023-01-01',
      indicator: 'beeldbellen',
      doel: 'd1',
      tekst: 'XX% van de consulten gaat in 2027 per beeldbellen.',
      kwantificering: 'nog-te-kwantificeren',
      datum: '2027-12-31',
      datumtekst: 'in 2027',
      status: 'afgesproken',
      vastTeStellenUiterlijk: '2024-12-31',
      vastTeStellen: 'getal',
    },
  }),
  'doel-gemist': fact(doel.DoelGemistInput, doel.factOfDoelGemist, {
    description: 'Wat over een doel uiterlijk afgesproken moest zijn, is niet afgesproken.',
    example: { geldigVanaf: '2025-01-01', indicator: 'beeldbellen', doel: 'd1', uiterlijk: '2024-12-31' },
  }),
  meting: fact(meting.MetingInput, meting.factOfMeting, {
    description: 'De gepubliceerde cijfers van een indicator over een periode; zij gelden vanaf het einde daarvan.',
    cells: { cijfers: figures },
    example: { ...MEASURED, cijfers: figures.example, status: 'voorlopig' },
  }),
  'meting-herziening': fact(meting.MetingHerzieningInput, meting.factOfMetingHerziening, {
    description: 'De herziene cijfers van een meting, voor dezelfde periode.',
    cells: { cijfers: figures },
    example: {
      ...MEASURED,
      cijfers: 'Twente = 12.9 | 410 | 11.5 - 14.3 (95); Zeeland = 9.1',
      status: 'definitief',
      reden: 'De respons van Zeeland is binnen.',
    },
  }),
  'meting-aantekening': fact(meting.MetingAantekeningInput, meting.factOfMetingAantekening, {
    description: 'Een aantekening bij een indicator of een meting; er wordt niets overschreven.',
    example: {
      geldigVanaf: '2024-06-30',
      indicator: 'beeldbellen',
      meting: '2024',
      aantekening: 'Een nieuwe vragenlijst: een deel van de stijging komt daardoor.',
      door: 'RIVM',
      aard: 'artefact',
    },
  }),
  'indicator-einde': fact(indicator.IndicatorEindeInput, indicator.factOfIndicatorEinde, {
    description: 'Een indicator wordt niet meer gemeten; wat gemeten is blijft, en er wordt geen doel meer naast gelegd.',
    example: { geldigVanaf: '2025-10-31', indicator: 'beeldbellen', reden: 'De enquête is gestopt.' },
  }),
} as const satisfies Readonly<Record<string, WrittenFact<MonitorEvent>>>;
