import { createMemoryStore } from "@zenobia/testkit";
import { describeStore } from "./contract.ts";

describeStore("in memory", async () => createMemoryStore());
