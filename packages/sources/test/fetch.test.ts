import { describe, expect, it } from "vitest";
import { findSource, SOURCE_IDS, type Source } from "../src/index.ts";
import { allAt, effects } from "./effects.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { fetchWhole, fixture, type ReadsAtOnce } from "./read-file.ts";

const listing = fixture("cbp-encounters/listing.html").bytes;
const stateFile = fixture("cbp-encounters/state.csv").bytes;
const southwestFile = fixture("cbp-encounters/southwest.csv").bytes;
const southwestPath = "/sites/default/files/2026-05/sbo-encounters-fy23-fy26-apr.csv";

const answer = inTurn({
  "/graph/fredgraph.csv?id=DEXMXUS&cosd=1993-11-08": [
    (response) => response.writeHead(200).end(fixture("fred-h10/new-header.csv").bytes),
  ],
  "/document/stats/nationwide-encounters": [
    (response) => response.writeHead(200).end(listing),
    (response) => response.writeHead(200).end("<html><title>Challenge</title></html>"),
  ],
  "/sites/default/files/2026-09/nationwide-encounters-fy23-fy26-aug-state.csv": [
    (response) => response.writeHead(200).end(stateFile),
  ],
  "/document/stats/southwest-land-border-encounters": [
    (response) =>
      response
        .writeHead(200)
        .end(
          `<a href="${southwestPath}">April</a> <a href="/sites/default/files/2026-04/sbo-encounters-fy23-fy26-mar.csv">March</a>`,
        ),
  ],
  [southwestPath]: [(response) => response.writeHead(200).end(southwestFile)],
});
const base = await startPublisher(answer);
const reachable = { ...effects, baseUrls: allAt(base) };

function sourceOf(id: ReadsAtOnce): Source {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

describe("sources", () => {
  it("each is found by its own id, and no other", () => {
    for (const id of SOURCE_IDS) expect(findSource(id)?.id).toBe(id);
    expect(findSource("fred")).toBeNull();
    expect(findSource("toString")).toBeNull();
  });

  it("fred-h10 asks for the whole history, and what it gets can be parsed", async () => {
    const source = sourceOf("fred-h10");
    const download = await fetchWhole(source, reachable);
    expect(download.fileName).toBe("fredgraph.csv");
    expect(source.parse(download)).toHaveLength(1);
  });

  it("cbp-encounters takes the newest file by state off the listing", async () => {
    const source = sourceOf("cbp-encounters");
    const download = await fetchWhole(source, reachable);
    expect(download.fileName).toBe("nationwide-encounters-fy23-fy26-aug-state.csv");
    expect(source.parse(download)).toHaveLength(1);
  });

  it("cbp-encounters refuses a listing without the file", async () => {
    await expect(sourceOf("cbp-encounters").fetch(reachable)).rejects.toMatchObject({ code: "not-the-file" });
  });

  it("cbp-southwest takes the newest southwest file off its listing", async () => {
    const source = sourceOf("cbp-southwest");
    const download = await fetchWhole(source, reachable);
    expect(download.fileName).toBe("sbo-encounters-fy23-fy26-apr.csv");
    expect(source.parse(download)).toHaveLength(2);
  });
});
