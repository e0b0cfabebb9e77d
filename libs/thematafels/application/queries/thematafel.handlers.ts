import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { thematafelNotFound } from '../../domain/thematafel.decide.js';
import type { ThematafelView } from '../../domain/thematafel.view.js';
import { thematafelStream } from '../../domain/thematafel-letter.js';
import { thematafelProjection } from '../../read-models/thematafel.projection.js';
import { thematafelsAt } from '../../read-models/thematafels-at.js';
import { GetThematafelQuery, ListThematafelsQuery } from './thematafel.queries.js';

@QueryHandler(ListThematafelsQuery)
export class ListThematafelsHandler implements IQueryHandler<ListThematafelsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: ListThematafelsQuery): Promise<Answer<readonly ThematafelView[]>> {
    return this.readModels.at({ ...clocks, uses: [thematafelProjection] }, async (snapshot) =>
      answered(snapshot, await thematafelsAt(snapshot)),
    );
  }
}

@QueryHandler(GetThematafelQuery)
export class GetThematafelHandler implements IQueryHandler<GetThematafelQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ letter, clocks }: GetThematafelQuery): Promise<Answer<{ thematafel: ThematafelView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [thematafelProjection] }, async (snapshot) => {
      const thematafel = (await thematafelsAt(snapshot)).find((tafel) => tafel.letter === letter);
      if (!thematafel) throw thematafelNotFound(letter);
      return answered(snapshot, { thematafel, revision: await revisionAt(snapshot, thematafelStream(letter)) });
    });
  }
}

export const thematafelQueryHandlers = [ListThematafelsHandler, GetThematafelHandler];
