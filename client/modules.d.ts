/** Modules that only the build makes. */
declare module 'virtual:tokens.css'
