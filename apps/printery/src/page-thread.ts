import { seePages } from "@printery/validator/page-thread";

seePages();
