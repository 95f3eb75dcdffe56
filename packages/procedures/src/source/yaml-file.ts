import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Text } from '@motcua/domain';
import { printPath, type SourcePath, type SourceProblem } from './problem.js';

/** A parsed file that still knows on which line everything stood. */
export interface YamlFile {
  name: string;
  /** Maps, lists and texts only. */
  data: unknown;
  problem(path: SourcePath, message: Text): SourceProblem;
}

/**
 * Reads YAML with every scalar as text: `1.001193` stays a code, `no` a word and `15:00` a time, whether
 * or not the author thought of quotes. Anchors are refused: what one reads is what stands there.
 */
export function readYaml(name: string, text: string): { file: YamlFile; problems: SourceProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number, path: SourcePath, message: Text): SourceProblem => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line, column: col, path: printPath(path), message };
  };
  const problems = document.errors.map((error) => at(error.pos[0], [], syntaxMessage(error.message)));
  visit(document, {
    Alias: (_, alias) => {
      problems.push(at(alias.range?.[0] ?? 0, [], NO_ALIAS));
    },
  });
  return {
    file: {
      name,
      data: problems.length > 0 ? null : document.toJS(),
      problem: (path, message) => at(offsetOf(document, path), path, message),
    },
    problems,
  };
}

const NO_ALIAS: Text = {
  vi: 'Không dùng neo (&, *) trong tệp này: hãy viết ra, hoặc đặt danh mục dùng chung vào "lists"',
  en: 'Anchors (&, *) are not used here: write it out, or put a shared list under "lists"',
};

function syntaxMessage(detail: string): Text {
  return { vi: `Sai cú pháp YAML: ${detail}`, en: `YAML syntax: ${detail}` };
}

/** Where the named thing begins, or the nearest thing around it that exists. */
function offsetOf(document: Document, path: SourcePath): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
