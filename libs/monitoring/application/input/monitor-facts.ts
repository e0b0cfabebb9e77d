import type { MonitorEvent } from '../../domain/monitor.events.js';
import * as doel from './doel.input.js';
import * as indicator from './indicator.input.js';
import * as meetronde from './meetronde.input.js';
import * as meting from './meting.input.js';
import * as monitor from './monitor.input.js';

type Class<T> = new () => T;

/** How one kind of fact of a monitor is written at the public edge, and read from there. */
export interface WrittenMonitorFact<T extends object = object> {
  readonly input: Class<T>;
  readonly factOf: (input: T) => MonitorEvent;
}

const written = <T extends object>(input: Class<T>, factOf: (input: T) => MonitorEvent): WrittenMonitorFact => ({
  input,
  factOf: factOf as WrittenMonitorFact['factOf'],
});

/** Every kind of fact of a monitor, by its Dutch name. */
export const MONITOR_FACTS = {
  monitor: written(monitor.MonitorInput, monitor.factOfMonitor),
  'deelmonitor-opschorting': written(monitor.DeelmonitorStandInput, monitor.factOfOpschorting),
  'deelmonitor-hervatting': written(monitor.DeelmonitorStandInput, monitor.factOfHervatting),
  meetronde: written(meetronde.MeetrondeInput, meetronde.factOfMeetronde),
  'meetronde-uitstel': written(meetronde.MeetrondeUitstelInput, meetronde.factOfMeetrondeUitstel),
  'meetronde-gehouden': written(meetronde.MeetrondeGehoudenInput, meetronde.factOfMeetrondeGehouden),
  indicator: written(indicator.IndicatorInput, indicator.factOfIndicator),
  'indicator-herdefinitie': written(indicator.IndicatorHerdefinitieInput, indicator.factOfHerdefinitie),
  doel: written(doel.DoelInput, doel.factOfDoel),
  'doel-gemist': written(doel.DoelGemistInput, doel.factOfDoelGemist),
  meting: written(meting.MetingInput, meting.factOfMeting),
  'meting-herziening': written(meting.MetingHerzieningInput, meting.factOfMetingHerziening),
  'meting-aantekening': written(meting.MetingAantekeningInput, meting.factOfMetingAantekening),
} as const satisfies Readonly<Record<string, WrittenMonitorFact>>;
