import { commitment, MIJLPAALSTAND_WORDS, type Occurrence } from '@peildatum/agreements';
import { addDays, sameName } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { FoundWork } from '../../domain/work.js';
import { NOTHING_TOLD, type WorkSource } from '../work-source.js';

/** How long before its date a milestone is asked after: a quarter. */
const AHEAD_DAYS = 92;

const led = async (snapshot: Snapshot): Promise<readonly (readonly [commitment: string, milestone: Occurrence])[]> =>
  (await viewsAt(snapshot, commitment)).flatMap(({ code, milestones }) => milestones.map((each) => [code, each] as const));

/** What a party of the agreements does: it says what became of the milestones that it leads. */
export const partyWork: WorkSource = {
  word: 'partij',
  uses: [commitment.projection],
  codesAt: async (snapshot) => [...new Set((await led(snapshot)).flatMap(([, { lead }]) => lead.parties))].sort(),
  workAt: async (snapshot, party, { until }) =>
    (await led(snapshot))
      .filter(([, { lead }]) => lead.parties.some((each) => sameName(each, party)))
      .map(([code, milestone]): FoundWork => {
        const { key, period, title, deadline, due, standing, toldOn, note } = milestone;
        const isAsked = standing === 'overdue' || (standing === 'upcoming' && due !== null && due <= addDays(until, AHEAD_DAYS));
        return {
          ...NOTHING_TOLD,
          kind: 'milestone',
          code: `${code}/${key}${period === null ? '' : ` ${period}`}`,
          // What comes back is done for each of its periods.
          title: period === null ? title : `${title} (${period})`,
          standing: MIJLPAALSTAND_WORDS[standing].replaceAll('-', ' '),
          since: toldOn,
          note,
          due: { text: deadline, date: due },
          isAsked,
          toldOn,
          place: null,
          form: { word: 'mijlpaal-gehaald', cells: { afspraak: code, mijlpaal: key, ...(period === null ? {} : { periode: period }) } },
        };
      }),
};
