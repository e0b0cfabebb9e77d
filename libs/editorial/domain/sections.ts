/** Whose a section of the report is: a thematafel's, the NZa's, or of who makes the editions. */
export type Office = 'thematafel' | 'nza' | 'vws';

interface Section {
  readonly title: string;
  readonly office: Office;
  readonly parts: readonly PartCode[];
}

/** What a text in a section is about, by its title above the text. */
export const PARTS = {
  zinnen: 'Noemenswaardig',
  tekst: 'Tekst',
  duiding: 'Duiding van de NZa',
  'behaalde-mijlpalen': 'Behaalde mijlpalen',
  'de-komende-tijd': 'De komende tijd',
  toelichting: 'Toelichting',
  bedragen: 'Toelichting bij de bedragen per status en sector',
  aangevraagd: 'Toelichting bij aangevraagd tegen beschikbaar',
  verdeling: 'Toelichting bij de verdeling over sectoren',
  'vws-begroting': 'Toelichting bij de VWS-begroting',
  budgetten: 'Toelichting bij budget en uitputting',
  noten: 'Noten',
} as const;
export type PartCode = keyof typeof PARTS;
export const PART_CODES = Object.keys(PARTS) as readonly PartCode[];

const section = (title: string, office: Office, ...parts: PartCode[]): Section => ({ title, office, parts });
/** The thematafels of which the report has a section. */
export const TAFEL_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
type TafelSection = `thematafel-${(typeof TAFEL_LETTERS)[number]}`;

const tafelSections = Object.fromEntries(
  TAFEL_LETTERS.map((letter) => [
    `thematafel-${letter}`,
    section(`Onderdeel ${letter}`, 'thematafel', 'behaalde-mijlpalen', 'de-komende-tijd', 'toelichting', 'noten'),
  ]),
) as Readonly<Record<TafelSection, Section>>;

/** Every section of the report that is written or delivered, in the order of the report (report-model sections 1 to 12), and its parts. */
export const SECTIONS = {
  noemenswaardig: section('Noemenswaardig', 'vws', 'zinnen'),
  voortgang: section('Voortgang thematafels', 'vws', 'toelichting', 'noten'),
  ...tafelSections,
  'snelle-toetsen': section('Snelle toetsen', 'vws', 'toelichting', 'noten'),
  transformatieplannen: section('Transformatieplannen', 'vws', 'toelichting', 'noten'),
  nza: section('Beschikkingen van de NZa', 'nza', 'duiding', 'noten'),
  transformatiemiddelen: section(
    'Transformatiemiddelen',
    'vws',
    'toelichting',
    'bedragen',
    'aangevraagd',
    'verdeling',
    'vws-begroting',
    'budgetten',
    'noten',
  ),
  'financiele-kaders': section('Financiële kaders', 'vws', 'toelichting', 'noten'),
  regioplannen: section('Regioplannen', 'vws', 'tekst'),
  arbeidsmarkt: section('Stand van zaken arbeidsmarkt', 'vws', 'toelichting', 'noten'),
  toegankelijkheid: section('Toegankelijkheid van zorg', 'vws', 'toelichting', 'noten'),
  volumenormen: section('Volumenormen', 'vws', 'toelichting', 'noten'),
  'een-meting': section('Monitors: 0-meting en 1-meting', 'vws', 'toelichting', 'noten'),
} as const satisfies Readonly<Record<string, Section>>;
export type SectionCode = keyof typeof SECTIONS;
export const SECTION_CODES = Object.keys(SECTIONS) as readonly SectionCode[];

/** The section of a code, also of one that a log has and no edition has any more. */
export const sectionOf = (code: string): Section | undefined =>
  Object.hasOwn(SECTIONS, code) ? (SECTIONS as Readonly<Record<string, Section>>)[code] : undefined;

/** The letter of the thematafel whose section it is. */
export const tafelOf = (code: string): string | undefined => /^thematafel-([A-J])$/.exec(code)?.[1];

/** Where a part stands among those of all sections; what no section has any more comes last. */
export const orderOf = (section: string, part: string): number => {
  const parts: readonly string[] = sectionOf(section)?.parts ?? [];
  const at = (list: readonly string[], code: string) => (list.includes(code) ? list.indexOf(code) : list.length);
  return at(SECTION_CODES, section) * 100 + at(parts, part);
};
