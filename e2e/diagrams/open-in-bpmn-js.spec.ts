import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { toBpmn } from '@motcua/bpmn';
import { loadProcedure, readShippedProcedures } from '@motcua/procedures';
import { expect, type Page, test } from '@playwright/test';

/** Where the pictures are written; without it they are only checked. */
const FOLDER = process.env['MOTCUA_DIAGRAMS'];
const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

interface Opened {
  warnings: string[];
  shapes: number;
  flows: number;
  svg: string;
}

/** Opens a file in bpmn-js, the library behind Camunda Modeler and most tools of the field. */
async function open(page: Page, xml: string): Promise<Opened> {
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
  await page.addScriptTag({ content: await readFile(VIEWER, 'utf8') });
  return page.evaluate(async (text) => {
    interface Registry {
      filter(keep: (element: { type: string; waypoints?: unknown }) => boolean): unknown[];
    }
    interface Viewer {
      importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
      saveSVG(): Promise<{ svg: string }>;
      get(name: 'elementRegistry'): Registry;
    }
    const { BpmnJS } = globalThis as unknown as { BpmnJS: new (options: { container: string }) => Viewer };
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(text);
    const { svg } = await viewer.saveSVG();
    const registry = viewer.get('elementRegistry');
    return {
      warnings: warnings.map(({ message }) => message),
      shapes: registry.filter(({ type, waypoints }) => !waypoints && type !== 'label').length,
      flows: registry.filter(({ type }) => type === 'bpmn:SequenceFlow').length,
      svg,
    };
  }, xml);
}

for (const { slug, files } of await readShippedProcedures()) {
  test(`the workflow of ${slug} opens in another tool`, async ({ page }) => {
    const loaded = loadProcedure(files);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const xml = await toBpmn(loaded.definition.workflow, loaded.definition);
    const { warnings, shapes, flows, svg } = await open(page, xml);
    expect(warnings).toEqual([]);
    expect(shapes).toBeGreaterThan(Object.keys(loaded.definition.workflow.steps).length);
    expect(flows).toBe([...xml.matchAll(/<bpmn:sequenceFlow /g)].length);
    if (FOLDER === undefined) return;
    await mkdir(resolve(FOLDER), { recursive: true });
    // Black lines want white paper, whatever the reader's theme.
    const onPaper = svg.trim().replace('<svg ', '<svg style="background: white" ');
    await writeFile(join(resolve(FOLDER), `${slug}.svg`), `${onPaper}\n`);
  });
}
