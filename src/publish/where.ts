import { isAboutWorkbook, placeWords, type RemarkRecord } from '../domain/remark.ts';

/** Where to look, in words, with the file in front. */
export function whereIn({ bestand = 'algemeen', rij, kolom, cel }: RemarkRecord): readonly string[] {
  const place = {
    ...(rij === undefined ? {} : { row: rij }),
    ...(kolom === undefined ? {} : { column: kolom }),
    ...(cel === undefined ? {} : { cell: cel }),
  };
  return [bestand, ...placeWords(place, isAboutWorkbook({ file: bestand }))];
}
