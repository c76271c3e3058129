/** What a service shows of its entities: lists and searches by Data REST, read-only, and versions by ETag. */
package dev.baedal.platform.web.datarest;
