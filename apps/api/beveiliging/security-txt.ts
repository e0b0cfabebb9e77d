import { type Instant, toInstant } from '@peildatum/kernel';

/** RFC 9116, 2.5.5 wants less than a year. It moves along, for the address comes from the settings at every start. */
const DAYS_VALID = 180;
const DAY = 86_400_000;

const PLACEHOLDER = `# LET OP: er is nog geen meldpunt ingesteld; dit adres bestaat niet. Zet de omgevingsvariabele SECURITY_CONTACT.
Contact: mailto:meldpunt@peildatum.example.org
`;

/** The text of /.well-known/security.txt (RFC 9116): the same bytes a whole day (UTC). */
export function securityTxt(now: Instant, contact: string | undefined): string {
  const today = Math.floor(Date.parse(now) / DAY) * DAY;
  return `${contact === undefined ? PLACEHOLDER : `Contact: ${contact}\n`}Expires: ${toInstant(today + DAYS_VALID * DAY)}
Preferred-Languages: nl, en
`;
}
