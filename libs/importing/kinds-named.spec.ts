import { describe, expect, it } from '@jest/globals';
import type { ImportKind } from './import-kind.js';
import { kindsNamed } from './kinds-named.js';

const kind = (...aliases: string[]) => ({ aliases }) as unknown as ImportKind;
const kinds = { actie: kind('registratie'), tranche: kind('stap'), normtranche: kind('stap') };

describe('kindsNamed', () => {
  it('gives the kinds by their words and by older words, in the order in which they are named', () =>
    expect(Object.keys(kindsNamed(kinds, ['tranche', 'registratie']))).toEqual(['tranche', 'actie']));

  it('names every word that is none, and what is like it', () =>
    expect(() => kindsNamed(kinds, ['actei', 'tranche', 'zzz', 'stap'])).toThrow(
      "Soort 'actei' bestaat niet; bedoelt u actie? Soort 'zzz' bestaat niet; peildatum importeer --help noemt alle soorten",
    ));
});
