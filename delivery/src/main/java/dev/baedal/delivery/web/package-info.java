/** The commands over HTTP. Reads come from Data REST. */
package dev.baedal.delivery.web;
