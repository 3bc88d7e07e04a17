import type { Reader } from "@zenobia/reader";

/** What codes reports. */
export type ReportCoder = Pick<Reader, "code">;
