/**
 * The rules of HTTP that every server here keeps: problem documents with their codes and texts, charsets, and the names
 * that open mode serves.
 */
package dev.baedal.http;
