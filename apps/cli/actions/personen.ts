import { InvalidInput, isUuid, PeildatumError, type Uuid } from '@peildatum/kernel';
import type { Config } from '@peildatum/platform';
import { CHAIR, type NewPerson, People } from '@peildatum/reminders';
import { localKey } from '../../runtime/local-key.js';
import { personOf as personOfRole } from '../../runtime/local-tokens.js';
import { howMany } from '../how-many.js';
import { type PersonTyped, personOf, personsIn } from '../person-rows.js';
import { readBytes } from '../read-bytes.js';
import { table } from '../table.js';
import { output } from '../terminal.js';
import { withTool } from '../with-tool.js';

export type NewPersonOptions = PersonTyped & { readonly naam: string; readonly mail: string; readonly rol: string };

export const list = (): Promise<void> =>
  withPeople(async (people) => {
    const all = await people.all();
    table([
      ['persoon', 36],
      ['naam', 24],
      ['mail', 30],
      ['herinneringen', 13],
      ['rollen', 50],
    ])(
      all.map(({ person, name, address, hasStopped, roles }) => [
        person,
        name,
        address,
        hasStopped ? 'uit' : 'aan',
        roles.map(roleText).join('; '),
      ]),
    );
  });

const roleText = ({ role, thematafel, organisation }: NewPerson['role']): string =>
  [role, thematafel, organisation].filter(Boolean).join(' ');

export const add = (options: NewPersonOptions): Promise<void> =>
  withPeople(async (people, unnamed) => {
    const found = personOf(options, '--', unnamed);
    if (!('person' in found)) throw new InvalidInput(found);
    await people.add(found);
    output(`${found.name} krijgt herinneringen op ${found.address}, als ${roleText(found.role)} (${found.person}).`);
  });

export async function remove(person: string): Promise<void> {
  if (!isUuid(person)) throw notKnown('Een persoon is een UUID in kleine letters; peildatum personen lijst toont ze.');
  await withPeople(async (people) => {
    if (!(await people.remove(person)))
      throw notKnown('Van deze persoon is geen adres bekend; peildatum personen lijst toont wie er een heeft.');
    output('Het adres en de rollen zijn verwijderd.');
  });
}

export async function take(file: string): Promise<void> {
  const csv = (await readBytes(file)).toString('utf8');
  await withPeople(async (people, unnamed) => {
    const all = personsIn(csv, unnamed);
    for (const one of all) await people.add(one);
    output(`${howMany(all.length, 'regel', 'regels')} gelezen en bewaard.`);
  });
}

const withPeople = (use: (people: People, unnamed: ((role: NewPerson['role']) => Uuid) | null) => Promise<void>): Promise<void> =>
  withTool(async ({ database, clock, config }) => use(new People(database.pool, clock), await personByRole(config)), { catchUp: false });

/** Whose a role is that an embedded register gives tokens for itself; elsewhere the issuer says who people are. */
async function personByRole(config: Config): Promise<((role: NewPerson['role']) => Uuid) | null> {
  if (config.eventStore.kind !== 'embedded') return null;
  const { kid } = await localKey(config.dataDir);
  return ({ role, thematafel, organisation }) =>
    personOfRole(kid, role === CHAIR ? ('voorzitter' as never) : role, role === 'verzekeraar' ? organisation : thematafel);
}

const notKnown = (message: string) => new PeildatumError({ code: 'PERSON.UNKNOWN', kind: 'not-found', message });
