import { type Fault, InvalidInput, isText, isUuid, lengthOf, normalText, ROLES, type Role, type Uuid } from '@peildatum/kernel';
import { CHAIR, type NewPerson } from '@peildatum/reminders';
import { CsvError, parse } from 'csv-parse/sync';

/** Somebody as they are typed; what is absent or empty was left out. */
export type PersonTyped = Readonly<Partial<Record<(typeof PERSON_COLUMNS)[number], string>>>;

export const PERSON_COLUMNS = ['persoon', 'naam', 'mail', 'rol', 'tafel', 'organisatie'] as const;

const ROLE_WORDS: readonly string[] = [...ROLES.filter((role) => role !== 'migratie'), CHAIR];
/** RFC 5321: an address is no longer. */
const LONGEST = { naam: 200, mail: 254, organisatie: 200 } as const;
const ADDRESS = /^[^\s@<>"(),:;[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** @param where put before what is wrong: of a file its line @param unnamed who is meant where no person is named; null: one must be */
export function personOf(
  typed: PersonTyped,
  where: string,
  unnamed: ((role: NewPerson['role']) => Uuid) | null,
): NewPerson | readonly Fault[] {
  const faults: Fault[] = [];
  const wrong = (field: string, what: string) => {
    faults.push({ code: 'PERSON.INVALID', kind: 'invalid', field, message: `${where}${field} ${what}` });
  };
  const { persoon = '', rol = '', tafel = '', ...rest } = typed;
  const text = (field: keyof typeof LONGEST, missing?: string): string => {
    const given = normalText(rest[field] ?? '');
    if (given === '') missing === undefined || wrong(field, missing);
    else if (!isText(given) || given.includes('\n') || lengthOf(given) > LONGEST[field])
      wrong(field, `moet een tekst op een regel zijn, van ten hoogste ${LONGEST[field]} tekens`);
    return given;
  };
  const name = text('naam', 'ontbreekt; schrijf hoe deze persoon heet');
  const address = text('mail', 'ontbreekt; schrijf een mailadres');
  const organisation = text('organisatie') || 'VWS';
  if (address !== '' && !ADDRESS.test(address)) wrong('mail', 'moet een mailadres zijn, zoals a.devries@example.nl');
  const role = ROLE_WORDS.find((word) => word === rol.trim().toLowerCase());
  if (role === undefined) wrong('rol', `moet een van deze zijn: ${ROLE_WORDS.join(', ')}`);
  const thematafel = tafel.trim().toUpperCase();
  const hasTafel = role === 'coordinator' || role === CHAIR;
  if (thematafel !== '' && !/^[A-J]$/.test(thematafel)) wrong('tafel', 'moet een letter van A tot en met J zijn');
  if (thematafel !== '' && role !== undefined && !hasTafel)
    wrong('tafel', 'hoort bij een coordinator of een voorzitter; laat haar hier leeg');
  if (thematafel === '' && role === 'coordinator') wrong('tafel', 'ontbreekt; een coordinator hoort bij een thematafel');
  if (persoon !== '' && !isUuid(persoon)) wrong('persoon', 'moet een UUID in kleine letters zijn');
  if (persoon === '' && unnamed === null) wrong('persoon', 'ontbreekt; schrijf de UUID waarmee deze persoon zich aanmeldt');
  if (faults.length > 0) return faults;
  const kept = { role: role as Role | typeof CHAIR, organisation, ...(thematafel === '' ? {} : { thematafel }) };
  return { person: persoon === '' ? (unnamed as (of: typeof kept) => Uuid)(kept) : (persoon as Uuid), name, address, role: kept };
}

/** Everybody in a CSV. @throws InvalidInput that names every fault of every line at once */
export function personsIn(csv: string, unnamed: ((role: NewPerson['role']) => Uuid) | null): readonly NewPerson[] {
  const faults: Fault[] = [];
  const people: NewPerson[] = [];
  for (const { record, info } of recordsOf(csv)) {
    const other = Object.keys(record).filter((column) => !(PERSON_COLUMNS as readonly string[]).includes(column));
    if (other.length > 0) throw notOurs(`kolom ${other[0]} is er niet; kies uit: ${PERSON_COLUMNS.join(', ')}`);
    const found = personOf(record, `regel ${info.lines}: `, unnamed);
    if ('person' in found) people.push(found);
    else faults.push(...found);
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return people;
}

interface Read {
  readonly record: PersonTyped;
  readonly info: { readonly lines: number };
}

function recordsOf(csv: string): readonly Read[] {
  try {
    return parse(csv, {
      bom: true,
      columns: true,
      delimiter: [';', ','],
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Read[];
  } catch (error) {
    if (error instanceof CsvError) throw notOurs(`het is niet te lezen als CSV (regel ${error.lines ?? 'onbekend'})`);
    throw error;
  }
}

const notOurs = (what: string) =>
  new InvalidInput([{ code: 'PERSON.FILE', kind: 'invalid', field: 'bestand', message: `Het bestand met personen: ${what}.` }]);
