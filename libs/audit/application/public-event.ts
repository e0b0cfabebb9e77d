import type { NumberedEvent } from '@peildatum/kernel';
import { isUnreadable, type ListedEvent, type UnreadableEvent } from './listed-event.js';

/** An event as an auditor gets it: who, what, when, both clocks, where it comes from and what it corrects. Its keys are Dutch, its data as it was recorded. */
export interface PublicEvent {
  readonly volgnummer: number;
  readonly id: string;
  readonly soort: string;
  readonly onderwerp: string;
  readonly revisie: number;
  readonly geldigVanaf: string;
  readonly bekendOp: string;
  readonly vastgelegdOp: string;
  readonly wie: { readonly persoon: string; readonly rol: string; readonly organisatie: string; readonly thematafel: string | null };
  readonly herkomst: string;
  readonly bron: string | null;
  readonly corrigeert: string | null;
  readonly opdracht: string;
  readonly correlatie: string;
  readonly gegevens: unknown;
}

/** An event that this program cannot read, as an auditor gets it: where it stands, and why it says no more. */
export interface PublicUnreadable {
  readonly volgnummer: number;
  readonly id: string;
  readonly soort: string;
  readonly onderwerp: string;
  readonly revisie: number;
  readonly bekendOp: string;
  readonly onleesbaar: { readonly reden: string; readonly overgeslagen: string | null };
}

export const publicListed = (event: ListedEvent): PublicEvent | PublicUnreadable =>
  isUnreadable(event) ? publicUnreadable(event) : publicEvent(event);

const publicUnreadable = ({ volgnummer, id, type, stream, revision, knownAt, unreadable }: UnreadableEvent): PublicUnreadable => ({
  volgnummer,
  id,
  soort: type,
  onderwerp: stream,
  revisie: revision,
  bekendOp: knownAt,
  onleesbaar: { reden: unreadable.reason, overgeslagen: unreadable.passedOver },
});

export const publicEvent = (event: NumberedEvent): PublicEvent => ({
  volgnummer: event.volgnummer,
  id: event.id,
  soort: event.type,
  onderwerp: event.stream,
  revisie: event.revision,
  geldigVanaf: event.validFrom,
  bekendOp: event.knownAt,
  vastgelegdOp: event.recordedAt,
  wie: {
    persoon: event.actor.person,
    rol: event.actor.role,
    organisatie: event.actor.organisation,
    thematafel: event.actor.thematafel ?? null,
  },
  herkomst: HERKOMST[event.basis],
  bron: event.source ?? null,
  corrigeert: event.corrects ?? null,
  opdracht: event.commandId,
  correlatie: event.correlationId,
  gegevens: event.data,
});

const HERKOMST = { recorded: 'vastgelegd', source: 'bron', derived: 'afgeleid', reconstructed: 'gereconstrueerd' } as const;
