/**
 * The HTTP rules of every server: problem documents with their codes and texts, charsets, and the host names that open
 * mode serves.
 */
package dev.baedal.http;
