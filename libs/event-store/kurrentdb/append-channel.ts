import type { Ids } from '@peildatum/kernel';
import { type AppendAnswer, answerOf } from './append-answer.js';
import { appendRequest, type Proposal } from './append-request.js';
import { type AppendCall, type BatchAppendReq, type BatchAppendResp, type Connection, endCall } from './connection.js';
import { NoAnswer } from './failures.js';
import type { Patience } from './patience.js';

/** After this the same append is sent again, which is safe; patience is twice as long. */
const ANSWER_WITHIN_MS = 2_000;

/**
 * The appends of one process, over one call that stays open: three times as many a second as with a call each. The server
 * handles them side by side and answers by id.
 */
export class AppendChannel {
  private current: Promise<OpenCall> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly ids: Ids,
  ) {}

  /** @throws NoAnswer or what grpc throws when the answer is lost: then the append may be stored; and what `answerOf` throws. */
  async send(proposal: Proposal, patience: Patience): Promise<AppendAnswer> {
    const { modules } = this.connection;
    const id = this.ids.random();
    this.current ??= this.open();
    const call = await this.current;
    return answerOf(modules, await call.ask(id, appendRequest(modules, id, proposal), patience.left), proposal);
  }

  private open(): Promise<OpenCall> {
    const forget = () => {
      if (this.current === opening) this.current = undefined;
    };
    const opening = this.connection.appends().then((call) => new OpenCall(call, forget));
    opening.catch(forget);
    return opening;
  }
}

interface Waiting {
  readonly settle: (response: BatchAppendResp) => void;
  readonly fail: (reason: unknown) => void;
}

class OpenCall {
  private readonly waiting = new Map<string, Waiting>();
  private over = false;

  constructor(
    private readonly call: AppendCall,
    private readonly forget: () => void,
  ) {
    call.on('data', (response) => this.waiting.get(response.getCorrelationId()?.getString() ?? '')?.settle(response));
    call.on('error', (error) => this.ended(error));
    call.on('end', () => this.ended(new NoAnswer('the server ended the call')));
  }

  async ask(id: string, request: BatchAppendReq, patienceMs: number): Promise<BatchAppendResp> {
    if (this.over) throw new NoAnswer('the call for appends is over');
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((settle, fail) => {
        this.waiting.set(id, { settle, fail });
        timer = setTimeout(() => fail(new NoAnswer('no answer to an append in time')), Math.min(ANSWER_WITHIN_MS, patienceMs));
        this.call.write(request);
      });
    } finally {
      clearTimeout(timer);
      this.waiting.delete(id);
    }
  }

  private ended(reason: unknown): void {
    if (this.over) return;
    this.over = true;
    this.forget();
    endCall(this.call);
    for (const { fail } of this.waiting.values()) fail(reason);
  }
}
