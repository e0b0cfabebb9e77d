import { describe, expect, it } from '@jest/globals';
import { InvalidInput, type Uuid } from '@peildatum/kernel';
import { personOf, personsIn } from './person-rows.js';

const ANNA = '11111111-2222-4333-8444-555555555555' as Uuid;
const HEAD = 'persoon;naam;mail;rol;tafel;organisatie';

const faultsOf = (csv: string): readonly string[] => {
  try {
    personsIn(csv, null);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
};

describe('a file with people', () => {
  it('has a row for each role of a person, as a spreadsheet writes it', () => {
    const csv = `\ufeff${HEAD}\r\n${ANNA};Anna de Vries;a.devries@zorg.example;Coordinator;d;\r\n${ANNA};Anna de Vries;a.devries@zorg.example;voorzitter;;ZN\r\n`;
    expect(personsIn(csv, null).map(({ person, role }) => [person, role])).toEqual([
      [ANNA, { role: 'coordinator', organisation: 'VWS', thematafel: 'D' }],
      [ANNA, { role: 'voorzitter', organisation: 'ZN' }],
    ]);
  });

  it('is refused with every fault of every line at once', () => {
    expect(faultsOf(`${HEAD}\n;;geen adres;koning;;\n${ANNA};Anna;a@b.example;vws;D;\n${ANNA};Anna;a@b.example;coordinator;;\n`)).toEqual([
      'regel 2: naam ontbreekt; schrijf hoe deze persoon heet',
      'regel 2: mail moet een mailadres zijn, zoals a.devries@example.nl',
      expect.stringContaining('regel 2: rol moet een van deze zijn: coordinator'),
      'regel 2: persoon ontbreekt; schrijf de UUID waarmee deze persoon zich aanmeldt',
      'regel 3: tafel hoort bij een coordinator of een voorzitter; laat haar hier leeg',
      'regel 4: tafel ontbreekt; een coordinator hoort bij een thematafel',
    ]);
  });

  it('is refused with a column that is none of ours, or where it is no CSV', () => {
    expect(faultsOf('naam;adres\nAnna;x\n')).toEqual([expect.stringContaining('kolom adres is er niet')]);
    expect(faultsOf('naam\n"Anna\n')).toEqual([expect.stringContaining('niet te lezen als CSV')]);
  });
});

it.each(['a@b', 'a b@c.example', 'a@c.example, d@e.example', 'Anna <a@c.example>', `${'a'.repeat(250)}@c.example`])(
  'takes no address that would be another or more than one: %s',
  (mail) => {
    const found = personOf({ persoon: ANNA, naam: 'Anna', mail, rol: 'vws' }, '', null);
    expect(found).toEqual([expect.objectContaining({ field: 'mail' })]);
  },
);
