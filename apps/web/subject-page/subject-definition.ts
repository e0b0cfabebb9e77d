import type { ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import type { ComponentChildren } from 'preact';
import type { ApiCore } from '../../api/api-core.js';
import type { AnswerClass } from '../../api/lists/row-shape-of.js';
import type { BarChart } from '../charts/bar-chart.js';
import type { Crumb } from '../components/breadcrumbs.js';
import type { FactsProps } from '../declared/facts.js';
import type { Told } from '../history/history-of.js';
import type { Room } from '../layout/header.js';

/** One thing as it was read, and what was recorded of it. */
export interface ReadSubject<A extends object> {
  readonly clocks: ResolvedClocks;
  readonly answer: A;
  /** In which its events stand: a finding is about that. */
  readonly stream: string;
  readonly history: readonly Told[];
}

/** The page of one thing: everything else follows from what its answer declares. */
export interface SubjectDefinition<A extends object> extends Pick<FactsProps, 'leaveOut' | 'titles'> {
  /** Where its list is. */
  readonly path: string;
  readonly item: AnswerClass;
  readonly room: Room;
  readonly crumbs: readonly Crumb[];
  /** @param code as the address has it @throws PeildatumError where there is no such thing */
  readonly read: (core: ApiCore, code: string, asked: ClockRequest) => Promise<ReadSubject<A>>;
  /** What kind of thing it is, and which. */
  readonly kicker: (answer: A) => string;
  readonly title: (answer: A) => string;
  readonly badges?: (answer: A) => ComponentChildren;
  readonly chart?: (answer: A) => BarChart | null;
  /** What belongs to it: where else to look, and tables of its own. */
  readonly more?: (answer: A) => ComponentChildren;
}
