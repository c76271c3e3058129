/** The owner's commands over HTTP. Reads come from Data REST. */
package dev.baedal.store.web;
