import { planProjection, plansAt } from '@peildatum/plans';
import type { FoundWork } from '../../domain/work.js';
import { NOTHING_TOLD, type WorkSource } from '../work-source.js';
import { AWAITED_USES, awaitedFor, sectionWork } from './awaited.js';
import { textWork } from './edition.work.js';

/** What the NZa does: grant what was approved, and say what its figures mean. */
export const nzaWork: WorkSource = {
  word: 'nza',
  uses: [planProjection, ...AWAITED_USES],
  workAt: async (snapshot, _code, round) => {
    const plans = (await plansAt(snapshot)).filter(({ status, beschikkingen }) => status === 'approved' || beschikkingen.length > 0);
    const grants = plans.map(({ code, title, beschikkingen }): FoundWork => {
      const last = beschikkingen.at(-1);
      return {
        ...NOTHING_TOLD,
        kind: 'grant',
        code,
        title,
        standing:
          last === undefined ? 'Nog niet beschikt' : beschikkingen.length === 1 ? '1 beschikking' : `${beschikkingen.length} beschikkingen`,
        since: last?.on ?? null,
        isAsked: last === undefined,
        toldOn: last?.on ?? null,
        place: null,
        form: { word: 'beschikking', cells: { plan: code } },
      };
    });
    const isOwn = (section: string) => section === 'nza';
    return [
      ...grants,
      ...(await awaitedFor(snapshot, round, [], (complete, edition) => [
        ...sectionWork(complete, edition, isOwn),
        ...textWork(complete, edition, isOwn),
      ])),
    ];
  },
};
