/**
 * `log.append_one`: the append of one event to a stream whose last revision is known, which is what most appends are. It answers
 * the position, or null where it is not as simple as that: the stream is at another revision, or the id is in the log already.
 * Nothing is written then, and `log.append` says what became of it.
 *
 * In: the stream, its last revision (-1 when it must not be there), and the event.
 *
 * The laws of `log.append` hold here too: the lock first, and everything read in a later statement, which is the only one. No
 * arrays, no loop, and one statement instead of six: a lone writer waits for each of them.
 */
export const APPEND_ONE_FUNCTION = `
CREATE FUNCTION log.append_one(stream text, expected integer, id uuid, type text, data json, metadata json) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
#variable_conflict use_column
DECLARE
  appended bigint;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'log.append_one needs READ COMMITTED: any other snapshot is older than the lock' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  IF expected IS NULL OR expected < -1 THEN
    RAISE EXCEPTION 'log.append_one: % is no revision', expected USING ERRCODE = 'invalid_parameter_value';
  END IF;

  PERFORM pg_advisory_xact_lock(7306086967298815347);

  INSERT INTO log.event AS made (position, stream, revision, event_id, type, data, metadata)
  SELECT coalesce((SELECT e.position FROM log.event e ORDER BY e.position DESC LIMIT 1), 0) + 1,
         append_one.stream, append_one.expected + 1, append_one.id, append_one.type, append_one.data, append_one.metadata
  WHERE coalesce((SELECT e.revision FROM log.event e WHERE e.stream = append_one.stream ORDER BY e.revision DESC LIMIT 1), -1)
          = append_one.expected
    AND NOT EXISTS (SELECT FROM log.event e WHERE e.event_id = append_one.id)
  RETURNING made.position INTO appended;
  RETURN appended;
END $$`;
