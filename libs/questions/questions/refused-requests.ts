import { publicDenial, publicDenialFields } from '@peildatum/audit';
import { answered } from '@peildatum/projections';
import { numberIn } from '../paged-rows.js';
import type { Question, QuestionColumn } from '../question.js';

const TITLES: Readonly<Record<keyof typeof publicDenialFields, string>> = {
  nummer: 'Nummer',
  minuut: 'Minuut',
  methode: 'Methode',
  route: 'Soort adres',
  status: 'Status',
  code: 'Waarom',
  rol: 'Rol',
  organisatie: 'Organisatie',
  thematafel: 'Thematafel',
  aantal: 'Aantal',
  eersteCorrelatie: 'Eerste aanvraag',
};

/** The trail of refused requests. It is of no peildatum; what came after the moment that is looked at is left out. */
export const refusedRequests: Question = {
  name: 'geweigerde-verzoeken',
  title: 'Geweigerde verzoeken',
  asks: 'Welke verzoeken zijn geweigerd: geen of geen goed toegangsbewijs, geen recht, of te veel?',
  note: 'Geteld per minuut en soort, zonder persoon. Een regel verschijnt uiterlijk enkele seconden na de weigering en blijft 400 dagen.',
  access: 'read-denials',
  parameters: {},
  columns: Object.fromEntries(
    Object.entries(publicDenialFields).map(([name, shape]): [string, QuestionColumn] => [
      name,
      { title: TITLES[name as keyof typeof TITLES], shape },
    ]),
  ),
  answer: async ({ readModels, refusals }, { clocks, page: { after, limit } }) => {
    const isAtHead = clocks.knownAt === undefined && clocks.volgnummer === undefined;
    const at = await readModels.at({ ...clocks, uses: [] }, async (snapshot) => answered(snapshot, null));
    const { items, ...page } = await refusals.list(isAtHead ? undefined : (at.clocks.knownAt ?? undefined), {
      limit,
      ...(after === undefined ? {} : { after: numberIn(after) }),
    });
    return { ...at, value: { ...page, items: items.map((denial) => ({ ...publicDenial(denial) })) } };
  },
};
