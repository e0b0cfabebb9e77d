import { DELIVERY_DAYS } from '@peildatum/editorial';
import { boardMeetingsAt, governanceProjection } from '@peildatum/governance';
import { addDays, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { AgendaEntry, AgendaSource } from './entry.js';

const AGENDA = uuidV5(PEILDATUM_NAMESPACE, 'agenda');

/** When the board meets about an edition, and by when everything must be there for it. */
export const boardMeetings: AgendaSource = {
  uses: [governanceProjection],
  entriesAt: async (snapshot) =>
    (await boardMeetingsAt(snapshot)).flatMap(({ peildatum, meetsOn, isWithdrawn, timesTold, toldAt }): AgendaEntry[] => {
      const of = `de editie van ${dutchDate(peildatum)}`;
      const told = { sequence: timesTold - 1, toldAt, isCancelled: isWithdrawn };
      return [
        {
          ...told,
          uid: uuidV5(AGENDA, `delivery:${peildatum}`),
          on: addDays(meetsOn, -DELIVERY_DAYS),
          title: `Uiterlijk aanleveren voor ${of}`,
          about: `Laatste dag om te leveren wat deze editie vraagt; het Bestuurlijk overleg is op ${dutchDate(meetsOn)}.`,
          path: '/mijn-werk',
          isDeadline: true,
        },
        {
          ...told,
          uid: uuidV5(AGENDA, `board-meeting:${peildatum}`),
          on: meetsOn,
          title: `Bestuurlijk overleg IZA over ${of}`,
          about: `Het Bestuurlijk overleg ziet de voortgangsrapportage van ${dutchDate(peildatum)}.`,
          path: '/edities',
          isDeadline: false,
        },
      ];
    }),
};
