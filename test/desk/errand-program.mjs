/** Stands for the program: tells what it was asked, as the commands tell it, or waits until it is ended. */
const words = process.argv.slice(2);
if (words[0] === 'haal' || words[0] === 'intrekken') {
  process.stderr.write('100 rijen opgehaald…\n');
  if (words.includes('--jaar=1900')) setInterval(() => undefined, 1000);
  else if (words.includes('--jaar=1901')) {
    process.send({ kind: 'stopped', told: 'De bron antwoordt niet.', remarks: [] }, () => process.exit(74));
  } else process.stdout.write(`${JSON.stringify(words)}\n`);
} else process.on('message', () => undefined);
