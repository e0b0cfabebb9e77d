import { Worker, type WorkerOptions } from 'node:worker_threads';

export interface ThreadsOptions extends Pick<WorkerOptions, 'execArgv' | 'resourceLimits'> {
  /** A module that answers each message with a `Reply`, one at a time. */
  readonly file: URL;
  /** How many work at once, at most. */
  readonly threads: number;
  /** A question that takes longer loses its thread, in milliseconds. */
  readonly limitMs: number;
  /** A thread ends with its answer, and what memory it took goes with it. Default: it waits for the next question. */
  readonly once?: boolean;
}

export type Reply<Out> = { readonly answer: Out } | { readonly fault: Error };

/** `lost`: the thread ended, or was ended, before it answered. */
export type Outcome<Out> = { readonly answer: Out } | { readonly lost: Error };

interface Question<In, Out> {
  readonly input: In;
  readonly resolve: (outcome: Outcome<Out>) => void;
  readonly reject: (fault: Error) => void;
}

type Thread<In, Out> = { readonly worker: Worker; question: Question<In, Out> | null; limit?: NodeJS.Timeout };

/**
 * A few threads that answer questions, first come, first served. A thread is started when there is work for it, and keeps no process
 * alive that has nothing else to do; one that is lost takes its own question along and no other, and the next gets a new thread.
 */
export class Threads<In, Out> {
  private readonly running = new Set<Thread<In, Out>>();
  private readonly waiting: Question<In, Out>[] = [];

  constructor(private readonly options: ThreadsOptions) {}

  /** How many wait is the caller's to bound. @throws what the module could not do with the input */
  run(input: In): Promise<Outcome<Out>> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      this.next();
    });
  }

  /** Ends every thread; what was asked is lost. */
  async close(): Promise<void> {
    for (const { resolve } of this.waiting.splice(0)) resolve({ lost: new Error('the threads were closed') });
    await Promise.all([...this.running].map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const thread = [...this.running].find(({ question }) => question === null) ?? this.another();
    const question = thread && this.waiting.shift();
    if (thread === undefined || question === undefined) return;
    thread.question = question;
    thread.worker.ref();
    thread.limit = setTimeout(() => this.lose(thread, new Error('it took too long')), this.options.limitMs);
    try {
      thread.worker.postMessage(question.input);
    } catch (error) {
      this.free(thread);
      question.reject(error as Error);
      this.next();
    }
  }

  private another(): Thread<In, Out> | undefined {
    const { file, threads, execArgv, resourceLimits } = this.options;
    if (this.running.size >= threads) return undefined;
    const thread: Thread<In, Out> = {
      worker: new Worker(file, { ...(execArgv && { execArgv }), ...(resourceLimits && { resourceLimits }) }),
      question: null,
    };
    this.running.add(thread);
    thread.worker
      .on('message', (reply: Reply<Out>) => {
        const question = this.free(thread);
        if (this.options.once) this.lose(thread, new Error('it has answered'));
        if ('fault' in reply) question?.reject(reply.fault);
        else question?.resolve(reply);
        this.next();
      })
      .on('error', (error) => this.lose(thread, error))
      .on('exit', (code) => this.lose(thread, new Error(`the thread ended with ${code}`)));
    return thread;
  }

  private free(thread: Thread<In, Out>): Question<In, Out> | null {
    const { question } = thread;
    clearTimeout(thread.limit);
    thread.question = null;
    thread.worker.unref();
    return question;
  }

  private lose(thread: Thread<In, Out>, why: Error): void {
    if (!this.running.delete(thread)) return;
    this.free(thread)?.resolve({ lost: why });
    void thread.worker.terminate();
    this.next();
  }
}
