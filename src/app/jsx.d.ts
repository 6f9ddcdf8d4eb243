import 'solid-js';

declare module 'solid-js' {
  namespace JSX {
    interface TextareaHTMLAttributes<T> {
      /** Keeps what is typed from the browser's writing help; newer than Solid's types. */
      writingsuggestions?: 'false' | undefined;
    }
    interface InputHTMLAttributes<T> {
      writingsuggestions?: 'false' | undefined;
    }
  }
}
