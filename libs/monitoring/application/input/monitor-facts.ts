import { fact, type WrittenFact } from '@peildatum/subjects';
import type { MonitorEvent } from '../../domain/monitor.events.js';
import { figures, parts } from '../import/cells.js';
import * as doel from './doel.input.js';
import * as indicator from './indicator.input.js';
import * as meetronde from './meetronde.input.js';
import * as meting from './meting.input.js';
import * as monitor from './monitor.input.js';

/** Every kind of fact of a monitor, by its Dutch name. */
export const MONITOR_FACTS = {
  monitor: fact(monitor.MonitorInput, monitor.factOfMonitor, { cells: { deelmonitors: parts } }),
  'deelmonitor-opschorting': fact(monitor.DeelmonitorStandInput, monitor.factOfOpschorting),
  'deelmonitor-hervatting': fact(monitor.DeelmonitorStandInput, monitor.factOfHervatting),
  meetronde: fact(meetronde.MeetrondeInput, meetronde.factOfMeetronde),
  'meetronde-uitstel': fact(meetronde.MeetrondeUitstelInput, meetronde.factOfMeetrondeUitstel),
  'meetronde-gehouden': fact(meetronde.MeetrondeGehoudenInput, meetronde.factOfMeetrondeGehouden),
  indicator: fact(indicator.IndicatorInput, indicator.factOfIndicator),
  'indicator-herdefinitie': fact(indicator.IndicatorHerdefinitieInput, indicator.factOfHerdefinitie),
  doel: fact(doel.DoelInput, doel.factOfDoel),
  'doel-gemist': fact(doel.DoelGemistInput, doel.factOfDoelGemist),
  meting: fact(meting.MetingInput, meting.factOfMeting, { cells: { cijfers: figures } }),
  'meting-herziening': fact(meting.MetingHerzieningInput, meting.factOfMetingHerziening, { cells: { cijfers: figures } }),
  'meting-aantekening': fact(meting.MetingAantekeningInput, meting.factOfMetingAantekening),
} as const satisfies Readonly<Record<string, WrittenFact<MonitorEvent>>>;
