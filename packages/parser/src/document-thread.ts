import { answer } from "@printery/task";
import { documentOf } from "./document-of.ts";

answer(documentOf);
