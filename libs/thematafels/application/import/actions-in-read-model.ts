import type { ReadModels } from '@peildatum/projections';
import type { ActionThematafel } from '../../domain/thematafel-letter.js';
import { actionProjection } from '../../read-models/action.projection.js';
import { actionsAt } from '../../read-models/actions-at.js';
import { type Named, StandingActions } from './alike-watch.js';

/** As their read model has them, up to the head of the log. */
export class ActionsInReadModel extends StandingActions {
  constructor(private readonly readModels: ReadModels) {
    super();
  }

  async at(thematafel: ActionThematafel): Promise<readonly Named[]> {
    const actions = await this.readModels.at({ uses: [actionProjection] }, actionsAt);
    return actions
      .filter((action) => action.thematafel === thematafel && action.description !== null)
      .map(({ code, description }) => ({ id: code, text: description ?? '' }));
  }
}
