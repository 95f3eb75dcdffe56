-- Anchors: every night's new history, pinned in a chain of its own, so that what was cut off or written anew shows.

CREATE TABLE audit_anchor (
  no int PRIMARY KEY,
  made_at timestamptz NOT NULL,
  dossiers int NOT NULL,
  digest bytea NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  seal bytea NOT NULL
);
COMMENT ON TABLE audit_anchor IS 'Append-only. `digest` covers the leaves, `hash` this row and the one before, `seal` is a keyed hash whose key is not in the database.';

-- No foreign key: leaves come first, and deferring its check would hold every row of the first anchor in memory.
CREATE TABLE audit_leaf (
  anchor_no int NOT NULL,
  dossier_id uuid NOT NULL,
  seq int NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (anchor_no, dossier_id)
);
COMMENT ON TABLE audit_leaf IS 'Append-only. How far the history of a dossier went when it was anchored, and its last hash.';
CREATE INDEX audit_leaf_dossier ON audit_leaf (dossier_id, seq);

-- History is appended in order of time, so a tiny index tells which part of it is new.
CREATE INDEX dossier_action_at ON dossier_action USING brin (at) WITH (autosummarize = on);

GRANT SELECT, INSERT ON audit_anchor, audit_leaf TO motcua_app;
