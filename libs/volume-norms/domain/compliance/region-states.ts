import type { Compliance, InterventionView, RedistributionStatus, RegionCompliance, RegionState } from '../norm.shape.js';
import { byRegion } from './compliance.js';

/** Every region where the intervention is done or its redistribution was told: who meets the norm there, and how far the redistribution is. */
export function regionStatesOf(intervention: InterventionView, { regions, why }: Compliance): RegionState[] {
  const { scenarios, transfers } = intervention;
  const names = new Set([...regions.map(({ region }) => region), ...[...scenarios, ...transfers].map(({ region }) => region)]);
  return [...names].sort(byRegion).map((region) => {
    const own = {
      scenarios: scenarios.filter((each) => each.region === region),
      transfers: transfers.filter((each) => each.region === region),
    };
    const counted = regions.find((each) => each.region === region) ?? nobodyIn(region, why === null);
    return { ...counted, ...own, redistribution: furthest(own) };
  });
}

function furthest({ scenarios, transfers }: Pick<RegionState, 'scenarios' | 'transfers'>): RedistributionStatus {
  if (transfers.length > 0) return 'transferred';
  if (scenarios.some(({ agreed }) => agreed !== null)) return 'agreed';
  return scenarios.length > 0 ? 'drafted' : 'none';
}

function nobodyIn(region: string | null, known: boolean): RegionCompliance {
  const none = known ? 0 : null;
  return { region, volume: 0, meeting: none, below: none, exceptions: none, unknown: none, remaining: none };
}
