import { type ImportKind, roleMayTell } from '@peildatum/importing';
import type { Actor } from '@peildatum/kernel';
import type { WorkForm } from '@peildatum/worklists';
import { mayEver } from '../../view/may-ever.js';

/** Whether a form is somebody's to fill in: a line of a worklist leads to no other. Who is not signed in yet may be anybody. */
export const mayFill =
  (kinds: Readonly<Record<string, ImportKind>>, visitor: Actor | null) =>
  ({ word, cells: { thematafel } }: WorkForm): boolean => {
    if (visitor === null || word === 'toetsing') return true;
    if (word === 'bevriezing') return mayEver(visitor, 'freeze-edition');
    const isOfAnother = visitor.role === 'coordinator' && thematafel !== undefined && thematafel !== visitor.thematafel;
    const kind = kinds[word];
    return kind !== undefined && !isOfAnother && roleMayTell(kind, visitor);
  };
