/** A file of the data folder that is used by reference: photo, logo, token CSS, ICC profile. Read when needed. */
export interface Asset {
  /** Path relative to the data folder, forward slashes. */
  readonly path: string;
  bytes(): Promise<Uint8Array>;
}

/** The logo as it leaves the house, drawn anew: a PNG for screens, and on white for the press. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly print: PaperPhoto;
}

/** A portrait in the sizes and formats that leave the house; EXIF and GPS are gone. */
export interface Portrait {
  readonly alt: string;
  /** Frame 6:7; several widths, AVIF or WebP first, JPEG or PNG as fallback. */
  readonly variants: readonly PortraitVariant[];
  /** For the press, at its resolution. */
  readonly print: PaperPhoto;
  /** For the accessible PDF: sharp at its size there, and no larger. */
  readonly paper: PaperPhoto;
}

/** JPEG bytes in full color; a browser puts those in a PDF as they are. Sizes in pixels. */
export interface PaperPhoto {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface PortraitVariant {
  readonly fileName: string;
  readonly type: 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
