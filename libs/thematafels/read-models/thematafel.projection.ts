import { type ProjectedFact, type ProjectedRow, projection } from '@peildatum/projections';
import { thematafelEvents } from '../domain/thematafel.events.js';
import { thematafelOf } from '../domain/thematafel-letter.js';
import { ThematafelFactRow } from './thematafel-fact.entity.js';

/** What each event tells of a thematafel; the values are the parts of `ThematafelView`. */
export const thematafelProjection = projection(
  'thematafels',
  { entity: ThematafelFactRow, events: thematafelEvents },
  {
    ThematafelOpened: (e) => [row(e, 'name', { name: e.data.name })],
    CoordinatorAppointed: (e) => [row(e, `coordinator:${e.data.person}`, { ...e.data })],
    CoordinatorDismissed: (e) => [row(e, `coordinator:${e.data.person}`, null)],
    MilestonePlanned: (e) => [row(e, `milestone:${e.data.milestone}`, { id: e.data.milestone, title: e.data.title, due: e.data.due })],
    MilestoneAchieved: (e) => [
      row(e, `achieved:${e.data.milestone}`, { id: e.data.milestone, title: e.data.title, achievedOn: e.validFrom }),
    ],
    AttentionPointNoted: (e) => [row(e, `attention:${e.data.point}`, { id: e.data.point, text: e.data.text, notedOn: e.validFrom })],
    AttentionPointClosed: (e) => [row(e, `attention:${e.data.point}`, null)],
    ApprovalSwitched: (e) => [row(e, 'approval', { approval: e.data.approval })],
    SelfReportConfirmed: (e) => [row(e, `confirmed:${e.data.peildatum}`, { peildatum: e.data.peildatum })],
  },
);

type OfStream = Pick<ProjectedFact, 'stream'>;
type Value = Readonly<Record<string, unknown>> | null;

const row = ({ stream }: OfStream, aspect: string, value: Value): ProjectedRow => ({
  subject: thematafelOf(stream),
  aspect,
  values: { value },
});
