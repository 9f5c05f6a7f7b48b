import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawLogo, examinePhotos } from '../../src/portray/portray.ts';
import { surveyOf } from '../small-survey.ts';

const withLogo = (path: string, bytes: Uint8Array | string) => ({
  ...surveyOf([], [], [], { huisstijl: { tokens: 'neutraal', logo: path } }),
  assets: new Map([[path, { path, bytes: async () => Buffer.from(bytes) }]]),
});

describe('a logo is drawn anew', () => {
  test('of a hostile drawing only the shapes are left', async () => {
    const svg =
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>' +
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(5)"><script>alert(1)</script>' +
      '<image href="http://evil.example/x.png"/><rect width="40" height="20" fill="#00538a"/></svg>';
    const logo = await drawLogo(withLogo('logo.svg', svg));
    const { data, info } = await sharp(logo?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 320, height: 160 });
    expect([...data.subarray(0, 3)]).toEqual([0x00, 0x53, 0x8a]);
    expect(Buffer.from(logo?.bytes ?? []).toString('latin1')).not.toMatch(/alert|evil|svg|ENTITY/);
  });

  test.each([
    ['no size at all', ''],
    ['a share of the page', ' width="100%" height="100%"'],
    ['pixels', ' width="210" height="70"'],
  ])('an SVG without viewBox and with %s fills its place', async (_, size) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"${size}><rect width="210" height="70" fill="#00538a"/></svg>`;
    const logo = await drawLogo(withLogo('logo.svg', svg));
    const { data, info } = await sharp(logo?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 480, height: 160 });
    expect([...data.subarray(-4)]).toEqual([0x00, 0x53, 0x8a, 255]);
  });

  test('a photo loses the place where it was taken', async () => {
    const photo = await sharp({ create: { width: 90, height: 40, channels: 3, background: '#778899' } })
      .withExif({
        IFD0: { Artist: 'Jan Geheim' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 2/1 3/1' },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const logo = await drawLogo(withLogo('logo.jpg', photo));
    const meta = await sharp(logo?.bytes).metadata();
    expect(meta).toMatchObject({ format: 'png' });
    expect(meta.exif).toBeUndefined();
  });

  test.each([
    ['cijfers/cijfers.csv', 'gebied;waarde\nWK1;3'],
    ['logo.eps', '%!PS-Adobe-3.0 EPSF-3.0'],
    ['logo.svg', '<svg'],
  ])('%s is no picture: an error, and nothing leaves', async (path, content) => {
    const survey = withLogo(path, content);
    expect(await drawLogo(survey)).toBeUndefined();
    const [remark] = await examinePhotos(survey, false);
    expect(remark).toMatchObject({ rule: 'logo-onleesbaar', level: 'error', file: 'gemeente.yaml' });
    expect(remark?.explanation).toContain(path);
  });
});
