import type { ImportKind } from '@peildatum/importing';
import { audienceOf } from '@peildatum/publications';
import { GetThematafelQuery, THEMATAFEL_LETTERS, type ThematafelView } from '@peildatum/thematafels';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../../../api/api-core.js';
import { orNull } from '../../../api/problem/or-null.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import type { Option } from '../../components/choice-fields.js';
import { columnsToFill, type TypedFact } from './fact-form.js';

/** What an id may be, by the name of the column that asks for it. */
export type KnownIds = Readonly<Record<string, readonly Option[]>>;

/** What of a thematafel is called by an id. */
const OF_TAFEL: Readonly<Record<string, (tafel: ThematafelView) => readonly Option[]>> = {
  mijlpaal: ({ milestones }) => milestones.map(({ id, title }) => ({ value: id, text: title })),
  aandachtspunt: ({ attentionPoints }) => attentionPoints.map(({ id, text }) => ({ value: id, text })),
};

/** What the ids may be that a form asks for, as far as it is known of which thematafel it is: nobody has to copy one. */
export async function knownIds(
  core: Pick<ApiCore, 'queries' | 'embargoes'>,
  request: FastifyRequest,
  { kind, cells }: { readonly kind: ImportKind } & Pick<TypedFact, 'cells'>,
): Promise<KnownIds> {
  const asked = columnsToFill(kind).flatMap(({ name }) => (OF_TAFEL[name] === undefined ? [] : [[name, OF_TAFEL[name]] as const]));
  const letter = THEMATAFEL_LETTERS.find((known) => known === (cells.thematafel ?? request.actor?.thematafel));
  if (asked.length === 0 || letter === undefined) return {};
  const reader = await readerFor(core, request, audienceOf(request.actor));
  const found = await orNull(core.queries.execute(new GetThematafelQuery(letter, reader)));
  return found === null ? {} : Object.fromEntries(asked.map(([name, of]) => [name, of(found.value.thematafel)]));
}
