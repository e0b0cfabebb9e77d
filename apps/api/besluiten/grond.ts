import { isUnreadable, publicEvent } from '@peildatum/audit';
import { body, type DecisionView, decision, GetGovernanceQuery, meeting } from '@peildatum/governance';
import { type ClockRequest, earliest, endOfDay, type ResolvedClocks } from '@peildatum/kernel';
import { GetSubjectQuery } from '@peildatum/subjects';
import { answer, count, date, instant, listOf, nullable, of, text, uuid } from '../answers/answer.js';
import type { ApiCore } from '../api-core.js';
import { eventPages } from '../gebeurtenissen/event-pages.js';
import { Orgaan, orgaanOf, Vergadering, vergaderingOf } from '../organen/organen.js';
import { orNull } from '../problem/or-null.js';

class Voorkennis extends answer({
  volgnummer: count('Tot en met welke gebeurtenis het register aan het eind van die dag wist.'),
  bekendOp: nullable(instant('Wanneer die bekend werd; null: het register wist nog niets.')),
  editie: nullable(date('De peildatum van de nieuwste editie die toen bekend was; null: geen.')),
  editieNaam: nullable(text('Hoe zij heet.')),
  rapport: nullable(text('Waar het rapport van die editie staat zoals het toen bekend was.')),
}) {}

export class FeitOpBesluit extends answer({
  onderwerp: text('Waarover het feit gaat.', { example: 'intake' }),
  soort: text('Wat het vertelt.'),
  geldigVanaf: date('Vanaf welke dag.'),
  gebeurtenis: uuid('De gebeurtenis.'),
}) {}

/** Who decided, and what was known then. */
export class Besluitgrond extends answer({
  besluit: text('De code van het besluit.'),
  orgaan: nullable(of(Orgaan, 'Wie besloot, met de leden op die dag; null: niet bekend.')),
  vergadering: nullable(of(Vergadering, 'Waar; null: niet gepubliceerd.')),
  toen: nullable(of(Voorkennis, 'Wat het register op de dag van het besluit wist; null: het is niet genomen.')),
  feiten: listOf(FeitOpBesluit, 'Wat over de onderwerpen die het verandert is vastgelegd en dit besluit noemt.'),
}) {}

export const GROND_MODELS = [Voorkennis, FeitOpBesluit];

/** Reads it for who may know of it, all at the same clocks but for what was known then. */
export async function groundOf(
  core: ApiCore,
  code: string,
  asked: ClockRequest,
): Promise<{ readonly clocks: ResolvedClocks; readonly view: DecisionView; readonly grond: Besluitgrond }> {
  const { queries } = core;
  const { clocks, value } = await queries.execute(new GetSubjectQuery(decision, code, asked));
  const { view } = value;
  const on = view.takenOn ?? view.since;
  const who = asked.withheld === undefined ? {} : { withheld: asked.withheld };
  const then: ClockRequest = { ...who, volgnummer: clocks.volgnummer, validOn: on };
  const [orgaan, vergadering] = await Promise.all([
    orNull(queries.execute(new GetSubjectQuery(body, view.body, then))),
    view.meeting === null ? null : orNull(queries.execute(new GetSubjectQuery(meeting, view.meeting, then))),
  ]);
  const grond: Besluitgrond = {
    besluit: code,
    orgaan: orgaan && orgaanOf(orgaan.value.view),
    vergadering: vergadering && vergaderingOf(vergadering.value.view),
    toen: view.takenOn === null ? null : await knownThen(core, { ...who, validOn: on, knownAt: earliest(endOfDay(on), core.clock.now()) }),
    feiten: await factsNaming(core, code, view.changes, { ...who, volgnummer: clocks.volgnummer }),
  };
  return { clocks, view, grond };
}

async function knownThen({ queries }: ApiCore, then: ClockRequest): Promise<Voorkennis> {
  const { clocks, value } = await queries.execute(new GetGovernanceQuery(then));
  const { edition } = value.governance;
  return {
    volgnummer: clocks.volgnummer,
    bekendOp: clocks.knownAt,
    editie: edition?.peildatum ?? null,
    editieNaam: edition?.label ?? null,
    rapport: edition && `/v1/peildatum-rapporten?geldigOp=${edition.peildatum}&volgnummer=${clocks.volgnummer}`,
  };
}

/** What was told of these subjects and names the decision. */
async function factsNaming(
  core: ApiCore,
  code: string,
  streams: readonly string[],
  { withheld, volgnummer }: ClockRequest,
): Promise<FeitOpBesluit[]> {
  const found: FeitOpBesluit[] = [];
  for (const subject of streams)
    for await (const page of eventPages(core, { subject, toVolgnummer: volgnummer as number }, withheld === undefined ? {} : { withheld }))
      for (const event of page) {
        if (isUnreadable(event)) continue;
        const { id, soort, geldigVanaf, gegevens } = publicEvent(event);
        if ((gegevens as { readonly decision?: unknown }).decision === code)
          found.push({ onderwerp: subject, soort, geldigVanaf, gebeurtenis: id });
      }
  return found;
}
