-- Officers find dossiers by the owner's name in either order, by words of name and subject, and by code, at any size.
-- What is searched lies in a table of its own: an act writes the dossier's row anew, and would write these indexes with it,
-- which cost twenty times the row (docs/adr/0022-dossier-search.md). Expand only; fills one row for each dossier.

---------------------------------------------------------------- names
-- The same as before, without composing anew what is composed, which took more than half of its time.
CREATE OR REPLACE FUNCTION vi_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(ext.unaccent('ext.unaccent'::regdictionary, CASE WHEN t IS NFC NORMALIZED THEN t ELSE normalize(t, NFC) END));

CREATE FUNCTION vi_given_first(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN array_to_string(array_reverse(string_to_array(vi_fold(name), ' ')), ' ');

-- Who decides and who took it in, in four bytes. Two pairs with one number do no harm: access is asked of each dossier.
CREATE FUNCTION dossier_place_key(competent uuid, receiving uuid) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (uuid_hash_extended(competent, uuid_hash_extended(receiving, 0)) & 2147483647)::int;

---------------------------------------------------------------- words
-- Thirty days, counted from 1970: a search goes from one to the one before and stops when the page is full.
CREATE FUNCTION dossier_month(at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN floor(extract(epoch FROM at) / 2592000)::bigint;

CREATE FUNCTION dossier_word_key(word text, competent uuid, month bigint)
  RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN hashtextextended(word, uuid_hash_extended(competent, month));

-- Names in full: indexes are built with no search path.
CREATE FUNCTION dossier_word_list(name_folded text, subject text)
  RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN string_to_array(translate(name_folded || ' ' || public.vi_fold(subject), E'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', repeat(' ', 32)), ' ');
END $$;

CREATE FUNCTION dossier_word_keys(name_folded text, subject text, competent uuid, at timestamptz)
  RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  seed bigint := uuid_hash_extended(competent, public.dossier_month(at));
  keys bigint[] := '{}';
  word text;
BEGIN
  FOREACH word IN ARRAY public.dossier_word_list(name_folded, subject) LOOP
    IF word <> '' THEN keys := keys || hashtextextended(word, seed); END IF;
  END LOOP;
  RETURN keys;
END $$;

---------------------------------------------------------------- what is searched
CREATE TABLE dossier_search (
  dossier_id uuid NOT NULL,
  submitted_at timestamptz NOT NULL,
  place_key int NOT NULL,
  owner_name_folded text NOT NULL,
  owner_name_given_first text NOT NULL,
  words bigint[] NOT NULL
);
COMMENT ON TABLE dossier_search IS 'Derived from dossier, one row each, kept by triggers; written again only when a title changes. Opens nothing: access is asked of the dossier.';
COMMENT ON COLUMN dossier_search.place_key IS 'Stands for the pair of competent and receiving agency.';
COMMENT ON COLUMN dossier_search.owner_name_given_first IS 'owner_name_folded with its words in reverse: people are called by the last one.';

CREATE FUNCTION dossier_search_row(d dossier) RETURNS dossier_search LANGUAGE sql STABLE
  RETURN ROW(d.id, d.submitted_at, dossier_place_key(d.competent_agency_id, d.receiving_agency_id), d.owner_name_folded,
    vi_given_first(d.owner_name),
    dossier_word_keys(d.owner_name_folded, d.subject, d.competent_agency_id, d.submitted_at))::dossier_search;

CREATE FUNCTION note_dossier_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN DELETE FROM dossier_search WHERE dossier_id = OLD.id; END IF;
  IF TG_OP <> 'DELETE' THEN INSERT INTO dossier_search SELECT (dossier_search_row(NEW)).*; END IF;
  RETURN NULL;
END $$;

-- For what was there before, and for whoever loads dossiers with triggers switched off.
CREATE FUNCTION rebuild_dossier_search() RETURNS void LANGUAGE sql
BEGIN ATOMIC
  DELETE FROM dossier_search;
  INSERT INTO dossier_search
  SELECT d.id, d.submitted_at, dossier_place_key(d.competent_agency_id, d.receiving_agency_id), d.owner_name_folded,
    vi_given_first(d.owner_name), dossier_word_keys(d.owner_name_folded, d.subject, d.competent_agency_id, d.submitted_at)
  FROM dossier d;
END;
SELECT rebuild_dossier_search();

ALTER TABLE dossier_search ADD PRIMARY KEY (dossier_id);
-- As in a telephone book, newest first within a name; the whole order is in the index, so pages need no sorting.
CREATE INDEX dossier_name ON dossier_search (place_key, owner_name_folded COLLATE "C", submitted_at DESC, dossier_id DESC);
CREATE INDEX dossier_given_name ON dossier_search (place_key, owner_name_given_first COLLATE "C", submitted_at DESC, dossier_id DESC);
-- A word of an agency and month is one key: lists stay short however common the word and however many the dossiers.
CREATE INDEX dossier_words ON dossier_search USING gin (words) WITH (fastupdate = off);
-- Nothing asked for it: what is searched by name is always searched within places.
DROP INDEX dossier_owner_name;

CREATE TRIGGER dossier_search_insert AFTER INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION note_dossier_search();
CREATE TRIGGER dossier_search_title AFTER UPDATE ON dossier FOR EACH ROW
  WHEN ((OLD.owner_name, OLD.subject, OLD.competent_agency_id, OLD.receiving_agency_id, OLD.submitted_at)
    IS DISTINCT FROM (NEW.owner_name, NEW.subject, NEW.competent_agency_id, NEW.receiving_agency_id, NEW.submitted_at))
  EXECUTE FUNCTION note_dossier_search();
CREATE TRIGGER dossier_search_delete AFTER DELETE ON dossier FOR EACH ROW EXECUTE FUNCTION note_dossier_search();
GRANT SELECT, INSERT, DELETE ON dossier_search TO motcua_app;

---------------------------------------------------------------- where to look
CREATE TABLE dossier_place (
  competent_agency_id uuid NOT NULL REFERENCES agency,
  receiving_agency_id uuid NOT NULL REFERENCES agency,
  PRIMARY KEY (competent_agency_id, receiving_agency_id)
);
COMMENT ON TABLE dossier_place IS 'Each pair of agencies that some dossier has. Opens nothing: it tells a search where to look.';

CREATE TABLE dossier_elsewhere (
  unit_id uuid NOT NULL REFERENCES agency,
  submitted_at timestamptz NOT NULL,
  dossier_id uuid NOT NULL,
  PRIMARY KEY (unit_id, submitted_at, dossier_id)
);
COMMENT ON TABLE dossier_elsewhere IS 'Dossiers that a unit worked on though neither it nor the agency above it took them in or decides them: consulted, mostly. Opens nothing.';
GRANT SELECT, INSERT ON dossier_place, dossier_elsewhere TO motcua_app;

-- A unit, and the agency it is a part of; the province itself is nobody's agency in this sense.
CREATE FUNCTION agency_home(unit agency) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN cardinality(unit.path) > 2 THEN ARRAY[unit.id, unit.parent_id] ELSE ARRAY[unit.id] END;

CREATE FUNCTION note_dossier_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM dossier_place p WHERE p.competent_agency_id = NEW.competent_agency_id
                   AND p.receiving_agency_id = NEW.receiving_agency_id) THEN
    INSERT INTO dossier_place VALUES (NEW.competent_agency_id, NEW.receiving_agency_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER dossier_place AFTER INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION note_dossier_place();

CREATE FUNCTION note_dossier_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO dossier_elsewhere
  SELECT NEW.unit_id, d.submitted_at, d.id FROM dossier d JOIN agency u ON u.id = NEW.unit_id
  WHERE d.id = NEW.dossier_id AND NOT agency_home(u) && ARRAY[d.competent_agency_id, d.receiving_agency_id]
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER dossier_elsewhere AFTER INSERT ON task FOR EACH ROW EXECUTE FUNCTION note_dossier_elsewhere();

-- For what was there before, and for whoever loads dossiers with triggers switched off.
CREATE FUNCTION fill_dossier_places() RETURNS void LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO dossier_place SELECT DISTINCT competent_agency_id, receiving_agency_id FROM dossier ON CONFLICT DO NOTHING;
  INSERT INTO dossier_elsewhere
  SELECT DISTINCT t.unit_id, d.submitted_at, d.id
  FROM task t JOIN dossier d ON d.id = t.dossier_id JOIN agency u ON u.id = t.unit_id
  WHERE NOT agency_home(u) && ARRAY[d.competent_agency_id, d.receiving_agency_id]
  ON CONFLICT DO NOTHING;
END;
SELECT fill_dossier_places();
