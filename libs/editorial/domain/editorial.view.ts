import { type CalendarDate, folding, type ToldFact, type Uuid } from '@peildatum/kernel';
import { type EditorialCode, type EditorialEvent, editorialStreams, type Told } from './editorial.events.js';
import { orderOf } from './sections.js';

export interface Delivery {
  /** The section, insurer or owner. */
  readonly of: string;
  readonly outcome: 'delivered' | 'not-applicable';
  readonly note: string | null;
  readonly on: CalendarDate;
}

export interface EditorialText {
  readonly section: string;
  readonly part: string;
  readonly markdown: string;
  /** The event that told it: a review names it. */
  readonly event: Uuid;
  readonly source: string | null;
  readonly publication: string | null;
  /** Null: nobody judged this very text yet. */
  readonly review: { readonly verdict: 'approved' | 'sent-back'; readonly note: string | null } | null;
}

/** What was written and delivered for the report of a peildatum, as it stands on a date. */
export interface EditorialView {
  readonly peildatum: CalendarDate;
  /** In the order of the report. */
  readonly sections: readonly Delivery[];
  readonly insurers: readonly Delivery[];
  readonly owners: readonly Delivery[];
  /** The last text of each part, in the order of the report. */
  readonly texts: readonly EditorialText[];
}

type ToldHere = ToldFact<EditorialEvent>;

/** Null: nothing was. */
export function editorialView(code: EditorialCode, told: readonly ToldHere[]): EditorialView | null {
  if (told.length === 0) return null;
  const deliveries = (ofFact: (fact: EditorialEvent) => string | null): Delivery[] => {
    const last = new Map<string, Delivery>();
    for (const { fact } of told) {
      const of = ofFact(fact);
      if (of === null || !('outcome' in fact.data)) continue;
      last.set(of, { of, outcome: fact.data.outcome, note: fact.data.note, on: fact.validFrom });
    }
    return [...last.values()].sort((a, b) => (a.of < b.of ? -1 : 1));
  };
  return {
    peildatum: code as CalendarDate,
    sections: deliveries((fact) => (fact.type === 'SectionDelivered' ? fact.data.section : null)).sort(
      (a, b) => orderOf(a.of, '') - orderOf(b.of, ''),
    ),
    insurers: deliveries((fact) => (fact.type === 'InsurerDelivered' ? fact.data.insurer : null)),
    owners: deliveries((fact) => (fact.type === 'OwnerDelivered' ? fact.data.owner : null)),
    texts: textsOf(told),
  };
}

function textsOf(told: readonly ToldHere[]): readonly EditorialText[] {
  const last = new Map<string, EditorialText>();
  for (const { fact, event, source } of told) {
    if (fact.type !== 'EditorialTextWritten') continue;
    const { section, part, markdown, publication } = fact.data;
    last.set(`${section}.${part}`, { section, part, markdown, event, source, publication, review: null });
  }
  const reviews = new Map<string, EditorialText['review']>();
  for (const { fact } of told) if (fact.type === 'EditorialTextReviewed') reviews.set(fact.data.text, reviewIn(fact.data));
  return [...last.values()]
    .map((text) => ({ ...text, review: reviews.get(text.event) ?? null }))
    .sort((a, b) => orderOf(a.section, a.part) - orderOf(b.section, b.part) || (a.section + a.part < b.section + b.part ? -1 : 1));
}

const reviewIn = ({ verdict, note }: Told<'EditorialTextReviewed'>) => ({ verdict, note });

export const foldEditorial = folding(editorialStreams, editorialView);

/** What a reader of the report sees: what somebody else than its writer approved. */
export const approvedTexts = (view: EditorialView | null | undefined): readonly EditorialText[] =>
  view?.texts.filter(({ review }) => review?.verdict === 'approved') ?? [];
