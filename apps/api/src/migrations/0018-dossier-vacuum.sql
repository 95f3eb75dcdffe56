-- Boards and lists read what is open from indexes alone, where the visibility map says that everybody sees the page. Open
-- dossiers are those that change, and five in a hundred of all history is half a million changes at ten million dossiers: the
-- map told least about the very pages that are asked about. So vacuum comes by the number of changes, as for tasks. It passes
-- over all pages that rest, and over the indexes while dead rows are few (docs/adr/0021-figures.md).
ALTER TABLE dossier SET (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000
);
