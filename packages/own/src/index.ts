export { ownStage } from "./stage.ts";
