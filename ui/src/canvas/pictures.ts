// The pictures of a storyboard, as places, words and addresses.

import type { LaneView, PictureView } from "../ipc/types";

/** The entry that stands for the frame of a storyboard's cell, above its captions. */
export const FRAME = "frame";

let source = (picture: string): string => picture;

/** Says where the files of pictures are found. */
export function servePictures(from: (picture: string) => string): void {
  source = from;
}

/** The address of the file to draw a picture from. */
export function pictureUrl(picture: string): string {
  return source(picture);
}

export function pictureAt(lane: LaneView, step: string): PictureView | undefined {
  return lane.kind.kind === "image" ? lane.kind.pictures.find((one) => one.step === step) : undefined;
}

/** Whether a file says that it is a picture. Of those that cannot be taken the core says why. */
export function isPicture(path: string): boolean {
  return /\.(png|jpe?g|webp|gif|svg|bmp|tiff?|heic|avif)$/i.test(path);
}
