/** The rules of HTTP that every server here keeps: problem documents, charsets, and the names that open mode serves. */
package dev.baedal.http;
