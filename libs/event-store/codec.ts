import {
  type Actor,
  BASES,
  type Basis,
  type Correction,
  type EventDefinition,
  type EventDefinitions,
  type Fact,
  isCorrection,
  isUuid,
  type NewEvent,
  type RecordedEvent,
  ROLES,
  type Role,
  schema,
} from '@peildatum/kernel';
import { actorRefused, eventRefused, eventUnreadable } from './errors.js';
import { refusalOf } from './plain-json.js';
import type { EncodedEvent, StoredEvent } from './port.js';

/**
 * The one codec: writing, reading, rebuilding, replay and the command line all pass through it, upcasters included.
 * Metadata is a flat object of strings, because newer append calls of KurrentDB take nothing else.
 */
export interface Codec {
  /** @throws PeildatumError `EVENT.REFUSED` for what would not come back as it went in. */
  encode(event: NewEvent): EncodedEvent;
  /** Refuses who `encode` would refuse in every event, whatever it tells. @throws PeildatumError `ACTOR.REFUSED`. */
  assertActor(actor: Actor): void;
  /** @throws PeildatumError `EVENT.UNREADABLE` for a type, version or shape that this program does not know. */
  decode(stored: StoredEvent): RecordedEvent;
  readonly definitions: EventDefinitions;
}

export function createCodec(...sets: readonly EventDefinitions[]): Codec {
  const definitions: EventDefinitions = Object.assign({}, ...sets);
  if (Object.keys(definitions).length !== sets.reduce((n, set) => n + Object.keys(set).length, 0)) {
    throw eventUnreadable('?', 'twee contexten definiëren hetzelfde gebeurtenistype');
  }
  return {
    definitions,
    encode: (event) => encode(definitions, event),
    assertActor,
    decode: (stored) => decode(definitions, stored),
  };
}

function assertActor(actor: Actor): void {
  const written = actorMetadata(actor);
  const fault = refusalOf(written) ?? schema.faultsOf(schema.object(ACTOR), written)[0];
  if (fault) throw actorRefused(fault.path, 'reason' in fault ? fault.reason : fault.message);
}

function encode(definitions: EventDefinitions, event: NewEvent): EncodedEvent {
  const definition = definitionOf(definitions, event.type, (reason) => eventRefused(event.type, reason, ''));
  if (definition.schemaVersion !== event.schemaVersion)
    throw eventRefused(event.type, `versie ${event.schemaVersion} wordt niet meer geschreven`, '');
  if (definition.correction !== isCorrection(event))
    throw eventRefused(event.type, 'een correctie noemt de gebeurtenis die zij corrigeert, en alleen een correctie doet dat', '');
  if (!isUuid(event.id)) throw eventRefused(event.type, 'verwacht een UUID', 'id');
  const metadata = metadataOf(event);
  for (const part of [event.data, metadata]) {
    const refusal = refusalOf(part);
    if (refusal) throw eventRefused(event.type, refusal.reason, refusal.path);
  }
  const [fault] = [
    ...schema.faultsOf(definition.data, event.data),
    ...(isCorrection(event) ? replacementFaults(definitions, event.data) : []),
    ...schema.faultsOf(METADATA, metadata),
  ];
  if (fault) throw eventRefused(event.type, fault.message, fault.path);
  return { id: event.id, type: event.type, data: JSON.stringify(event.data), metadata: JSON.stringify(metadata) };
}

function decode(definitions: EventDefinitions, stored: StoredEvent): RecordedEvent {
  const definition = definitionOf(definitions, stored.type, (reason) => eventUnreadable(stored.type, reason));
  const metadata = parse(stored.type, stored.metadata);
  const [fault] = schema.faultsOf(METADATA, metadata);
  if (fault) throw eventUnreadable(stored.type, `metadata ${fault.path}: ${fault.message}`);
  const m = metadata as schema.TypeOf<typeof METADATA>;
  const version = Number(m.schemaVersion);
  const data = upcast(stored.type, definition, version, parse(stored.type, stored.data));
  return {
    id: stored.id,
    type: stored.type,
    stream: stored.stream,
    revision: stored.revision,
    cursor: stored.cursor,
    data: definition.correction ? upcastReplacement(definitions, data as Correction) : data,
    schemaVersion: definition.schemaVersion,
    validFrom: m.validFrom as Fact['validFrom'],
    recordedAt: m.recordedAt as NewEvent['recordedAt'],
    commandId: m.commandId as NewEvent['id'],
    ...(m.commandDigest === undefined ? {} : { commandDigest: m.commandDigest }),
    correlationId: m.correlationId as NewEvent['id'],
    causationId: m.causationId as NewEvent['id'],
    actor: {
      person: m.actorPerson as NewEvent['id'],
      role: m.actorRole as Role,
      organisation: m.actorOrganisation,
      ...(m.actorThematafel === undefined ? {} : { thematafel: m.actorThematafel }),
    },
    basis: m.basis as Basis,
    ...(m.source === undefined ? {} : { source: m.source }),
    ...(m.corrects === undefined ? {} : { corrects: m.corrects as NewEvent['id'] }),
    ...placeIn(m),
    ...(m.migrated === undefined ? {} : { migrated: Number(m.migrated) }),
  };
}

/** Both parts or neither. */
function placeIn({ placeValidFrom, placeRevision }: schema.TypeOf<typeof METADATA>): Pick<NewEvent, 'place'> {
  if (placeValidFrom === undefined || placeRevision === undefined) return {};
  return { place: { validFrom: placeValidFrom as Fact['validFrom'], revision: Number(placeRevision) } };
}

const ACTOR = {
  actorPerson: schema.uuid(),
  actorRole: schema.oneOf(...ROLES),
  actorOrganisation: schema.text(200),
  actorThematafel: schema.optional(schema.text(20)),
};

const METADATA = schema.object({
  schemaVersion: schema.matching(/^[1-9]\d{0,3}$/, 'een versienummer'),
  validFrom: schema.date(),
  recordedAt: schema.instant(),
  commandId: schema.uuid(),
  commandDigest: schema.optional(schema.matching(/^[A-Za-z0-9_-]{43}$/, 'een SHA-256 in base64url')),
  correlationId: schema.uuid(),
  causationId: schema.uuid(),
  ...ACTOR,
  basis: schema.oneOf(...BASES),
  source: schema.optional(schema.text(500)),
  corrects: schema.optional(schema.uuid()),
  placeValidFrom: schema.optional(schema.date()),
  placeRevision: schema.optional(schema.matching(/^(?:0|[1-9]\d{0,8})$/, 'een volgnummer in de stroom')),
  migrated: schema.optional(schema.matching(/^\d{1,9}$/, 'een regelnummer')),
});

function metadataOf(event: NewEvent): Record<string, string> {
  return {
    schemaVersion: String(event.schemaVersion),
    validFrom: event.validFrom,
    recordedAt: event.recordedAt,
    commandId: event.commandId,
    ...(event.commandDigest === undefined ? {} : { commandDigest: event.commandDigest }),
    correlationId: event.correlationId,
    causationId: event.causationId,
    ...actorMetadata(event.actor),
    basis: event.basis,
    ...(event.source === undefined ? {} : { source: event.source }),
    ...(event.corrects === undefined ? {} : { corrects: event.corrects }),
    ...(event.place === undefined ? {} : { placeValidFrom: event.place.validFrom, placeRevision: String(event.place.revision) }),
    ...(event.migrated === undefined ? {} : { migrated: String(event.migrated) }),
  };
}

const actorMetadata = ({ person, role, organisation, thematafel }: Actor): Record<string, string> => ({
  actorPerson: person,
  actorRole: role,
  actorOrganisation: organisation,
  ...(thematafel === undefined ? {} : { actorThematafel: thematafel }),
});

function definitionOf(definitions: EventDefinitions, type: string, fail: (reason: string) => Error): EventDefinition {
  const definition = Object.hasOwn(definitions, type) ? definitions[type] : undefined;
  if (definition === undefined) throw fail('dit type is onbekend');
  return definition;
}

function replacementFaults(definitions: EventDefinitions, { replacement }: Correction): schema.SchemaFault[] {
  if (replacement === null) return [];
  const path = 'replacement';
  const definition = Object.hasOwn(definitions, replacement.type) ? definitions[replacement.type] : undefined;
  if (!definition || definition.correction) return [{ path, message: `${replacement.type} kan niet in de plaats komen van een feit` }];
  if (definition.schemaVersion !== replacement.schemaVersion)
    return [{ path, message: `versie ${replacement.schemaVersion} wordt niet meer geschreven` }];
  return schema.faultsOf(definition.data, replacement.data, `${path}.data`);
}

function upcastReplacement(definitions: EventDefinitions, correction: Correction): Correction {
  const { replacement } = correction;
  if (replacement === null) return correction;
  const definition = definitionOf(definitions, replacement.type, (reason) => eventUnreadable(replacement.type, reason));
  const data = upcast(replacement.type, definition, replacement.schemaVersion, replacement.data);
  return { ...correction, replacement: { ...replacement, schemaVersion: definition.schemaVersion, data } };
}

function upcast(type: string, definition: EventDefinition, version: number, data: unknown): unknown {
  if (version > definition.schemaVersion)
    throw eventUnreadable(type, `versie ${version} is nieuwer dan dit programma kent (${definition.schemaVersion})`);
  let current = data;
  for (let from = version; from < definition.schemaVersion; from += 1) {
    const step = definition.upcasters[from];
    if (!step) throw eventUnreadable(type, `er is geen weg van versie ${from} naar ${from + 1}`);
    current = step(current);
  }
  const [fault] = schema.faultsOf(definition.data, current);
  if (fault) throw eventUnreadable(type, `${fault.path}: ${fault.message}`);
  return current;
}

function parse(type: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw eventUnreadable(type, 'geen geldige JSON', cause);
  }
}
