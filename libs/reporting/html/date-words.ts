import type { CalendarDate } from '@peildatum/kernel';
import type { Gegevens } from '../domain/gegevens/gegevens.js';
import type { Report } from '../domain/report.js';
import { dutchDate } from './dutch.js';

/** How the page says of when a section is. At an edition it words its dates as editions do; between two, old figures are not called new. */
export function dateWords({ titel: { editie }, klokken: { geldigOp } }: Report) {
  const between = editie?.peildatum !== geldigOp;

  /** The date of what was recorded last, where the page must say that; null: it speaks of its own date. */
  const lastRecorded = ({ laatstVastgelegd }: Gegevens): CalendarDate | null =>
    between && laatstVastgelegd !== null && laatstVastgelegd < geldigOp ? laatstVastgelegd : null;

  const ofWhen = ({ datum, kwartaal }: Gegevens): string =>
    kwartaal === undefined ? `Gegevens van ${dutchDate(datum)}` : `Cijfers van ${kwartaal.split('-').reverse().join(' ')}`;

  const unchanged = ({ ongewijzigdSinds }: Gegevens): string[] =>
    ongewijzigdSinds === null ? [] : [`ongewijzigd sinds ${ongewijzigdSinds.naam}`];

  return {
    between,
    lastRecorded,
    /** For between the brackets of a title. */
    asOf: (gegevens: Gegevens): string => {
      const last = lastRecorded(gegevens);
      return last === null ? `peildatum ${dutchDate(geldigOp)}` : `laatst vastgelegd op ${dutchDate(last)}`;
    },
    dataWords: (gegevens: Gegevens): string => {
      const last = lastRecorded(gegevens);
      const recorded = last === null || last >= gegevens.datum ? [] : [`laatst vastgelegd op ${dutchDate(last)}`];
      return [ofWhen(gegevens), ...recorded, ...unchanged(gegevens)].join('; ');
    },
    /** Of actions: by what was reported of them. */
    reportWords: (gegevens: Gegevens): string => {
      const { laatstVastgelegd: last } = gegevens;
      return [
        ofWhen(gegevens),
        last === null ? 'nog geen melding' : `nieuwste melding van ${dutchDate(last)}`,
        ...unchanged(gegevens),
      ].join('; ');
    },
  };
}
