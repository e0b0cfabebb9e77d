import { isUnreadable } from '@peildatum/audit';
import { type ImportKinds, roleMayCorrect, toldBy } from '@peildatum/importing';
import { type Actor, isCorrection } from '@peildatum/kernel';
import type { EventAround } from '../../../api/gebeurtenis/event-around.js';
import { withQuery } from '../../clocks/asked-clocks.js';
import { factAddress } from '../vastleggen/fact-page.js';

/**
 * The form about a fact of this kind, with the id of the event filled in that it corrects. Null: it was corrected already, no form
 * corrects it, or the role of who looks may not.
 */
export function mendAddress(
  kinds: ImportKinds,
  { event, correctedBy }: Pick<EventAround, 'event' | 'correctedBy'>,
  visitor: Actor,
): string | null {
  if (correctedBy !== null || isUnreadable(event) || isCorrection(event)) return null;
  const found = toldBy(kinds).get(event.type);
  if (found === undefined || !roleMayCorrect(found.decision, visitor)) return null;
  const { word, streamColumn } = found;
  const isOfStream = streamColumn !== null && event.stream.startsWith(streamColumn.prefix);
  const isDated = kinds[word]?.columns.some(({ name }) => name === 'geldigVanaf') === true;
  return withQuery(factAddress(word), {
    ...(isOfStream && { [streamColumn.name]: event.stream.slice(streamColumn.prefix.length) }),
    ...(isDated && { geldigVanaf: event.validFrom }),
    corrigeert: event.id,
    terug: `/logboek/${event.id}`,
  });
}
