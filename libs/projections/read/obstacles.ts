import type { Projection } from '../logboek/logboek.projection.js';
import { volgnummerOf } from '../registry/checkpoint.js';
import { projectionHalted } from '../registry/halt.js';
import type { Registrations } from '../registry/registry.js';

/**
 * The first projection that says nothing yet, whatever is asked: not made, or filled by another version.
 * @throws PeildatumError `PROJECTION.HALTED` for one whose rebuild failed, or whose log was replaced.
 */
export function obstacleBefore(registry: Registrations, used: readonly Projection[]): Projection | null {
  for (const projection of used) {
    const registered = registry.get(projection.name);
    if (registered === undefined) return projection;
    const { halted, version } = registered;
    const wrong = version !== projection.version;
    if (halted && (wrong || halted.code === 'LOG_REPLACED')) throw projectionHalted(projection.name, halted);
    if (wrong) return projection;
  }
  return null;
}

/**
 * The first projection that has not reached a volgnummer but still may.
 * @throws PeildatumError `PROJECTION.HALTED` for one that stands still before it.
 */
export function obstacleAt(registry: Registrations, used: readonly Projection[], volgnummer: number): Projection | null {
  for (const projection of used) {
    const registered = registry.get(projection.name);
    if (registered !== undefined && volgnummerOf(registered.progress) >= volgnummer) continue;
    if (registered?.halted) throw projectionHalted(projection.name, registered.halted);
    return projection;
  }
  return null;
}
