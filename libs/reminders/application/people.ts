import { randomBytes } from 'node:crypto';
import type { Clock, Role, Uuid } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { Pool } from 'pg';
import type { Purpose } from '../domain/purpose.js';
import { personIn, sealOf, sealsAlike } from './seal.js';

/** Who hears of it when a thematafel is too late. It is no role of the register: nobody records anything in it. */
export const CHAIR = 'voorzitter';

/** In which role somebody has work, and of what. */
export interface PersonRole {
  readonly role: Role | typeof CHAIR;
  readonly thematafel?: string;
  readonly organisation: string;
}

/** Somebody who is mailed. */
export interface Person {
  readonly person: Uuid;
  readonly name: string;
  readonly address: string;
  /** The person asked not to be mailed. */
  readonly hasStopped: boolean;
  readonly roles: readonly PersonRole[];
}

export interface NewPerson extends Pick<Person, 'person' | 'name' | 'address'> {
  readonly role: PersonRole;
}

type Queryable = Pick<Pool, 'query'>;

interface Row {
  readonly persoon: Uuid;
  readonly naam: string;
  readonly adres: string;
  readonly gestopt: boolean;
  readonly rollen: readonly { readonly rol: Role | typeof CHAIR; readonly thematafel: string; readonly organisatie: string }[];
}

const PEOPLE = `SELECT p.id AS persoon, p.naam, p.adres, p.mail_gestopt_op IS NOT NULL AS gestopt,
    (SELECT coalesce(json_agg(json_build_object('rol', r.rol, 'thematafel', r.thematafel, 'organisatie', r.organisatie)
       ORDER BY r.rol, r.thematafel, r.organisatie), '[]') FROM persoon_rol AS r WHERE r.persoon = p.id) AS rollen
  FROM personen AS p WHERE p.adres IS NOT NULL`;

/** The people of whom the table `personen` has an address. @throws PeildatumError of kind unavailable when the database does not answer */
export class People {
  constructor(
    private readonly pool: Queryable,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<readonly Person[]> {
    return (await this.query<Row>(`${PEOPLE} ORDER BY p.id`)).map(personOf);
  }

  async find(person: Uuid): Promise<Person | null> {
    const [row] = await this.query<Row>(`${PEOPLE} AND p.id = $1`, [person]);
    return row === undefined ? null : personOf(row);
  }

  /** Keeps an address and a role beside those that there are; the name of who is known already stays what it was. */
  async add({ person, name, address, role }: NewPerson): Promise<void> {
    await this.query(
      `WITH known AS (
         INSERT INTO personen (id, naam, adres, sleutel) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET adres = EXCLUDED.adres, sleutel = coalesce(personen.sleutel, EXCLUDED.sleutel) RETURNING id
       ) INSERT INTO persoon_rol (persoon, rol, thematafel, organisatie) SELECT id, $5, $6, $7 FROM known ON CONFLICT DO NOTHING`,
      [person, name, address, randomBytes(32), role.role, role.thematafel ?? '', role.organisation],
    );
  }

  /** Takes away the address, the roles, what waits to be sent, and what the links of this person open. The name stays. @returns whether there was an address */
  async remove(person: Uuid): Promise<boolean> {
    const rows = await this.query(
      `WITH gone AS (DELETE FROM persoon_rol WHERE persoon = $1), unsent AS (DELETE FROM herinnering_bericht WHERE persoon = $1 AND uitkomst IS NULL)
       UPDATE personen SET adres = NULL, sleutel = NULL, mail_gestopt_op = NULL WHERE id = $1 AND adres IS NOT NULL RETURNING id`,
      [person],
    );
    return rows.length > 0;
  }

  /** Whether somebody is mailed from now on. Who is not known is not. */
  async setStopped(person: Uuid, hasStopped: boolean): Promise<void> {
    await this.query('UPDATE personen SET mail_gestopt_op = $2 WHERE id = $1 AND adres IS NOT NULL', [
      person,
      hasStopped ? new Date(this.clock.now()) : null,
    ]);
  }

  /** What opens something of this person without signing in; null: of who has no address. */
  async token(person: Uuid, purpose: Purpose): Promise<string | null> {
    const key = await this.keyOf(person);
    return key === null ? null : sealOf(key, person, purpose);
  }

  /** Who a token is of; null: it was not made here for this, or not any more. */
  async personOf(token: string, purpose: Purpose): Promise<Person | null> {
    const person = personIn(token);
    const key = person === null ? null : await this.keyOf(person);
    if (person === null || key === null || !sealsAlike(token, sealOf(key, person, purpose))) return null;
    return await this.find(person);
  }

  private async keyOf(person: Uuid): Promise<Buffer | null> {
    const [row] = await this.query<{ sleutel: Buffer }>('SELECT sleutel FROM personen WHERE id = $1 AND adres IS NOT NULL', [person]);
    return row?.sleutel ?? null;
  }

  private async query<R extends object>(sql: string, values: unknown[] = []): Promise<R[]> {
    try {
      return (await this.pool.query<R>(sql, values)).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

const personOf = ({ persoon, naam, adres, gestopt, rollen }: Row): Person => ({
  person: persoon,
  name: naam,
  address: adres,
  hasStopped: gestopt,
  roles: rollen.map(({ rol, thematafel, organisatie }) => ({
    role: rol,
    organisation: organisatie,
    ...(thematafel === '' ? {} : { thematafel }),
  })),
});
