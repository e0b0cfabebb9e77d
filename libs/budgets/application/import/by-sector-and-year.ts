import type { ImportKind, ImportKinds } from '@peildatum/importing';
import { type Fault, fieldFault, InvalidInput } from '@peildatum/kernel';
import { FRAMEWORK_SECTORS, frameworkStreams } from '../../domain/framework/framework.events.js';

/** Rows that name a kader by its sector and its year, in columns of their own. */
export const bySectorAndYear = (kinds: ImportKinds): ImportKinds =>
  Object.fromEntries(Object.entries(kinds).map(([soort, kind]) => [soort, codeOf(kind)]));

/** A CSV has the year as text. @throws InvalidInput that names what is wrong of the two */
const codeOf =
  (kind: ImportKind): ImportKind =>
  ({ sector, jaar, kader, ...fields }, newId) => {
    const faults: Fault[] = [];
    if (kader !== undefined) faults.push(fieldFault('kader', 'dit veld bestaat niet; noem sector en jaar'));
    if (!(FRAMEWORK_SECTORS as readonly unknown[]).includes(sector))
      faults.push(fieldFault('sector', `kies een van: ${FRAMEWORK_SECTORS.join(', ')}`));
    if ((typeof jaar !== 'string' && typeof jaar !== 'number') || !frameworkStreams.code.test(`msz-${jaar}`))
      faults.push(fieldFault('jaar', 'noem het begrotingsjaar in vier cijfers, zoals 2024'));
    if (faults.length > 0) throw new InvalidInput(faults);
    return kind({ ...fields, kader: `${sector}-${jaar}` }, newId);
  };
