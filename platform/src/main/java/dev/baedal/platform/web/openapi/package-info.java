/** The OpenAPI description of entities that Data REST and mix-ins render. */
package dev.baedal.platform.web.openapi;
