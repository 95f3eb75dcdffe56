import { z } from 'zod';
import { DocumentsFile } from '../files/documents-file.js';
import { FeesFile } from '../files/fees-file.js';
import { FormFile } from '../files/form-file.js';
import { ProcedureFile } from '../files/procedure-file.js';
import { TemplateFile } from '../files/template-file.js';
import { WorkflowFile } from '../files/workflow-file.js';
import type { SourceProblem } from './problem.js';
import { readFile, type SourceFile } from './read-file.js';

/** File name → text, relative to the procedure's folder: `form.yaml`, `templates/giay-khai-sinh.yaml`. */
export type ProcedureFiles = Readonly<Record<string, string>>;

export interface ReadFiles {
  procedure: SourceFile<ProcedureFile>;
  form: SourceFile<FormFile>;
  documents: SourceFile<DocumentsFile>;
  fees: SourceFile<FeesFile>;
  workflow: SourceFile<WorkflowFile>;
  templates: Record<string, SourceFile<TemplateFile>>;
}

const TEMPLATE_NAME = /^templates\/([a-z][a-z0-9-]*)\.yaml$/;
const REQUIRED = ['procedure.yaml', 'form.yaml', 'documents.yaml', 'fees.yaml', 'workflow.yaml'] as const;

/** Null when a file is missing, strange, or not as it should be; everything wrong is in `problems`. */
export function readFiles(files: ProcedureFiles, problems: SourceProblem[]): ReadFiles | null {
  const before = problems.length;
  for (const name of Object.keys(files)) {
    if (REQUIRED.some((required) => required === name) || TEMPLATE_NAME.test(name)) continue;
    problems.push(aboutFile(name, 'Không nhận ra tệp này', 'This file is not known'));
  }
  function read<T>(name: string, schema: z.ZodType<T>): SourceFile<T> | null {
    const text = files[name];
    if (text !== undefined) return readFile(name, text, schema, problems);
    problems.push(aboutFile(name, 'Thiếu tệp này', 'This file is missing'));
    return null;
  }
  const procedure = read('procedure.yaml', ProcedureFile);
  const form = read('form.yaml', FormFile);
  const documents = read('documents.yaml', DocumentsFile);
  const fees = read('fees.yaml', FeesFile);
  const workflow = read('workflow.yaml', WorkflowFile);
  const templates: Record<string, SourceFile<TemplateFile>> = {};
  for (const name of Object.keys(files)) {
    const key = TEMPLATE_NAME.exec(name)?.[1];
    const template = key === undefined ? null : read(name, TemplateFile);
    if (key !== undefined && template) templates[key] = template;
  }
  if (problems.length > before) return null;
  if (!procedure || !form || !documents || !fees || !workflow) return null;
  return { procedure, form, documents, fees, workflow, templates };
}

function aboutFile(file: string, vi: string, en: string): SourceProblem {
  return { file, line: 1, column: 1, path: '', message: { vi, en } };
}
