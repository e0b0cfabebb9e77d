/** Work with a signal of its own that also aborts with its parent's, and leaves nothing behind on the parent. */
export async function withChildSignal<T>(parent: AbortSignal, work: (signal: AbortSignal, abort: () => void) => Promise<T>): Promise<T> {
  const own = new AbortController();
  const abort = () => own.abort();
  parent.addEventListener('abort', abort);
  if (parent.aborted) abort();
  try {
    return await work(own.signal, abort);
  } finally {
    parent.removeEventListener('abort', abort);
    abort();
  }
}
