const enlarged = 2;

/** A drawing as a picture of twice its size, made here; the address of the picture. */
export async function takePicture(svgHref: string): Promise<string> {
  const answer = await fetch(svgHref);
  if (!answer.ok) throw new Error(`the chart was answered with ${String(answer.status)}`);
  const drawn = URL.createObjectURL(await answer.blob());
  const image = new Image();
  image.src = drawn;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * enlarged, image.naturalHeight * enlarged];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(drawn);
  const picture = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (!picture) throw new Error("the browser made no picture");
  return URL.createObjectURL(picture);
}
