import { viewsAt, viewsByCode } from '@peildatum/subjects';
import { type InterventionView, institution, intervention, NORMSTATUS_WORDS, tranche } from '@peildatum/volume-norms';
import type { FoundWork } from '../../domain/work.js';
import { dueOn, NOTHING_TOLD, type WorkSource } from '../work-source.js';

/** What is filled in of an institution: of every intervention that gets a norm, how often it was done. */
export const institutionWork: WorkSource = {
  word: 'instelling',
  uses: [institution.projection, intervention.projection],
  workAt: async (snapshot, code) => {
    const volumes = (await viewsByCode(snapshot, institution, [code])).get(code)?.volumes ?? [];
    return (await viewsAt(snapshot, intervention)).map(({ code: of, title }): FoundWork => {
      const last = volumes
        .filter((volume) => volume.intervention === of)
        .sort((a, b) => (a.dataDate < b.dataDate ? -1 : 1))
        .at(-1);
      return {
        ...NOTHING_TOLD,
        kind: 'volume',
        code: of,
        title,
        standing: last === undefined ? 'Nog geen volume' : `${last.volume} in ${last.year}`,
        since: last?.dataDate ?? null,
        isAsked: true,
        toldOn: last?.dataDate ?? null,
        place: { word: 'instelling', code, sheet: 'volumes' },
      };
    });
  },
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');

/** What the Zorginstituut does: the norms that are to be decided, by the date of their tranche. */
export const zorginstituutWork: WorkSource = {
  word: 'zorginstituut',
  uses: [intervention.projection, tranche.projection],
  workAt: async (snapshot) => {
    const due = new Map([...(await viewsByCode(snapshot, tranche))].map(([code, view]) => [code as string, view.due]));
    return (await viewsAt(snapshot, intervention)).map((one) => ({ ...normWork(one), due: dueOn(due.get(one.tranche ?? '') ?? null) }));
  },
};

/** What is decided next of a norm. */
const TOLD_NEXT: Readonly<Record<InterventionView['status'], string>> = {
  listed: 'normvoorstel',
  proposed: 'volumenorm',
  set: 'normherziening',
  withdrawn: 'normvoorstel',
};

const normWork = ({ code, title, status, statusSince, norm, proposal }: InterventionView): FoundWork => ({
  ...NOTHING_TOLD,
  kind: 'norm',
  code,
  title,
  standing: sentence(NORMSTATUS_WORDS[status]),
  since: statusSince,
  note: (norm ?? proposal)?.note ?? null,
  isAsked: status === 'listed' || status === 'proposed',
  toldOn: status === 'listed' ? null : statusSince,
  place: null,
  form: { word: TOLD_NEXT[status], cells: { interventie: code } },
});
