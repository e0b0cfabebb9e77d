import { folding, type ToldFact } from '@peildatum/kernel';
import { type InstitutionCode, type InstitutionEvent, institutionStreams } from '../norm.events.js';
import type { InstitutionView } from '../norm.shape.js';
import { volumeKey } from './institution.rules.js';

/** Composes the view from every fact that was valid by a date, in order of (validFrom, order in the log). Null: never registered. */
export function institutionView(code: InstitutionCode, told: readonly ToldFact<InstitutionEvent>[]): InstitutionView | null {
  let registration: Pick<InstitutionView, 'name' | 'region'> | null = null;
  const locations = new Map<string, InstitutionView['locations'][number]>();
  const volumes = new Map<string, InstitutionView['volumes'][number]>();
  for (const { fact } of told) {
    if (fact.type === 'InstitutionRegistered') registration = { name: fact.data.name, region: fact.data.region };
    else if (fact.type === 'LocationRegistered') {
      const { location, name, traumaLevel } = fact.data;
      locations.set(location, { location, name, traumaLevel });
    } else {
      const { provisional, ...data } = fact.data;
      const known = volumes.get(volumeKey(data));
      if (known === undefined || known.dataDate <= data.dataDate)
        volumes.set(volumeKey(data), { ...data, provisional: provisional === 'provisional' });
    }
  }
  if (registration === null) return null;
  return {
    code,
    ...registration,
    locations: inOrder(locations),
    volumes: inOrder(volumes),
    history: told,
  };
}

/** Of their keys, which are bytes and no language. */
const inOrder = <T>(made: ReadonlyMap<string, T>): T[] => [...made].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

export const foldInstitution = folding<InstitutionEvent, InstitutionView, InstitutionCode>(institutionStreams, institutionView);
