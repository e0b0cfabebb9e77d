import { publicDenial, publicDenialFields } from '@peildatum/audit';
import { answered } from '@peildatum/projections';
import { numberIn } from './paged-rows.js';
import type { Question, QuestionColumn, QuestionHouse, QuestionRow } from './question.js';
import type { RequestTrail } from './request-trail.js';

/** The columns of a trail of requests. */
export const TRAIL_COLUMNS = {
  nummer: { title: 'Nummer', shape: publicDenialFields.nummer },
  minuut: { title: 'Minuut', shape: publicDenialFields.minuut },
  methode: { title: 'Methode', shape: publicDenialFields.methode },
  route: { title: 'Soort adres', shape: publicDenialFields.route },
  status: { title: 'Status', shape: publicDenialFields.status },
  code: { title: 'Code', shape: publicDenialFields.code },
  rol: { title: 'Door', shape: publicDenialFields.rol },
  organisatie: { title: 'Organisatie', shape: publicDenialFields.organisatie },
  thematafel: { title: 'Thematafel', shape: publicDenialFields.thematafel },
  aantal: { title: 'Aantal', shape: publicDenialFields.aantal },
  eersteCorrelatie: { title: 'Eerste aanvraag', shape: publicDenialFields.eersteCorrelatie },
} as const satisfies Readonly<Record<string, QuestionColumn>>;

/** Answers a question from such a trail. It is of no peildatum; what came after the moment that is looked at is left out. */
export const fromTrail =
  (trailIn: (house: QuestionHouse) => RequestTrail, rowOf: (row: QuestionRow) => QuestionRow = (row) => row): Question['answer'] =>
  async (house, { clocks, page: { after, limit } }) => {
    const isAtHead = clocks.knownAt === undefined && clocks.volgnummer === undefined;
    const at = await house.readModels.at({ ...clocks, uses: [] }, async (snapshot) => answered(snapshot, null));
    const { items, ...page } = await trailIn(house).list(isAtHead ? undefined : (at.clocks.knownAt ?? undefined), {
      limit,
      ...(after === undefined ? {} : { after: numberIn(after) }),
    });
    return { ...at, value: { ...page, items: items.map((request) => rowOf({ ...publicDenial(request) })) } };
  };
