import type { Table } from "../roles/model.ts";
export const learned: Table = {} as never;
