/** Stands for NULL in the table of parameters: pgbench knows no NULL in a variable. */
export const NOTHING = '\u2400';

const LITERAL = /'(?:[^']|'')*'/g;

/** Parts of a statement outside and inside of quotes, in turn. */
function partsOf(text) {
  const parts = [];
  let from = 0;
  for (const { 0: literal, index } of text.matchAll(LITERAL)) {
    parts.push({ code: text.slice(from, index) }, { literal });
    from = index + literal.length;
  }
  return [...parts, { code: text.slice(from) }];
}

/** pgbench would take the colon in 'HH24:MI' for a variable. */
function withoutNames(literal) {
  if (!/:[A-Za-z_]/.test(literal)) return literal;
  return `(${literal.replaceAll(/:(?=[A-Za-z_])/g, "'||chr(58)||'")})`;
}

/**
 * A statement as pgbench takes it: `$3` becomes the variable of this act, with the type that the server finds for `$3`, so
 * that every mention of it is the same parameter in kind. `nullable`: indexes of parameters that are NULL in some acts.
 */
export function statementFor(text, { prefix, types, nullable }) {
  const variable = (number) => {
    const name = `:${prefix}${number}`;
    const type = types[number - 1] ?? 'text';
    return nullable.has(number - 1) ? `(NULLIF(${name}, '${NOTHING}')::${type})` : `(${name}::${type})`;
  };
  const written = partsOf(text.replace(/;\s*$/, '')).map(({ code, literal }) =>
    literal === undefined
      ? code.replaceAll(/\$(\d+)/g, (_, number) => variable(Number(number)))
      : withoutNames(literal),
  );
  return `${written.join('').replaceAll(/\s*\n\s*/g, ' ')};`;
}

/**
 * A script that does `batch` acts of one kind, with parameters read from a table in one go, so that reading them hardly
 * counts. `once`: client c takes the acts start + c·perClient … in order; else any.
 * `together`: statements that the product sends without waiting in between travel so here too.
 */
export function scriptFor(kind, { table, batch, once, perClient, start = 0, together = false }) {
  const { statements, parameters } = kind;
  const columns = parameters.flatMap((list, s) => list.map((_, p) => `p${s}_${p + 1}`));
  const lines = [];
  if (once)
    lines.push(`\\set n :n + 1`, `\\set k ${start} + :client_id * ${perClient} + (:n - 1) * ${batch}`);
  else lines.push(`\\set k random(0, ${Math.max(0, Math.floor(kind.acts.length / batch) - 1)}) * ${batch}`);
  if (columns.length > 0) {
    const rows = Array.from({ length: batch }, (_, b) => b);
    const wanted = rows.flatMap((b) => columns.map((name) => `t${b}.${name} AS a${b}_${name}`));
    const from = rows.map((b) => `${table} t${b}`).join(', ');
    const where = rows.map((b) => `t${b}.k = :k + ${b}`).join(' AND ');
    lines.push(`SELECT ${wanted.join(', ')} FROM ${from} WHERE ${where} \\gset`);
  }
  for (let b = 0; b < batch; b += 1) {
    const written = statements.map((text, s) =>
      statementFor(text, { prefix: `a${b}_p${s}_`, ...describe(parameters[s]) }),
    );
    lines.push(...piecesOf(written, together ? kind.along : []).flatMap(inOnePiece));
  }
  return `${lines.join('\n')}\n`;
}

/** Statements one by one, or those that travel together in one list. */
export function piecesOf(statements, along) {
  const pieces = [];
  for (const [at, statement] of statements.entries()) {
    if (along[at] && pieces.length > 0) pieces.at(-1).push(statement);
    else pieces.push([statement]);
  }
  return pieces;
}

const inOnePiece = (piece) => (piece.length === 1 ? piece : ['\\startpipeline', ...piece, '\\endpipeline']);

const describe = (list) => ({
  types: list.map(({ type }) => type),
  nullable: new Set(list.flatMap(({ nullable }, at) => (nullable ? [at] : []))),
});
