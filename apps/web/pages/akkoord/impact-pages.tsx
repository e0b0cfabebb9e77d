import type { Type } from '@nestjs/common';
import type { Fact } from '@peildatum/kernel';
import type { Parameters } from '../../../api/reading/read-query.js';
import { subjectList } from '../../../api/subjects/subject-list.js';
import type { SubjectRoutes } from '../../../api/subjects/subject-routes.js';
import type { Crumb } from '../../components/breadcrumbs.js';
import type { Room } from '../../layout/header.js';
import type { ListDefinition } from '../../lists/list-definition.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import type { SubjectDefinition } from '../../subject-page/subject-definition.js';
import { AKKOORD, under } from './crumbs.js';

/** Where these pages are: under the room of the agreements. */
const ROOM: Room = 'akkoord';

/** Every list of these, with what it answers. */
export const IMPACT_LINKS: readonly (readonly [href: string, text: string, about: string])[] = [
  ['/transitiedoelen', 'Transitiedoelen', 'Wat de akkoorden willen bereiken, en wat ervan is gemeten.'],
  ['/impactramingen', 'Impactramingen', 'Wat studies ramen dat maatregelen besparen.'],
  ['/randvoorwaarden', 'Randvoorwaarden', 'Wat geregeld moet zijn, en in hoeverre dat zo is.'],
  ['/regeldruktoetsen', 'Regeldruktoetsen', 'Wat afspraken met de regeldruk doen.'],
  ['/cycli', 'Cycli', 'Stappen die elk jaar terugkomen, of tot een besluit leiden.'],
  ['/begrotingsposten', 'Begrotingsposten', 'Uit welke regels van de begroting afspraken betaald worden.'],
];

interface ImpactPages<V, P extends Parameters, A extends object>
  extends Pick<ListDefinition<V, P, A>, 'title' | 'lead' | 'columns' | 'empty' | 'chart'>,
    Pick<SubjectDefinition<A>, 'more' | 'titles'> {
  readonly filters?: ListDefinition<V, P, A>['filters'];
  /** What one of them is called. */
  readonly one: string;
  readonly keyOf: (answer: A) => string;
  readonly titleOf: (answer: A) => string;
  /** What its title says already. */
  readonly titled: readonly string[];
  /** What its page shows otherwise. */
  readonly charted?: SubjectDefinition<A>['chart'];
}

/** The list, and one of them with its history. */
export function impactPages<F extends Fact, V, Code extends string, P extends Parameters, A extends object>(
  routes: SubjectRoutes<F, V, Code, P, A>,
  { one, titleOf, titled, charted, more, titles, filters = [], ...list }: ImpactPages<V, P, A>,
): Type {
  const { path, answer: item } = routes;
  const beside = IMPACT_LINKS.map(([href, text]): Crumb => ({ text, href }));
  const crumbs = under(list.title, path);
  return resourcePages(
    { ...list, filters, list: subjectList(routes), room: ROOM, crumbs: AKKOORD, beside },
    {
      path,
      item,
      room: ROOM,
      crumbs,
      read: readSubject(routes),
      kicker: (answer: A) => `${one} ${list.keyOf(answer)}`,
      title: titleOf,
      leaveOut: titled,
      ...(charted && { chart: charted }),
      ...(more && { more }),
      ...(titles && { titles }),
    },
  );
}
