// Says which laws do not hold for a text it is sent; in a thread of its own, which can be ended where one never comes to its end.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { importSource } from "./source.mjs";

const { printery, devDependencies } = JSON.parse(
  readFileSync("apps/printery/package.json", "utf8"),
);
const law = await importSource("apps/printery/src/law/index.ts", {
  within: "apps/printery",
  external: [...printery.external, ...Object.keys(devDependencies)],
});

parentPort.on("message", async ({ path, bytes, formats }) => {
  const { breaches, published } = await law.broken(law.inFolder(path, bytes), formats);
  const features = published === undefined ? [] : law.featuresOf(published);
  parentPort.postMessage({ breaches, features });
});
parentPort.postMessage("ready");
