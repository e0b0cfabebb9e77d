import { type Actor, PeildatumError, type Role } from '@peildatum/kernel';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import type { FastifyRequest } from 'fastify';
import { HttpFault } from '../../../api/problem/http-fault.js';
import { comesFromHere } from '../../sessions/this-machine.js';
import type { WayIn } from '../../sessions/way-in.js';
import type { WebCore } from '../../web-core.js';

/** Whose a role is, where it is one organisation's: as monitors name their owners. */
export const ORGANISATIONS: Partial<Readonly<Record<Role, string>>> = {
  nza: 'NZa',
  zorginstituut: 'Zorginstituut Nederland',
  rivm: 'RIVM',
  nivel: 'NIVEL',
  cbs: 'CBS',
  bo: 'BO IZA',
};

/** Who one can be: a role, and of some the own thematafel or organisation. */
export const DEMONSTRATION_ROLES = [
  'coordinator',
  'verzekeraar',
  'vws',
  'nza',
  'zorginstituut',
  'rivm',
  'nivel',
  'cbs',
  'partij',
  'bo',
  'beheerder',
  'auditor',
] as const satisfies readonly Role[];

/** The choice of a second coordinator of a thematafel: who submits a change does not approve it. */
export const SECOND_COORDINATOR = 'tweede-coordinator';

/** Somebody who says himself who he is: on this machine alone, and only while nobody else decides who is who. */
export class Demonstration implements WayIn {
  readonly kind = 'demonstratie';

  constructor(private readonly settings: WebCore['demonstration']) {}

  isHere = (request: FastifyRequest): boolean => this.settings !== null && comesFromHere(request);

  /** Anywhere else there is no such page. @throws HttpFault 404 */
  assertHere(request: FastifyRequest): void {
    if (!this.isHere(request)) throw new HttpFault(404, 'HTTP.NOT_FOUND', 'Dit adres bestaat niet.');
  }

  offer(request: FastifyRequest) {
    if (!this.isHere(request)) return null;
    return {
      text: 'Kies een rol van de demonstratie',
      address: '/demonstratie',
      advice: `Open het adres dat npm start noemde. Is het gebruikt of ouder dan tien minuten, geef dan in de map van Peildatum ${commandFor(request)}: dat noemt een nieuw adres.`,
    };
  }

  holds = (request: FastifyRequest): boolean => this.isHere(request);

  /** Whether somebody is the second coordinator of a thematafel. */
  isSecond = ({ role, thematafel = '', person }: Actor): boolean =>
    role === 'coordinator' && person === this.settings?.personOf(role, secondOf(thematafel));

  /**
   * Who somebody chose to be.
   * @throws PeildatumError `DEMONSTRATION.ROLE` that names the field, for a choice that is none
   */
  actorOf({
    role,
    thematafel,
    organisation,
  }: {
    readonly role: string;
    readonly thematafel: string;
    readonly organisation: string;
  }): Actor {
    const isSecond = role === SECOND_COORDINATOR;
    const chosen = isSecond ? 'coordinator' : DEMONSTRATION_ROLES.find((known) => known === role);
    if (chosen === undefined || this.settings === null) throw refused('rol', 'Kies wie u bent.');
    if (chosen === 'coordinator') {
      if (!THEMATAFEL_LETTERS.some((letter) => letter === thematafel)) throw refused('thematafel', 'Kies van welke thematafel.');
      const person = this.settings.personOf(chosen, isSecond ? secondOf(thematafel) : thematafel);
      return { person, role: chosen, organisation: 'VWS', thematafel };
    }
    if (chosen === 'verzekeraar' || chosen === 'partij') {
      const name = organisation.trim();
      if (name === '' || name.length > 200)
        throw refused(
          'organisatie',
          chosen === 'partij'
            ? 'Vul de code van de partij in, zoals een afspraak haar noemt.'
            : 'Vul de naam van de verzekeraar in, zoals een snelle toets haar noemt.',
        );
      return { person: this.settings.personOf(chosen, name), role: chosen, organisation: name };
    }
    return { person: this.settings.personOf(chosen), role: chosen, organisation: ORGANISATIONS[chosen] ?? 'VWS' };
  }
}

const secondOf = (thematafel: string): string => `${thematafel} ${SECOND_COORDINATOR}`;

const USUAL_PORT = 3000;

/** What to type for a new address. */
export const commandFor = ({ socket: { localPort = USUAL_PORT } }: Pick<FastifyRequest, 'socket'>): string =>
  `npx peildatum aanmelden${localPort === USUAL_PORT ? '' : ` --poort ${localPort}`}`;

const refused = (field: string, message: string) => new PeildatumError({ code: 'DEMONSTRATION.ROLE', kind: 'invalid', field, message });
