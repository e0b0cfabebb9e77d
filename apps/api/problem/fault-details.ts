/**
 * What of a fault's details the public may see, under its Dutch name. An allow-list: whatever else a fault carries
 * (a statement, a path, a connection) stays inside.
 */
const PUBLIC = {
  inTheWay: 'inDeWeg',
  correctedBy: 'gecorrigeerdDoor',
  expected: 'verwacht',
  actual: 'huidig',
  projection: 'projectie',
  type: 'soort',
  validFrom: 'geldigVanaf',
  eventId: 'gebeurtenis',
  volgnummer: 'volgnummer',
  reason: 'reden',
  rows: 'regelsKlaar',
  facts: 'vastgelegd',
  refusal: 'geweigerdWegens',
} as const satisfies Readonly<Record<string, string>>;

export type PublicDetail = (typeof PUBLIC)[keyof typeof PUBLIC];

export function publicDetails(details: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details ?? {}).flatMap(([key, value]) => {
      const name = Object.hasOwn(PUBLIC, key) ? PUBLIC[key as keyof typeof PUBLIC] : undefined;
      return name === undefined ? [] : [[name, isRecord(value) ? publicDetails(value) : value]];
    }),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
