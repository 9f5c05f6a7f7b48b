import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gemeenteSchema } from '../../src/ingest/settings/gemeente-schema.ts';
import { changeSettings, settingFields, settingValues } from '../../src/ingest/settings/setting-fields.ts';

const SOURCE = `# Instellingen van deze gemeente.
naam: Maasdrecht
code: GM9999   # uit gebieden.csv
editie: 2025
drempels: { tonen: 50, indicatief: 100 }
drukwerk:
  - weekblad-tabloid   # de Maasbode
  - kaart-a5
# samenvoegen: [{ code: S1, delen: [A, B] }]
`;

describe('the form follows from the schema', () => {
  test('every key of the schema is a field, with its kind, standard and choices', () => {
    const fields = new Map(settingFields().map((field) => [field.key, field]));
    for (const key of Object.keys(gemeenteSchema.shape)) {
      expect(
        [...fields.keys()].some((one) => one === key || one.startsWith(`${key}.`)),
        key,
      ).toBe(true);
    }
    expect(fields.get('naam')).toMatchObject({ kind: 'text', required: true });
    expect(fields.get('beveiliging.contact')).toMatchObject({ kind: 'text', required: false });
    expect(fields.get('editie')).toMatchObject({ kind: 'number', required: true });
    expect(fields.get('drempels.tonen')).toMatchObject({ kind: 'number', required: false, standard: '50' });
    expect(fields.get('drempels.zonder_n')).toMatchObject({ kind: 'choice', options: ['fout', 'tonen'] });
    expect(fields.get('voorbeeld')).toMatchObject({ kind: 'yesno', standard: 'nee' });
    expect(fields.get('profielen')).toMatchObject({
      kind: 'choices',
      standard: 'stadsdeel, wijk, buurt, eigen',
    });
    expect(fields.get('drukwerk')).toMatchObject({ kind: 'list' });
    expect(fields.get('samenvoegen')?.kind).toBe('other');
    for (const { key, kind, expected } of fields.values())
      if (kind !== 'other') expect(expected, key).not.toBe('');
  });
});

describe('a change', () => {
  test('leaves comments, order and everything else as it was', () => {
    const { source, problems } = changeSettings(SOURCE, [
      { key: 'naam', value: 'Oud-Maasdrecht' },
      { key: 'drempels.tonen', value: '60' },
      { key: 'drukwerk', value: ['weekblad-tabloid', 'poster-a3'] },
      { key: 'contact.email', value: 'team@oud-maasdrecht.nl' },
    ]);
    expect(problems).toEqual([]);
    for (const comment of [
      '# Instellingen van deze gemeente.',
      '# uit gebieden.csv',
      '# de Maasbode',
      '# samenvoegen: [',
    ])
      expect(source).toContain(comment);
    expect(source.indexOf('naam:')).toBeLessThan(source.indexOf('code:'));
    expect(source).toContain('drempels: { tonen: 60, indicatief: 100 }');
    expect(parse(source)).toEqual({
      naam: 'Oud-Maasdrecht',
      code: 'GM9999',
      editie: 2025,
      drempels: { tonen: 60, indicatief: 100 },
      drukwerk: ['weekblad-tabloid', 'poster-a3'],
      contact: { email: 'team@oud-maasdrecht.nl' },
    });
  });

  test('an empty field takes its key away unless it must be filled in, and a number may have a comma', () => {
    const { source } = changeSettings(SOURCE, [
      { key: 'editie', value: '' },
      { key: 'drempels.tonen', value: '' },
      { key: 'vergelijking.deff.wijk', value: '1,4' },
    ]);
    expect(parse(source).drempels).toEqual({ indicatief: 100 });
    // What must be filled in stays as an empty key.
    expect(parse(source).editie).toBe(null);
    expect(parse(source)).toMatchObject({ vergelijking: { deff: { wijk: 1.4 } } });
  });

  test('what the schema refuses is told at its field', () => {
    const { problems } = changeSettings(SOURCE, [
      { key: 'editie', value: 'dit jaar' },
      { key: 'drempels.indicatief', value: '10' },
      { key: 'contact.email', value: 'geen adres' },
    ]);
    const keys = problems.map(({ key }) => key);
    expect(keys).toContain('editie');
    expect(keys).toContain('contact.email');
    expect(problems.every(({ text }) => text.startsWith('Verwacht: '))).toBe(true);
    expect(changeSettings(SOURCE, [{ key: 'drempels.indicatief', value: '10' }]).problems[0]?.key).toMatch(
      /^drempels/,
    );
  });

  test('a file that is no YAML is not touched', () => {
    const broken = 'naam: "Maasdrecht\n';
    expect(changeSettings(broken, [{ key: 'naam', value: 'X' }])).toMatchObject({
      source: broken,
      problems: [{ key: '' }],
    });
  });

  test('filled in as it stands, no gemeente.yaml of ours means anything else', () => {
    const root = join(import.meta.dirname, '..', '..');
    const seeds = readdirSync(join(root, 'seeds')).map((name) => join(root, 'seeds', name, 'gemeente.yaml'));
    let tried = 0;
    for (const file of [join(root, 'data', 'gemeente.yaml'), ...seeds]) {
      let source: string;
      try {
        source = readFileSync(file, 'utf8');
      } catch {
        continue;
      }
      const values = [...settingValues(source)].map(([key, value]) => ({ key, value }));
      if (values.length === 0) continue;
      tried += 1;
      expect(parse(changeSettings(source, values).source), file).toEqual(parse(source));
    }
    expect(tried).toBeGreaterThan(20);
  });

  test('whatever is filled in, the file stays YAML with its comments', () => {
    const keys = settingFields()
      .filter(({ kind }) => kind !== 'other')
      .map(({ key }) => key);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ maxLength: 30 }), (key, value) => {
        const { source } = changeSettings(SOURCE, [{ key, value }]);
        expect(() => parse(source)).not.toThrow();
        expect(source).toContain('# Instellingen van deze gemeente.');
      }),
    );
  });
});
