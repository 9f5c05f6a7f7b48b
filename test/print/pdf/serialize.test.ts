import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/print/pdf/byte-writer.ts';
import { serialize, ValueWriter } from '../../../src/print/pdf/serialize.ts';
import { ByteString, Dict, dict, Name, Ref, Stream, type Value } from '../../../src/print/pdf/values.ts';

describe('the text of a value', () => {
  it.each<readonly [Value, string]>([
    [new Name('A B#'), '/A#20B#23'],
    [new ByteString('a(b)\\'), '(a\\(b\\)\\\\)'],
    [new ByteString('\xFE\xFF'), '<feff>'],
    [new ByteString(''), '()'],
    [[1, null, true, new Ref(7)], '[1 null true 7 0 R]'],
    [dict({ Type: new Name('Page'), Size: 0.5 }), '<</Type /Page\n/Size 0.5\n>>'],
  ])('of %o is one form', (value, text) => {
    expect(serialize(value)).toBe(text);
  });

  it('gives references the number that they get', () => {
    const out = new ByteWriter(0);
    new ValueWriter(out, ({ number }) => number + 100).write([new Ref(1), new Ref(2)]);
    expect(out.written().toString('latin1')).toBe('[101 0 R 102 0 R]');
  });

  it('never holds a stream: that is an object of its own', () => {
    expect(() => serialize([new Stream(new Dict(), new Uint8Array())])).toThrow(/object of its own/);
  });
});
