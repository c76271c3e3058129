/** Read-only lists and searches of entities by Data REST, and versions by ETag. */
package dev.baedal.platform.web.datarest;
