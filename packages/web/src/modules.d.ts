/** Class names of a CSS module. */
declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module "*.css";
declare module "@fontsource-variable/inter";
declare module "@fontsource-variable/source-serif-4";

/** Address of a file that the build puts beside the app. */
declare module "*?url" {
  const url: string;
  export default url;
}
