import type { FastifyReply, FastifyRequest } from 'fastify';
import { clockedPage } from '../clocks/clocked-page.js';
import { readFindings } from '../findings/read-findings.js';
import type { ListHouse } from '../lists/show-list.js';
import type { SubjectDefinition } from './subject-definition.js';
import { SubjectPage } from './subject-page.js';

/** Answers a request for the page of one thing. */
export async function showSubject<A extends object>(
  house: ListHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  given: string,
  { path, item, room, crumbs, read, leaveOut = [], titles = {}, ...told }: SubjectDefinition<A>,
): Promise<void> {
  const page = await clockedPage(house, request, reply, {});
  if (page === null) return;
  const { typed, asked, reader, alternate } = page;
  const { clocks, answer, stream, history } = await read(house.core, given, asked);
  house.pages.send(
    request,
    reply,
    <SubjectPage
      path={`/${path}/${given}`}
      item={item}
      room={room}
      crumbs={crumbs}
      leaveOut={leaveOut}
      titles={titles}
      kicker={told.kicker(answer)}
      title={told.title(answer)}
      badges={told.badges?.(answer)}
      chart={told.chart?.(answer) ?? null}
      clocks={clocks}
      typed={typed}
      alternate={alternate}
      answer={answer}
      history={history}
      findings={{ findings: await readFindings(house.core, reader, stream), about: { onderwerp: stream } }}
    >
      {told.more?.(answer)}
    </SubjectPage>,
  );
}
