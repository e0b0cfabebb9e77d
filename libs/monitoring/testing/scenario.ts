import { expect } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { tellMonitor } from '../domain/monitor.decide.js';
import type { MonitorEvent } from '../domain/monitor.events.js';
import { date, timelineOf } from './facts.js';

export const TODAY = date('2026-06-01');

export const given = (facts: readonly MonitorEvent[]) => ({
  when: (fact: MonitorEvent) => {
    const decide = () => tellMonitor('beweging', fact)(timelineOf(facts), TODAY);
    return {
      thenRecords: () => expect(decide()).toEqual([fact]),
      thenRecordsNothing: () => expect(decide()).toEqual([]),
      thenRefuses: (refusal: string, says: RegExp) => {
        const error = thrownBy(decide);
        expect([error.code, error.kind]).toEqual([`MONITOR.${refusal}`, 'conflict']);
        expect(error.message).toMatch(says);
        return error;
      },
    };
  },
});

export function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
