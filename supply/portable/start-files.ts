/** What staff see first in the unpacked folder: a file to double-click, and a page to read. */
import type { Target } from './targets.ts';

export interface StartFile {
  readonly path: string;
  readonly text: string;
  readonly isProgram: boolean;
}

/** Both are plain text; Windows gets its own line ends, and nothing but ASCII in what its command line reads. */
export function startFiles({ os }: Target, version: string): readonly StartFile[] {
  const isWindows = os === 'win32';
  const start = {
    win32: { path: 'Start wijkprofielen.cmd', text: WINDOWS },
    darwin: { path: 'Start wijkprofielen.command', text: SHELL },
    linux: { path: 'start-wijkprofielen.sh', text: SHELL },
  }[os];
  const manual = { path: 'LEESMIJ.txt', text: readMe(os, start.path, version) };
  return [
    { ...start, isProgram: true },
    { ...manual, isProgram: false },
  ].map((file) => (isWindows ? { ...file, text: file.text.replaceAll('\n', '\r\n') } : file));
}

/** `pushd` lends a letter to a folder of the network. Opened inside the zip, only this file is there. */
const WINDOWS = `@echo off
rem Opent het bureau van Wijkprofielen. Laat dit venster open zolang u werkt.
setlocal
title Wijkprofielen
set "NODE_OPTIONS="
set "NODE_PATH="
pushd "%~dp0programma" 2>nul
if not exist ".\\node.exe" goto uitpakken
".\\node.exe" bin\\wijkprofielen.mjs start --output ..\\output %*
if errorlevel 1 pause
popd
exit /b

:uitpakken
echo.
echo De map "programma" staat niet naast dit bestand.
echo Pak eerst de hele zip uit: klik er met rechts op en kies "Alles uitpakken".
echo Open daarna de uitgepakte map en start opnieuw.
echo.
pause
exit /b 1
`;

const SHELL = `#!/bin/sh
# Opent het bureau van Wijkprofielen. Laat dit venster open zolang u werkt.
here=\${0%/*}
[ "$here" = "$0" ] && here=.
cd -- "$here/programma" || exit 1
unset NODE_OPTIONS NODE_PATH
exec ./node bin/wijkprofielen.mjs start --output ../output "$@"
`;

const SYSTEMS: Readonly<Record<Target['os'], string>> = {
  win32: `Nodig: Windows 10 of 11 (64-bits) met Edge of Chrome. U hoeft niets te installeren en
u hebt geen beheerder nodig.

1. Klik met rechts op de zip en kies "Alles uitpakken". Kies een map van uzelf met een
   kort pad, zoals Documenten. Pak liever niet uit in OneDrive: het programma schrijft
   daar veel bestanden, en OneDrive haalt ze allemaal op en neer.
2. Open de uitgepakte map "wijkprofielen" en dubbelklik op "Start wijkprofielen".
3. Zegt Windows dat het programma onbekend is? Klik op "Meer informatie" en dan op
   "Toch uitvoeren". Lukt dat niet, vraag dan uw ICT-afdeling de map toe te staan.`,
  darwin: `Nodig: een Mac met een chip van Apple, en Chrome, Edge of Chromium.

1. Dubbelklik op de zip. Zet de map "wijkprofielen" waar u wilt.
2. Klik met ctrl op "Start wijkprofielen.command" en kies "Open". Dat vraagt macOS
   alleen de eerste keer. Houdt macOS het tegen? Sta het toe bij Systeeminstellingen,
   Privacy en beveiliging.`,
  linux: `Nodig: Linux (x64) met glibc. Er komt een browser mee om pdf's te maken.

1. Pak de zip uit.
2. Start "start-wijkprofielen.sh" in de map "wijkprofielen".`,
};

function readMe(os: Target['os'], start: string, version: string): string {
  return `Wijkprofielen ${version}
${'='.repeat(14 + version.length)}

Met dit programma maakt u voor elke wijk een pagina, een pdf en een vel voor de krant.
Alles blijft op uw eigen computer.

${SYSTEMS[os]}

Er gaat een zwart venster open en daarna uw browser, met het bureau. Laat het zwarte
venster open zolang u werkt; sluit het als u klaar bent. Opent de browser niet? Kopieer
dan het adres dat in het zwarte venster staat.

Waar staat wat
--------------
Uw gegevens  in een map die u zelf kiest, buiten deze map. Maak daar een kopie van.
output       wat het programma maakt: de site, de pdf's en de vellen.
programma    het programma zelf. Hier hoeft u niets te doen.

Een nieuwe versie
-----------------
Pak de nieuwe zip uit in een nieuwe map. Uw gegevens blijven waar zij zijn: kies in het
bureau "Map openen". De oude map mag daarna weg.

Voor de ICT-afdeling
--------------------
Het programma luistert alleen op 127.0.0.1 en schrijft in de eigen map, in de map met
gegevens en in output. Het gaat alleen het internet op als u zelf cijfers ophaalt.
"${start}" start programma/${os === 'win32' ? 'node.exe' : 'node'} met bin/wijkprofielen.mjs; andere
opdrachten (build, controleer, haal) gaan net zo, met --help voor uitleg. Een andere
browser dan de gevonden: zet PUPPETEER_EXECUTABLE_PATH.
Licentie: EUPL-1.2, zie programma/LICENSE. Werk van anderen: programma/licenties.txt.
`;
}
