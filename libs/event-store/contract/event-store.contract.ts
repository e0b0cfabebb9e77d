import { describe } from '@jest/globals';
import { appendLaws } from './append.laws.js';
import { bytesLaws } from './bytes.laws.js';
import { failureLaws } from './failure.laws.js';
import { interleavingLaws } from './interleaving.laws.js';
import { refusalLaws } from './refusal.laws.js';
import { repeatLaws } from './repeat.laws.js';
import { resumeLaws } from './resume.laws.js';
import type { ContractLog, ContractSetup } from './setup.js';
import { streamLaws } from './stream.laws.js';
import { subscriptionLaws } from './subscription.laws.js';
import { wholeLogLaws } from './whole-log.laws.js';

export type { ContractLog, ContractSetup, HeldAppend, LostAnswers, NotApplicable } from './setup.js';

/** The laws of an event store. Every adapter passes all of them; what does not apply to one is printed with the reason. */
export function eventStoreContract<Log extends ContractLog>(name: string, setup: ContractSetup<Log>): void {
  describe(`event store contract: ${name}`, () => {
    describe('append', () => appendLaws(setup));
    describe('the same ids again', () => repeatLaws(name, setup));
    describe('a stream', () => streamLaws(setup));
    describe('the whole log', () => wholeLogLaws(name, setup));
    describe('a subscription', () => subscriptionLaws(name, setup));
    describe('a subscription that the server ends', () => resumeLaws(name, setup));
    describe('writers at random', () => interleavingLaws(setup));
    describe('bytes', () => bytesLaws(setup));
    describe('what the codec refuses', () => refusalLaws(setup));
    describe('names and addresses', () => failureLaws(name, setup));
  });
}
