/** What the fields of a finding are called where they are filled in, and where something is wrong with them. */
export const FINDING_LABELS = {
  kenmerk: 'Uw kenmerk',
  onderwerp: 'Onderwerp',
  sleutel: 'Of een cijfer, bij zijn sleutel',
  editie: 'Of een editie',
  tekst: 'Wat u hebt gevonden',
  antwoord: 'Uw antwoord',
  conclusie: 'Uw conclusie',
} as const;

/** A message that begins with the name of a field, as it is called on the page. */
export function asLabelled(field: string | undefined, message: string): string {
  const label = (FINDING_LABELS as Readonly<Record<string, string>>)[field ?? ''];
  return label !== undefined && message.startsWith(`${field}: `) ? `${label}${message.slice(`${field}`.length)}` : message;
}
