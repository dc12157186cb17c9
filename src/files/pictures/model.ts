/** A picture as grey values, row by row: 0 is black. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export type PictureSize = Pick<Pixels, 'width' | 'height'>;
