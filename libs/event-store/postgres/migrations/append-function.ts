/**
 * `log.append`: a round of appends, each with its own revision check and outcome; all that go through are one transaction.
 *
 * In: per append a stream, what is expected of it (-1 none, -2 any, -3 exists, else its last revision) and its number of events;
 * per event, in the order of the appends, id, type, data and metadata. No two appends of a call are of one stream.
 *
 * Out: `outcomes`, a letter per append: `a` appended, `s` the same as before, `w` wrong revision, `i` id in use. Per append also
 * `revisions` (of its last event; for `w` the stream's last, -1 when it is not there), `positions` (of its last event) and
 * `culprits` (for `i` the id).
 *
 * The advisory lock comes first and everything is read in later statements, so that they see what was committed while this one
 * waited: as one SQL statement the snapshot would be older than the lock. Readers therefore see positions appear in order.
 *
 * The planner is told its plan: every look-up is an index probe however stale the statistics are, and plans are made once.
 */
export const APPEND_FUNCTION = appendFunction('CREATE', "PERFORM pg_notify('peildatum_log', '');");

/** The same, and it tells nobody: who appends does, once it is committed. */
export const APPEND_FUNCTION_UNTOLD = appendFunction('CREATE OR REPLACE', '');

function appendFunction(create: string, tell: string): string {
  return `
${create} FUNCTION log.append(
  streams text[], expected integer[], sizes integer[], ids uuid[], types text[], data json[], metadata json[],
  OUT outcomes text, OUT revisions integer[], OUT positions bigint[], OUT culprits uuid[]
) LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
AS $$
DECLARE
  last bigint;             -- position of the last event, those of this call included
  actual integer[];        -- per append the last revision of its stream before this call, -1 when it is not there
  starts bigint[] := '{}'; -- per append the place of its first event in this call, from 1
  bases bigint[] := '{}';  -- per append the position before its first event; null when nothing is inserted
  start bigint := 1;
  again boolean;           -- some of the ids are in the log already: rare, and only then is looked closer
  fits boolean;            -- per append, whether the stream is as expected
  known integer := 0;      -- per append, how many of its ids are in the log, and the first of them
  known_id uuid;
  known_revision integer;
  known_position bigint;
  repeated boolean := false;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'log.append needs READ COMMITTED: any other snapshot is older than the lock' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  IF cardinality(ids) <> (SELECT sum(size) FROM unnest(sizes) size) OR 1 > ANY (sizes) THEN
    RAISE EXCEPTION 'log.append: the sizes do not add up to the events' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  PERFORM pg_advisory_xact_lock(7306086967298815347);

  last := coalesce((SELECT e.position FROM log.event e ORDER BY e.position DESC LIMIT 1), 0);
  actual := array(
    SELECT coalesce((SELECT e.revision FROM log.event e WHERE e.stream = s.stream ORDER BY e.revision DESC LIMIT 1), -1)
    FROM unnest(streams) s(stream)
  );
  again := EXISTS (SELECT FROM log.event e WHERE e.event_id = ANY (ids));

  outcomes := '';
  FOR k IN 1 .. cardinality(streams) LOOP
    starts[k] := start;
    bases[k] := NULL;
    positions[k] := NULL;
    culprits[k] := NULL;
    fits := CASE expected[k] WHEN -2 THEN true WHEN -3 THEN actual[k] >= 0 ELSE actual[k] = expected[k] END;
    IF again THEN
      SELECT count(*), (array_agg(i.id ORDER BY i.n))[1], max(e.revision), max(e.position),
             -- all of them, in this stream, in this order without others between, and where this append would put them
             count(*) = sizes[k] AND bool_and(e.stream = streams[k]) AND min(e.revision - i.n) = max(e.revision - i.n)
               AND (expected[k] < -1 OR min(e.revision - i.n) = expected[k])
        INTO known, known_id, known_revision, known_position, repeated
        FROM unnest(ids[start : start + sizes[k] - 1]) WITH ORDINALITY i(id, n) JOIN log.event e ON e.event_id = i.id;
    END IF;
    IF repeated THEN
      outcomes := outcomes || 's';
      revisions[k] := known_revision;
      positions[k] := known_position;
    ELSIF NOT fits THEN
      outcomes := outcomes || 'w';
      revisions[k] := actual[k];
    ELSIF known > 0 THEN
      outcomes := outcomes || 'i';
      revisions[k] := actual[k];
      culprits[k] := known_id;
    ELSE
      outcomes := outcomes || 'a';
      bases[k] := last;
      last := last + sizes[k];
      revisions[k] := actual[k] + sizes[k];
      positions[k] := last;
    END IF;
    start := start + sizes[k];
  END LOOP;

  IF strpos(outcomes, 'a') > 0 THEN
    INSERT INTO log.event (position, stream, revision, event_id, type, data, metadata)
    SELECT bases[e.k] + e.n - starts[e.k] + 1, streams[e.k], actual[e.k] + e.n - starts[e.k] + 1, e.id, e.type, e.data, e.metadata
    FROM (
      SELECT u.*, width_bucket(u.n, starts) AS k -- of which append it is
      FROM unnest(ids, types, data, metadata) WITH ORDINALITY u(id, type, data, metadata, n)
    ) e
    WHERE bases[e.k] IS NOT NULL;
    ${tell}
  END IF;
END $$`;
}
