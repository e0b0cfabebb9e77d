/**
 * Who waits this long waits for something that never comes: many times what anything of ours takes on a machine that is busy
 * with ten other things. How long a thing takes is for the benchmark; a test only tells that it hangs. Below Jest's own limit,
 * so that a test says for what it waited.
 */
export const HANGS_AFTER_MS = 240_000;
