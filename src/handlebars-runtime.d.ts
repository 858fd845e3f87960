/** The part of Handlebars that fills templates; its own types say nothing of it. */
declare module 'handlebars/runtime.js' {
  const runtime: typeof import('handlebars');
  export default runtime;
}
