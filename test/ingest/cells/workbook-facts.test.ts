import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { workbookFacts } from '../../../src/ingest/cells/workbook-facts.ts';

function workbook(sheet: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Een" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

const formulasOf = (sheet: string) => workbookFacts(workbook(sheet)).sheets.get('Een')?.formulas;

it('finds formulas without a value, with a prefix or without', () => {
  const sheet = (p: string) =>
    `<${p}c r="A1"><${p}v>1</${p}v></${p}c><${p}c r="B1"/><${p}c r="C1"><${p}f>A1*2</${p}f></${p}c>` +
    `<${p}c r="D1"><${p}f>A1</${p}f><${p}v>3</${p}v></${p}c>` +
    `<${p}c r="E1" t="str"><${p}f>""</${p}f><${p}v></${p}v></${p}c><${p}c r="F1"><${p}f/></${p}c>`;
  for (const prefix of ['', 'x:']) expect(formulasOf(sheet(prefix)), prefix).toEqual(['C1', 'F1']);
});

it('is not led astray by formulas outside a cell, or cells that never end', () => {
  expect(formulasOf('<f>1</f></c><c r="A1"><f>B1</f>')).toEqual([]);
  expect(formulasOf(`${'<f>'.repeat(5000)}<c r="A1"><f>1</f></c>`)).toEqual(['A1']);
});
