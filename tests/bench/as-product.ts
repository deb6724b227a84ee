/** Imported before any package: packages leave out, as in the running product, what they check only while one develops. */
process.env.NODE_ENV ??= 'production'
