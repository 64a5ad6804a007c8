/** A file's text, taken into the bundle as it is. */
declare module '*?raw' {
  const text: string;
  export default text;
}
