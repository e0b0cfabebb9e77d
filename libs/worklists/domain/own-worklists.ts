import type { Actor } from '@peildatum/kernel';

/** Whose work it is, as an address has it. */
export interface WorklistName {
  readonly word: string;
  /** Absent: of an organisation, or of the edition that is being made. */
  readonly code?: string | undefined;
}

/** Of a kind of werkblad which there are. */
interface CodesOfKind {
  readonly word: string;
  readonly codes: readonly string[];
}

/**
 * Whose worklists are somebody's own: of a coordinator that of the thematafel, of who makes editions that of the edition that is being made, of the others
 * those that carry the name of their organisation.
 */
export function ownNames(
  kinds: readonly CodesOfKind[],
  { role, thematafel, organisation }: Pick<Actor, 'role' | 'thematafel' | 'organisation'>,
): WorklistName[] {
  switch (role) {
    case 'coordinator':
      return [{ word: 'thematafel', code: thematafel }];
    case 'vws':
    case 'beheerder':
      return [{ word: 'editie' }, ...named(kinds, organisation)];
    case 'nza':
    case 'zorginstituut':
      return [{ word: role }, ...named(kinds, organisation)];
    case 'partij':
      return [{ word: role, code: organisation }];
    default:
      return named(kinds, organisation);
  }
}

const named = (kinds: readonly CodesOfKind[], organisation: string): WorklistName[] =>
  kinds.flatMap(({ word, codes }) =>
    word === 'thematafel' || word === 'editie' ? [] : codes.filter((code) => code === organisation).map((code) => ({ word, code })),
  );
